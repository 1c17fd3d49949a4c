"""Needs that offers of others meet."""

import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from netcli.domain import match as rules
from netcli.domain.match import MOST_OFFERS, Held, Match
from netcli.store import offers


class Matches(NamedTuple):
    """The matches to show; `more` are left out, and `known` of people who met."""

    matches: list[Match]
    more: int
    known: int


def match(db: sqlite3.Connection, most: int | None, among: Collection[int] | None = None, *, every: bool) -> Matches:
    """Return the needs that offers of others meet, the best first.

    `among` are the contacts of whom one must be a part, or None. `every` has more than 5 offers for a need, and people
    who are linked or were introduced.
    """
    found = [
        one for one in _found(db, None if every else MOST_OFFERS) if among is None or one.need.who.id in among or one.offer.who.id in among
    ]
    new = found if every else [one for one in found if not one.known]
    return Matches(new[:most], len(new[most:]) if most is not None else 0, len(found) - len(new))


def rings(db: sqlite3.Connection) -> list[list[Match]]:
    """Return rings of 3 to 5 people in which each offers what the next one needs."""
    return rules.rings(_found(db, MOST_OFFERS))


def _found(db: sqlite3.Connection, most: int | None) -> list[Match]:
    return rules.matches(offers.needs(db), offers.offers(db), offers.together(db), most)


def between(db: sqlite3.Connection, people: Collection[int]) -> list[Match]:
    """Return what some people need that others of them offer, the best first."""
    return rules.matches(offers.needs(db, people), offers.offers(db, people))


def for_need(db: sqlite3.Connection, needs: Collection[Held]) -> list[Match]:
    """Return what others offer for some needs, the best first."""
    return rules.matches(needs, offers.offers_for(db, needs))
