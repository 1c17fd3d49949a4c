"""The counts for the balance of giving."""

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta

from netcli.domain.balance import Counts
from netcli.domain.person import UNCOUNTED_TAGS, Person
from netcli.domain.records.give import THANKS
from netcli.store.favours import FAVOUR
from netcli.store.pauses import ARCHIVED, SNOOZED

SPAN = "day > :since AND day <= :today"
RECEIVED_OFTEN = (
    f"SELECT contact_id FROM give WHERE direction = 'received' AND {FAVOUR} AND {SPAN} AND contact_id NOT IN ({ARCHIVED})"
    " GROUP BY contact_id HAVING COUNT(*) >= :least"
)
TAGS = ", ".join(repr(tag) for tag in sorted(UNCOUNTED_TAGS))
COUNTS = (
    f"SELECT contact_id, COUNT(DISTINCT CASE WHEN direction = 'given' AND {FAVOUR} THEN day END),"
    f" COUNT(DISTINCT CASE WHEN direction = 'received' AND {FAVOUR} THEN day END),"
    f" EXISTS (SELECT 1 FROM tag WHERE tag.contact_id = give.contact_id AND tag.name IN ({TAGS})),"
    f" COALESCE(MAX(CASE WHEN direction = 'received' AND {FAVOUR} THEN day END), ''),"
    f" COALESCE(MAX(CASE WHEN direction = 'given' AND kind = '{THANKS}' THEN day END), ''),"
    f" contact_id IN ({SNOOZED})"
    f" FROM give WHERE {SPAN}"
)


def everybody(db: sqlite3.Connection, today: date, window: int) -> Iterator[Counts]:
    """Yield the counts of every contact with a give within the window of days.

    Archived contacts are skipped.
    """
    return _counts(db, f" AND contact_id NOT IN ({ARCHIVED})", today, window)


def with_one(db: sqlite3.Connection, who: Person, today: date, window: int) -> Counts:
    """Return the counts of one contact within the window of days."""
    for found in _counts(db, " AND contact_id = :id", today, window, id=who.id):
        return found
    query = f"SELECT EXISTS (SELECT 1 FROM tag WHERE contact_id = :id AND name IN ({TAGS}))"
    return Counts(who.id, 0, 0, bool(db.execute(query, {"id": who.id}).fetchone()[0]))


def received_often(db: sqlite3.Connection, today: date, window: int, least: int) -> Iterator[Counts]:
    """Yield the counts of contacts who gave at least `least` times.

    Archived contacts are skipped.
    """
    return _counts(db, f" AND contact_id IN ({RECEIVED_OFTEN})", today, window, least=least)


def _counts(db: sqlite3.Connection, narrow: str, today: date, window: int, **values: int) -> Iterator[Counts]:
    span = {"today": today.isoformat(), "since": (today - timedelta(days=window)).isoformat()}
    for contact_id, given, received, uncounted, got, thanks, snoozed in db.execute(f"{COUNTS}{narrow} GROUP BY contact_id", span | values):
        yield Counts(contact_id, given, received, bool(uncounted), got, thanks, bool(snoozed))
