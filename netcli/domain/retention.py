"""The backups to keep: many recent ones, few old ones, and always the newest ten."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

NEWEST = 10  # of any reason, so that two imports on one day keep both of their backups
DAYS, WEEKS, MONTHS = 7, 4, 12
IMPORT, IMPORT_DAYS = "import", timedelta(days=90)  # the way back from an import, whatever was merged after it
MERGE, RECENT = "merge", timedelta(hours=1)
KEPT = frozenset({"migrate", "asked"})  # reasons of backups that are never deleted: before a new schema, and by the user


def kept(made: Sequence[tuple[datetime, str]]) -> set[datetime]:
    """Return the times of the backups to keep; `made` has their times and reasons.

    These are the ten newest, the newest of each of the last 7 days, 4 ISO weeks and 12 months with a backup, those from before
    an import of the last 90 days, and all that a migration or the user made.
    """
    newest = sorted((when for when, _ in made), reverse=True)
    found = {*newest[:NEWEST], *(when for when, reason in made if reason in KEPT)}
    found |= {when for when, reason in made if reason == IMPORT and newest[0] - when <= IMPORT_DAYS}
    for span, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS)):
        found |= set(_newest_of_each(newest, span)[:most])
    return found


def is_due(command: str, newest: datetime | None, now: datetime) -> bool:
    """Return whether a command makes a backup first, given the time of the newest one.

    A merge needs none if one was made in the last hour, because people are merged one after the other.
    """
    return command != MERGE or newest is None or not timedelta() <= now - newest < RECENT


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
