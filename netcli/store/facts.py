"""Facts about a person; commands close them by their number."""

import sqlite3
from collections.abc import Mapping
from datetime import date

from netcli.domain.language.dates import kept_day
from netcli.domain.records.fact import FACT, Fact
from netcli.store.adding import add

FACTS = "SELECT id, kind, text, day, on_day, why, uid FROM fact WHERE contact_id = :id AND closed_on IS NULL"  # the open ones of a person


def open_facts(db: sqlite3.Connection, contact_id: int, kind: str) -> list[Fact]:
    """Return the open facts of one kind of a person, the oldest first."""
    query = f"{FACTS} AND kind = :kind ORDER BY id"
    return _facts(db, query, {"id": contact_id, "kind": kind})


def every_open(db: sqlite3.Connection, contact_id: int, today: date) -> list[Fact]:
    """Return the open facts of a person up to a day, the newest first."""
    query = f"{FACTS} AND day <= :today ORDER BY day DESC, id DESC"
    return _facts(db, query, {"id": contact_id, "today": today.isoformat()})


def _facts(db: sqlite3.Connection, query: str, values: Mapping[str, int | str]) -> list[Fact]:
    return [
        Fact(number, kind, text, kept_day(day), None, on_day, why, uid)
        for number, kind, text, day, on_day, why, uid in db.execute(query, values)
    ]


def add_fact(db: sqlite3.Connection, contact_id: int, kind: str, text: str, today: date) -> tuple[int, str]:
    """Store a fact; return its number and uid."""
    return add(db, FACT, Fact(0, kind, text, today), {"who": contact_id})


def close_fact(db: sqlite3.Connection, number: int, today: date) -> None:
    """Close a fact."""
    db.execute("UPDATE fact SET closed_on = :day WHERE id = :id", {"id": number, "day": today.isoformat()})
