"""Calendars (iCalendar): what was done with other people, as interactions.

Days and times are kept as they are written, in whatever zone: a meeting at ten is one at ten, wherever it is read.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from typing import Any, NamedTuple
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from icalendar import vDuration, vRecur
from icalendar.parser import Contentline
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from netcli.domain.names import LONGEST, clean_name, is_number
from netcli.domain.new_interaction import NewInteraction
from netcli.domain.records import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.errors import AnswerNeededError, InvalidValueError, UnreadableFileError
from netcli.formats import repetition
from netcli.formats.file import UTF_16, File
from netcli.formats.lenient import new_contact
from netcli.formats.own_csv import FARTHEST

MOST_PROPERTIES, MOST_GUESTS, MOST_RULES, MOST_DATES = 2_000, 500, 4, 1_000
LONGEST_LINE, LONGEST_NAME, LONGEST_DATE, LONGEST_UID, LONGEST_TEXT = 20_000, 32, 64, 200, 10_000
LONGEST_MEETING = 10_080  # minutes
EARLIEST = 1900
CROWD = 20  # people; where there are more it is an event
READ = {
    *("UID", "SEQUENCE", "RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE"),
    *("SUMMARY", "LOCATION", "STATUS", "CATEGORIES", "ORGANIZER", "ATTENDEE"),
}
LOST = {
    "DESCRIPTION": "descriptions of events",
    "COMMENT": "comments on events",
    "CONTACT": "whom to ask about events",
    "URL": "pages of events",
    "ATTACH": "attachments",
    "VALARM": "alarms",
    "VTODO": "tasks",
    "VJOURNAL": "journal entries",
    "VFREEBUSY": "free and busy times",
    "EXRULE": "rules of exception",
    "RRULE": "rules of repetition that are not understood",
    "RDATE": "dates of repeated events that are not understood",
    "LATER": "dates to come of repeated events",
    "RANGE": "changes to all later dates of repeated events",
    "TWICE": "dates of repeated events that stand twice",
    "MANY": "more than a thousand dates of repeated events",
    "ATTENDEE": "guests who are not readable, or too many",
    "EMAIL": "addresses of guests that make no sense",
    "LONG": "values that are too long",
}
COMPONENTS = {"VCALENDAR", "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"}
NO_PEOPLE = {"ROOM", "RESOURCE", "GROUP"}
ABSENT = {"DECLINED", "DELEGATED"}
NOBODY = "calendar.google.com"  # its addresses are calendars
# The parameters of a line up to its colon, where none of them holds one in quotes; every character fits in one way only.
HEAD = re.compile(r'(?:[^":\\]|\\.|"[^"]*")*:')
ESCAPED = re.compile(r"\\([\\;,nN])")


@dataclass(slots=True, eq=False)
class Event:
    """The lines of one event by property, unfolded, and what of it has no place."""

    line: int
    file: str
    said: dict[str, list[str]] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    properties: int = 0
    uid: str | None = None
    instance: date | None = None  # for which day of a repeated event this one stands
    broken: str = ""  # why it cannot be read

    def value(self, name: str) -> str:
        """Answer what a property says first."""
        return _split(self.said[name][0])[1].strip() if name in self.said else ""


class Guest(NamedTuple):
    """Somebody as an event names them."""

    name: str
    address: str
    absent: bool
    person: bool


class Start(NamedTuple):
    """When an event begins, as written, and in which zone, where that is known."""

    day: date
    moment: datetime | None
    zone: tzinfo | None


class Calendar(NamedTuple):
    """What is known of all events while they are read one by one."""

    today: date
    own: frozenset[str]
    newest: dict[tuple[str, date | None], Event]
    moved: dict[str, set[date]]  # the days of a repeated event that stand by themselves, by UID
    people: dict[tuple[str, str], ContactRecord]
    met: set[str]  # keys


def read(files: Iterable[File], today: date, me: Sequence[str] = ()) -> Iterator[Record]:
    """Read the events that others take part in, repeated ones up to `today`; `me` are the user's own addresses.

    Raises UnreadableFileError when nothing is a calendar, AnswerNeededError when there are guests and nobody says who of them is the user.
    """
    events, beside = list[Event](), list[Record]()
    known = [(_scan(file, events, beside), file.name) for file in files]
    if known and not any(found for found, _ in known):
        raise UnreadableFileError(f"{known[0][1]} is no calendar", "one begins with BEGIN:VCALENDAR")
    if not me and any("ATTENDEE" in event.said or "ORGANIZER" in event.said for event in events):
        raise AnswerNeededError("a calendar does not say which of the guests you are", "add --me ADDRESS, once for each of your addresses")
    calendar = Calendar(today, frozenset(address.strip().lower() for address in me), {}, defaultdict(set), {}, set())
    for event in events:
        _identify(event, calendar)
    yield from beside
    for event in events:
        yield from _records(event, calendar)


def _scan(file: File, events: list[Event], beside: list[Record]) -> bool:
    """Collect the events of a file and what stands beside them; tell whether it is a calendar at all."""
    event: Event | None = None
    within, known = 0, False  # how deep in other components of an event
    for number, line in _unfolded(file):
        name = line[:LONGEST_NAME].partition(b":")[0].partition(b";")[0].decode("ascii", "replace").upper()
        if name == "BEGIN":
            component = _decoded(line)[6:].strip().upper()
            known |= component in COMPONENTS
            if component == "VEVENT":
                event, within = Event(number, file.name), 0
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
    if not known:
        beside.append(Skipped(1, "not a calendar", file.name))
    return known


def _unfolded(file: File) -> Iterator[tuple[int, bytes]]:
    """Yield each line with its number; one that begins with a space continues the one before, even within a letter."""
    parts, started = [b""], 1
    for number, line in enumerate(_lines(file), 1):
        if line.startswith((b" ", b"\t")):
            parts.append(line[1:])
        else:
            yield started, parts[0] if len(parts) == 1 else b"".join(parts)
            parts, started = [line], number
    yield started, b"".join(parts)


def _lines(file: File) -> Iterator[bytes]:
    """Yield the lines in UTF-8 without their ends, whichever of the three they have."""
    lines = file.lines()
    first = next(lines, b"")
    if first[:2] in UTF_16:
        yield from file.text().encode().splitlines()
        return
    for line in chain([first.removeprefix(b"\xef\xbb\xbf")], lines):
        yield from line.rstrip(b"\r\n").split(b"\r")


def _decoded(line: bytes) -> str:
    """Read a line as UTF-8, else as Windows' Western letters: bytes that are no text cost their own line only."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _take(event: Event, name: str, line: bytes) -> None:
    event.properties += 1
    if name not in READ:
        event.lost |= {name} & LOST.keys()
    elif event.properties <= MOST_PROPERTIES and len(line) <= LONGEST_LINE:
        event.said.setdefault(name, []).append(_decoded(line))
    else:
        event.lost.add("LONG")


@lru_cache(maxsize=512)  # the beginning of an event is asked for more than once
def _split(line: str) -> tuple[Mapping[str, Any], str]:
    """Answer the parameters and the value of a line. Raises ValueError where it has none."""
    head, _, value = line.partition(":")
    parameters: Mapping[str, Any] = {}
    if ";" in head:
        if (found := HEAD.match(line)) is None:
            raise ValueError(head)
        value = line[found.end() :]
        _, parameters, _ = Contentline(found[0]).parts()  # type: ignore[no-untyped-call]
    return parameters, ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value) if "\\" in value else value


def _identify(event: Event, calendar: Calendar) -> None:
    """Note by what an event is known; of several editions the one with the highest number counts."""
    try:
        uid = event.value("UID")
        event.instance = _day(_moment(event.value("RECURRENCE-ID")), _start(event).zone) if "RECURRENCE-ID" in event.said else None
    except InvalidValueError as error:
        event.broken = error.message
        return
    except (ValueError, OverflowError):
        event.broken = "not readable as an event"
        return
    if not uid:
        return
    event.uid = uid if len(uid) <= LONGEST_UID else blake2b(uid.encode(), digest_size=16).hexdigest()
    kept = calendar.newest.setdefault((event.uid, event.instance), event)
    if _edition(event) > _edition(kept):
        calendar.newest[event.uid, event.instance] = event
    if event.instance:
        calendar.moved[event.uid].add(event.instance)


def _edition(event: Event) -> int:
    number = event.value("SEQUENCE")
    return int(number) if is_number(number) else 0


def _records(event: Event, calendar: Calendar) -> list[Record]:
    try:
        return list(_interactions(event, calendar))
    except InvalidValueError as error:
        reason = error.message
    except Exception:  # noqa: BLE001 - a stranger's bytes went through a library: whatever comes of it costs this event
        reason = "not readable as an event"
    return [Skipped(event.line, reason, event.file)]


def _interactions(event: Event, calendar: Calendar) -> Iterator[Record]:
    """Yield one interaction, or one for each day of a repeated event. Raises InvalidValueError for what is none."""
    if event.broken:
        raise InvalidValueError(event.broken, "")
    if event.uid and calendar.newest[event.uid, event.instance] is not event:
        raise InvalidValueError("another edition of the same event is read", "")
    if event.value("STATUS").upper() == "CANCELLED":
        raise InvalidValueError("cancelled", "")
    start = _start(event)
    guests, initiated = _company(event, calendar.own)
    new = NewInteraction(
        start.day,
        kind="one-to-one" if len(guests) == 1 else "event" if len(guests) >= CROWD else "meeting",
        time=f"{start.moment:%H:%M}" if start.moment else None,
        minutes=_minutes(event, start),
        place=_text(event, "LOCATION", LONGEST) or None,
        purpose=_text(event, "SUMMARY", LONGEST_TEXT) or None,
        initiated=initiated,
        tags=_tags(event),
    )
    given = frozenset(name for name in ("day", "kind", "time", "minutes", "place", "purpose", "initiated", "tags") if getattr(new, name))
    who = tuple(_person(guest, event, calendar) for guest in guests)
    for day, key in _occurrences(event, start, calendar):
        if key in calendar.met:
            event.lost.add("TWICE")
            continue
        if key:
            calendar.met.add(key)
        yield EventRecord(event.line, replace(new, day=day), who, given, key, file=event.file)
    yield from (Lost(LOST[name]) for name in sorted(event.lost))


def _text(event: Event, name: str, longest: int) -> str:
    text = unicodedata.normalize("NFC", event.value(name))
    text = " ".join(text.split()) if longest == LONGEST else text
    event.lost |= {"LONG"} if len(text) > longest else set()
    return text[:longest]


def _tags(event: Event) -> tuple[str, ...]:
    tags = [tag.strip() for line in event.said.get("CATEGORIES", ()) for tag in _split(line)[1].split(",")]
    return tuple(tag for tag in tags if len(tag) <= LONGEST)


# People.
def _company(event: Event, own: frozenset[str]) -> tuple[list[Guest], str | None]:
    """Answer who else takes part, and who invited. Raises InvalidValueError where nobody else does, or the user does not."""
    lines = event.said.get("ATTENDEE", [])
    guests = [guest for line in lines[:MOST_GUESTS] if (guest := _guest_of(event, line))]
    host = _guest_of(event, event.said["ORGANIZER"][0]) if "ORGANIZER" in event.said else None
    if any(guest.absent and guest.address in own for guest in guests):
        raise InvalidValueError("you declined", "")
    if len(lines) > MOST_GUESTS:
        event.lost.add("ATTENDEE")
    absent = {guest.address or guest.name for guest in guests if guest.absent or not guest.person}
    others: dict[str, Guest] = {}
    for guest in [host, *guests] if host else guests:
        if guest.person and guest.name and guest.address not in own and (guest.address or guest.name) not in absent:
            others.setdefault(guest.address or guest.name, guest)
    if not others:
        raise InvalidValueError("nobody else takes part", "")
    initiated = None if host is None or not (host.person and host.name) else "me" if host.address in own else "them"
    return list(others.values()), initiated


def _guest_of(event: Event, line: str) -> Guest | None:
    try:
        return _guest(line)
    except ValueError:
        event.lost.add("ATTENDEE")
        return None


@lru_cache(maxsize=2048)
def _guest(line: str) -> Guest:
    """Read `ATTENDEE;CN=Ana Pop;PARTSTAT=ACCEPTED:mailto:ana@example.org`; the same people stand in many events."""
    parameters, value = _split(line)
    cn, email, part, kind = (_parameter(parameters, name) for name in ("CN", "EMAIL", "PARTSTAT", "CUTYPE"))
    address = unquote(value.strip()[7:]) if value.strip()[:7].lower() == "mailto:" else value if "@" in value else email
    address = "".join(address.split()).lower()  # some programs fold with more spaces than one
    name = (_name(cn) if "@" not in cn else "") or _name(address.partition("@")[0]) or _name(cn)
    return Guest(name, address, part.upper() in ABSENT, kind.upper() not in NO_PEOPLE and not address.endswith(NOBODY))


def _name(text: str) -> str:
    try:
        return clean_name(text[:LONGEST])
    except InvalidValueError:
        return ""


def _parameter(parameters: Mapping[str, Any], name: str) -> str:
    value = parameters.get(name, "")
    return (value if isinstance(value, str) else ", ".join(map(str, value))).strip(" '\"")


def _person(guest: Guest, event: Event, calendar: Calendar) -> ContactRecord:
    key = (guest.name, guest.address)
    if key not in calendar.people:
        new, lost = new_contact(guest.name, emails=(guest.address,) if guest.address else ())
        calendar.people[key] = ContactRecord(event.line, new, file=event.file)
        event.lost |= {"EMAIL"} if lost else set()
    return calendar.people[key]


# Days and times.
def _moment(text: str) -> date | datetime:
    """Read `20180104`, `20180104T093000` or `20180104T093000Z`. Raises ValueError."""
    text = text.strip()
    if len(text) > LONGEST_DATE:
        raise ValueError(text[:LONGEST_DATE])
    found = date.fromisoformat(text) if len(text) in {8, 10} else datetime.fromisoformat(text)
    if found.year < EARLIEST:
        raise ValueError(text)
    return found


def _day(moment: date | datetime, zone: tzinfo | None) -> date:
    """Answer the day of a moment as the event itself would write it, whose zone another of its dates may not be in."""
    if not isinstance(moment, datetime):
        return moment
    return moment.astimezone(zone).date() if moment.tzinfo and zone else moment.date()


def _start(event: Event) -> Start:
    if "DTSTART" not in event.said:
        raise InvalidValueError("no date", "")
    try:
        parameters, value = _split(event.said["DTSTART"][0])
        moment = _moment(value)
    except ValueError:
        raise InvalidValueError("no date that makes sense", "") from None
    if not isinstance(moment, datetime):
        return Start(moment, None, None)
    return Start(moment.date(), moment.replace(tzinfo=None), UTC if moment.tzinfo else _zone(_parameter(parameters, "TZID")))


@lru_cache(maxsize=256)
def _zone(name: str) -> tzinfo | None:
    """Find a zone by its name, by Windows' name for it, or by the end of one with its maker in front."""
    name = WINDOWS_TO_OLSON.get(name, "/".join(name.split("/")[-2:]) if name.startswith("/") else name)
    try:
        return ZoneInfo(name) if name else None
    except (LookupError, ValueError, OSError):
        return None


def _minutes(event: Event, start: Start) -> int | None:
    """Answer how long an event takes; None for whole days, and where its two ends are not in one zone."""
    length = None
    try:
        if start.moment and "DTEND" in event.said:
            begun, ended = (_split(event.said[name][0]) for name in ("DTSTART", "DTEND"))
            if begun[0].get("TZID") == ended[0].get("TZID"):
                length = _moment(ended[1]) - _moment(begun[1])
        elif start.moment and "DURATION" in event.said:
            length = vDuration.from_ical(event.value("DURATION"))  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, OverflowError):  # a moment less a day, or one with a zone less one without
        return None
    minutes = length // timedelta(minutes=1) if length else 0
    return min(minutes, LONGEST_MEETING) if minutes > 0 else None


def _occurrences(event: Event, start: Start, calendar: Calendar) -> Iterator[tuple[date, str | None]]:
    """Yield the days of an event, with their keys. Raises InvalidValueError when there is none."""
    repeated = event.said.keys() & {"RRULE", "RDATE"}
    if not repeated and not event.instance:
        if start.day > calendar.today + FARTHEST:
            raise InvalidValueError("more than ten years ahead", "")
        yield start.day, event.uid
        return
    days = {day: day for day in _repeated(event, start, calendar)} if repeated else {}
    if event.instance:
        days.pop(start.day, None)
        days[event.instance] = start.day
        event.lost |= {"RANGE"} if "RANGE" in _split(event.said["RECURRENCE-ID"][0])[0] else set()
    come = [(day, event.uid and f"{event.uid}/{instance}") for instance, day in days.items() if day <= calendar.today]
    if not come:
        raise InvalidValueError("repeated, and no date of it has come", "")
    yield from come


def _repeated(event: Event, start: Start, calendar: Calendar) -> list[date]:
    """Answer the days of a repeated event that have come, the last thousand of them."""
    days = {start.day, *_listed(event, "RDATE", start)}
    for line in event.said.get("RRULE", [])[:MOST_RULES]:
        try:
            days.update(_ruled(vRecur.from_ical(_split(line)[1]), start, calendar.today, event.lost))
        except (ValueError, OverflowError, TypeError):
            event.lost.add("RRULE")
    days -= {*_listed(event, "EXDATE", start), *calendar.moved.get(event.uid or "", ())}
    come = sorted(day for day in days if day <= calendar.today)
    event.lost |= ({"LATER"} if len(come) < len(days) else set()) | ({"MANY"} if len(come) > MOST_DATES else set())
    return come[-MOST_DATES:]


def _listed(event: Event, name: str, start: Start) -> Iterator[date]:
    """Yield the days of RDATE or EXDATE; of a period its beginning."""
    for line in event.said.get(name, ()):
        for text in _split(line)[1].split(","):
            try:
                yield _day(_moment(text.partition("/")[0]), start.zone)
            except (ValueError, OverflowError):
                event.lost.add("RDATE")


# The rule itself is followed in repetition.py.
def _ruled(rule: Mapping[str, Any], start: Start, today: date, lost: set[str]) -> Iterator[date]:
    """Yield the days of a rule up to today. Raises ValueError for one that is not understood."""
    until = _until(rule, start)
    complete = yield from repetition.days(rule, start.day, min(today, until))
    if until > today and not complete:
        lost.add("LATER")


def _until(rule: Mapping[str, Any], start: Start) -> date:
    """Answer the last day that a rule may have."""
    if "UNTIL" not in rule:
        return date.max
    until = rule["UNTIL"][0]
    if not isinstance(until, datetime) or start.moment is None or (until.tzinfo and not start.zone):
        return _day(until, start.zone)
    until = (until.astimezone(start.zone) if until.tzinfo else until).replace(tzinfo=None)
    return until.date() if start.moment.time() <= until.time() else until.date() - timedelta(days=1)
