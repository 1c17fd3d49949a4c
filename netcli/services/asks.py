"""Asks: recording, closing and listing them."""

import sqlite3
from datetime import date
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records import ask as rules
from netcli.domain.records.ask import Ask
from netcli.store import asks


class AskPage(NamedTuple):
    """The asks that a list shows, with their people; `more` are left out."""

    asks: list[tuple[Ask, Person]]
    more: int


def record(db: sqlite3.Connection, new: Ask, who: Person) -> Ask:
    """Store an ask; return it with its number and uid."""
    number, uid = asks.add_ask(db, new, who)
    return new._replace(number=number, uid=uid, contact_id=who.id)


def close(db: sqlite3.Connection, number: int, status: str, today: date, outcome: str | None) -> tuple[Ask, Person]:
    """Close an ask; return it with its person.

    Raise NotFoundError, or InvalidValueError if it is closed already.
    """
    ask, who = asks.numbered(db, number)
    rules.close(ask)
    asks.close_ask(db, number, status, today, outcome)
    return ask._replace(status=status, closed_on=today, outcome=outcome), who


def open_with(db: sqlite3.Connection, who: Person, today: date) -> list[Ask]:
    """Return the open asks of one person, the earliest due first."""
    return [ask for ask, _ in asks.open_asks(db, today, who=who)]


def listed(db: sqlite3.Connection, who: Person | None, today: date, *, closed: bool, most: int | None) -> AskPage:
    """Return the open asks, or the closed ones, of a person or of everybody."""
    if closed:
        found = asks.closed_asks(db, today, who, most)
        return AskPage(found, asks.count_closed(db, today, who) - len(found))
    found = asks.open_asks(db, today, who=who, most=most)
    return AskPage(found, asks.count_open(db, today, who=who) - len(found))
