"""Days as people write them, read by a small grammar that never guesses.

Reading takes linear time. Days are local calendar days between 1900 and 9999. A text with several readings is refused,
with its readings. Days in digits are read here. Days in words are read in `day_words`, in five languages; it is loaded only
if there are words.
"""

import re
from contextlib import suppress
from datetime import date, timedelta

from netcli.domain.language.digits import is_digits
from netcli.errors import InvalidDateError, InvalidValueError, NotADateError

LONGEST = 64  # characters; nothing longer is a date, and no pattern ever sees it
LONGEST_LENGTH = 3650  # days
SOON = 31  # days; a day and month without a year that come so soon may be meant

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LENGTHS = {"d": 1, "w": 7, "m": 30, "y": 365}  # days
PLAIN_DAYS = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}  # common words that need no table

# Patterns are compiled when a day is read, because most commands read none.
ISO = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
ISO_WEEK = r"([0-9]{4})-?[wW]([0-9]{2})"
YEAR_FIRST = r"([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})"
DOTTED = r"([0-9]{1,2})\.([0-9]{1,2})(?:\.|\.([0-9]{4}))?"
EITHER_FIRST = r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})"
DAY_AND_MONTH = r"([0-9]{1,2})/([0-9]{1,2})"


def parse_day(text: str, today: date, *, ahead: bool = False) -> date:
    """Read one day, in English, Russian, Romanian, Polish or Hebrew.

    A weekday, or a day and month without a year, is the most recent one, which may be today, or with `ahead` the next one
    after today.

    Raise NotADateError, with the accepted forms, for any other text, and InvalidDateError, with the days, if there are two
    readings.
    """
    days = _days(text.strip(), today, ahead=ahead) if len(text) <= LONGEST else []
    if len(days) > 1:
        raise InvalidDateError("ambiguous_day", text=text, days=tuple(days))
    if not days:
        shown = text if len(text) <= LONGEST else text[:LONGEST] + "…"
        raise NotADateError("not_a_day", text=shown)
    return days[0]


def parse_length(text: str) -> int:
    """Return the days of a length: `90d`, `2 weeks`, `dwa tygodnie`, `monthly`, `90`.

    A month has 30 days and a year 365. Raise InvalidValueError for another text, for less than a day and for more than
    LONGEST_LENGTH.
    """
    read = _short_length(text) or _spoken_length(text)
    days = set(read)
    if len(days) != 1 or not 1 <= min(days) <= LONGEST_LENGTH:
        raise InvalidValueError("not_a_length", text=text[:LONGEST], longest=LONGEST_LENGTH)
    return days.pop()


def _short_length(text: str) -> list[int]:
    """Read `90d` or `2w`, which need no table, as a setting is read by every command."""
    number, unit = text[:-1], LENGTHS.get(text[-1:])
    return [int(number) * unit] if unit and is_digits(number) and len(number) <= len(str(LONGEST_LENGTH)) else []


def _spoken_length(text: str) -> list[int]:
    from netcli.domain.language import how_often
    from netcli.domain.language.day_words import spoken_lengths  # lazy import: only lengths and words need the tables

    if len(text) > LONGEST:
        return []
    text = text if how_often.days(text) else how_often.without_every(text.strip())
    often = how_often.days(text)
    return [often] if often else spoken_lengths(f"{text} d" if is_digits(text.strip()) else text)


def kept_day(text: str | None) -> date | None:
    """Read a stored day: a text in ISO form, or None."""
    return date.fromisoformat(text) if text else None


def parse_past_day(text: str, today: date) -> date:
    """Read a day up to today. Raise InvalidDateError also for a later day."""
    day = parse_day(text, today)
    if day > today:
        raise InvalidDateError("day_to_come", day=day)
    return day


def parse_record_day(text: str, today: date) -> date:
    """Read the day of a record, which is up to today.

    Raise InvalidDateError also for `3.12` in November, which may be of this year or of the last.
    """
    day = parse_past_day(text, today)
    coming = soon_again(day, today)
    if coming and parse_day(text, today, ahead=True) == coming:
        raise InvalidDateError("ambiguous_day", text=text, days=(day, coming))
    return day


def soon_again(day: date, today: date) -> date | None:
    """Return the next day with the day and month of a past one, if it is to come soon."""
    for year in (today.year, today.year + 1):
        with suppress(ValueError):
            if today < (found := day.replace(year=year)) <= today + timedelta(days=SOON):
                return found
    return None


def parse_week(text: str, today: date) -> date:
    """Return the Monday of the ISO week of `2026-W47`, `last week` or any day."""
    return monday(today if text.strip().lower() == "week" else parse_day(text, today))


def monday(day: date) -> date:
    """Return the first day of the ISO week of `day`."""
    return day - timedelta(days=day.weekday())


def week_name(day: date) -> str:
    """Return the name of the ISO week of `day`, such as `2026-W47`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def show_day(day: date) -> str:
    """Return a day with its weekday, which shows a wrong reading: `Fri 20 Nov 2026`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def _days(text: str, today: date, *, ahead: bool) -> list[date]:
    """Return every day since 1900 that a text may mean."""
    try:
        found = _plain(text, today) or in_digits(text, today, ahead=ahead)
    except (ValueError, OverflowError):  # a form of a day, but no such day exists
        return []
    if found is None:
        # lazy import: only words need it and the tables of their languages
        from netcli.domain.language.day_words import spoken_days

        found = spoken_days(text, today, ahead=ahead)
    return [day for day in dict.fromkeys(found) if day.year >= 1900]


def _plain(text: str, today: date) -> list[date] | None:
    """Read a common word for a day, which needs no table."""
    days = PLAIN_DAYS.get(text.lower())
    return None if days is None else [today + timedelta(days=days)]


def in_digits(text: str, today: date, *, ahead: bool) -> list[date] | None:
    """Return the days that digits may mean, or None. Raise ValueError if none exists."""
    if re.fullmatch(ISO, text):
        return [date.fromisoformat(text)]
    if found := re.fullmatch(ISO_WEEK, text):
        return [date.fromisocalendar(int(found[1]), int(found[2]), 7 if ahead else 1)]
    if found := re.fullmatch(YEAR_FIRST, text):
        return [date(int(found[1]), int(found[3]), int(found[4]))]
    return _day_first(text, today, ahead=ahead)


def _day_first(text: str, today: date, *, ahead: bool) -> list[date] | None:
    if found := re.fullmatch(DOTTED, text):
        return _with_year(found[3], [(found[1], found[2])], today, ahead=ahead)
    if found := re.fullmatch(DAY_AND_MONTH, text):
        return _with_year(None, [(found[1], found[2]), (found[2], found[1])], today, ahead=ahead)
    if found := re.fullmatch(EITHER_FIRST, text):
        return _either_first(found[1], found[3], found[4], today)
    return None


def _either_first(first: str, second: str, last: str, today: date) -> list[date]:
    """Read `3/4/2026` with the day first and with the month first.

    A year of two digits may come first or last, so one reading is not enough, and none is returned.
    """
    if len(last) == 4:
        return _with_year(last, [(first, second), (second, first)], today)
    days = _with_year(f"20{last}", [(first, second), (second, first)], today) + _with_year(f"20{first.zfill(2)}", [(last, second)], today)
    return days if len(set(days)) > 1 else []


def _with_year(year: str | None, days_months: list[tuple[str, str]], today: date, *, ahead: bool = False) -> list[date]:
    """Return the existing days; without a year the nearest, after today if `ahead`."""
    if year is None:
        from netcli.domain.language.day_words import open_day

        return [found for day, month in days_months if (found := open_day(int(day), int(month), today, ahead=ahead))]
    days = []
    for day, month in days_months:
        with suppress(ValueError):
            days.append(date(int(year), int(month), int(day)))
    return days
