"""The ledger of one person, read."""

import sqlite3
from datetime import date

from netcli.domain.person import Person
from netcli.domain.records.give import Give


def gives(db: sqlite3.Connection, who: Person, today: date) -> list[Give]:
    """Answer everything given to and received from one person up to a day, oldest first."""
    rows = db.execute(
        "SELECT give.id, give.uid, contact_id, day, direction, kind, effort, text, depth, other.id, other.uid, other.handle, other.name"
        " FROM give LEFT JOIN contact AS other ON other.id = to_id WHERE contact_id = :id AND day <= :today ORDER BY day, give.id",
        {"id": who.id, "today": today.isoformat()},
    )
    found = []
    for number, uid, contact_id, day, direction, kind, effort, text, depth, *to in rows:
        other = Person(*to) if to[0] else None
        found.append(Give(date.fromisoformat(day), direction, text, kind, effort, depth, number, uid, contact_id, other))
    return found
