"""Gives: storing them, and reading them without details."""

import sqlite3
from collections.abc import Collection

from netcli.domain.person import Person
from netcli.domain.records.give import GIVE, Give
from netcli.store.adding import add
from netcli.store.favours import FAVOUR


def add_give(db: sqlite3.Connection, new: Give, who: Person, to: Person | None = None) -> tuple[int, str]:
    """Store a give and the first days that follow from it; return its number and uid."""
    number, uid = add(db, GIVE, new, {"who": who.id, "to": to and to.id})
    refresh(db, {who.id})
    return number, uid


def refresh(db: sqlite3.Connection, contacts: Collection[int]) -> None:
    """Store the first days of gives to contacts and from them, apart from thanks."""
    db.executemany(
        f"UPDATE contact_summary SET given_since = (SELECT MIN(day) FROM give WHERE contact_id = :id AND direction = 'given' AND {FAVOUR}),"
        f" received_since = (SELECT MIN(day) FROM give WHERE contact_id = :id AND direction = 'received' AND {FAVOUR}) WHERE contact_id = :id",
        ({"id": contact_id} for contact_id in contacts),
    )


def given_ever(db: sqlite3.Connection, who: Person) -> int:
    """Return how many gives one person ever got, apart from thanks."""
    query = f"SELECT COUNT(*) FROM give WHERE contact_id = :id AND direction = 'given' AND {FAVOUR}"
    return int(db.execute(query, {"id": who.id}).fetchone()[0])
