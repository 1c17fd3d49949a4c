"""The events of a calendar file (iCalendar), as unparsed lines by property."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from icalendar.parser import Contentline

from netcli.domain.planning.incoming import Lost, Record, Skipped
from netcli.errors import Problem
from netcli.formats.file import UTF_16, File
from netcli.formats.text.codepage import guess

MOST_PROPERTIES = 2_000
LONGEST_LINE, LONGEST_NAME = 20_000, 32
READ = {
    *("UID", "SEQUENCE", "RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE"),
    *("SUMMARY", "LOCATION", "STATUS", "CATEGORIES", "ORGANIZER", "ATTENDEE"),
}
LOST = {
    "DESCRIPTION": "event_descriptions",
    "COMMENT": "event_comments",
    "CONTACT": "event_contacts",
    "URL": "event_pages",
    "ATTACH": "attachments",
    "VALARM": "alarms",
    "VTODO": "tasks",
    "VJOURNAL": "journal_entries",
    "VFREEBUSY": "free_and_busy_times",
    "EXRULE": "exception_rules",
    "RRULE": "unread_repetitions",
    "RDATE": "unread_dates",
    "LATER": "dates_to_come",
    "RANGE": "changes_to_later_dates",
    "TWICE": "repeated_dates",
    "MANY": "further_dates",
    "ATTENDEE": "unread_guests",
    "EMAIL": "invalid_guest_addresses",
    "LONG": "long_values",
}
COMPONENTS = {"VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"}
# The parameters of a line up to its colon outside quotes; each character matches in one way, so that no text is scanned twice.
HEAD = re.compile(r'(?:[^":\\]|\\.|"[^"]*")*:')
ESCAPED = re.compile(r"\\([\\;,nN])")
LINE = re.compile(rb"[^\n]+")


@dataclass(slots=True, eq=False)
class Event:
    """One event: its unfolded lines by property, and the keys of LOST that apply."""

    line: int
    file: str
    home: str  # the name of the calendar's time zone
    said: dict[str, list[str]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    properties: int = 0
    uid: str | None = None
    instance: date | None = None  # the day of a repeated event that this event replaces
    broken: Problem | None = None  # why it cannot be read

    def value(self, name: str) -> str:
        """Return the first value of a property, or ""."""
        return split(self.said[name][0])[1].strip() if name in self.said else ""


def scan(file: File, events: list[Event], beside: list[Record]) -> bool:
    """Add the events of a file to `events` and other records to `beside`.

    Return whether the file is a calendar.
    """
    event: Event | None = None
    home = ""
    within, known = 0, False  # the depth in components within an event
    for number, line in _unfolded(file):
        name = line[:LONGEST_NAME].partition(b":")[0].partition(b";")[0].decode("ascii", "replace").upper()
        if name == "BEGIN":
            component = _decoded(line)[6:].strip().upper()
            known |= component in COMPONENTS
            if component == "VEVENT":
                event, within = Event(number, file.name, home), 0
                events.append(event)
            elif event:
                within += 1
                event.lost |= {component} & LOST.keys()
            elif component in LOST:
                beside.append(Lost(LOST[component]))
        elif name == "END":
            event = None if line[4:].strip().upper() in {b"VEVENT", b"VCALENDAR"} else event
            within = max(within - 1, 0)
        elif event and not within:
            _take(event, name, line)
        elif name == "X-WR-TIMEZONE":
            home = _decoded(line)[len(name) :].partition(":")[2].strip()
    if not known:
        beside.append(Skipped(1, Problem("not_a_calendar"), file.name))
    return known


def _unfolded(file: File) -> Iterator[tuple[int, bytes]]:
    """Yield each unfolded line with its number.

    A line that begins with a space or a tab continues the line before it, even in the middle of a character. Empty lines are
    skipped together, because a file may hold millions of them.
    """
    parts, started, number, end = [b""], 1, 1, 0
    for found in LINE.finditer(_data(file)):
        line, start = found[0], found.start()
        ends = start - end  # there are only line ends in between
        number += ends
        end = start + len(line)
        continues = line.startswith((b" ", b"\t"))
        if continues and ends < 2:
            parts.append(line[1:])
        else:  # a line that continues an empty line is a line of its own
            yield started, parts[0] if len(parts) == 1 else b"".join(parts)
            parts, started = [line[1:] if continues else line], number
    yield started, b"".join(parts)


def _data(file: File) -> bytes:
    """Return a file in UTF-8 with newlines for line ends of all kinds."""
    data = file.data()
    data = file.text().encode() if data[:2] in UTF_16 else data.removeprefix(b"\xef\xbb\xbf")
    return data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _decoded(line: bytes) -> str:
    """Return a line decoded as UTF-8, or in a guessed code page."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode(guess([line]), "replace")


def _take(event: Event, name: str, line: bytes) -> None:
    event.properties += 1
    if name not in READ:
        event.lost |= {name} & LOST.keys()
    elif event.properties <= MOST_PROPERTIES and len(line) <= LONGEST_LINE:
        event.said.setdefault(name, []).append(_decoded(line))
    else:
        event.lost.add("LONG")


@lru_cache(maxsize=512)  # DTSTART is split several times
def split(line: str) -> tuple[Mapping[str, Any], str]:
    """Return the parameters and the value of a line. Raise ValueError if invalid."""
    head, _, value = line.partition(":")
    parameters: Mapping[str, Any] = {}
    if ";" in head:
        if (found := HEAD.match(line)) is None:
            raise ValueError(head)
        value = line[found.end() :]
        _, parameters, _ = Contentline(found[0]).parts()  # type: ignore[no-untyped-call]
    return parameters, ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value) if "\\" in value else value


def parameter(parameters: Mapping[str, Any], name: str) -> str:
    """Return the value of a parameter without quotes, or "" if it is missing."""
    value = parameters.get(name, "")
    return (value if isinstance(value, str) else ", ".join(map(str, value))).strip(" '\"")
