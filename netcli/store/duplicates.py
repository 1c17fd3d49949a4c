"""The traits of likely duplicates, and the pairs marked as distinct."""

import sqlite3
from datetime import date

from netcli.domain.person import Person
from netcli.domain.planning.duplicates import Traits
from netcli.store.contacts import NOT_ME, PERSON_COLUMNS


def traits(db: sqlite3.Connection) -> list[Traits]:
    """Return the traits of every person but the user, by id."""
    points: dict[tuple[int, str], list[str]] = {}
    query = "SELECT contact_id, kind, CASE kind WHEN 'email' THEN match_key ELSE value END FROM contact_point ORDER BY id"
    for contact_id, kind, value in db.execute(query):
        points.setdefault((contact_id, kind), []).append(value)
    rows = db.execute(f"SELECT {PERSON_COLUMNS}, search_key, org FROM contact WHERE {NOT_ME} ORDER BY id").fetchall()
    return [
        Traits(Person(*row[:4]), row[4], row[5], tuple(points.get((row[0], "email"), ())), tuple(points.get((row[0], "phone"), ())))
        for row in rows
    ]


def distinct(db: sqlite3.Connection) -> set[tuple[int, int]]:
    """Return the pairs of ids that the user marked as distinct, the lower id first."""
    return {(one, other) for one, other in db.execute("SELECT contact_id, other_id FROM distinct_pair")}


def mark_distinct(db: sqlite3.Connection, one: Person, other: Person, today: date) -> None:
    """Store that two contacts are distinct people."""
    low, high = sorted((one.id, other.id))
    query = "INSERT INTO distinct_pair (contact_id, other_id, day) VALUES (:low, :high, :day) ON CONFLICT DO NOTHING"
    db.execute(query, {"low": low, "high": high, "day": today.isoformat()})
