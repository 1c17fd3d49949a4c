"""Recomputing the derived rows of contacts whose records changed.

Adding an interaction or a give updates its derived rows itself (`interactions.add_interaction`, `gives.add_give`), which is
faster. After all other changes, the derived rows of the affected contacts are computed again from their records.
"""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from netcli.domain.records.declaration import CIRCLES, DAYS, FAVOURS
from netcli.domain.ties import weight
from netcli.store import gives, ties
from netcli.store.contacts import id_list
from netcli.store.new_contacts import refresh_circles
from netcli.store.ties import PLANNED

# The contact-days and pairs, computed from interactions that happened; {} is a condition for the contacts.
CONTACT_DAYS = (
    "SELECT contact_id, participant.day, MAX(weight(minutes)) FROM participant JOIN interaction ON interaction.id = interaction_id"
    " WHERE {} AND planned = 0 GROUP BY contact_id, participant.day"
)
PAIRS = (
    "SELECT one.contact_id, other.contact_id, COUNT(*) FROM participant AS one JOIN participant AS other"
    " ON other.interaction_id = one.interaction_id AND other.contact_id <> one.contact_id"
    f" WHERE {{}} AND one.interaction_id NOT IN ({PLANNED}) AND {ties.NO_CROWD} GROUP BY one.contact_id, other.contact_id"
)
# The second row of each pair, for the other contact, unless that contact is recomputed too and has it already.
MIRRORED = (
    "INSERT INTO together (contact_id, other_id, times) SELECT other_id, contact_id, times FROM together"
    " WHERE contact_id IN ({0}) AND other_id NOT IN ({0})"
)


def recompute(db: sqlite3.Connection, affects: Collection[str], contacts: Collection[int], today: date, half_life: float) -> None:
    """Recompute the derived rows that a record type affects, for some contacts."""
    if DAYS in affects:
        rebuild(db, contacts, today, half_life)
        return
    if FAVOURS in affects:
        gives.refresh(db, contacts)
    if CIRCLES in affects:
        for contact_id in contacts:
            refresh_circles(db, contact_id)


def rebuild(db: sqlite3.Connection, contacts: Collection[int], today: date, half_life: float) -> None:
    """Recompute the derived rows of contacts; ignore ids that no longer exist."""
    ids = id_list(contacts)
    there = [row[0] for row in db.execute(f"SELECT id FROM contact WHERE id IN ({ids})")]
    ids = id_list(there)
    others = {row[0] for row in db.execute(f"SELECT contact_id FROM together WHERE other_id IN ({ids})")}
    db.create_function("weight", 1, weight, deterministic=True)
    for query in (
        "INSERT INTO contact_summary (contact_id) SELECT id FROM contact WHERE id IN ({}) ON CONFLICT DO NOTHING",
        "DELETE FROM contact_day WHERE contact_id IN ({})",
        f"INSERT INTO contact_day (contact_id, day, v) {CONTACT_DAYS.format('contact_id IN ({})')}",
        "DELETE FROM together WHERE contact_id IN ({})",
        "DELETE FROM together WHERE other_id IN ({})",
        f"INSERT INTO together (contact_id, other_id, times) {PAIRS.format('one.contact_id IN ({})')}",
        MIRRORED,
    ):
        db.execute(query.format(ids))
    others |= {row[0] for row in db.execute(f"SELECT other_id FROM together WHERE contact_id IN ({ids})")}
    ties.refresh(db, there, today, half_life)
    ties.count_together(db, others - set(there))
    gives.refresh(db, there)
    for contact_id in there:
        refresh_circles(db, contact_id)


def with_companions(db: sqlite3.Connection, contacts: Iterable[int]) -> set[int]:
    """Return the ids of some contacts and of all participants of their interactions.

    Crowds are included, because an event of 20 people is no crowd any more if one of them is removed.
    """
    ids = id_list(contacts)
    query = (
        f"SELECT id FROM contact WHERE id IN ({ids}) UNION SELECT contact_id FROM participant"
        f" WHERE interaction_id IN (SELECT interaction_id FROM participant WHERE contact_id IN ({ids}))"
    )
    return {row[0] for row in db.execute(query)}
