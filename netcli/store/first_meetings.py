"""Contacts whom the user met once, in person or on the phone."""

import sqlite3
from datetime import date

from netcli.domain.first_meeting import KINDS
from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.store.contacts import PERSON_COLUMNS
from netcli.store.pauses import RESTING
from netcli.store.ties import NO_CROWD, PLANNED

READ = (
    f"SELECT {PERSON_COLUMNS}, last_day, (SELECT MAX(day) FROM give WHERE give.contact_id = contact.id),"
    " (SELECT MAX(day) FROM ask WHERE ask.contact_id = contact.id)"
    " FROM contact_summary JOIN contact ON contact_id = contact.id WHERE days = 1 AND last_day BETWEEN :first AND :last"
    " AND COALESCE(contact.triage, '') <> 'known'"
    f" AND contact.id NOT IN ({RESTING}) AND contact.id NOT IN (SELECT contact_id FROM participant WHERE interaction_id IN ({PLANNED}))"
    " AND EXISTS (SELECT 1 FROM participant AS one JOIN interaction ON interaction.id = one.interaction_id"
    f" WHERE one.contact_id = contact.id AND planned = 0 AND kind IN ({', '.join(repr(kind) for kind in KINDS)}) AND {NO_CROWD})"
    " ORDER BY last_day DESC, contact.name, contact.id"
)

Met = tuple[Person, date, date | None]


def met_once(db: sqlite3.Connection, first: date, last: date, today: date) -> list[Met]:
    """Return contacts met once in a span, with that day and the day of a later favour.

    The last met come first. Skipped are archived and snoozed contacts, contacts with a planned interaction, and
    contacts that the user knew before their import (`triage`).
    """
    values = {"first": first.isoformat(), "last": last.isoformat(), "today": today.isoformat()}
    rows = db.execute(READ, values)
    return [(Person(*person), date.fromisoformat(day), kept_day(max(give or "", ask or "") or None)) for *person, day, give, ask in rows]
