"""The people that triage asks about, and the stored answers."""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from netcli.domain.records.origin import ENTERED
from netcli.domain.triage import KNOWN, LATER, Offered
from netcli.store import contacts
from netcli.store.contacts import NOT_ME, id_list
from netcli.store.pauses import RESTING

# Those answered with `later` come last, the strongest ties first.
WAITING = (
    "SELECT contact.id FROM contact JOIN contact_summary ON contact_summary.contact_id = contact.id"
    f" WHERE (contact.triage IS NULL OR contact.triage <> '{KNOWN}') AND {NOT_ME} AND contact.id NOT IN ({RESTING})"
    " AND contact.id NOT IN (SELECT contact_id FROM tie_override) AND {}"
    f" ORDER BY COALESCE(contact.triage, '') = '{LATER}', s0 DESC, contact.search_key, contact.id"
)
OF_IMPORT = f"source_key NOT LIKE '{ENTERED}%'"
IMPORTED = f"contact.id IN (SELECT contact_id FROM origin WHERE {OF_IMPORT})"
COUNTS = (
    "SELECT contact_id, COUNT(CASE WHEN kind IN ('message', 'email') THEN 1 END), COUNT(CASE WHEN kind NOT IN ('message', 'email') THEN 1 END)"
    " FROM participant JOIN interaction ON interaction.id = interaction_id WHERE interaction.planned = 0 AND contact_id IN ({})"
    " GROUP BY contact_id"
)


def waiting(db: sqlite3.Connection, among: Collection[int] | None, today: date) -> list[int]:
    """Return the contacts to ask about, of `among`, or of those who were imported."""
    narrow = IMPORTED if among is None else f"contact.id IN ({id_list(among)})"
    return [row[0] for row in db.execute(WAITING.format(narrow), {"today": today.isoformat()})]


def offered(db: sqlite3.Connection, ids: list[int], today: date) -> list[Offered]:
    """Return contacts with what tells who they are, in the order of the ids."""
    some = id_list(ids)
    emails = dict(
        db.execute(f"SELECT contact_id, MIN(value) FROM contact_point WHERE kind = 'email' AND contact_id IN ({some}) GROUP BY contact_id")
    )
    answers = dict(db.execute(f"SELECT id, triage FROM contact WHERE id IN ({some})"))
    counts = {row[0]: row[1:] for row in db.execute(COUNTS.format(some))}
    sources: dict[int, list[str]] = {}
    named = f"SELECT DISTINCT contact_id, source FROM origin WHERE contact_id IN ({some}) AND {OF_IMPORT} ORDER BY source"
    for contact_id, source in db.execute(named):
        sources.setdefault(contact_id, []).append(source)
    found = []
    for entry in contacts.entries(db, ids, today):
        key = entry.person.id
        messages, meetings = counts.get(key, (0, 0))
        found.append(Offered(entry, emails.get(key), tuple(sources.get(key, ())), messages, meetings, answers[key]))
    return found


def answer(db: sqlite3.Connection, ids: Iterable[int], answer: str) -> None:
    """Store an answer about contacts, `known` or `later`."""
    db.execute(f"UPDATE contact SET triage = :answer WHERE id IN ({id_list(ids)})", {"answer": answer})
