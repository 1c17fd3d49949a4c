"""Rules of repetition (RFC 5545, 3.3.10), by the day.

They are followed here because dateutil looks for the days of a rule that has none up to the year 9999, for seconds, which a
stranger's file may ask for at every line. The tests hold every kind of rule against dateutil.
"""

from calendar import isleap, monthrange
from collections.abc import Callable, Generator, Iterator, Mapping
from datetime import date, timedelta
from itertools import count
from typing import Any

MOST_DAYS = 20_000  # that one rule is followed for: 55 years
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FINER = {"BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE"}  # what rules of repetition are not followed


def days(rule: Mapping[str, Any], first: date, last: date) -> Generator[date, None, bool]:
    """Yield the days of a rule up to the last that is asked for; answers in the end whether it had so many as it counts.

    Raises ValueError for a rule that is not understood.
    """
    frequency, interval, most = (rule.get(name, [default])[0] for name, default in (("FREQ", ""), ("INTERVAL", 1), ("COUNT", 0)))
    if frequency not in PERIODS or interval < 1 or most < 0 or FINER & rule.keys():
        raise ValueError(frequency)
    last = min(last, first + timedelta(days=MOST_DAYS))
    fits, positions, found = _fitting(rule, first, frequency), rule.get("BYSETPOS", []), 0
    week_start = WEEKDAYS.index(rule.get("WKST", ["MO"])[0].upper())
    for period in PERIODS[frequency](first, interval, week_start):
        if period.start > last.toordinal():
            break
        for day in _placed([day for day in map(date.fromordinal, period) if fits(day)], positions):
            if first <= day <= last:
                yield day
                found += 1
                if found == most:
                    return True
    return False


def _placed(days: list[date], positions: list[int]) -> list[date]:
    """Answer the days of a period that stand at the positions asked for, counted from either end."""
    if not positions:
        return days
    return sorted({days[place - 1 if place > 0 else place] for place in positions if place and abs(place) <= len(days)})


def _fitting(rule: Mapping[str, Any], start: date, frequency: str) -> Callable[[date], bool]:
    """Answer what tells whether a day is one of a rule; what a rule leaves open is as on its first day."""
    months, month_days, year_days = ({int(one) for one in rule.get(name, ())} for name in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY"))
    weekdays = {(WEEKDAYS.index(one[-2:].upper()), int(one[:-2] or 0)) for one in rule.get("BYDAY", ())}
    if frequency in {"DAILY", "WEEKLY"}:
        weekdays = {(weekday, 0) for weekday, _ in weekdays} or ({(start.weekday(), 0)} if frequency == "WEEKLY" else set())
    elif not (month_days or year_days or weekdays):
        months, month_days = months or ({start.month} if frequency == "YEARLY" else set()), {start.day}
    yearly = frequency == "YEARLY" and not months

    def fits(day: date) -> bool:
        if months and day.month not in months:
            return False
        if month_days and month_days.isdisjoint((day.day, day.day - monthrange(day.year, day.month)[1] - 1)):
            return False
        of_year, year = day.timetuple().tm_yday if yearly or year_days else 0, 366 if isleap(day.year) else 365
        if year_days and year_days.isdisjoint((of_year, of_year - year - 1)):
            return False
        if not weekdays or (day.weekday(), 0) in weekdays:
            return True
        place, length = (of_year, year) if yearly else (day.day, monthrange(day.year, day.month)[1])
        return not weekdays.isdisjoint(((day.weekday(), (place - 1) // 7 + 1), (day.weekday(), (place - length - 1) // 7)))

    return fits


def _days(start: date, interval: int, _: int) -> Iterator[range]:
    return (range(first, first + 1) for first in count(start.toordinal(), interval))


def _weeks(start: date, interval: int, week_start: int) -> Iterator[range]:
    monday = start.toordinal() - (start.weekday() - week_start) % 7
    return (range(first, first + 7) for first in count(monday, 7 * interval))


def _months(start: date, interval: int, _: int) -> Iterator[range]:
    for month in count(start.year * 12 + start.month - 1, interval):
        first = date(month // 12, month % 12 + 1, 1)
        yield range(first.toordinal(), first.toordinal() + monthrange(first.year, first.month)[1])


def _years(start: date, interval: int, _: int) -> Iterator[range]:
    return (range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1) for year in count(start.year, interval))


PERIODS: dict[str, Callable[[date, int, int], Iterator[range]]] = {"DAILY": _days, "WEEKLY": _weeks, "MONTHLY": _months, "YEARLY": _years}
