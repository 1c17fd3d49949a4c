"""Who could introduce whom: links, introducers and people met together."""

import sqlite3
from collections.abc import Collection, Iterator
from datetime import date

from netcli.domain.paths import MET_ENOUGH, Edge, introduced, linked, met
from netcli.store.contacts import id_list
from netcli.store.pauses import UNLISTED

LINKS = (
    "SELECT contact_id, other_id, kind, shared, weight FROM link"
    " WHERE (contact_id IN ({0}) OR other_id IN ({0})) AND day <= :today ORDER BY id"
)
INTRODUCERS = "SELECT met_via_id, id FROM contact WHERE met_via_id IN ({0}) OR (id IN ({0}) AND met_via_id IS NOT NULL)"
TOGETHER = "SELECT contact_id, other_id, times FROM together WHERE contact_id IN ({0})"
# Of the people met together with a contact equally often, those with the strongest ties: no path needs another one.
STRONGEST = (
    "SELECT contact_id, other_id, times FROM (SELECT together.contact_id, other_id, times, ROW_NUMBER() OVER"
    f" (PARTITION BY together.contact_id, CASE WHEN times < {MET_ENOUGH} THEN times ELSE {MET_ENOUGH} END ORDER BY s0 DESC, other_id) AS place"
    " FROM together JOIN contact_summary ON contact_summary.contact_id = other_id"
    f" WHERE together.contact_id IN ({{0}}) AND s0 > 0 AND other_id <> :who AND other_id NOT IN ({UNLISTED})) AS ranked WHERE place <= :most"
)


def near(db: sqlite3.Connection, who: int, today: date) -> Iterator[Edge]:
    """Yield the edges of a contact: links first, then introducers."""
    yield from _known(db, (who,), today)
    for row in db.execute(TOGETHER.format(who)):
        yield met(*row)


def beyond(db: sqlite3.Connection, contacts: Collection[int], who: int, today: date, most: int) -> Iterator[Edge]:
    """Yield the edges of neighbours of `who` that the best `most` paths may need."""
    yield from _known(db, contacts, today)
    for row in db.execute(STRONGEST.format(id_list(contacts)), {"who": who, "most": most}):
        yield met(*row)


def _known(db: sqlite3.Connection, contacts: Collection[int], today: date) -> Iterator[Edge]:
    ids = id_list(contacts)
    for row in db.execute(LINKS.format(ids), {"today": today.isoformat()}):
        yield linked(*row)
    for row in db.execute(INTRODUCERS.format(ids)):
        yield introduced(*row)


def unlisted(db: sqlite3.Connection) -> set[int]:
    """Return the contacts through whom no path leads: archived ones, and the user."""
    return {row[0] for row in db.execute(UNLISTED)}
