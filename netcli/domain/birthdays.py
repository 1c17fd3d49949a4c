"""Birthdays and other dates of people around a day, with and without a year."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain.person import Person

AHEAD, BACK = 14, 3  # days around today


class Birthday(NamedTuple):
    """A birthday, or another date of a person, near today.

    `born` is the day as stored, `--04-12` without a year. `years` is the age on the `day`, or None; `days` is negative
    if it was before today. `what` is the text of another date.
    """

    person: Person
    born: str
    day: date
    years: int | None
    days: int
    what: str = ""


def near(found: Iterable[tuple[Person, str, str]], today: date, back: int, ahead: int) -> list[Birthday]:
    """Return the dates from `back` days ago to `ahead` days ahead, in order.

    `found` has who, the day as stored, and what it is if it is no birthday. A date with a year begins in that year.
    """
    first, last = today - timedelta(days=back), today + timedelta(days=ahead)
    years = range(first.year, last.year + 1)
    days = (
        Birthday(who, born, day, _years(born, year), (day - today).days, what)
        for who, born, what in found
        for year in years
        if first <= (day := _in_year(born, year)) <= last
    )
    return sorted((one for one in days if (one.years or 0) >= 0), key=lambda one: (one.day, one.person.name, one.person.id))


def _in_year(born: str, year: int) -> date:
    """Return the birthday of a year; 29 February is the 28th in a year without it."""
    month, day = int(born[-5:-3]), int(born[-2:])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, month, 28 if (month, day) == (2, 29) and not leap else day)


def _years(born: str, year: int) -> int | None:
    return None if born.startswith("--") else year - int(born[:4])
