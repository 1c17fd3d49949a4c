"""Which backups to keep: near ones densely, far ones thinly, and never fewer than the last few."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

NEWEST = 10  # whatever they were made for: two imports on one day leave both of their backups
DAYS, WEEKS, MONTHS = 7, 4, 12
KEPT = frozenset({"migrate", "asked"})  # before a new schema, and what the user asked for: these stay


def kept(made: Sequence[tuple[datetime, str]]) -> set[datetime]:
    """Answer which backups stay, given when and for what each was made.

    The ten newest; the newest of each of the last 7 days, 4 ISO weeks and 12 months that have one; all that a migration
    or the user asked for.
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
