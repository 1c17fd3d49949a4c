"""Reading, changing and removing a record of any type, by its declaration.

adding.py adds a record.
"""

import sqlite3
from datetime import date
from typing import Any

from netcli.domain import records
from netcli.domain.edit import Fields
from netcli.domain.records.contact import CONTACT, Contact
from netcli.domain.records.declaration import DAYS, LIST, PEOPLE, PERSON, STORED, Field, RecordType, Rows
from netcli.domain.records.interaction import INTERACTION
from netcli.errors import NotFoundError
from netcli.store import interactions, new_contacts
from netcli.store.search_key import search_key
from netcli.store.upkeep.derived import recompute, with_companions

LARGEST = 2**63 - 1  # the largest integer of SQLite
# Interactions in which contact `:id` was the only participant.
ALONE = (
    "id IN (SELECT interaction_id FROM participant WHERE contact_id = :id)"
    " AND NOT EXISTS (SELECT 1 FROM participant WHERE interaction_id = interaction.id AND contact_id <> :id)"
)


def read(db: sqlite3.Connection, record: RecordType, number: int) -> Fields:
    """Return the fields of a record. Raise NotFoundError if no record has the number."""
    columns, people = record.columns, [field for field in record.fields if field.kind == PERSON]
    handles = [f"(SELECT handle FROM contact AS other WHERE other.id = one.{field.stored_in})" for field in people]
    query = f"SELECT {', '.join((*columns, *handles))} FROM {record.name} AS one WHERE id = :id"
    row = db.execute(query, {"id": min(number, LARGEST)}).fetchone()
    if row is None:
        raise NotFoundError("no_such_record", kind=record.word or record.name, number=number)
    found: Fields = dict(zip((*columns, *(field.name for field in people)), row, strict=True))
    lists = {field.name: texts(db, record, field, number) for field in record.fields if field.kind in {LIST, PEOPLE}}
    return {field.name: (found | lists)[field.name] for field in record.fields if field.kind != STORED}


def change(db: sqlite3.Connection, record: RecordType, number: int, after: Fields, today: date, half_life: float) -> None:
    """Store the changed fields of a record, whose people are handles.

    Write only rows that differ.
    """
    before, ids = owners(db, record, number), _ids(db, record, after)
    values = {name: after[name] for name in record.columns}
    values |= {field.stored_in: ids.get(after[field.name]) for field in record.fields if field.kind == PERSON}
    if record is CONTACT:
        values |= {
            "handle": new_contacts.free_handle(db, after["handle"] or after["name"], number),
            "search_key": search_key(after["name"]),
        }
        _change_lists(db, number, after, today)
    assignments = ", ".join(f"{name} = :{name}" for name in values)
    db.execute(f"UPDATE {record.name} SET {assignments} WHERE id = :id", values | {"id": number})
    if record is INTERACTION:
        interactions.set_participants(db, number, [ids[handle] for handle in after["with"]], after["day"])
        interactions.set_tags(db, number, after["tags"])
    recompute(db, record.affects, before | owners(db, record, number), today, half_life)


def _ids(db: sqlite3.Connection, record: RecordType, fields: Fields) -> dict[str, int]:
    """Return the ids of the contacts that fields name, by handle. Raise NotFoundError."""
    found = {}
    for field in record.fields:
        if value := field.kind in {PERSON, PEOPLE} and fields[field.name]:
            for handle in value if field.kind == PEOPLE else (value,):
                row = db.execute("SELECT id FROM contact WHERE handle = :handle", {"handle": handle}).fetchone()
                if row is None:  # removed since the fields were read
                    raise NotFoundError("unknown_name", name=handle, near=())
                found[handle] = row[0]
    return found


def remove(db: sqlite3.Connection, record: RecordType, number: int, today: date, half_life: float) -> None:
    """Remove a record with its parts.

    With a contact, interactions with nobody else are removed too.
    """
    affects, touched = record.affects, owners(db, record, number)
    if record is CONTACT:
        affects, touched = (DAYS,), with_companions(db, [number]) - {number}
        db.execute(f"DELETE FROM interaction WHERE {ALONE}", {"id": number})
    db.execute(f"DELETE FROM {record.name} WHERE id = :id", {"id": number})
    recompute(db, affects, touched, today, half_life)


def counts(db: sqlite3.Connection, contact_id: int, *, alone: bool = False) -> dict[str, int]:
    """Return the number of a contact's records by type, for types that commands name.

    `alone` skips interactions with other people.
    """
    found = {}
    for record in records.words().values():
        where = ALONE if alone and record is INTERACTION else f"id IN ({of_contact(record)})"
        found[record.name] = int(db.execute(f"SELECT COUNT(*) FROM {record.name} WHERE {where}", {"id": contact_id}).fetchone()[0])
    return found


def of_contact(record: RecordType) -> str:
    """Return the query for the ids of the records of contact `:id`."""
    if record is INTERACTION:
        return "SELECT interaction_id FROM participant WHERE contact_id = :id"
    return f"SELECT id FROM {record.name} WHERE {' OR '.join(f'{column} = :id' for column in record.owner)}"


def owners(db: sqlite3.Connection, record: RecordType, number: int) -> set[int]:
    """Return the ids of the contacts that a record belongs to."""
    queries = [f"SELECT {column} FROM {record.name} WHERE id = :id" for column in record.owner]
    if record is INTERACTION:
        queries = ["SELECT contact_id FROM participant WHERE interaction_id = :id"]
    return {row[0] for query in queries for row in db.execute(query, {"id": number})}


def texts(db: sqlite3.Connection, record: RecordType, field: Field, number: int) -> tuple[str, ...]:
    """Return a list of a record as texts; people are handles."""
    column, rows = _list(record, field)
    if field.kind == PEOPLE:
        query = f"SELECT handle FROM contact WHERE id IN (SELECT {column} FROM {rows}) ORDER BY id"
    else:
        query = f"SELECT {column} FROM {rows}{' ORDER BY name' if record is INTERACTION else ''}"
    return tuple(row[0] for row in db.execute(query, {"id": number}))


def _list(record: RecordType, field: Field) -> tuple[str, str]:
    """Return the column of a list, and its table with the condition for its rows.

    A closed fact is in no list.
    """
    table, column, kind = field.rows or Rows("", "")
    narrow = f" AND kind = '{kind}'" if kind else ""
    return column, f"{table} WHERE {record.name}_id = :id{narrow}{' AND closed_on IS NULL' if table == 'fact' else ''}"


def _change_lists(db: sqlite3.Connection, contact_id: int, after: Fields, today: date) -> None:
    """Delete removed texts from the lists of a contact, and add new texts."""
    new: dict[str, Any] = {}
    for field in CONTACT.fields:
        if field.kind == LIST:
            column, rows = _list(CONTACT, field)
            before, wanted = texts(db, CONTACT, field, contact_id), after[field.name]
            gone = [{"id": contact_id, "text": text} for text in before if text not in wanted]
            db.executemany(f"DELETE FROM {rows} AND {column} = :text", gone)
            new[field.name] = tuple(text for text in wanted if text not in before)
    new_contacts.add_parts(db, contact_id, Contact(after["name"], **new), today)
