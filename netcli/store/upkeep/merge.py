"""Making one contact of two: everything of the other moves over, and a tombstone keeps the old uid and handle."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from netcli.domain.person import Person
from netcli.store.pauses import ARCHIVED
from netcli.store.search_key import search_key
from netcli.store.upkeep.derived import company, rebuild

# Where both have the same row, the one who stays keeps hers and the other's goes with the contact.
MOVES = (
    "UPDATE OR IGNORE contact_point SET contact_id = :kept WHERE contact_id = :other",
    "UPDATE OR IGNORE alias SET contact_id = :kept WHERE contact_id = :other",
    "UPDATE OR IGNORE tag SET contact_id = :kept WHERE contact_id = :other",
    "UPDATE fact SET contact_id = :kept WHERE contact_id = :other",
    "UPDATE OR IGNORE participant SET contact_id = :kept WHERE contact_id = :other",
    "UPDATE give SET contact_id = :kept WHERE contact_id = :other",
    "UPDATE give SET to_id = :kept WHERE to_id = :other",
    "UPDATE give SET to_id = NULL WHERE to_id = :kept AND contact_id = :kept",
    "UPDATE ask SET contact_id = :kept WHERE contact_id = :other",
    "UPDATE contact SET met_via_id = :kept WHERE met_via_id = :other AND id <> :kept",
    "UPDATE contact SET met_via_id = NULL WHERE met_via_id = :other",
    "UPDATE OR IGNORE tie_override SET contact_id = :kept WHERE contact_id = :other",
    # Archived is only who was it in both: whoever was in the lists stays there.
    f"DELETE FROM pause WHERE kind = 'archived' AND contact_id = :kept AND :other NOT IN ({ARCHIVED})",
    # A snooze that is over is none, and stands in nobody's way.
    "DELETE FROM pause WHERE contact_id = :kept AND until <= :day",
    "UPDATE OR IGNORE pause SET contact_id = :kept WHERE contact_id = :other AND until > :day",
    # Who is not the other is not the one who stays either; the lower id stands first.
    "UPDATE OR IGNORE distinct_pair SET contact_id = :kept WHERE contact_id = :other AND other_id > :kept",
    "UPDATE OR IGNORE distinct_pair SET contact_id = other_id, other_id = :kept WHERE contact_id = :other AND other_id < :kept",
    "UPDATE OR IGNORE distinct_pair SET other_id = :kept WHERE other_id = :other AND contact_id < :kept",
    "UPDATE OR IGNORE distinct_pair SET contact_id = :kept, other_id = contact_id WHERE other_id = :other AND contact_id > :kept",
    "UPDATE origin SET contact_id = :kept WHERE contact_id = :other",
    "UPDATE merged SET contact_id = :kept WHERE contact_id = :other",
    "DELETE FROM contact WHERE id = :other",
    "INSERT INTO merged (uid, handle, contact_id, day) VALUES (:uid, :handle, :kept, :day)",
)


def moved(db: sqlite3.Connection, other: Person) -> dict[str, int]:
    """Count the records of a person that would move."""
    tables = {"interaction": "participant", "give": "give", "ask": "ask"}
    query = "SELECT COUNT(*) FROM {} WHERE contact_id = :id"
    return {what: int(db.execute(query.format(table), {"id": other.id}).fetchone()[0]) for what, table in tables.items()}


def merge(
    db: sqlite3.Connection, kept: Person, other: Person, filled: Mapping[str, Any], via: Person | None, today: date, half_life: float
) -> None:
    """Move everything of one contact to another. `filled` are the fields that the one who stays gains, `via` is who introduced them."""
    touched = company(db, (kept.id, other.id))
    for query in MOVES:
        db.execute(query, {"kept": kept.id, "other": other.id, "uid": other.uid, "handle": other.handle, "day": today.isoformat()})
    values = {name: value for name, value in filled.items() if name != "met_via"} | ({"met_via_id": via.id} if via else {})
    if values:
        assignments = ", ".join(f"{name} = :{name}" for name in values)
        db.execute(f"UPDATE contact SET {assignments} WHERE id = :id", values | {"id": kept.id})
    if other.name != kept.name:
        alias = {"id": kept.id, "name": other.name, "key": search_key(other.name)}
        db.execute("INSERT INTO alias (contact_id, name, search_key) VALUES (:id, :name, :key) ON CONFLICT DO NOTHING", alias)
    rebuild(db, touched | {kept.id}, today, half_life)
