"""Facts about people one might write to."""

import sqlite3
from datetime import date, timedelta

from netcli.domain.reconnect import Details

NAMED = 2  # people named in "you both know"


def together(db: sqlite3.Connection) -> dict[int, int]:
    """Answer, by contact, how many others were ever met together with them; only those with any."""
    return dict(db.execute("SELECT contact_id, together FROM contact_summary WHERE together > 0").fetchall())


def planned(db: sqlite3.Connection, today: date) -> set[int]:
    """Answer the contacts with an interaction planned after a day."""
    query = "SELECT DISTINCT contact_id FROM contact_day WHERE day > :today"
    return {row[0] for row in db.execute(query, {"today": today.isoformat()})}


def waiting(db: sqlite3.Connection, today: date) -> set[int]:
    """Answer the contacts with an open ask of theirs."""
    query = "SELECT contact_id FROM ask WHERE direction = 'theirs' AND day <= :today AND (status = 'open' OR closed_on > :today)"
    return {row[0] for row in db.execute(query, {"today": today.isoformat()})}


class DetailsOf:
    """Look up what a suggestion says of one person; the circles of active contacts are read once."""

    def __init__(self, db: sqlite3.Connection, today: date, active_gap: int) -> None:
        """Read the circles (organisation, city, tags) of the contacts active within `active_gap` days."""
        self.db = db
        self.values = {"today": today.isoformat(), "since": (today - timedelta(days=active_gap)).isoformat()}
        self.members: dict[str, set[int]] = {}
        active = "SELECT contact_id FROM contact_day WHERE day > :since AND day <= :today"
        self.active = {row[0] for row in db.execute(active, self.values)}
        for contact_id, org, city in db.execute(f"SELECT id, org, city FROM contact WHERE id IN ({active})", self.values):
            self._join(contact_id, org, city)
        for contact_id, tag in db.execute(f"SELECT contact_id, name FROM tag WHERE contact_id IN ({active})", self.values):
            self._join(contact_id, tag)

    def __call__(self, contact_id: int) -> Details:
        """Look up one person."""
        circles = self._circles(contact_id)
        sharing = set[int]().union(*(self.members.get(circle, ()) for circle in circles)) - {contact_id}
        others = len(self.active) - (contact_id in self.active)
        names = self._shared(contact_id)
        asks = self._texts(
            "SELECT text FROM ask WHERE contact_id = :id AND direction = 'theirs' AND status = 'open' ORDER BY day", contact_id
        )
        received = self._texts("SELECT text FROM give WHERE contact_id = :id AND direction = 'received' AND day <= :today", contact_id)
        return Details(
            shared=len(names),
            overlap=(len(sharing) / others if others else 0.0) if circles else None,
            circles=circles,
            shared_names=names[:NAMED],
            open_asks=asks,
            needs=self._texts(
                "SELECT text FROM fact WHERE contact_id = :id AND kind = 'need' AND closed_on IS NULL ORDER BY id", contact_id
            ),
            received_unanswered=len(received),
        )

    def _shared(self, contact_id: int) -> tuple[str, ...]:
        """Name the active contacts who ever took part in an interaction together with this person, the strongest tie first."""
        rows = self.db.execute(
            "SELECT contact.id, contact.name FROM (SELECT DISTINCT other.contact_id FROM participant AS one"
            " JOIN participant AS other ON other.interaction_id = one.interaction_id AND other.contact_id <> one.contact_id"
            " WHERE one.contact_id = :id AND one.day <= :today) AS met JOIN contact ON contact.id = met.contact_id"
            " JOIN contact_summary ON contact_summary.contact_id = met.contact_id ORDER BY s0 DESC, contact.id",
            self.values | {"id": contact_id},
        )
        return tuple(name for other, name in rows if other in self.active)

    def _circles(self, contact_id: int) -> tuple[str, ...]:
        org, city = self.db.execute("SELECT org, city FROM contact WHERE id = :id", {"id": contact_id}).fetchone()
        tags = self._texts("SELECT name FROM tag WHERE contact_id = :id ORDER BY name", contact_id)
        return tuple(dict.fromkeys(circle(name) for name in (org, city, *tags) if name))

    def _join(self, contact_id: int, *names: str | None) -> None:
        for name in names:
            if name:
                self.members.setdefault(circle(name), set()).add(contact_id)

    def _texts(self, query: str, contact_id: int) -> tuple[str, ...]:
        return tuple(row[0] for row in self.db.execute(query, self.values | {"id": contact_id}))


def circle(name: str) -> str:
    """Answer the key under which an organisation, city or tag is the same circle."""
    return name.casefold()
