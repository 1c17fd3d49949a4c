"""Reading calendars (iCalendar): events with other people, as interactions."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from hashlib import blake2b
from typing import NamedTuple

from netcli.domain.language.cleaning import LONGEST, LONGEST_TEXT
from netcli.domain.language.digits import is_number
from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Refusal, Skipped, given
from netcli.domain.point import email_key
from netcli.domain.records.interaction import FARTHEST, new_interaction
from netcli.domain.ties import CROWD
from netcli.errors import AnswerNeededError, InvalidValueError, Problem, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.ics.days import Start, clock, instance_of, minutes_of, repeated, start_of
from netcli.formats.ics.event import LOST, Event, scan, split
from netcli.formats.ics.guests import Guest, NotHeld, company
from netcli.formats.ics.repetition import Allowance
from netcli.formats.lenient_contact import lenient_contact

LONGEST_UID = 200


class Calendar(NamedTuple):
    """What is known about all events while they are read one by one."""

    today: date
    own: frozenset[str]
    newest: dict[tuple[str, date | None], Event]
    moved: dict[str, set[date]]  # by UID, the days of a repeated event that other events replace
    people: dict[tuple[str, str], ContactRecord]
    met: set[str]  # the keys of the interactions so far
    allowance: Allowance


def read(files: Iterable[File], today: date, me: Sequence[str] = ()) -> Iterator[Record]:
    """Yield the events with other people, repeated ones up to `today`.

    `me` are the user's own addresses. Raise UnreadableFileError if no file is a calendar, AnswerNeededError if there are guests
    but `me` is empty.
    """
    events, beside = list[Event](), list[Record]()
    known = [(scan(file, events, beside), file.name) for file in files]
    if known and not any(found for found, _ in known):
        raise UnreadableFileError("no_calendar", file=known[0][1])
    guests = [line.lower() for event in events for name in ("ATTENDEE", "ORGANIZER") for line in event.said.get(name, ())]
    if guests and not me:
        raise AnswerNeededError("ics_without_me")
    own = frozenset(map(email_key, me))
    calendar = Calendar(today, own, {}, defaultdict(set), {}, set(), Allowance())
    for event in events:
        _identify(event, calendar)
    yield from beside
    if guests and not any(address in line for line in guests for address in own):
        yield Lost.of("no_guest_is_you", addresses=tuple(me))
    for event in events:
        yield from _records(event, calendar)


def _identify(event: Event, calendar: Calendar) -> None:
    """Set the UID and instance of an event; of several editions the newest counts."""
    try:
        uid = event.value("UID")
        event.instance = instance_of(event) if "RECURRENCE-ID" in event.said else None
    except Refusal as error:
        event.broken = error.problem
        return
    except (ValueError, OverflowError):
        event.broken = Problem("unreadable_event")
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
    key = None
    try:
        return list(_interactions(event, calendar))
    except NotHeld as error:
        reason, key = error.problem, _key(event, event.instance)
    except (Refusal, InvalidValueError) as error:
        reason = error.problem
    except Exception:  # noqa: BLE001 - icalendar may raise anything on foreign bytes; only this event is skipped
        reason = Problem("unreadable_event")
    return [Skipped(event.line, reason, event.file, key)]


def _interactions(event: Event, calendar: Calendar) -> Iterator[Record]:
    """Yield one interaction, or one for each day of a repeated event.

    Raise Refusal if there is none.
    """
    if event.broken:
        raise Refusal.about(event.broken)
    if event.uid and calendar.newest[event.uid, event.instance] is not event:
        raise Refusal("other_edition_read")
    if event.value("STATUS").upper() == "CANCELLED":
        raise NotHeld("cancelled")
    start = start_of(event)
    guests, initiated = company(event, calendar.own)
    new = new_interaction(
        start.day,
        time=clock(start, start.day, event.home)[1],
        kind="one-to-one" if len(guests) == 1 else "event" if len(guests) >= CROWD else "meeting",
        minutes=minutes_of(event, start),
        place=_text(event, "LOCATION", LONGEST) or None,
        purpose=_text(event, "SUMMARY", LONGEST_TEXT) or None,
        initiated=initiated,
        tags=_tags(event),
    )
    said = given(new, "day", "kind", "time", "minutes", "place", "purpose", "initiated", "tags") | {"planned"}
    who = tuple(_person(guest, event, calendar) for guest in guests)
    for written, key in _occurrences(event, start, len(who), calendar):
        if key in calendar.met:
            event.lost.add("TWICE")
            continue
        if key:
            calendar.met.add(key)
        day, time = clock(start, written, event.home)
        once = _key(event, written) if key == event.uid else event.uid  # the event may have been repeated at an earlier import, or not yet
        yield EventRecord(
            event.line, new._replace(day=day, time=time, planned=day > calendar.today), who, said, key, file=event.file, once=once
        )
    yield from (Lost(LOST[name]) for name in sorted(event.lost))


def _text(event: Event, name: str, longest: int) -> str:
    text = unicodedata.normalize("NFC", event.value(name))
    text = " ".join(text.split()) if longest == LONGEST else text
    event.lost |= {"LONG"} if len(text) > longest else set()
    return text[:longest]


def _tags(event: Event) -> tuple[str, ...]:
    tags = [tag.strip() for line in event.said.get("CATEGORIES", ()) for tag in split(line)[1].split(",")]
    return tuple(tag for tag in tags if len(tag) <= LONGEST)


def _person(guest: Guest, event: Event, calendar: Calendar) -> ContactRecord:
    key = (guest.name, guest.address)
    if key not in calendar.people:
        new, lost = lenient_contact(guest.name, emails=(guest.address,) if guest.address else ())
        calendar.people[key] = ContactRecord(event.line, new, file=event.file)
        event.lost |= {"EMAIL"} if lost else set()
    return calendar.people[key]


def _key(event: Event, instance: date | None) -> str | None:
    """Return the key of a date of an event: its UID, and the day if it is repeated."""
    return f"{event.uid}/{instance}" if event.uid and instance else event.uid


def _occurrences(event: Event, start: Start, people: int, calendar: Calendar) -> Iterator[tuple[date, str | None]]:
    """Yield the days of an event, as written, with their keys. Raise Refusal for none."""
    repeats = not event.said.keys().isdisjoint({"RRULE", "RDATE"})
    if not repeats and not event.instance:
        if start.day > calendar.today + FARTHEST:
            raise Refusal("ten_years_ahead")
        yield start.day, event.uid
        return
    moved = calendar.moved.get(event.uid or "", set())
    days = {day: day for day in repeated(event, start, calendar.today, moved, calendar.allowance)} if repeats else {}
    if event.instance:
        days.pop(start.day, None)
        days[event.instance] = start.day
        event.lost |= {"RANGE"} if "RANGE" in split(event.said["RECURRENCE-ID"][0])[0] else set()
    come = [(day, _key(event, instance)) for instance, day in days.items() if day <= calendar.today]
    if not come:
        raise Refusal("no_repetition_yet")
    granted = calendar.allowance.grant(len(come), people) if repeats else len(come)
    event.lost |= {"MANY"} if granted < len(come) else set()
    yield from come[-granted:]
