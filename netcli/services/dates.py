"""Birthdays and other dates of people around a day."""

import sqlite3
from collections.abc import Collection
from datetime import date, timedelta

from netcli.domain import birthdays as rules
from netcli.domain.birthdays import AHEAD, BACK, Birthday
from netcli.store import dates as store


def dates(
    db: sqlite3.Connection, today: date, ahead: int = AHEAD, back: int = BACK, among: Collection[int] | None = None
) -> list[Birthday]:
    """Return the dates of people from `back` days ago to `ahead` days ahead, in order.

    `among` are the contacts to choose from, or None for everybody.
    """
    first, last = today - timedelta(days=back), today + timedelta(days=ahead)
    found = [*store.birthdays(db, first, last), *store.others(db, first, last)]
    return rules.near((one for one in found if among is None or one[0].id in among), today, back, ahead)
