"""All rows of all records for `netcli export jsonl`, table by table.

The tables are those of the database, not the record types of this program, because a database of a newer netcli must be exported
completely too.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from netcli.domain import records


def rows(db: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    """Yield each row with its table; handles replace contacts, numbers interactions."""
    handles = dict(db.execute("SELECT id, handle FROM contact").fetchall())
    numbered = {record.name for record in records.every() if record.numbered}
    for table in _tables(db):
        people = {column for column, parent in _references(db, table) if parent == "contact"}
        numbers = {column for column, parent in _references(db, table) if parent == "interaction"}
        cursor = db.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in cursor.description]
        for row in cursor:
            yield {"table": table} | dict(_fields(zip(names, row, strict=True), people, numbers, handles, numbered=table in numbered))


def _tables(db: sqlite3.Connection) -> list[str]:
    found = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    return [name for (name,) in found if name not in records.DERIVED | records.LOGS]


def _references(db: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return [(row[3], row[2]) for row in db.execute(f'PRAGMA foreign_key_list("{table}")')]


def _fields(
    row: Iterable[tuple[str, Any]], people: set[str], numbers: set[str], handles: dict[int, str], *, numbered: bool
) -> Iterator[tuple[str, Any]]:
    for name, value in row:
        if name in people:
            yield name.removesuffix("_id"), handles.get(value)
        elif name in numbers:
            yield name.removesuffix("_id"), value
        elif name == "id":
            if numbered:
                yield "number", value
        elif name not in records.FOLDED:
            yield name, value
