"""Whose cards the user passed on."""

import sqlite3
from datetime import date

from netcli.domain.card import KIND, PassedOn
from netcli.domain.person import Person
from netcli.store.contacts import PERSON_COLUMNS
from netcli.store.pauses import ARCHIVED

PASSED_ON = f"kind = '{KIND}' AND direction = 'given' AND to_id IS NOT NULL AND day <= :today AND contact_id NOT IN ({ARCHIVED})"


def passed_on(db: sqlite3.Connection, today: date) -> list[PassedOn]:
    """Return whose cards were passed on up to a day, the most often first."""
    values = {"today": today.isoformat()}
    to: dict[int, list[Person]] = {}
    for contact_id, *person in db.execute(
        f"SELECT contact_id, {PERSON_COLUMNS} FROM give JOIN contact ON contact.id = to_id WHERE {PASSED_ON}"
        " GROUP BY contact_id, contact.id ORDER BY MAX(day) DESC, MAX(give.id) DESC",
        values,
    ):
        to.setdefault(contact_id, []).append(Person(*person))
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, COUNT(*) AS times, MAX(day) FROM give JOIN contact ON contact.id = contact_id WHERE {PASSED_ON}"
        " GROUP BY contact.id ORDER BY times DESC, contact.name, contact.id",
        values,
    )
    return [PassedOn(Person(*row[:4]), row[4], date.fromisoformat(row[5]), to[row[0]]) for row in rows]
