"""Reading one record as plain fields, and keeping it with some of them changed (see domain/edit.py)."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from netcli.domain.edit import CONTACT, Fields
from netcli.domain.person import Person
from netcli.domain.records.contact import Contact
from netcli.errors import NotFoundError
from netcli.store import contacts, gives, interactions
from netcli.store.interactions import set_participants
from netcli.store.search_key import search_key
from netcli.store.upkeep.derived import company, rebuild

TABLES = {"log": "interaction", "give": "give", "ask": "ask", CONTACT: "contact"}
COLUMNS = {
    CONTACT: (
        "name",
        "handle",
        "org",
        "title",
        "city",
        "country",
        "birthday",
        "sphere",
        "met_day",
        "met_where",
        "knows_what_i_do",
        "cadence_days",
    ),
    "log": interactions.COLUMNS,
    "give": ("day", "direction", "kind", "effort", "text", "depth"),
    "ask": ("day", "direction", "text", "due", "status", "closed_on", "outcome"),
}
# Fields that name one person, and the column that holds whom.
REFERENCES = {CONTACT: {"met_via": "met_via_id"}, "log": {}, "give": {"who": "contact_id", "to": "to_id"}, "ask": {"who": "contact_id"}}
# The lists of a contact: the rows that hold them, and the column with the text.
LISTS = {
    "emails": ("contact_point WHERE kind = 'email' AND", "value"),
    "phones": ("contact_point WHERE kind = 'phone' AND", "value"),
    "urls": ("contact_point WHERE kind = 'url' AND", "value"),
    "addresses": ("contact_point WHERE kind = 'address' AND", "value"),
    "messengers": ("contact_point WHERE kind = 'messenger' AND", "value"),
    "aliases": ("alias WHERE", "name"),
    "tags": ("tag WHERE", "name"),
    **{f"{kind}s": (f"fact WHERE kind = '{kind}' AND closed_on IS NULL AND", "text") for kind in ("need", "offer", "note")},
}
# Interactions in which nobody but one person took part.
ALONE = (
    "id IN (SELECT interaction_id FROM participant WHERE contact_id = :id)"
    " AND NOT EXISTS (SELECT 1 FROM participant WHERE interaction_id = interaction.id AND contact_id <> :id)"
)
LARGEST = 2**63 - 1  # an integer of SQLite


def fields(db: sqlite3.Connection, kind: str, number: int) -> Fields:
    """Answer a record as plain fields. Raises NotFoundError."""
    columns = ", ".join(COLUMNS[kind])
    row = db.execute(f"SELECT {columns} FROM {TABLES[kind]} WHERE id = :id", {"id": min(number, LARGEST)}).fetchone()
    if row is None:
        raise NotFoundError("no_such_record", kind=kind, number=number)
    found: Fields = dict(zip(COLUMNS[kind], row, strict=True))
    found |= {field: _handle(db, kind, column, number) for field, column in REFERENCES[kind].items()}
    if kind == CONTACT:
        found |= {name: _texts(db, f"SELECT {column} FROM {source} contact_id = :id", number) for name, (source, column) in LISTS.items()}
    if kind == "log":
        query = "SELECT handle FROM participant JOIN contact ON contact.id = contact_id WHERE interaction_id = :id ORDER BY contact.id"
        found |= {"with": _texts(db, query, number)}
        found |= {"tags": _texts(db, "SELECT name FROM interaction_tag WHERE interaction_id = :id ORDER BY name", number)}
    return found


def save(
    db: sqlite3.Connection, kind: str, number: int, after: Fields, people: Mapping[str, Person], today: date, half_life: float
) -> None:
    """Keep a record as the fields say; `people` are those they name, by handle. Only rows that differ are written."""
    touched = _contacts(db, kind, number)
    ids = {handle: person.id for handle, person in people.items()}
    values = {name: after[name] for name in COLUMNS[kind]}
    values |= {column: ids.get(after[field]) for field, column in REFERENCES[kind].items()}
    if kind == CONTACT:
        values |= {"handle": contacts.free_handle(db, after["handle"] or after["name"], number), "search_key": search_key(after["name"])}
        _save_lists(db, number, after, today)
    assignments = ", ".join(f"{name} = :{name}" for name in values)
    db.execute(f"UPDATE {TABLES[kind]} SET {assignments} WHERE id = :id", values | {"id": number})
    if kind == "log":
        set_participants(db, number, [ids[handle] for handle in after["with"]], after["day"])
        save_tags(db, number, after["tags"])
        rebuild(db, touched | _contacts(db, kind, number), today, half_life)
    elif kind == "give":
        gives.refresh(db, touched | _contacts(db, kind, number))
    elif kind == CONTACT:
        contacts.refresh_circles(db, number)


def parts(db: sqlite3.Connection, contact_id: int) -> dict[str, int]:
    """Count what goes with a contact: interactions with nobody else, gives, asks."""
    queries = {
        "interaction": f"SELECT COUNT(*) FROM interaction WHERE {ALONE}",
        "give": "SELECT COUNT(*) FROM give WHERE contact_id = :id",
        "ask": "SELECT COUNT(*) FROM ask WHERE contact_id = :id",
    }
    return {part: int(db.execute(query, {"id": contact_id}).fetchone()[0]) for part, query in queries.items()}


def remove(db: sqlite3.Connection, kind: str, number: int, today: date, half_life: float) -> None:
    """Remove a record with its parts; of a contact, everything that happened with nobody else goes too."""
    touched = _contacts(db, kind, number)
    if kind == CONTACT:
        db.execute(f"DELETE FROM interaction WHERE {ALONE}", {"id": number})
    db.execute(f"DELETE FROM {TABLES[kind]} WHERE id = :id", {"id": number})
    rebuild(db, touched - ({number} if kind == CONTACT else set()), today, half_life)


def _contacts(db: sqlite3.Connection, kind: str, number: int) -> set[int]:
    """Answer the contacts whose derived rows hang on a record."""
    if kind == CONTACT:
        return company(db, [number])
    queries = {
        "log": "SELECT contact_id FROM participant WHERE interaction_id = :id",
        "give": "SELECT contact_id FROM give WHERE id = :id",
        "ask": "SELECT contact_id FROM ask WHERE id = :id",
    }
    return {row[0] for row in db.execute(queries[kind], {"id": number})}


def _save_lists(db: sqlite3.Connection, number: int, after: Fields, today: date) -> None:
    """Remove from the lists of a contact what is gone, and add what is new; the rest stays row by row as it is."""
    new: dict[str, Any] = {}
    for name, (source, column) in LISTS.items():
        before = _texts(db, f"SELECT {column} FROM {source} contact_id = :id", number)
        gone = [{"id": number, "text": text} for text in before if text not in after[name]]
        db.executemany(f"DELETE FROM {source} contact_id = :id AND {column} = :text", gone)
        new[name] = tuple(text for text in after[name] if text not in before)
    contacts.add_parts(db, number, Contact(name=after["name"], **new), today)


def save_tags(db: sqlite3.Connection, number: int, tags: tuple[str, ...]) -> None:
    """Keep the tags of an interaction; only rows that differ are written."""
    before = _texts(db, "SELECT name FROM interaction_tag WHERE interaction_id = :id", number)
    rows = [{"id": number, "name": name} for name in before if name not in tags]
    db.executemany("DELETE FROM interaction_tag WHERE interaction_id = :id AND name = :name", rows)
    rows = [{"id": number, "name": name} for name in tags if name not in before]
    db.executemany("INSERT INTO interaction_tag (interaction_id, name) VALUES (:id, :name)", rows)


def _handle(db: sqlite3.Connection, kind: str, column: str, number: int) -> str | None:
    query = f"SELECT other.handle FROM {TABLES[kind]} AS one JOIN contact AS other ON other.id = one.{column} WHERE one.id = :id"
    row = db.execute(query, {"id": number}).fetchone()
    return str(row[0]) if row else None


def _texts(db: sqlite3.Connection, query: str, number: int) -> tuple[str, ...]:
    return tuple(row[0] for row in db.execute(query, {"id": number}))
