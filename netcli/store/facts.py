"""Needs and offers of a person, each with a number by which it is closed."""

import sqlite3
from datetime import date
from typing import NamedTuple

from netcli.store.uid import new_uid


class Fact(NamedTuple):
    """One open need or offer."""

    number: int
    kind: str
    text: str


def open_facts(db: sqlite3.Connection, contact_id: int, kind: str) -> list[Fact]:
    """Answer the open needs or offers of a person, the oldest first."""
    query = "SELECT id, kind, text FROM fact WHERE contact_id = :id AND kind = :kind AND closed_on IS NULL ORDER BY id"
    return [Fact(*row) for row in db.execute(query, {"id": contact_id, "kind": kind})]


def add_fact(db: sqlite3.Connection, contact_id: int, kind: str, text: str, today: date) -> int:
    """Keep a need or an offer; answers its number."""
    cursor = db.execute(
        "INSERT INTO fact (uid, contact_id, kind, text, day) VALUES (:uid, :id, :kind, :text, :day)",
        {"uid": new_uid(), "id": contact_id, "kind": kind, "text": text, "day": today.isoformat()},
    )
    return int(cursor.lastrowid or 0)


def close_fact(db: sqlite3.Connection, number: int, today: date) -> None:
    """Close a need or an offer."""
    db.execute("UPDATE fact SET closed_on = :day WHERE id = :id", {"id": number, "day": today.isoformat()})
