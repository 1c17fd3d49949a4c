"""What follows from other rows, taken anew after those were changed, taken back or removed.

Adding an interaction or a give keeps it up by itself (`interactions.add_interaction`, `gives.add_give`); whatever else
changes rows names the contacts it touched, and their contact-days, pairs and summary are made again from the rows.
"""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from netcli.domain.ties import weight
from netcli.store import gives, ties
from netcli.store.contacts import refresh_circles
from netcli.store.interactions import NO_CROWD

DAYS = (
    "INSERT INTO contact_day (contact_id, day, v) SELECT contact_id, participant.day, MAX(weight(minutes)) FROM participant"
    " JOIN interaction ON interaction.id = interaction_id WHERE contact_id IN ({}) GROUP BY contact_id, participant.day"
)
PAIRS = (
    "INSERT INTO together (contact_id, other_id, times) SELECT one.contact_id, other.contact_id, COUNT(*) FROM participant AS one"
    " JOIN participant AS other ON other.interaction_id = one.interaction_id AND other.contact_id <> one.contact_id"
    f" WHERE one.contact_id IN ({{}}) AND {NO_CROWD} GROUP BY one.contact_id, other.contact_id"
)
# The same pairs as the others have them; those who are taken anew themselves have theirs already.
MIRRORED = (
    "INSERT INTO together (contact_id, other_id, times) SELECT other_id, contact_id, times FROM together"
    " WHERE contact_id IN ({0}) AND other_id NOT IN ({0})"
)


def rebuild(db: sqlite3.Connection, contacts: Collection[int], today: date, half_life: float) -> None:
    """Take anew what follows from the rows of some contacts; of those that are gone, nothing is left to take."""
    ids = _listed(contacts)
    there = [row[0] for row in db.execute(f"SELECT id FROM contact WHERE id IN ({ids})")]
    ids = _listed(there)
    others = {row[0] for row in db.execute(f"SELECT contact_id FROM together WHERE other_id IN ({ids})")}
    db.create_function("weight", 1, weight, deterministic=True)
    for query in (
        "INSERT INTO contact_summary (contact_id) SELECT id FROM contact WHERE id IN ({}) ON CONFLICT DO NOTHING",
        "DELETE FROM contact_day WHERE contact_id IN ({})",
        DAYS,
        "DELETE FROM together WHERE contact_id IN ({})",
        "DELETE FROM together WHERE other_id IN ({})",
        PAIRS,
        MIRRORED,
    ):
        db.execute(query.format(ids))
    others |= {row[0] for row in db.execute(f"SELECT other_id FROM together WHERE contact_id IN ({ids})")}
    ties.refresh(db, there, today, half_life)
    ties.count_together(db, others - set(there))
    gives.refresh(db, there)
    for contact_id in there:
        refresh_circles(db, contact_id)


def company(db: sqlite3.Connection, contacts: Iterable[int]) -> set[int]:
    """Answer some contacts with everybody who ever took part in anything with them: whom it touches when one of them goes.

    Crowds count here: one of twenty who lose somebody is none any more.
    """
    ids = _listed(contacts)
    query = (
        f"SELECT id FROM contact WHERE id IN ({ids}) UNION SELECT contact_id FROM participant"
        f" WHERE interaction_id IN (SELECT interaction_id FROM participant WHERE contact_id IN ({ids}))"
    )
    return {row[0] for row in db.execute(query)}


def _listed(contacts: Iterable[int]) -> str:
    return ",".join(str(int(one)) for one in contacts)
