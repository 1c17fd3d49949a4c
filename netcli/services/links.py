"""Links between two people: recording and listing them."""

import sqlite3
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.link import Link
from netcli.errors import InvalidValueError
from netcli.store import links as store

COMPANIONS = 5  # people named as met together


class Linked(NamedTuple):
    """A link after `link`: whether it is new, and whether it changed."""

    link: Link
    new: bool
    changed: bool


class LinkPage(NamedTuple):
    """The links that a list shows; `more` are left out.

    `together` has whom the person of the list met together with the user most often: name and times.
    """

    links: list[Link]
    more: int
    together: list[tuple[str, int]]


def link(db: sqlite3.Connection, new: Link, one: Person, other: Person) -> Linked:
    """Store a link, or change the one of the same pair and kind.

    What `new` leaves unknown stays as it is. Raise InvalidValueError for a person with themself.
    """
    if one.id == other.id:
        raise InvalidValueError("two_are_one", name=one.name)
    before = store.of_pair(db, one, other, new.kind)
    if before is None:
        return Linked(store.add_link(db, new, one, other), new=True, changed=True)
    weight = before.weight if new.weight is None else new.weight
    after = before._replace(shared=new.shared or before.shared, weight=weight, people=(one, other))
    changed = after[:4] != before[:4]
    if changed:
        store.change_link(db, after)
    return Linked(after, new=False, changed=changed)


def listed(db: sqlite3.Connection, who: Person | None, among: Collection[int] | None, today: date, most: int | None) -> LinkPage:
    """Return the links of a person, or of everybody.

    `among` has the contacts of which each link needs one; None is all.
    """
    found = store.of_person(db, who, today) if who else store.links(db, today)
    if among is not None:
        found = [one for one in found if any(person.id in among for person in one.people)]
    shown = found[:most]
    return LinkPage(shown, len(found) - len(shown), store.met_together(db, who, COMPANIONS) if who else [])
