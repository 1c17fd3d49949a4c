"""Birthdays around a day, with and without a year of birth."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain.person import Person

AHEAD, BACK = 14, 3  # days around today


class Birthday(NamedTuple):
    """A birthday near today.

    `born` is the day as stored, `--04-12` without a year. `years` is the age on the `day`, or None; `days` is negative
    if it was before today.
    """

    person: Person
    born: str
    day: date
    years: int | None
    days: int


def near(found: Iterable[tuple[Person, str]], today: date, back: int, ahead: int) -> list[Birthday]:
    """Return the birthdays from `back` days ago to `ahead` days ahead, in order."""
    first, last = today - timedelta(days=back), today + timedelta(days=ahead)
    years = range(first.year, last.year + 1)
    days = ((who, born, day) for who, born in found for year in years if first <= (day := _in_year(born, year)) <= last)
    birthdays = [Birthday(who, born, day, _years(born, day.year), (day - today).days) for who, born, day in days]
    return sorted(birthdays, key=lambda one: (one.day, one.person.name, one.person.id))


def _in_year(born: str, year: int) -> date:
    """Return the birthday of a year; 29 February is the 28th in a year without it."""
    month, day = int(born[-5:-3]), int(born[-2:])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, month, 28 if (month, day) == (2, 29) and not leap else day)


def _years(born: str, year: int) -> int | None:
    return None if born.startswith("--") else year - int(born[:4])
