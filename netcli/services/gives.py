"""Gives: recording and listing them."""

import sqlite3
from datetime import date
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.give import Give
from netcli.store import gives


class GivePage(NamedTuple):
    """The gives that a list shows, with their people; `more` are left out."""

    gives: list[tuple[Give, Person]]
    more: int


def record(db: sqlite3.Connection, new: Give, who: Person, to: Person | None = None) -> Give:
    """Store a give; return it with its number and uid."""
    number, uid = gives.add_give(db, new, who, to)
    return new._replace(number=number, uid=uid, contact_id=who.id, to=to)


def listed(db: sqlite3.Connection, who: Person | None, today: date, most: int | None) -> GivePage:
    """Return the gives of a person, or of everybody, the latest first."""
    from netcli.store import ledger  # start-up time: recording reads no list

    found = ledger.latest(db, today, who, most)
    return GivePage(found, ledger.count(db, today, who) - len(found))
