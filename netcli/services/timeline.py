"""The timeline of one person."""

import sqlite3
from datetime import date

from netcli.domain import timeline as rules
from netcli.domain.person import Person
from netcli.domain.timeline import TimelineEntry
from netcli.store import asks, interactions, ledger


def timeline(db: sqlite3.Connection, who: Person, today: date) -> list[TimelineEntry]:
    """Return everything with one person up to a day, the newest last."""
    met = interactions.latest(db, who, today, -1)
    company = interactions.participants(db, [one.number for one in met])
    return list(rules.timeline(met, company, ledger.gives(db, who, today), asks.asks(db, who, today), who))
