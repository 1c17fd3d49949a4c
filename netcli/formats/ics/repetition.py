"""Rules of repetition (RFC 5545, 3.3.10), by the day.

dateutil is not used, because it searches up to the year 9999 for the days of a rule that has none. That takes seconds, and a
file may hold such a rule in every line. The tests compare every kind of rule with dateutil.
"""

from calendar import isleap, monthrange
from collections.abc import Callable, Collection, Generator, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
UNSUPPORTED = {"BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE"}


@dataclass(slots=True)
class Allowance:
    """What all repeated events of an import may still cost.

    A small file may ask for millions of days.
    """

    looks: int = 200_000  # days that are compared with rules: a daily meeting of ten years needs 3 650
    dates: int = 30_000  # fifty weekly meetings of ten years have 26 000
    people: int = 150_000  # participants on all of these dates

    def grant(self, dates: int, people: int) -> int:
        """Return how many dates an event with so many people may have: at least one."""
        granted = max(1, min(dates, self.dates, self.people // people))
        self.dates -= granted
        self.people -= granted * people
        return granted


class Parts(NamedTuple):
    """What a rule requires of a day; an empty set requires nothing."""

    months: set[int]
    month_days: set[int]  # negative ones count from the end, as do year days
    year_days: set[int]
    weekdays: set[tuple[int, int]]  # (weekday, its number in the month or year; 0 for any)
    of_year: bool  # whether the number counts within the year


def days(rule: Mapping[str, Any], first: date, last: date, allowance: Allowance | None = None) -> Generator[date, None, bool]:
    """Yield the days of a rule up to `last`, and return whether its COUNT was reached.

    If the allowance does not suffice, the generator ends early and leaves it below zero. Raise ValueError if the rule is invalid
    or unsupported.
    """
    frequency, interval, most = (rule.get(name, [default])[0] for name, default in (("FREQ", ""), ("INTERVAL", 1), ("COUNT", 0)))
    if frequency not in PERIODS or interval < 1 or most < 0 or UNSUPPORTED & rule.keys():
        raise ValueError(frequency)
    allowance = allowance or Allowance()
    parts, positions, found = _parts(rule, first, frequency), rule.get("BYSETPOS", []), 0
    week_start = WEEKDAYS.index(rule.get("WKST", ["MO"])[0].upper())
    for period in PERIODS[frequency](parts, first, last, interval, week_start):
        allowance.looks -= len(period) or 1
        if allowance.looks < 0:
            return False
        for day in _placed([day for day in map(date.fromordinal, period) if _fits(day, parts)], positions):
            if first <= day <= last:
                yield day
                found += 1
                if found == most:
                    return True
    return False


def _placed(days: list[date], positions: list[int]) -> list[date]:
    """Return the days of a period at the given positions, counted from either end."""
    if not positions:
        return days
    return sorted({days[place - 1 if place > 0 else place] for place in positions if place and abs(place) <= len(days)})


def _parts(rule: Mapping[str, Any], start: date, frequency: str) -> Parts:
    """Return what a rule requires of a day; missing parts come from its first day."""
    months, month_days, year_days = ({int(one) for one in rule.get(name, ())} for name in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY"))
    weekdays = {(WEEKDAYS.index(one[-2:].upper()), int(one[:-2] or 0)) for one in rule.get("BYDAY", ())}
    if frequency in {"DAILY", "WEEKLY"}:
        weekdays = {(weekday, 0) for weekday, _ in weekdays} or ({(start.weekday(), 0)} if frequency == "WEEKLY" else set())
    elif not (month_days or year_days or weekdays):
        months, month_days = months or ({start.month} if frequency == "YEARLY" else set()), {start.day}
    return Parts(months, month_days, year_days, weekdays, of_year=frequency == "YEARLY" and not months)


def _fits(day: date, parts: Parts) -> bool:
    months, month_days, year_days, weekdays, by_year = parts
    if months and day.month not in months:
        return False
    if month_days and month_days.isdisjoint((day.day, day.day - _length(day.year, day.month) - 1)):
        return False
    of_year, year = day.timetuple().tm_yday if by_year or year_days else 0, 366 if isleap(day.year) else 365
    if year_days and year_days.isdisjoint((of_year, of_year - year - 1)):
        return False
    if not weekdays or (day.weekday(), 0) in weekdays:
        return True
    place, length = (of_year, year) if by_year else (day.day, _length(day.year, day.month))
    return not weekdays.isdisjoint(((day.weekday(), (place - 1) // 7 + 1), (day.weekday(), (place - length - 1) // 7)))


@lru_cache(maxsize=2048)
def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1]


# The periods of a rule, each with the days that may fit: a rule that rarely fits must not cost a look at every day.


def _days(parts: Parts, start: date, last: date, interval: int, _: int) -> Iterator[Collection[int]]:
    day, end = start.toordinal(), last.toordinal()
    while day <= end:
        found = date.fromordinal(day)
        if not parts.months or found.month in parts.months:
            yield (day,)
            day += interval
        else:  # skip to the next month, in whole intervals
            yield ()
            day += -((found.day - _length(found.year, found.month) - 1) // interval) * interval


def _weeks(parts: Parts, start: date, last: date, interval: int, week_start: int) -> Iterator[Collection[int]]:
    first = start.toordinal() - (start.weekday() - week_start) % 7
    offsets = sorted((weekday - week_start) % 7 for weekday, _ in parts.weekdays)
    return ([day + offset for offset in offsets] for day in range(first, last.toordinal() + 1, 7 * interval))


def _months(parts: Parts, start: date, last: date, interval: int, _: int) -> Iterator[Collection[int]]:
    months = range(start.year * 12 + start.month - 1, last.year * 12 + last.month, interval)
    return (_of_month(parts, month // 12, month % 12 + 1) for month in months)


def _years(parts: Parts, start: date, last: date, interval: int, _: int) -> Iterator[Collection[int]]:
    for year in range(start.year, last.year + 1, interval):
        if parts.months or parts.month_days:
            yield [day for month in range(1, 13) for day in _of_month(parts, year, month)]
        else:
            yield _on_weekdays(parts, range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1))


def _of_month(parts: Parts, year: int, month: int) -> Collection[int]:
    if parts.months and month not in parts.months:
        return ()
    first, length = date(year, month, 1).toordinal(), _length(year, month)
    if not parts.month_days:
        return _on_weekdays(parts, range(first, first + length))
    return sorted({first + (day - 1 if day > 0 else day + length) for day in parts.month_days if day and abs(day) <= length})


def _on_weekdays(parts: Parts, span: range) -> Collection[int]:
    """Return the days of a span that fall on one of the weekdays."""
    if not parts.weekdays:
        return span
    # The day with ordinal 1 was a Monday.
    starts = {span.start + (weekday + 1 - span.start) % 7 for weekday, _ in parts.weekdays}
    return sorted(chain.from_iterable(range(start, span.stop, 7) for start in starts))


PERIODS: dict[str, Callable[[Parts, date, date, int, int], Iterator[Collection[int]]]] = {
    "DAILY": _days,
    "WEEKLY": _weeks,
    "MONTHLY": _months,
    "YEARLY": _years,
}
