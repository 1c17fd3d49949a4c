"""Facts about a person; commands close them by their number."""

import sqlite3
from datetime import date

from netcli.domain.records.fact import FACT, Fact
from netcli.store.adding import add


def open_facts(db: sqlite3.Connection, contact_id: int, kind: str) -> list[Fact]:
    """Return the open facts of one kind of a person, the oldest first."""
    query = "SELECT id, kind, text FROM fact WHERE contact_id = :id AND kind = :kind AND closed_on IS NULL ORDER BY id"
    return [Fact(*row) for row in db.execute(query, {"id": contact_id, "kind": kind})]


def add_fact(db: sqlite3.Connection, contact_id: int, kind: str, text: str, today: date) -> int:
    """Store a fact; return its number."""
    return add(db, FACT, Fact(0, kind, text, today), {"who": contact_id})[0]


def close_fact(db: sqlite3.Connection, number: int, today: date) -> None:
    """Close a fact."""
    db.execute("UPDATE fact SET closed_on = :day WHERE id = :id", {"id": number, "day": today.isoformat()})
