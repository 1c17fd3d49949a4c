"""Birthdays that fall on some days of the year."""

import sqlite3
from datetime import date, timedelta

from netcli.domain.person import Person
from netcli.store.contacts import NOT_ME, PERSON_COLUMNS
from netcli.store.pauses import ARCHIVED

YEAR = 365  # days; a longer span has every birthday
MONTH_AND_DAY = "SUBSTR(birthday, LENGTH(birthday) - 4)"


def birthdays(db: sqlite3.Connection, first: date, last: date) -> list[tuple[Person, str]]:
    """Return people with a birthday from one day to another, and the day as stored.

    29 February is read with the 28th. Archived people are skipped.
    """
    days = {(first + timedelta(days=number)).isoformat()[5:] for number in range(min((last - first).days, YEAR) + 1)}
    wanted = ", ".join(repr(day) for day in sorted(days | ({"02-29"} if "02-28" in days else set())))
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, birthday FROM contact WHERE birthday IS NOT NULL AND {MONTH_AND_DAY} IN ({wanted})"
        f" AND contact.id NOT IN ({ARCHIVED}) AND {NOT_ME}"
    )
    return [(Person(*person), born) for *person, born in rows]
