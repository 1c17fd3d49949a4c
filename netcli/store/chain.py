"""How contacts came to know the user through each other, and what came of it."""

import sqlite3
from collections.abc import Collection
from datetime import date

from netcli.domain.chain import Result, Way
from netcli.domain.language.dates import kept_day
from netcli.store.contacts import id_list
from netcli.store.uid import made_on

# A contact who was met through another; the day is that of meeting, else of the first contact, else of adding.
MET = (
    "SELECT contact.id, met_via_id, 'met', COALESCE(met_day, first_day), contact.uid FROM contact"
    " JOIN contact_summary ON contact_summary.contact_id = contact.id WHERE met_via_id IS NOT NULL AND {}"
)
# A contact to whom another one introduced or referred the user.
INTRODUCED = (
    "SELECT to_id, contact_id, CASE kind WHEN 'referral' THEN 'referred' ELSE 'introduced' END, day, uid FROM give"
    " WHERE direction = 'received' AND kind IN ('introduction', 'referral') AND to_id IS NOT NULL AND {}"
)
RESULTS = (
    (
        "SELECT contact_id, 'log', interaction.id, interaction.uid, interaction.day, outcome_kind, amount FROM participant"
        " JOIN interaction ON interaction.id = interaction_id WHERE planned = 0 AND (outcome_kind IS NOT NULL OR amount IS NOT NULL)"
        " AND contact_id IN ({})"
    ),
    (
        "SELECT contact_id, 'give', id, uid, day, outcome_kind, amount FROM give"
        " WHERE (outcome_kind IS NOT NULL OR amount IS NOT NULL) AND contact_id IN ({})"
    ),
    (
        "SELECT contact_id, 'ask', id, uid, COALESCE(closed_on, day), outcome_kind, amount FROM ask"
        " WHERE (outcome_kind IS NOT NULL OR amount IS NOT NULL) AND contact_id IN ({})"
    ),
)


def ways_to(db: sqlite3.Connection, contact_id: int) -> list[Way]:
    """Return every way to a contact."""
    return _ways(db, f"contact.id = {int(contact_id)}", f"to_id = {int(contact_id)}")


def ways_below(db: sqlite3.Connection, root: int) -> list[Way]:
    """Return the ways from a contact to all contacts below it."""
    found: dict[int, list[Way]] = {}
    waiting = {root}
    while waiting:
        ids = id_list(waiting)
        for one in waiting:
            found[one] = []
        for way in _ways(db, f"met_via_id IN ({ids})", f"contact_id IN ({ids})"):
            found[way.through].append(way)
        waiting = {way.contact_id for one in waiting for way in found[one]} - found.keys()
    return [way for ways in found.values() for way in ways]


def _ways(db: sqlite3.Connection, met: str, introduced: str) -> list[Way]:
    rows = db.execute(f"{MET.format(met)} UNION ALL {INTRODUCED.format(introduced)}").fetchall()
    return [Way(contact_id, through, how, kept_day(day) or made_on(uid)) for contact_id, through, how, day, uid in rows]


def results(db: sqlite3.Connection, contacts: Collection[int]) -> list[Result]:
    """Return what came of the records of some contacts, the oldest first."""
    query = " UNION ALL ".join(one.format(id_list(contacts)) for one in RESULTS)
    rows = db.execute(f"SELECT * FROM ({query}) AS result ORDER BY 5, 2, 3").fetchall()
    return [Result(who, record, number, uid, date.fromisoformat(day), kind, amount) for who, record, number, uid, day, kind, amount in rows]
