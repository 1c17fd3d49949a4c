"""Writing a calendar (iCalendar) of reminders: whole days, and planned meetings."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from netcli.domain.agenda import Reminder
from netcli.formats.text.content_line import folded

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//netcli//netcli//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:netcli")
CONTROL = {chr(code): "" for code in (*range(32), 127)}
ESCAPES = str.maketrans({**CONTROL, "\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\t": " "})


def write(reminders: Iterable[Reminder], worded: Callable[[Reminder], tuple[str, str]], today: date) -> str:
    """Return a calendar stamped with `today`; `worded` writes each reminder."""
    lines = (line for one in reminders for line in _event(one, *worded(one), today))
    return "".join(f"{folded(line)}\r\n" for line in (*HEAD, *lines, "END:VCALENDAR"))


def _event(one: Reminder, summary: str, description: str, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(one.uid)}"
    yield f"DTSTAMP:{_day(today)}T000000Z"
    yield from _when(one)
    if one.yearly:
        yield f"RRULE:FREQ=YEARLY{_last_of_february(one.day)}"
    yield f"SUMMARY:{_text(summary)}"
    if description:
        yield f"DESCRIPTION:{_text(description)}"
    if not one.time:
        yield "TRANSP:TRANSPARENT"  # shows as free time
    yield "END:VEVENT"


def _when(one: Reminder) -> Iterator[str]:
    """Yield the lines of a whole day, or of a time of the place where one is."""
    if one.time:
        yield f"DTSTART:{_day(one.day)}T{one.time.replace(':', '')}00"
        if one.minutes:
            yield f"DURATION:PT{one.minutes}M"
        return
    yield f"DTSTART;VALUE=DATE:{_day(one.day)}"
    if one.day < date.max:
        yield f"DTEND;VALUE=DATE:{_day(one.day + timedelta(days=1))}"


def _last_of_february(day: date) -> str:
    """Return the part of a rule that moves 29 February to the last day of February."""
    return ";BYMONTH=2;BYMONTHDAY=-1" if (day.month, day.day) == (2, 29) else ""


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(text: str) -> str:
    return text.replace("\r\n", "\n").translate(ESCAPES)
