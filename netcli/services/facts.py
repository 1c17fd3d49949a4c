"""Facts about a person, such as needs: recording, closing and listing them."""

import sqlite3
from datetime import date

from netcli.domain.language.cleaning import clean_text
from netcli.domain.language.digits import is_digits
from netcli.domain.person import Person
from netcli.domain.records.fact import Fact
from netcli.errors import InvalidValueError, NotFoundError
from netcli.store import facts


def record(db: sqlite3.Connection, who: Person, kind: str, text: str, today: date) -> Fact:
    """Store a fact; return it with its number and uid."""
    number, uid = facts.add_fact(db, who.id, kind, text, today)
    return Fact(number, kind, text, today, uid=uid)


def note(db: sqlite3.Connection, who: Person, text: str, day: date) -> Fact:
    """Store a note of a day. Raise InvalidValueError if it has no text."""
    words = clean_text(text, "note")
    if not words:
        raise InvalidValueError("note_without_text")
    return record(db, who, "note", words, day)


def close(db: sqlite3.Connection, who: Person, kind: str, which: str, today: date) -> Fact:
    """Close the open fact with a number or a part of its text.

    Raise NotFoundError if none fits, or several do.
    """
    found = facts.open_facts(db, who.id, kind)
    wanted = which.strip().casefold()
    fitting = [one for one in found if (str(one.number) == wanted if is_digits(wanted) else wanted in one.text.casefold())]
    if len(fitting) != 1:
        there = tuple(f"{one.number} {one.text}" for one in found)
        raise NotFoundError("several_facts_fit" if fitting else "no_fact_fits", kind=kind, text=which, there=there)
    facts.close_fact(db, fitting[0].number, today)
    return fitting[0]._replace(closed_on=today)


def listed(db: sqlite3.Connection, who: Person, kind: str) -> list[Fact]:
    """Return the open facts of one kind of a person, the oldest first."""
    return facts.open_facts(db, who.id, kind)
