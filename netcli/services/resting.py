"""Archived people are in no list; snoozed people are not suggested until a day."""

import sqlite3
from datetime import date, timedelta

from netcli.domain.language.dates import parse_day
from netcli.domain.language.digits import is_digits
from netcli.errors import InvalidValueError
from netcli.store import pauses

OFF = "off"
UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}  # days
LONGEST = 3650  # days


def archive(db: sqlite3.Connection, contact_id: int, today: date) -> str:
    """Archive a contact; return the ISO day since which it is archived."""
    pauses.archive(db, contact_id, today)
    return pauses.pauses(db, contact_id).archived_on or today.isoformat()


def unarchive(db: sqlite3.Connection, contact_id: int) -> bool:
    """End the archiving of a contact; return whether it was archived."""
    return pauses.end(db, contact_id, "archived")


def snooze(db: sqlite3.Connection, contact_id: int, today: date, until: date | None) -> None:
    """Snooze a contact until a day; None ends the snooze."""
    if until is None:
        pauses.end(db, contact_id, "snoozed")
    else:
        pauses.snooze(db, contact_id, today, until)


def parse_until(text: str, today: date) -> date | None:
    """Return the day that ends a snooze, or None for `off`.

    The text is a length such as 90d, or a day.

    Raise InvalidValueError if it is not 1 to 3650 days, or InvalidDateError.
    """
    if text == OFF:
        return None
    number, unit = text[:-1].strip(), text[-1:]
    if unit in UNITS and is_digits(number):
        days = int(number[:6]) * UNITS[unit]
        if not 1 <= days <= LONGEST:
            raise InvalidValueError("snooze_length", text=text, longest=LONGEST)
        return today + timedelta(days=days)
    day = parse_day(text, today, ahead=True)
    if day <= today:
        raise InvalidValueError("snooze_ends_today_or_before", day=day)
    return day
