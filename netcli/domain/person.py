"""Values of people: their names, and lines of lists."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

# Tags of people whose gives are not balanced (docs/model.md).
UNCOUNTED_TAGS = frozenset({"kin", "mentor", "balance-off"})

ME = "me"  # the handle of the user, who is in no list


def is_me(who: str) -> bool:
    """Return whether a text names the user."""
    return who.strip().lower() == ME


class Person(NamedTuple):
    """What names a contact in lists and messages."""

    id: int
    uid: str
    handle: str
    name: str


class Entry(NamedTuple):
    """One person in a list, with the columns of the list."""

    person: Person
    org: str | None
    title: str | None
    city: str | None
    sphere: str | None
    last_day: date | None
    tie: str = "unlogged"
    tags: tuple[str, ...] = ()


class Pauses(NamedTuple):
    """Since when a person is archived, and until when they are snoozed, as ISO days."""

    archived_on: str | None
    snoozed_until: str | None


class Chosen(NamedTuple):
    """The people that a command acts on; `several` is whether it may be more than one."""

    people: Sequence[Person]
    several: bool


class Found(NamedTuple):
    """The people that a name may mean, the likeliest first, or else the nearest names."""

    people: Sequence[Person]
    near: Sequence[Person] = ()
    entries: Sequence[Entry] = ()  # details that tell the first of several people apart
