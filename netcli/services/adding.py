"""A new contact, and the people it may duplicate."""

import sqlite3
from datetime import date
from typing import NamedTuple

from netcli.domain.person import ME, Person
from netcli.domain.records.contact import Contact, new_contact
from netcli.store import new_contacts


class Added(NamedTuple):
    """A person who was added, and the stored people who may be the same person."""

    person: Person
    alike: list[Person]


def add_me(db: sqlite3.Connection, today: date) -> Person:
    """Store the contact for the user, who is in no list."""
    return new_contacts.add_contact(db, new_contact("Me", handle=ME), today)


def add(db: sqlite3.Connection, new: Contact, today: date, introducer: Person | None = None) -> Added:
    """Store a new contact; its facts are dated today."""
    alike = new_contacts.alike(db, new)
    return Added(new_contacts.add_contact(db, new, today, introducer.id if introducer else None), alike)
