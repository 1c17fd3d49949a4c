"""People as they are kept: how they are named, listed and shown."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

# Ties where giving is not counted against receiving (MODEL: manners): a tag says so.
UNCOUNTED_TAGS = frozenset({"kin", "mentor", "balance-off"})
PAUSES = ("archived", "snoozed")


class Person(NamedTuple):
    """Enough to name a contact: what lists and messages show."""

    id: int
    uid: str
    handle: str
    name: str


class Pauses(NamedTuple):
    """Since when a person is archived, and until when they are snoozed, as ISO days."""

    archived_on: str | None
    snoozed_until: str | None


class Entry(NamedTuple):
    """One line of a list of people."""

    person: Person
    org: str | None
    title: str | None
    city: str | None
    sphere: str | None
    last_day: date | None
    tie: str = "unlogged"
    tags: tuple[str, ...] = ()


class Found(NamedTuple):
    """The people that a name may mean, the likeliest first; the nearest if it means nobody."""

    people: Sequence[Person]
    near: Sequence[Person] = ()
    entries: Sequence[Entry] = ()  # what tells the first of several people apart
