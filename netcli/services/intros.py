"""Introductions: proposing them, their steps, and listing them."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain import intros as rules
from netcli.domain.intros import Made
from netcli.domain.person import Person
from netcli.domain.records.give import new_give
from netcli.domain.records.intro import Intro, new_intro
from netcli.domain.records.link import LINK, Link, new_link
from netcli.errors import InvalidValueError
from netcli.services import gives
from netcli.store import intros


class IntroPage(NamedTuple):
    """The introductions that a list shows; `more` are left out."""

    intros: list[Intro]
    more: int


def read(why: str, day: date, one: Person, other: Person) -> Intro:
    """Return the proposal of an introduction. Raise InvalidValueError."""
    if one.id == other.id:
        raise InvalidValueError("intro_to_the_same", name=one.name)
    return new_intro(day, why)._replace(people=(one, other))


def propose(db: sqlite3.Connection, new: Intro) -> Intro:
    """Store an introduction; return it with its number and uid."""
    number, uid = intros.add_intro(db, new, *new.people)
    return new._replace(number=number, uid=uid)


def numbered(db: sqlite3.Connection, number: int) -> Intro:
    """Return the introduction with a number. Raise NotFoundError."""
    return intros.numbered(db, number)


def agree(db: sqlite3.Connection, number: int, who: Sequence[Person], day: date) -> Intro:
    """Store that people agreed to an introduction. Raise InvalidValueError."""
    one = intros.numbered(db, number)
    for person in who:
        one = rules.agreed(one, person, day)
    return _stored(db, one)


def drop(db: sqlite3.Connection, number: int, day: date) -> Intro:
    """Store that an introduction was dropped. Raise InvalidValueError."""
    return _stored(db, rules.dropped(intros.numbered(db, number), day))


def note_outcome(db: sqlite3.Connection, number: int, who: Person, text: str) -> Intro:
    """Store what came of an introduction for one of the two. Raise InvalidValueError."""
    return _stored(db, rules.with_outcome(intros.numbered(db, number), who, text))


def make(db: sqlite3.Connection, number: int, day: date) -> Made:
    """Store that an introduction was made, with a give to each, and their link.

    Raise InvalidValueError if it is not open.
    """
    one = _stored(db, rules.made(intros.numbered(db, number), day))
    first, second = one.people
    given = [gives.record(db, new_give(day, "given", one.why, "introduction"), who, to) for who, to in ((first, second), (second, first))]
    return Made(one, given, None if intros.linked(db, one.people) else _link(db, one, day))


def _link(db: sqlite3.Connection, one: Intro, day: date) -> Link:
    from netcli.store.adding import add  # start-up time: few commands link people

    first, second = one.people
    link = new_link(day)
    number, uid = add(db, LINK, link, {"who": first.id, "other": second.id})
    return link._replace(number=number, uid=uid, people=one.people)


def _stored(db: sqlite3.Connection, one: Intro) -> Intro:
    intros.change(db, one)
    return one


def listed(db: sqlite3.Connection, who: Person | None, today: date, most: int | None, *, every: bool) -> IntroPage:
    """Return the introductions of a person or everybody, the open ones first.

    Without `every`, dropped ones are left out.
    """
    found = intros.listed(db, today, who, most, every=every)
    return IntroPage(found, intros.count(db, today, who, every=every) - len(found))
