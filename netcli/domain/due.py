"""Cadences: how often the user means to be in touch, and who is due.

    due_on = last_day + c, or the day of adding + c        order = gap/c, the largest first, then by name

A cadence is the contact's own, else the smallest of its tags. Any contact-day restarts it. No class decides, and relative
lateness orders: weekly and 14 days silent comes before yearly and 400 days silent. Source: docs/model.md, section 10.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain.person import Person


class Due(NamedTuple):
    """A person with a cadence in days, and the day on which they are due.

    `late` is the days since that day, negative before it. `last_day` and `gap` are None if nothing is logged.
    """

    person: Person
    cadence: int
    last_day: date | None
    gap: int | None
    due_on: date
    late: int

    @property
    def lateness(self) -> float:
        """The days of silence (since adding, if nothing is logged) per day of cadence."""
        return (self.late + self.cadence) / self.cadence


class DueList(NamedTuple):
    """The people who are due, the latest first, and their classes by contact id."""

    due: list[Due]
    classes: Mapping[int, str]


def cadence(own: int | None, tags: Iterable[str], by_tag: Mapping[str, int]) -> int | None:
    """Return the cadence of a contact: its own, the smallest of its tags, or None."""
    return own or min((by_tag[tag] for tag in tags if tag in by_tag), default=None)


def due(person: Person, every: int, last_day: date | None, added: date, today: date) -> Due:
    """Return when a person with a cadence of so many days is due."""
    due_on = (last_day or added) + timedelta(days=every)
    return Due(person, every, last_day, (today - last_day).days if last_day else None, due_on, (today - due_on).days)


def by_lateness(found: Iterable[Due]) -> list[Due]:
    """Return people with a cadence, the relatively latest first, then by name."""
    return sorted(found, key=lambda one: (-one.lateness, one.person.name, one.person.id))
