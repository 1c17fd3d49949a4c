"""Reading contacts with everything that is known about them, except what happened."""

import sqlite3
from collections.abc import Collection
from typing import Any

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.contact import Contact

SCALARS = ("org", "title", "city", "country", "birthday", "sphere", "met_day", "met_where", "cadence_days", "knows_what_i_do")
CONTACTS = (
    f"SELECT one.met_via_id, via.name, one.id, one.uid, one.handle, one.name, {', '.join(f'one.{name}' for name in SCALARS)}"
    " FROM contact AS one LEFT JOIN contact AS via ON via.id = one.met_via_id WHERE one.id {}"
)
# (contact, field, value) for each value of the lists of a contact, in their order.
LISTS = (
    "SELECT contact_id, kind || CASE kind WHEN 'address' THEN 'es' ELSE 's' END, value FROM contact_point WHERE contact_id {} ORDER BY id",
    "SELECT contact_id, kind || 's', text FROM fact WHERE contact_id {} AND kind IN ('need', 'offer', 'note') AND closed_on IS NULL ORDER BY id",
    "SELECT contact_id, 'aliases', name FROM alias WHERE contact_id {} ORDER BY id",
    "SELECT contact_id, 'tags', name FROM tag WHERE contact_id {} ORDER BY name",
)


def card(db: sqlite3.Connection, person: Person) -> Contact:
    """Return the contact of one person."""
    return cards(db, [person.id])[person.id][0]


def cards(db: sqlite3.Connection, ids: Collection[int] | None = None) -> dict[int, tuple[Contact, int | None]]:
    """Return contacts by id, each with the id of the introducer; all if `ids` is None."""
    which = "IS NOT NULL" if ids is None else f"IN ({','.join(str(int(one)) for one in ids)})"
    lists: dict[int, dict[str, Any]] = {}
    for query in LISTS:
        for contact_id, name, value in db.execute(query.format(which)):
            lists.setdefault(contact_id, {}).setdefault(name, []).append(value)
    found = dict[int, tuple[Contact, int | None]]()
    for via_id, via, contact_id, uid, handle, name, *scalars in db.execute(CONTACTS.format(which)):
        fields: dict[str, Any] = dict(zip(SCALARS, scalars, strict=True))
        fields |= {"met_day": kept_day(fields["met_day"]), "knows_what_i_do": kept_day(fields["knows_what_i_do"])}
        fields |= {field: tuple(values) for field, values in lists.get(contact_id, {}).items()}
        found[contact_id] = (Contact(name, handle, met_via=via, id=contact_id, uid=uid, **fields), via_id)
    return found
