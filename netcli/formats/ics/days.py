"""The days and times of an event in a calendar.

They are stored as written, in any zone: a meeting at ten stays a meeting at ten. Only a time in UTC is converted to the zone of
the calendar, if the calendar names one.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from icalendar import vDuration, vRecur
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from netcli.domain.planning.incoming import Refusal
from netcli.formats.ics import repetition
from netcli.formats.ics.event import Event, parameter, split

MOST_RULES, MOST_DATES = 4, 1_000
LONGEST_DATE = 64
LONGEST_MEETING = 10_080  # minutes
EARLIEST = 1900


class Start(NamedTuple):
    """When an event begins, as written; `zone` is None if it is unknown."""

    day: date
    moment: datetime | None
    zone: tzinfo | None


def start_of(event: Event) -> Start:
    """Return when an event begins. Raise Refusal if its start is missing or invalid."""
    if "DTSTART" not in event.said:
        raise Refusal("no_date")
    try:
        parameters, value = split(event.said["DTSTART"][0])
        moment = _moment(value)
    except ValueError:
        raise Refusal("invalid_date") from None
    if not isinstance(moment, datetime):
        return Start(moment, None, None)
    return Start(moment.date(), moment.replace(tzinfo=None), UTC if moment.tzinfo else _zone(parameter(parameters, "TZID")))


def clock(start: Start, day: date, home: str) -> tuple[date, str | None]:
    """Return the day and the time (HH:MM) of an event that begins on `day`.

    `start` has the time, None for whole days. `home` is the name of the calendar's zone.
    """
    if start.moment is None:
        return day, None
    moment = datetime.combine(day, start.moment.time(), start.zone)
    if start.zone is UTC and (zone := _zone(home)):
        moment = moment.astimezone(zone)
    return moment.date(), f"{moment:%H:%M}"


def minutes_of(event: Event, start: Start) -> int | None:
    """Return the minutes of an event; None for whole days, or ends in different zones."""
    length = None
    try:
        if start.moment and "DTEND" in event.said:
            begun, ended = (split(event.said[name][0]) for name in ("DTSTART", "DTEND"))
            if begun[0].get("TZID") == ended[0].get("TZID"):
                length = _moment(ended[1]) - _moment(begun[1])
        elif start.moment and "DURATION" in event.said:
            length = vDuration.from_ical(event.value("DURATION"))  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, OverflowError):  # a date and a time, or times with and without a zone
        return None
    minutes = length // timedelta(minutes=1) if length else 0
    return min(minutes, LONGEST_MEETING) if minutes > 0 else None


def instance_of(event: Event) -> date:
    """Return the day of a repeated event that this one replaces.

    Raise ValueError, or Refusal as `start_of` does.
    """
    return _day(_moment(event.value("RECURRENCE-ID")), start_of(event).zone)


def repeated(event: Event, start: Start, today: date, moved: set[date], allowance: repetition.Allowance) -> list[date]:
    """Return the days of a repeated event up to today, at most the last thousand.

    `moved` are the days that other events replace.
    """
    days = {start.day, *_listed(event, "RDATE", start)}
    for line in event.said.get("RRULE", [])[:MOST_RULES]:
        try:
            days.update(_ruled(vRecur.from_ical(split(line)[1]), start, today, event.lost, allowance))
        except (ValueError, OverflowError, TypeError):
            event.lost.add("RRULE")
    days = days - set(_listed(event, "EXDATE", start)) - moved  # a difference of sets takes the time of the smaller one
    come = sorted(day for day in days if day <= today)
    event.lost |= ({"LATER"} if len(come) < len(days) else set()) | ({"MANY"} if len(come) > MOST_DATES else set())
    return come[-MOST_DATES:]


def _listed(event: Event, name: str, start: Start) -> Iterator[date]:
    """Yield the days of RDATE or EXDATE; of a period, the first."""
    for line in event.said.get(name, ()):
        for text in split(line)[1].split(","):
            try:
                yield _day(_moment(text.partition("/")[0]), start.zone)
            except (ValueError, OverflowError):
                event.lost.add("RDATE")


def _ruled(rule: Mapping[str, Any], start: Start, today: date, lost: set[str], allowance: repetition.Allowance) -> Iterator[date]:
    """Yield the days of a rule up to today. Raise ValueError if the rule is invalid."""
    until = _until(rule, start)
    complete = yield from repetition.days(rule, start.day, min(today, until), allowance)
    if until > today and not complete:
        lost.add("LATER")
    if allowance.looks < 0:
        lost.add("MANY")


def _until(rule: Mapping[str, Any], start: Start) -> date:
    """Return the last day that a rule allows."""
    if "UNTIL" not in rule:
        return date.max
    until = rule["UNTIL"][0]
    if not isinstance(until, datetime) or start.moment is None or (until.tzinfo and not start.zone):
        return _day(until, start.zone)
    until = (until.astimezone(start.zone) if until.tzinfo else until).replace(tzinfo=None)
    return until.date() if start.moment.time() <= until.time() else until.date() - timedelta(days=1)


def _moment(text: str) -> date | datetime:
    """Read `20180104`, `20180104T093000` or `20180104T093000Z`. Raise ValueError."""
    text = text.strip()
    if len(text) > LONGEST_DATE:
        raise ValueError(text[:LONGEST_DATE])
    found = date.fromisoformat(text) if len(text) in {8, 10} else datetime.fromisoformat(text)
    if found.year < EARLIEST:
        raise ValueError(text)
    return found


def _day(moment: date | datetime, zone: tzinfo | None) -> date:
    """Return the day of a moment in the zone of its event."""
    if not isinstance(moment, datetime):
        return moment
    return moment.astimezone(zone).date() if moment.tzinfo and zone else moment.date()


@lru_cache(maxsize=256)
def _zone(name: str) -> tzinfo | None:
    """Return a zone by its name, Windows name, or a name like /vendor/Europe/Paris."""
    name = WINDOWS_TO_OLSON.get(name, "/".join(name.split("/")[-2:]) if name.startswith("/") else name)
    try:
        return ZoneInfo(name) if name else None
    except (LookupError, ValueError, OSError):
        return None
