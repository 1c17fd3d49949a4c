"""Logging: an understood interaction is stored, and slips are looked for."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.interaction import Interaction
from netcli.services import whom
from netcli.services.understanding import Understood
from netcli.store import contacts, interactions, mentions
from netcli.store.search_key import search_key
from netcli.store.whom import containing

MOST = 3  # known people that are named beside a new one

if TYPE_CHECKING:
    from netcli.domain.records.fact import Fact
    from netcli.domain.records.give import Give

    Slips = tuple[list[tuple[str, list[Person]]], list[tuple[Person, list[Person]]], list[str]]


class Logged(NamedTuple):
    """A stored interaction, its people, the new ones among them, its gives and facts."""

    stored: Interaction
    people: list[Person]
    added: list[Person]
    gives: "list[Give]"
    again: tuple[int, bool] | None  # the number of one that is alike, and whether it is planned
    facts: "Sequence[Fact]" = ()
    about: Person | None = None  # whom the facts are about


def handles(db: sqlite3.Connection) -> list[str]:
    """Return every handle, the most recent contact first."""
    return contacts.handles(db)


def record(db: sqlite3.Connection, understood: Understood, today: date, half_life: float) -> Logged:
    """Store an interaction with its new people and gives."""
    added = _added(db, understood.new_people, today)
    people = [*understood.people, *added]
    number, uid = interactions.add_interaction(db, understood.new, people, today, half_life)
    if understood.gives:
        from netcli.services import gives  # start-up time: most interactions have no gives

        for give, person in product(understood.gives, people):
            gives.record(db, give, person)
    again = None if understood.new.planned else interactions.alike(db, number, understood.new, [person.id for person in people])
    return Logged(
        understood.new._replace(number=number, uid=uid), people, added, understood.gives, again, *_learned(db, understood, people)
    )


def _learned(db: sqlite3.Connection, understood: Understood, people: Sequence[Person]) -> "tuple[list[Fact], Person | None]":
    """Store what was learned as facts of one of the people, and return them with it."""
    if not understood.learned:
        return [], None
    from netcli.domain.records.fact import learned  # start-up time: most interactions have no facts
    from netcli.services import facts

    about = people[understood.about]
    return [facts.record(db, about, *learned(text), understood.new.day) for text in understood.learned], about


def _added(db: sqlite3.Connection, names: Sequence[str], today: date) -> list[Person]:
    if not names:
        return []
    from netcli.store.new_contacts import add_named  # start-up time: most interactions have no new people

    return [add_named(db, name, today) for name in names]


def slips(db: sqlite3.Connection, understood: Understood, added: Sequence[Person], today: date) -> "Slips":
    """Return what may be a slip in a logged sentence.

    These are unknown names with the nearest, new people with those alike, and tags that are handles.
    """
    found = [(name, whom.spelt_otherwise(db, name, today)) for name in understood.unknown]
    alike = [(person, [one for one, _ in containing(db, search_key(person.name)) if one != person]) for person in added]
    near = [(name, [*one.people, *one.near]) for name, one in found]
    tags = [one.name for one in mentions.with_handles(db, understood.new.tags)]
    return near, [(person, others[:MOST]) for person, others in alike if others], tags
