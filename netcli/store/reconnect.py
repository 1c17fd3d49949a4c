"""Facts about people to reconnect with."""

import sqlite3
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from importlib import import_module
from itertools import chain, islice

from netcli.domain.reconnect import Candidate, Circles, Details, Openings, Suggestion, suggestion, suggestions
from netcli.domain.ties import Classifier, Summary
from netcli.store import ties
from netcli.store.favours import FAVOUR
from netcli.store.pauses import resting
from netcli.store.ties import AHEAD, LAST_DAY_THEN, NO_CROWD, PLANNED

AT_A_TIME = 100  # candidates whose facts are read in one query
NAMED = 2  # people named in "you both know"
ACTIVE = (
    "last_day > :since AND (last_day <= :today OR EXISTS (SELECT 1 FROM contact_day"
    " WHERE contact_day.contact_id = contact_summary.contact_id AND day > :since AND day <= :today))"
)
CIRCLES = f"SELECT circles FROM contact_summary WHERE {ACTIVE}"
FACTS = (
    "SELECT contact_id, together, COALESCE(given_since <= :today, 0), COALESCE(received_since <= :today, 0), circles"
    " FROM contact_summary WHERE contact_id IN ({})"
)
# Who ever took part in an interaction together with a person: the stored pairs, or the rows if later days must not count.
MET = "SELECT other_id FROM together WHERE contact_id = :id"
MET_BY_THEN = (
    "SELECT DISTINCT other.contact_id AS other_id FROM participant AS one JOIN participant AS other"
    " ON other.interaction_id = one.interaction_id AND other.contact_id <> one.contact_id"
    f" WHERE one.contact_id = :id AND one.day <= :today AND one.interaction_id NOT IN ({PLANNED}) AND {NO_CROWD}"
)
OTHER_IS_ACTIVE = f"EXISTS (SELECT 1 FROM contact_summary WHERE contact_id = other_id AND {ACTIVE})"
NAMES = (
    "SELECT name FROM contact JOIN contact_summary ON contact_id = contact.id WHERE contact.id IN ({})"
    f" ORDER BY s0 DESC, contact.id LIMIT {NAMED}"
)
OPEN_ASKS = (
    "SELECT direction, text FROM ask WHERE contact_id = :id AND direction <> 'mine'"
    " AND (status = 'open' OR closed_on > :today) AND day <= :today"
    " ORDER BY day, id"
)
# `day || ''` stops SQLite from using the index of days, which holds nearly every ask: 3 ms more with 12 500 asks.
WAITING = (
    "SELECT contact_id FROM ask WHERE direction IN ('theirs', 'promised') AND status = 'open' AND day <= :today"
    " UNION SELECT contact_id FROM ask WHERE direction IN ('theirs', 'promised') AND closed_on > :today AND day || '' <= :today"
)
ABOUT = "SELECT title, org FROM contact WHERE id = :id"
TAGS = "SELECT name FROM tag WHERE contact_id = :id ORDER BY name"
NEWEST = "SELECT text FROM fact WHERE contact_id = :id AND kind = '{}' AND closed_on IS NULL AND day <= :today ORDER BY day DESC, id DESC LIMIT 1"
LAST_TALK = (
    "SELECT summary FROM participant JOIN interaction ON interaction.id = interaction_id WHERE contact_id = :id AND participant.day <= :today"
    " AND summary IS NOT NULL AND planned = 0 ORDER BY participant.day DESC, interaction_id DESC LIMIT 1"
)
NEEDS = "SELECT text FROM fact WHERE contact_id = :id AND kind = 'need' AND closed_on IS NULL ORDER BY id"
RECEIVED = f"SELECT COUNT(*) FROM give WHERE contact_id = :id AND direction = 'received' AND {FAVOUR} AND day <= :today"


# The contacts who were silent since a day, by the day of the judge.
QUIET = (
    "SELECT contact.id, contact.uid FROM contact_summary JOIN contact ON contact.id = contact_id"
    f" WHERE last_day <= :until OR (last_day > :today AND {LAST_DAY_THEN} <= :until)"
)


def planned(db: sqlite3.Connection, today: date) -> set[int]:
    """Return the contacts with an interaction after a day, or planned from it on."""
    query = f"SELECT contact_id FROM contact_summary WHERE last_day > :today UNION {AHEAD}"
    return {row[0] for row in db.execute(query, {"today": today.isoformat()})}


def waiting(db: sqlite3.Connection, today: date) -> set[int]:
    """Return the contacts with an ask of theirs, or my promise, open on a day."""
    return {row[0] for row in db.execute(WAITING, {"today": today.isoformat()})}


def suggested(
    db: sqlite3.Connection,
    judge: Classifier,
    most: int,
    only: set[int] | None = None,
    now: date | None = None,
    cooling: Sequence[Summary] | None = None,
) -> list[Suggestion]:
    """Return at most `most` suggestions on the day of the judge.

    `now` is as in Network, and `cooling` as in `Network.cooling`.
    """
    return Network(db, judge, now).suggested(most, only, cooling)


def cooling(db: sqlite3.Connection, judge: Classifier) -> Iterator[Summary]:
    """Yield the summary rows of cooling ties, the strongest first."""
    return filter(judge.cooling, judge.strongest(ties.strongest(db, judge.today, judge.model.half_life)))


class Network:
    """Candidates for suggestions, and the facts about them."""

    def __init__(self, db: sqlite3.Connection, judge: Classifier, now: date | None = None) -> None:
        """Read the circles of the contacts who are active on the day of the judge.

        `now` is the day after which an interaction counts as planned; for a past week it is later than that week.
        """
        self.now = now or judge.today
        self.db, self.judge = db, judge
        since = judge.today - timedelta(days=judge.model.active_gap)
        self.values = {"today": judge.today.isoformat(), "since": since.isoformat()}
        rows = db.execute(CIRCLES, self.values).fetchall()
        self.circles = Circles((circles.splitlines() for (circles,) in rows), judge.model.active_gap)
        self.later = {row[0] for row in db.execute("SELECT contact_id FROM contact_summary WHERE last_day > :today", self.values)}
        self.waiting = waiting(db, judge.today)
        self.not_now = planned(db, self.now) | resting(db, judge.today)

    def suggested(self, most: int, only: set[int] | None = None, cooling: Sequence[Summary] | None = None) -> list[Suggestion]:
        """Return at most `most` suggestions; `cooling` is as in `cooling`."""
        per_circle = self.judge.model.per_circle
        return suggestions(self.distant(only), self.cooling(only, cooling), self.details, self.openings, most, per_circle)

    def distant(self, only: set[int] | None = None) -> Iterator[Candidate]:
        """Yield distant ties: those who wait for me first, then by shortest gap."""
        today, half_life, waiting = self.judge.today, self.judge.model.half_life, self.waiting
        until = today - timedelta(days=self.judge.model.reconnect_gap)
        others = (row for row in ties.latest(self.db, until, today, half_life) if row[0] not in waiting)
        rows = chain(ties.summaries(self.db, waiting, today, half_life, until).values(), others)
        return self._candidates((row for row in rows if self.judge.distant(row)), only)

    def cooling(self, only: set[int] | None = None, known: Sequence[Summary] | None = None) -> Iterator[Candidate]:
        """Yield cooling ties in the same order; `known` are their rows, if read before."""
        rows = list(known if known is not None else cooling(self.db, self.judge))
        rows.sort(key=lambda row: (row[0] not in self.waiting, self.judge.gap(row[2] or "")))
        yield from self._candidates(iter(rows), only)

    def _candidates(self, rows: Iterator[Summary], only: set[int] | None) -> Iterator[Candidate]:
        wanted = (row for row in rows if row[0] not in self.not_now and (only is None or row[0] in only))
        while some := list(islice(wanted, AT_A_TIME)):
            ids = ",".join(str(row[0]) for row in some)
            facts = {row[0]: row for row in self.db.execute(FACTS.format(ids), self.values)}
            for row in some:
                yield self._candidate(row, facts[row[0]], waits=row[0] in self.waiting)

    def _candidate(self, row: Summary, facts: tuple[int, int, int, int, str], *, waits: bool) -> Candidate:
        contact_id, _, last, days, _ = row
        _, together, gave, got, names = facts
        circles, gap = tuple(names.splitlines()), self.judge.gap(last or "")
        return Candidate(
            contact_id,
            self.judge.class_of(row),
            gap,
            days,
            together,
            bool(gave and got),
            bool(got and not gave),
            waits,
            self.circles.largest(circles, gap),
            circles,
        )

    def by_lot(self, week: str, but: Collection[int]) -> Suggestion | None:
        """Return a suggestion that is drawn by lot for a week, none of some contacts."""
        until = self.judge.today - timedelta(days=self.judge.model.reconnect_gap)
        rows = self.db.execute(QUIET, self.values | {"until": until.isoformat()}).fetchall()
        uids = {uid: contact_id for contact_id, uid in rows if contact_id not in but and contact_id not in self.not_now}
        for uid in _lots(week, uids):
            row = ties.summary(self.db, uids[uid], self.judge.today, self.judge.model.half_life)
            for candidate in self._candidates(iter((row,)), None) if self.judge.distant(row) else ():
                return suggestion(candidate, self.details(candidate), self.openings(candidate))
        return None

    def details(self, candidate: Candidate) -> Details:
        """Read what the exact score needs."""
        return Details(len(self._shared(candidate.contact_id)), self.circles.overlap(candidate.circles, candidate.gap))

    def openings(self, candidate: Candidate) -> Openings:
        """Read what one could write to a person about."""
        contact_id = candidate.contact_id
        shared = ",".join(map(str, self._shared(contact_id)))
        asks = self.db.execute(OPEN_ASKS, self.values | {"id": contact_id}).fetchall()
        needs = self._texts(NEEDS, contact_id)
        return Openings(
            shared_names=self._texts(NAMES.format(shared), contact_id),
            open_asks=tuple(text for direction, text in asks if direction == "theirs"),
            promises=tuple(text for direction, text in asks if direction == "promised"),
            needs=needs,
            helper=self._helper(contact_id) if needs and not asks else None,
            received=int(self._texts(RECEIVED, contact_id)[0]),
            about=self._about(contact_id),
            **{kind: "".join(self._texts(NEWEST.format(kind), contact_id)) for kind in ("question", "hook", "note")},
            last_talk="".join(self._texts(LAST_TALK, contact_id)),
        )

    def _helper(self, contact_id: int) -> tuple[str, str, str] | None:
        """Return a need of a contact, who could help, and what they offer."""
        from netcli.store.offers import helper  # start-up time: few of those suggested have a need

        return helper(self.db, contact_id)

    def _about(self, contact_id: int) -> tuple[str, ...]:
        """Return the title and organisation of a person, or else the tags."""
        known = self.db.execute(ABOUT, {"id": contact_id}).fetchone()
        return tuple(filter(None, known)) or self._texts(TAGS, contact_id)

    def _shared(self, contact_id: int) -> list[int]:
        """Return the active contacts who were ever in an interaction with a person."""
        met = MET_BY_THEN if contact_id in self.later else MET
        query = f"SELECT other_id FROM ({met}) AS met WHERE {OTHER_IS_ACTIVE}"
        return [row[0] for row in self.db.execute(query, self.values | {"id": contact_id})]

    def _texts(self, query: str, contact_id: int) -> tuple[str, ...]:
        return tuple(row[0] for row in self.db.execute(query, self.values | {"id": contact_id}))


def _lots(week: str, uids: Iterable[str]) -> list[str]:
    """Return uids in an order that is drawn anew each ISO week, such as `2026-W47`."""
    # start-up time: hashlib would load OpenSSL, 3 ms of 80
    sha256 = import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256").sha256
    return sorted(uids, key=lambda uid: bytes(sha256(f"{uid}{week}".encode()).digest()))
