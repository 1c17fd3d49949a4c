"""Gives, read with the people they went to."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any

from netcli.domain.person import Person
from netcli.domain.records.give import Give
from netcli.store.contacts import PERSON_COLUMNS

COLUMNS = (
    "give.id, give.uid, contact_id, day, direction, text, kind, effort, depth, status, outcome, outcome_kind, amount, thanks_for,"
    " other.id, other.uid, other.handle, other.name"
)
WIDTH = COLUMNS.count(",") + 1
PENDING = " AND status = 'pending'"
LISTED = "FROM give WHERE day <= :today AND (:who IS NULL OR contact_id = :who)"


def gives(db: sqlite3.Connection, who: Person, today: date) -> list[Give]:
    """Return the gives of one person up to a day, the oldest first."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM give LEFT JOIN contact AS other ON other.id = to_id"
        " WHERE contact_id = :id AND day <= :today ORDER BY day, give.id",
        {"id": who.id, "today": today.isoformat()},
    )
    return [_give(row) for row in rows]


def latest(
    db: sqlite3.Connection, today: date, who: Person | None, most: int | None, *, pending: bool = False
) -> list[tuple[Give, Person]]:
    """Return at most `most` gives of a person or everybody, the latest first.

    `pending` leaves only the pending ones.
    """
    rows = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM (SELECT id AS give_id {LISTED}{PENDING if pending else ''} ORDER BY day DESC, id DESC LIMIT :most) AS chosen"
        " JOIN give ON give.id = give_id JOIN contact ON contact.id = contact_id"
        " LEFT JOIN contact AS other ON other.id = to_id ORDER BY day DESC, give.id DESC",
        {"today": today.isoformat(), "who": who and who.id, "most": -1 if most is None else most},
    )
    return [(_give(row[:WIDTH]), Person(*row[WIDTH:])) for row in rows]


def between(db: sqlite3.Connection, first: date, last: date, who: Person | None) -> list[tuple[Give, Person]]:
    """Return the gives of a span of one person, or of everybody, the oldest first."""
    rows = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM give JOIN contact ON contact.id = contact_id LEFT JOIN contact AS other ON other.id = to_id"
        " WHERE day BETWEEN :first AND :last AND (:who IS NULL OR contact_id = :who) ORDER BY day, give.id",
        {"first": first.isoformat(), "last": last.isoformat(), "who": who and who.id},
    )
    return [(_give(row[:WIDTH]), Person(*row[WIDTH:])) for row in rows]


def count(db: sqlite3.Connection, today: date, who: Person | None, *, pending: bool = False) -> int:
    """Count the gives of one person, or of everybody, up to a day."""
    return int(
        db.execute(f"SELECT COUNT(*) {LISTED}{PENDING if pending else ''}", {"today": today.isoformat(), "who": who and who.id}).fetchone()[
            0
        ]
    )


def _give(row: Iterable[Any]) -> Give:
    number, uid, contact_id, day, *more = row
    *fields, other, other_uid, handle, name = more
    to = Person(other, other_uid, handle, name) if other else None
    return Give._make((date.fromisoformat(day), *fields, number, uid, contact_id, to))
