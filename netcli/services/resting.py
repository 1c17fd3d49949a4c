"""Archived people are in no list; snoozed people are not suggested until a day.

A cadence is how often the user wants to be in touch.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta

from netcli.domain.language.dates import LONGEST_LENGTH, parse_day, parse_length
from netcli.domain.person import Person
from netcli.errors import InvalidValueError, NotADateError
from netcli.store import contacts, pauses

OFF = "off"
DEFAULT = "90d"  # of a snooze
LONGEST_TAIL = 4  # words of a length: `o dată pe lună`


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


def split(words: Sequence[str], *, filtered: bool) -> tuple[list[str], str | None]:
    """Return the people and the length in some words; the length comes last.

    There is none if a person is named alone. Several words may be the length: `2 weeks`, `once a month`. `filtered` is
    whether filters choose the people.
    """
    least = 0 if filtered else 1  # people
    if len(words) <= least:
        return list(words), None
    for at in range(max(least, len(words) - LONGEST_TAIL), len(words) - 1):
        with suppress(InvalidValueError):
            parse_length(" ".join(words[at:]))
            return list(words[:at]), " ".join(words[at:])
    return list(words[:-1]), words[-1]


def parse_until(text: str, today: date) -> date | None:
    """Return the day that ends a snooze, or None for `off`.

    The text is a length such as 90d, or a day. Raise InvalidValueError if it is neither, or not a day to come.
    """
    if text == OFF:
        return None
    with suppress(InvalidValueError):
        return today + timedelta(days=parse_length(text))
    try:
        day = parse_day(text, today, ahead=True)
    except NotADateError:
        raise InvalidValueError("snooze_length", text=text, longest=LONGEST_LENGTH) from None
    if day <= today:
        raise InvalidValueError("snooze_ends_today_or_before", day=day)
    return day


def parse_cadence(text: str | None) -> int | None:
    """Return the days of a cadence, or None for `off`. Raise InvalidValueError."""
    if text is None:
        raise InvalidValueError("cadence_without_length")
    return None if text == OFF else parse_length(text)


def set_cadence(db: sqlite3.Connection, people: Sequence[Person], days: int | None) -> None:
    """Store how often the user wants to be in touch with people; None is no cadence."""
    contacts.set_cadence(db, [one.id for one in people], days)
