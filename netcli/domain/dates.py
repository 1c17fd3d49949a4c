"""Days as people write them: an own small grammar, so that nothing is guessed and no text takes long to read.

Days are local calendar days between 1900 and 9999. What could be read two ways is refused.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from netcli.errors import InvalidDateError

LONGEST = 64  # characters; nothing longer is a date, and no pattern ever sees it
FORMS = "2026-11-20, 20.11.2026, 20 Nov, yesterday, 3 days ago, 2w ago, friday, last week or 2026-W47"

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
UNITS = {"d": "day", "day": "day", "w": "week", "week": "week", "m": "month", "mo": "month", "month": "month", "y": "year", "year": "year"}

# Patterns are compiled when a day is read, which most commands never do.
ISO = r"\d{4}-\d{2}-\d{2}"
DOTTED = r"(\d{1,2})\.(\d{1,2})\.(\d{4})"
ISO_WEEK = r"(\d{4})-?w(\d{2})"
AGO = r"(\d{1,5}|a|an|one) ?([a-z]{1,6}?)s? ago"
AHEAD = r"in (\d{1,5}|a|an|one) ?([a-z]{1,6}?)s?"
DAY_MONTH = r"(\d{1,2}) ([a-z]{3,9})(?: (\d{4}))?"


def parse_day(text: str, today: date, *, ahead: bool = False) -> date:
    """Read one day.

    `ahead` says which way an open form leans: a weekday, or a day and month without a year, is the most recent one
    (today included) when logging and the next one (today excluded) for something due.

    Raises InvalidDateError for anything else, naming the accepted forms.
    """
    words = " ".join(text.lower().replace(",", " ").split()) if len(text) <= LONGEST else ""
    try:
        day = _read(words, today, ahead=ahead)
    except (ValueError, OverflowError):
        day = None
    if day is None or day.year < 1900:
        shown = text if len(text) <= LONGEST else text[:LONGEST] + "…"
        raise InvalidDateError(f'"{shown}" is not a date netcli reads', f"write {FORMS}")
    return day


def parse_past_day(text: str, today: date) -> date:
    """Read a day that has come already. Raises InvalidDateError, also for a day after `today`."""
    day = parse_day(text, today)
    if day > today:
        raise InvalidDateError(f"{show_day(day)} has not come yet", "a record needs a day up to today; for something to come use --due")
    return day


def parse_week(text: str, today: date) -> date:
    """Read `2026-W47`, `this week`, `last week` or any day; answers the Monday of that ISO week."""
    words = " ".join(text.lower().split())
    day = today if words in {"this week", "week"} else parse_day(text, today)
    return monday(day)


def monday(day: date) -> date:
    """Answer the first day of the ISO week of `day`."""
    return day - timedelta(days=day.weekday())


def week_name(day: date) -> str:
    """Name the ISO week of `day`, as `2026-W47`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def show_day(day: date) -> str:
    """Write a day so that a wrong reading is seen at once: `Fri 20 Nov 2026`."""
    return f"{WEEKDAYS[day.weekday()][:3].title()} {day.day} {MONTHS[day.month - 1][:3].title()} {day.year}"


def months_before(day: date, months: int) -> date:
    """Go back whole calendar months; a day that month does not have becomes its last one."""
    # The one library a rule leans on: pure calendar arithmetic, loaded only when months are counted.
    from dateutil.relativedelta import relativedelta

    return day - relativedelta(months=months)


def _read(words: str, today: date, *, ahead: bool) -> date | None:
    """Try each form in turn; ValueError where a form fits and the day does not exist."""
    if re.fullmatch(ISO, words):
        return date.fromisoformat(words)
    named = {
        "today": today,
        "now": today,
        "yesterday": today - timedelta(days=1),
        "tomorrow": today + timedelta(days=1),
        "last week": today - timedelta(days=7),
        "next week": today + timedelta(days=7),
    }
    if words in named:
        return named[words]
    if words in {"last month", "next month"}:
        return months_before(today, 1 if words.startswith("last") else -1)
    way, _, weekday = words.rpartition(" ")
    for number, name in enumerate(WEEKDAYS):
        if weekday in {name, name[:3]} and way in {"", "on", "last", "next"}:
            return _weekday(number, today, ahead=ahead if way in {"", "on"} else way == "next")
    return _pattern(words, today, ahead=ahead)


def _pattern(words: str, today: date, *, ahead: bool) -> date | None:
    readers: tuple[tuple[str, Callable[[re.Match[str]], date | None]], ...] = (
        (DOTTED, lambda found: date(int(found[3]), int(found[2]), int(found[1]))),
        (ISO_WEEK, lambda found: date.fromisocalendar(int(found[1]), int(found[2]), 7 if ahead else 1)),
        (AGO, lambda found: _moved(today, found, -1)),
        (AHEAD, lambda found: _moved(today, found, +1)),
        (DAY_MONTH, lambda found: _day_month(found, today, ahead=ahead)),
    )
    for pattern, reader in readers:
        if found := re.fullmatch(pattern, words):
            return reader(found)
    return None


def _weekday(number: int, today: date, *, ahead: bool) -> date:
    if ahead:
        return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - number) % 7)


def _moved(today: date, found: re.Match[str], sign: int) -> date | None:
    count = int(found[1]) if found[1].isdigit() else 1
    unit = UNITS.get(found[2])
    if unit in {"day", "week"}:
        return today + timedelta(days=sign * count * (7 if unit == "week" else 1))
    if unit in {"month", "year"}:
        return months_before(today, -sign * count * (12 if unit == "year" else 1))
    return None


def _day_month(found: re.Match[str], today: date, *, ahead: bool) -> date | None:
    months = [number for number, name in enumerate(MONTHS, 1) if found[2] in {name, name[:3]} or (number == 9 and found[2] == "sept")]
    if not months:
        return None
    if found[3]:
        return date(int(found[3]), months[0], int(found[1]))
    # 29 February needs a leap year: look for the nearest year that has the day.
    for step in range(9):
        try:
            day = date(today.year + (step if ahead else -step), months[0], int(found[1]))
        except ValueError:
            continue
        if (day > today) if ahead else (day <= today):
            return day
    return None
