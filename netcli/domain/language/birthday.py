"""Days that come again every year, as people write them, with or without a year."""

from datetime import date, timedelta

from netcli.domain.language.dates import parse_day
from netcli.errors import InvalidDateError, InvalidValueError, NotADateError

# Another day from which a day without a year is another year: 29 February has 8 years between two at most.
EARLIER = timedelta(days=8 * 366 + 100)


def read_birthday(text: str, today: date) -> str:
    """Return a birthday as stored: `1980-04-12`, or `--04-12` without a year.

    Any form of a date is read. Raise InvalidValueError for no day or a relative one such as yesterday, and InvalidDateError for a day
    that has two readings or has not come yet.
    """
    stored = read_yearly(text, today, "birthday")
    if not stored.startswith("--") and (day := date.fromisoformat(stored)) > today:
        raise InvalidDateError("day_to_come", day=day)
    return stored


def read_yearly(text: str, today: date, field: str = "on_day") -> str:
    """Return a day as stored, which may be to come: `2027-06-12`, or `--06-12`.

    Raise as `read_birthday` does.
    """
    if text.startswith("--"):
        check_yearly(text, field)
        return text
    try:
        day, earlier = (parse_day(text, reference) for reference in (today, today - EARLIER))
    except NotADateError:  # its hint has relative days, which are no birthday
        raise InvalidValueError("invalid_yearly", field=field, text=text) from None
    if day == earlier:
        return day.isoformat()
    if (day.month, day.day) != (earlier.month, earlier.day):
        raise InvalidValueError("invalid_yearly", field=field, text=text)
    return f"--{day:%m-%d}"


def check_yearly(text: str, field: str) -> None:
    """Accept `1980-04-12` and, without a year, `--04-12`. Raise InvalidValueError."""
    day = text.replace("--", "2000-", 1) if text.startswith("--") else text
    try:
        if date.fromisoformat(day).isoformat() == day:  # `fromisoformat` also reads 19800412 and 1980-W15-6
            return
    except ValueError:
        pass
    raise InvalidValueError("invalid_yearly", field=field, text=text)
