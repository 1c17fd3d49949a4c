"""Erasing a person for good: no row, no undo and no free page keeps them (SAFETY section 2)."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from netcli.domain.edit import CONTACT
from netcli.domain.person import Person
from netcli.store import records as edit
from netcli.store.contacts import escaped


def erase(db: sqlite3.Connection, person: Person, today: date, half_life: float) -> None:
    """Remove a person with everything about them, and all that undo keeps: an older row of anybody may name them."""
    edit.remove(db, CONTACT, person.id, today, half_life)
    db.execute("DELETE FROM undo_log")


def vacuum(path: Path) -> None:
    """Write the database anew, so that no free page holds what was erased. Raises sqlite3.Error."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as db:
        db.executescript("PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; VACUUM")


def mentions(db: sqlite3.Connection, name: str) -> list[str]:
    """Answer which records of other people still have a name in their words, as `edit` takes them: `log 12`."""
    pattern = {"name": f"%{escaped(name)}%"}
    found = []
    for record, table, columns in (
        ("log", "interaction", ("summary", "purpose", "outcome", "place")),
        ("give", "give", ("text",)),
        ("ask", "ask", ("text", "outcome")),
    ):
        where = " OR ".join(f"{column} LIKE :name ESCAPE '\\'" for column in columns)
        found += [f"{record} {number}" for (number,) in db.execute(f"SELECT id FROM {table} WHERE {where} ORDER BY id", pattern)]
    return found
