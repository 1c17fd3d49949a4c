"""Reading contacts with everything that is known about them, except what happened."""

import sqlite3
from collections.abc import Collection
from typing import Any

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.contact import CONTACT, Contact
from netcli.domain.records.declaration import DAY
from netcli.store.contacts import id_list

COLUMNS = CONTACT.columns
DAYS = tuple(field.name for field in CONTACT.fields if field.kind == DAY)
CONTACTS = (
    f"SELECT one.met_via_id, via.name, one.id, one.uid, {', '.join(f'one.{name}' for name in COLUMNS)}"
    " FROM contact AS one LEFT JOIN contact AS via ON via.id = one.met_via_id WHERE one.id {}"
)
# By table, (contact, kind, value) for each value of a list, in order; and the field of each table and kind.
LISTS = {
    "contact_point": "SELECT contact_id, kind, value FROM contact_point WHERE contact_id {} ORDER BY id",
    "fact": "SELECT contact_id, kind, text FROM fact WHERE contact_id {} AND closed_on IS NULL ORDER BY id",
    "alias": "SELECT contact_id, '', name FROM alias WHERE contact_id {} ORDER BY id",
    "tag": "SELECT contact_id, '', name FROM tag WHERE contact_id {} ORDER BY name",
}
FIELDS = {(field.rows.record, field.rows.kind): field.name for field in CONTACT.fields if field.rows}


def card(db: sqlite3.Connection, person: Person) -> Contact:
    """Return the contact of one person."""
    return cards(db, [person.id])[person.id][0]


def cards(db: sqlite3.Connection, ids: Collection[int] | None = None) -> dict[int, tuple[Contact, int | None]]:
    """Return contacts by id, each with the id of the introducer; all if `ids` is None."""
    which = "IS NOT NULL" if ids is None else f"IN ({id_list(ids)})"
    lists: dict[int, dict[str, Any]] = {}
    for table, query in LISTS.items():
        for contact_id, kind, value in db.execute(query.format(which)):
            if field := FIELDS.get((table, kind)):
                lists.setdefault(contact_id, {}).setdefault(field, []).append(value)
    found = dict[int, tuple[Contact, int | None]]()
    for via_id, via, contact_id, uid, *values in db.execute(CONTACTS.format(which)):
        fields: dict[str, Any] = dict(zip(COLUMNS, values, strict=True))
        fields |= {day: kept_day(fields[day]) for day in DAYS}
        fields |= {field: tuple(texts) for field, texts in lists.get(contact_id, {}).items()}
        found[contact_id] = (Contact(**fields, met_via=via, id=contact_id, uid=uid), via_id)
    return found
