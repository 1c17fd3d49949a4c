"""Every row of what is kept, for export: table by table, with people named by their handles.

It reads what the database has, not what this program knows, so that one of a newer netcli comes out whole too.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

# What follows from other rows, what undo keeps, and how rows are found: no data of the user's.
LEFT_OUT = frozenset({"contact_day", "together", "contact_summary", "decay", "op", "undo_log", "alembic_version"})
DERIVED_COLUMNS = frozenset({"search_key", "match_key"})
NUMBERED = frozenset({"interaction", "give", "ask", "fact"})


def rows(db: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Yield each row as an object with its table; a reference to a person is a handle, one to an interaction its number."""
    handles = dict(db.execute("SELECT id, handle FROM contact").fetchall())
    for table in _tables(db):
        people = {column for column, parent in _references(db, table) if parent == "contact"}
        numbers = {column for column, parent in _references(db, table) if parent == "interaction"}
        cursor = db.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in cursor.description]
        for row in cursor:
            yield {"table": table} | dict(_fields(table, zip(names, row, strict=True), people, numbers, handles))


def _tables(db: sqlite3.Connection) -> list[str]:
    found = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    return [name for (name,) in found if name not in LEFT_OUT]


def _references(db: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return [(row[3], row[2]) for row in db.execute(f'PRAGMA foreign_key_list("{table}")')]


def _fields(
    table: str, row: Iterable[tuple[str, Any]], people: set[str], numbers: set[str], handles: dict[int, str]
) -> Iterator[tuple[str, Any]]:
    for name, value in row:
        if name in people:
            yield name.removesuffix("_id"), handles.get(value)
        elif name in numbers:
            yield name.removesuffix("_id"), value
        elif name == "id":
            if table in NUMBERED:
                yield "number", value
        elif name not in DERIVED_COLUMNS:
            yield name, value
