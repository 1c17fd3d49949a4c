"""The backups to keep: many recent ones, few old ones, and always the newest ten."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

NEWEST = 10  # of any reason, so that two imports on one day keep both of their backups
DAYS, WEEKS, MONTHS = 7, 4, 12
KEPT = frozenset({"migrate", "asked"})  # reasons of backups that are never deleted: before a new schema, and by the user


def kept(made: Sequence[tuple[datetime, str]]) -> set[datetime]:
    """Return the times of the backups to keep; `made` has their times and reasons.

    These are the ten newest, the newest of each of the last 7 days, 4 ISO weeks and 12 months with a backup, and all that
    a migration or the user made.
    """
    newest = sorted((when for when, _ in made), reverse=True)
    found = {*newest[:NEWEST], *(when for when, reason in made if reason in KEPT)}
    for span, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        found |= set(_newest_of_each(newest, span)[:most])
    return found


def _newest_of_each(newest: Sequence[datetime], span: Callable[[datetime], object]) -> list[datetime]:
    first: dict[object, datetime] = {}
    for when in newest:
        first.setdefault(span(when), when)
    return list(first.values())


def _day(when: datetime) -> date:
    return when.date()


def _week(when: datetime) -> tuple[int, int]:
    return when.isocalendar()[:2]


def _month(when: datetime) -> tuple[int, int]:
    return when.year, when.month
