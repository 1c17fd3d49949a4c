"""Erasing a person for ever, from rows, from undo and from free pages of the file."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from netcli.domain import records
from netcli.domain.person import Person
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.declaration import Field, RecordType
from netcli.store.records import remove
from netcli.store.search_key import contains_pattern
from netcli.store.selection import spellings


def erase(db: sqlite3.Connection, person: Person, today: date, half_life: float) -> None:
    """Remove a person with all their records, and all rows of the undo log.

    Any older row of the undo log may name the person.
    """
    remove(db, CONTACT, person.id, today, half_life)
    db.execute("DELETE FROM undo_log")


def vacuum(path: Path) -> None:
    """Rewrite the database without free pages, which may hold erased rows.

    Raise sqlite3.Error if it fails.
    """
    with closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as db:
        db.executescript("PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; VACUUM")


def mentions(db: sqlite3.Connection, name: str) -> list[str]:
    """Return the records with a name in a prose field: `log 12`, `met of ana-pop`."""
    return list(dict.fromkeys(label for record in records.every() for label in _mentions(db, record, name)))


def _mentions(db: sqlite3.Connection, record: RecordType, name: str) -> Iterator[str]:
    prose = [field for field in record.fields if field.prose]
    if not prose:
        return
    forms = {f"name{number}": contains_pattern(form) for number, form in enumerate(spellings(name))}
    where = " OR ".join(f"one.{field.stored_in} LIKE :{form} ESCAPE '\\'" for field in prose for form in forms)
    handle = (
        "one.handle" if record is CONTACT else f"(SELECT handle FROM contact WHERE id = one.{record.owner[0]})" if record.owner else "''"
    )
    cursor = db.execute(f"SELECT one.*, {handle} AS handle FROM {record.name} AS one WHERE {where}", forms)
    columns = [column[0] for column in cursor.description]
    rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    for values in sorted(rows, key=lambda values: values.get("id", 0)):
        found = [field for field in prose if name.casefold() in str(values[field.stored_in] or "").casefold()] or prose[:1]
        yield from (_label(record, field, values) for field in found)


def _label(record: RecordType, field: Field, values: dict[str, object]) -> str:
    """Return the label of a record; `netcli edit` accepts a label with a number."""
    return record.named_in.format(**{"word": record.word, "field": field.name.partition("_")[0], **values})
