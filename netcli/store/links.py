"""Links: how two contacts know each other."""

import sqlite3
from collections.abc import Mapping
from datetime import date

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.link import LINK, Link
from netcli.store.adding import add

LINKS = (
    "SELECT link.day, kind, shared, weight, link.id, link.uid, one.id, one.uid, one.handle, one.name, other.id, other.uid, other.handle, other.name"
    " FROM link JOIN contact AS one ON one.id = link.contact_id JOIN contact AS other ON other.id = link.other_id"
)
OF_PAIR = "(link.contact_id = :one AND other_id = :other) OR (link.contact_id = :other AND other_id = :one)"


def links(db: sqlite3.Connection, today: date) -> list[Link]:
    """Return all links up to a day, the newest first."""
    return _links(db, f"{LINKS} WHERE link.day <= :today ORDER BY link.day DESC, link.id DESC", {"today": today.isoformat()})


def of_person(db: sqlite3.Connection, who: Person, today: date) -> list[Link]:
    """Return the links of a person up to a day, the newest first.

    The person is the first of the two in each.
    """
    query = f"{LINKS} WHERE :id IN (link.contact_id, other_id) AND link.day <= :today ORDER BY link.day DESC, link.id DESC"
    found = _links(db, query, {"id": who.id, "today": today.isoformat()})
    return [one if one.people[0] == who else one._replace(people=one.people[::-1]) for one in found]


def of_pair(db: sqlite3.Connection, one: Person, other: Person, kind: str) -> Link | None:
    """Return the link of a kind between two people, or None."""
    found = _links(db, f"{LINKS} WHERE kind = :kind AND ({OF_PAIR})", {"kind": kind, "one": one.id, "other": other.id})
    return found[0] if found else None


def add_link(db: sqlite3.Connection, new: Link, one: Person, other: Person) -> Link:
    """Store a link; return it with its number, uid and people."""
    number, uid = add(db, LINK, new, {"who": one.id, "other": other.id})
    return new._replace(number=number, uid=uid, people=(one, other))


def change_link(db: sqlite3.Connection, one: Link) -> None:
    """Store what two people share, and the weight of their link."""
    db.execute(
        "UPDATE link SET shared = :shared, weight = :weight WHERE id = :id", {"shared": one.shared, "weight": one.weight, "id": one.number}
    )


def met_together(db: sqlite3.Connection, who: Person, most: int) -> list[tuple[str, int]]:
    """Return the people who met the user together with a person most often.

    Each is a name and the number of times.
    """
    query = (
        "SELECT name, times FROM together JOIN contact ON contact.id = other_id WHERE contact_id = :id"
        " ORDER BY times DESC, name LIMIT :most"
    )
    return db.execute(query, {"id": who.id, "most": most}).fetchall()


def _links(db: sqlite3.Connection, query: str, values: Mapping[str, object]) -> list[Link]:
    rows = db.execute(query, dict(values))
    return [
        Link(kept_day(day) or date.min, kind, shared, weight, number, uid, (Person(*people[:4]), Person(*people[4:])))
        for day, kind, shared, weight, number, uid, *people in rows
    ]
