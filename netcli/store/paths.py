"""Who could introduce whom: links, introducers and people met together."""

import sqlite3
from collections.abc import Collection, Iterator
from datetime import date

from netcli.domain.paths import Edge, introduced, linked, met
from netcli.store.contacts import id_list
from netcli.store.pauses import UNLISTED

LINKS = (
    "SELECT contact_id, other_id, kind, shared, weight FROM link"
    " WHERE (contact_id IN ({0}) OR other_id IN ({0})) AND day <= :today ORDER BY id"
)
INTRODUCERS = "SELECT met_via_id, id FROM contact WHERE met_via_id IN ({0}) OR (id IN ({0}) AND met_via_id IS NOT NULL)"
TOGETHER = "SELECT contact_id, other_id, times FROM together WHERE contact_id IN ({0})"


def edges(db: sqlite3.Connection, contacts: Collection[int], today: date) -> Iterator[Edge]:
    """Yield the edges of some contacts to any others: links first, then introducers."""
    ids = id_list(contacts)
    for row in db.execute(LINKS.format(ids), {"today": today.isoformat()}):
        yield linked(*row)
    for row in db.execute(INTRODUCERS.format(ids)):
        yield introduced(*row)
    for row in db.execute(TOGETHER.format(ids)):
        yield met(*row)


def unlisted(db: sqlite3.Connection) -> set[int]:
    """Return the contacts through whom no path leads: archived ones, and the user."""
    return {row[0] for row in db.execute(UNLISTED)}
