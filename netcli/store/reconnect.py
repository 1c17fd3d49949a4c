"""Facts about people one might write to."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, islice

from netcli.domain.reconnect import Candidate, Details
from netcli.domain.ties import Classifier, Summary
from netcli.store import ties

AT_A_TIME = 100  # candidates whose favours are looked up in one query
NAMED = 2  # people named in "you both know"
CIRCLES = (
    "SELECT org FROM contact WHERE id = :id AND org IS NOT NULL UNION ALL SELECT city FROM contact WHERE id = :id AND city IS NOT NULL"
    " UNION ALL SELECT name FROM tag WHERE contact_id = :id"
)
ACTIVE = (
    "SELECT contact_id FROM contact_summary WHERE last_day > :since AND (last_day <= :today OR EXISTS (SELECT 1 FROM contact_day"
    " WHERE contact_day.contact_id = contact_summary.contact_id AND day > :since AND day <= :today))"
)
# Who ever took part in an interaction together with a person, the strongest tie first.
MET = "SELECT other_id FROM together JOIN contact_summary ON contact_summary.contact_id = other_id WHERE together.contact_id = :id ORDER BY s0 DESC, other_id"
MET_BY_THEN = (
    "SELECT met.contact_id FROM (SELECT DISTINCT other.contact_id FROM participant AS one JOIN participant AS other"
    " ON other.interaction_id = one.interaction_id AND other.contact_id <> one.contact_id"
    " WHERE one.contact_id = :id AND one.day <= :today) AS met"
    " JOIN contact_summary ON contact_summary.contact_id = met.contact_id ORDER BY s0 DESC, met.contact_id"
)
OPEN_ASKS = (
    "SELECT text FROM ask WHERE contact_id = :id AND direction = 'theirs' AND (status = 'open' OR closed_on > :today) AND day <= :today"
    " ORDER BY day, id"
)
FAVOURS = (
    "SELECT contact_id, MAX(direction = 'given'), MAX(direction = 'received') FROM give"
    " WHERE contact_id IN ({}) AND day <= :today GROUP BY contact_id"
)
NEEDS = "SELECT text FROM fact WHERE contact_id = :id AND kind = 'need' AND closed_on IS NULL ORDER BY id"
RECEIVED = "SELECT COUNT(*) FROM give WHERE contact_id = :id AND direction = 'received' AND day <= :today"


def planned(db: sqlite3.Connection, today: date) -> set[int]:
    """Answer the contacts with an interaction after a day."""
    return {row[0] for row in db.execute("SELECT contact_id FROM contact_summary WHERE last_day > :today", {"today": today.isoformat()})}


def asked(db: sqlite3.Connection, today: date) -> set[int]:
    """Answer the contacts with an ask of theirs that is open on a day."""
    query = (
        "SELECT contact_id FROM ask WHERE direction = 'theirs' AND status = 'open' AND day <= :today"
        " UNION SELECT contact_id FROM ask WHERE +direction = 'theirs' AND closed_on > :today AND +day <= :today"
    )
    return {row[0] for row in db.execute(query, {"today": today.isoformat()})}


class Network:
    """Draw who may be suggested, and look up what a suggestion says; the circles of active contacts are read once."""

    def __init__(self, db: sqlite3.Connection, judge: Classifier, now: date | None = None) -> None:
        """Read the circles (organisation, city, tags) of the contacts active on the day of the judge.

        `now` is the day after which an interaction is planned: of a past week, what came later was no plan.
        """
        self.now = now or judge.today
        self.db, self.judge = db, judge
        since = judge.today - timedelta(days=judge.model.active_gap)
        self.values = {"today": judge.today.isoformat(), "since": since.isoformat()}
        self.active = {row[0] for row in db.execute(ACTIVE, self.values)}
        ids = ",".join(map(str, self.active))
        members: dict[str, list[int]] = {}
        for contact_id, org, city in db.execute(f"SELECT id, org, city FROM contact WHERE id IN ({ids})"):
            for name in (org, city):
                if name:
                    members.setdefault(name, []).append(contact_id)
        for contact_id, name in db.execute(f"SELECT contact_id, name FROM tag WHERE contact_id IN ({ids})"):
            members.setdefault(name, []).append(contact_id)
        self.members: dict[str, list[int]] = {}
        for name, contacts in members.items():
            self.members.setdefault(name.casefold(), []).extend(contacts)
        self.rows: dict[int, Summary] = {}
        later = db.execute("SELECT EXISTS (SELECT 1 FROM contact_summary WHERE last_day > :today)", self.values).fetchone()[0]
        self.met = MET_BY_THEN if later else MET  # the kept pairs, or the rows where later days must not count

    def candidates(self, only: set[int] | None = None) -> Iterator[Candidate]:
        """Yield who has been silent, first those who asked something, then the shortest silence."""
        today, half_life = self.judge.today, self.judge.model.half_life
        not_now, waiting = planned(self.db, self.now), asked(self.db, today)
        first = (ties.summary(self.db, contact_id, today, half_life) for contact_id in sorted(waiting))
        others = (row for row in ties.latest(self.db, self.judge.silent_until, today, half_life) if row[0] not in waiting)
        wanted = (row for row in chain(first, others) if row[0] not in not_now and (only is None or row[0] in only))
        while some := list(islice(wanted, AT_A_TIME)):
            favours = self._favours([row[0] for row in some])
            for row in some:
                contact_id, _, last, days, _, together = row
                if last is None:
                    continue
                self.rows[contact_id] = row
                gave, got = favours.get(contact_id, (0, 0))
                both, unreturned = bool(gave and got), bool(got and not gave)
                yield Candidate(contact_id, self.judge.gap(last), days, together, both, unreturned, contact_id in waiting)

    def _favours(self, contacts: list[int]) -> dict[int, tuple[int, int]]:
        """Tell for each of some contacts whether anything was given, and received."""
        rows = self.db.execute(FAVOURS.format(",".join(map(str, contacts))), self.values)
        return {contact_id: (gave, got) for contact_id, gave, got in rows}

    def __call__(self, contact_id: int) -> Details | None:
        """Look up one person; None for a tie that is not to be suggested."""
        tie = self.judge.silent(self.rows[contact_id])
        if tie is None:
            return None
        circles = tuple(dict.fromkeys(name.casefold() for name in self._texts(CIRCLES, contact_id)))
        sharing = set[int]().union(*(self.members.get(circle, ()) for circle in circles)) - {contact_id}
        others = len(self.active) - (contact_id in self.active)
        shared = [other for (other,) in self.db.execute(self.met, self.values | {"id": contact_id}) if other in self.active]
        return Details(
            tie=tie,
            shared=len(shared),
            overlap=(len(sharing) / others if others else 0.0) if circles else None,
            circles=circles,
            shared_names=self._names(shared[:NAMED]),
            open_asks=self._texts(OPEN_ASKS, contact_id),
            needs=self._texts(NEEDS, contact_id),
            received=int(self._texts(RECEIVED, contact_id)[0]),
        )

    def _names(self, contacts: list[int]) -> tuple[str, ...]:
        return tuple(name for contact_id in contacts for name in self._texts("SELECT name FROM contact WHERE id = :id", contact_id))

    def _texts(self, query: str, contact_id: int) -> tuple[str, ...]:
        return tuple(row[0] for row in self.db.execute(query, self.values | {"id": contact_id}))
