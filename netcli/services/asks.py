"""Asks and promises: reading, recording, closing and listing them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from netcli.domain.language.dates import parse_day
from netcli.domain.person import Person
from netcli.domain.records import ask as rules
from netcli.domain.records.ask import DIRECTIONS, Ask, new_ask
from netcli.errors import InvalidDateError, NotFoundError
from netcli.store import asks

if TYPE_CHECKING:  # start-up time: few commands give
    from netcli.domain.records.give import Give

LONGEST = 18  # digits of a number
ASKS, PROMISES = ("mine", "theirs"), ("promised",)  # the directions of each list


class AskPage(NamedTuple):
    """The asks that a list shows, with their people; `more` are left out."""

    asks: list[tuple[Ask, Person]]
    more: int


def read(direction: str, text: str, due: str | None, on: str | None, today: date, kind: str | None = None) -> Ask:
    """Return the ask that the words of a command describe. Raise InvalidValueError."""
    day = parse_day(on, today) if on else today
    if day > today:
        raise InvalidDateError("asked_on_day_to_come", day=day)
    return new_ask(day, direction, text, parse_day(due, today, ahead=True) if due else None, kind=kind)


def record(db: sqlite3.Connection, new: Ask, who: Person) -> Ask:
    """Store an ask; return it with its number and uid."""
    number, uid = asks.add_ask(db, new, who)
    return new._replace(number=number, uid=uid, contact_id=who.id)


def numbered(db: sqlite3.Connection, number: str) -> tuple[Ask, Person]:
    """Return the ask with a number and its person. Raise NotFoundError."""
    if len(number) > LONGEST:
        raise NotFoundError("no_such_ask", number=number)
    return asks.numbered(db, int(number))


def close(
    db: sqlite3.Connection,
    ask: Ask,
    today: date,
    outcome: str | None,
    *,
    done: bool,
    why: str | None = None,
    outcome_kind: str | None = None,
    amount: str | None = None,
) -> Ask:
    """Close an ask as fulfilled or declined, and return it.

    Raise InvalidValueError if it is closed already.
    """
    closed = rules.close(ask, today, outcome, done=done, why=why, outcome_kind=outcome_kind, amount=amount)
    asks.close_ask(db, closed)
    return closed


def note_give(db: sqlite3.Connection, closed: Ask, who: Person) -> Give | None:
    """Record a fulfilled ask of theirs, or a kept promise, as a give; None for my ask."""
    if closed.direction == "mine" or closed.closed_on is None:
        return None
    from netcli.domain.records.give import new_give  # start-up time: few commands give
    from netcli.services import gives

    kind = gives.kind(f"{closed.text} {closed.outcome or ''}")
    return gives.record(db, new_give(closed.closed_on, "given", closed.outcome or closed.text, kind), who)


def open_with(db: sqlite3.Connection, who: Person, today: date) -> list[Ask]:
    """Return the open asks and promises of one person, the earliest due first."""
    return [ask for ask, _ in asks.open_asks(db, today, DIRECTIONS, who)]


def listed(
    db: sqlite3.Connection, directions: Sequence[str], who: Person | None, today: date, *, closed: bool, most: int | None
) -> AskPage:
    """Return the open asks of some directions, or the closed ones, of a person or all."""
    find, count = (asks.closed_asks, asks.count_closed) if closed else (asks.open_asks, asks.count_open)
    found = find(db, today, directions, who, most)
    return AskPage(found, count(db, today, directions, who) - len(found))
