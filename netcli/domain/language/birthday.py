"""Birthdays as people write them, with or without a year."""

from datetime import date, timedelta

from netcli.domain.language.dates import parse_day
from netcli.errors import InvalidDateError, InvalidValueError

# Another day from which a day without a year is another year: 29 February has 8 years between two at most.
EARLIER = timedelta(days=8 * 366 + 100)


def read_birthday(text: str, today: date) -> str:
    """Return a birthday as stored: `1980-04-12`, or `--04-12` without a year.

    Any form of a date is read. Raise InvalidValueError for a relative day such as yesterday, and InvalidDateError for a day
    that has two readings or has not come yet.
    """
    if text.startswith("--"):
        return text  # checked with the other fields
    day, earlier = (parse_day(text, reference) for reference in (today, today - EARLIER))
    if day != earlier:
        if (day.month, day.day) != (earlier.month, earlier.day):
            raise InvalidValueError("invalid_birthday", text=text)
        return f"--{day:%m-%d}"
    if day > today:
        raise InvalidDateError("day_to_come", day=day)
    return day.isoformat()
