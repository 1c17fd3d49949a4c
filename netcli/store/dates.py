"""Birthdays and other dates of people that fall on some days of the year."""

import sqlite3
from datetime import date, timedelta

from netcli.domain.person import Person
from netcli.domain.records.fact import DATE
from netcli.store.contacts import NOT_ME, PERSON_COLUMNS
from netcli.store.pauses import ARCHIVED

YEAR = 365  # days; a longer span has every birthday
MONTH_AND_DAY = "SUBSTR({0}, LENGTH({0}) - 4)"


def birthdays(db: sqlite3.Connection, first: date, last: date) -> list[tuple[Person, str, str]]:
    """Return people with a birthday in a span, the day as stored, and an empty text.

    29 February is read with the 28th. Archived people are skipped.
    """
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, birthday FROM contact WHERE birthday IS NOT NULL AND {MONTH_AND_DAY.format('birthday')}"
        f" IN ({_wanted(first, last)}) AND contact.id NOT IN ({ARCHIVED}) AND {NOT_ME}"
    )
    return [(Person(*person), born, "") for *person, born in rows]


def others(db: sqlite3.Connection, first: date, last: date) -> list[tuple[Person, str, str]]:
    """Return people with another date in a span, the day as stored, and what it is."""
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, on_day, text FROM fact JOIN contact ON contact.id = contact_id WHERE fact.kind = '{DATE}'"
        f" AND closed_on IS NULL AND {MONTH_AND_DAY.format('on_day')} IN ({_wanted(first, last)})"
        f" AND contact.id NOT IN ({ARCHIVED}) AND {NOT_ME}"
    )
    return [(Person(*person), on_day, text) for *person, on_day, text in rows]


def _wanted(first: date, last: date) -> str:
    """Return the months and days of a span, as SQL for `IN (...)`."""
    days = {(first + timedelta(days=number)).isoformat()[5:] for number in range(min((last - first).days, YEAR) + 1)}
    return ", ".join(repr(day) for day in sorted(days | ({"02-29"} if "02-28" in days else set())))
