"""Reading people by their ids, for lists and messages."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date

from netcli.domain.language.dates import kept_day
from netcli.domain.person import ME, Entry, Person

NOT_ME = f"contact.handle <> '{ME}'"  # the user is in no list
PERSON_COLUMNS = "contact.id, contact.uid, contact.handle, contact.name"  # the fields of Person


def people(db: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Person]:
    """Return people by id."""
    return {row[0]: Person(*row) for row in db.execute(f"SELECT {PERSON_COLUMNS} FROM contact WHERE id IN ({id_list(ids)})")}


def ids(db: sqlite3.Connection) -> list[int]:
    """Return all ids, also of archived contacts, oldest first."""
    return [row[0] for row in db.execute("SELECT id FROM contact ORDER BY id")]


def me(db: sqlite3.Connection) -> Person | None:
    """Return the user, or None if nothing is stored about the user."""
    row = db.execute(f"SELECT {PERSON_COLUMNS} FROM contact WHERE handle = '{ME}'").fetchone()
    return Person(*row) if row else None


def others(db: sqlite3.Connection) -> list[int]:
    """Return the ids of everybody but the user, also of archived contacts."""
    return [row[0] for row in db.execute(f"SELECT id FROM contact WHERE {NOT_ME} ORDER BY id")]


def handles(db: sqlite3.Connection) -> list[str]:
    """Return every handle, the most recent contact first."""
    query = "SELECT handle FROM contact JOIN contact_summary ON contact_id = id ORDER BY last_day IS NULL, last_day DESC, handle"
    return [handle for (handle,) in db.execute(query)]


def entries(db: sqlite3.Connection, ids: Sequence[int], today: date) -> list[Entry]:
    """Return the entries of a list of people, in the order of the ids."""
    tags: dict[int, list[str]] = {}
    for contact_id, tag in db.execute(f"SELECT contact_id, name FROM tag WHERE contact_id IN ({id_list(ids)}) ORDER BY name"):
        tags.setdefault(contact_id, []).append(tag)
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, org, title, city, sphere, CASE WHEN last_day > :today"
        " THEN (SELECT MAX(day) FROM contact_day WHERE contact_day.contact_id = contact.id AND day <= :today) ELSE last_day END"
        f" FROM contact JOIN contact_summary ON contact_summary.contact_id = contact.id WHERE contact.id IN ({id_list(ids)})",
        {"today": today.isoformat()},
    )
    found = {}
    for row in rows:
        org, title, city, sphere, last = row[4:]
        found[row[0]] = Entry(Person(*row[:4]), org, title, city, sphere, kept_day(last), tags=tuple(tags.get(row[0], ())))
    return [found[contact_id] for contact_id in ids if contact_id in found]


def set_cadence(db: sqlite3.Connection, ids: Iterable[int], days: int | None) -> None:
    """Set the cadence of some contacts; None is no cadence."""
    db.execute(f"UPDATE contact SET cadence_days = :days WHERE id IN ({id_list(ids)})", {"days": days})


def id_list(ids: Iterable[int]) -> str:
    """Return ids as SQL for `IN (...)`; `int` makes sure that they are numbers."""
    return ",".join(str(int(one)) for one in ids)
