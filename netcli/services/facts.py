"""Facts about a person, such as needs: recording, closing and listing them."""

import sqlite3
from datetime import date
from typing import NamedTuple

from netcli.domain.language.cleaning import clean_text
from netcli.domain.language.digits import is_digits
from netcli.domain.person import Person, is_me
from netcli.domain.records.fact import DATE, KINDS, MINE, Fact, new_fact
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError, NotFoundError
from netcli.store import facts
from netcli.store.facts import Wanted


class FactPage(NamedTuple):
    """The facts that a list shows, with their people; `more` are left out."""

    facts: list[tuple[Fact, Person]]
    more: int


def split(words: str, who: Person) -> tuple[str, str]:
    """Return the kind that begins some words, "" without words, and the text.

    Raise InvalidValueError for an unknown kind, and for a kind of the user alone.
    """
    kind, _, text = words.strip().partition(" ")
    if kind:
        one_of("kind", kind, KINDS)
    if kind in MINE and not is_me(who.handle):
        raise InvalidValueError("fact_of_you_alone", kind=kind)
    return kind, text


def record(db: sqlite3.Connection, who: Person, kind: str, text: str, today: date, why: str | None = None) -> Fact:
    """Store a fact; return it with its number and uid.

    The day of a date is read from its text. Raise InvalidValueError.
    """
    on_day = None
    if kind == DATE:
        from netcli.domain.language.dated_text import dated  # start-up time: few facts are dates

        text, on_day = dated(text, today)
    new = new_fact(kind, text, today, on_day=on_day, why=why)
    number, uid = facts.add_fact(db, who.id, new.kind, new.text, today, new.on_day, new.why)
    return new._replace(number=number, uid=uid)


def note(db: sqlite3.Connection, who: Person, text: str, day: date) -> Fact:
    """Store a note of a day. Raise InvalidValueError if it has no text."""
    words = clean_text(text, "note")
    if not words:
        raise InvalidValueError("note_without_text")
    return record(db, who, "note", words, day)


def close(db: sqlite3.Connection, who: Person, kind: str | None, which: str, today: date) -> Fact:
    """Close the open fact with a number or a part of its text.

    Without a kind it may be of any. Raise NotFoundError if none fits, or several do.
    """
    found = facts.open_facts(db, who.id, kind)
    wanted = which.strip().casefold()
    fitting = [one for one in found if (str(one.number) == wanted if is_digits(wanted) else wanted in one.text.casefold())]
    if len(fitting) != 1:
        there = tuple(f"{one.number} {one.text}" for one in found)
        raise NotFoundError("several_facts_fit" if fitting else "no_fact_fits", kind=kind or "fact", text=which, there=there)
    facts.close_fact(db, fitting[0].number, today)
    return fitting[0]._replace(closed_on=today)


def listed(db: sqlite3.Connection, who: Person, kind: str) -> list[Fact]:
    """Return the open facts of one kind of a person, the oldest first."""
    return facts.open_facts(db, who.id, kind)


def page(db: sqlite3.Connection, wanted: Wanted, today: date, most: int | None) -> FactPage:
    """Return the facts of a list. Raise InvalidValueError for an unknown kind."""
    one_of("--kind", wanted.kind, KINDS)
    found = facts.listed(db, wanted, today, most)
    return FactPage(found, 0 if most is None or len(found) < most else facts.count(db, wanted, today) - len(found))
