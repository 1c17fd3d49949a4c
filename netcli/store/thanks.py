"""Gives to thank for, and thanks that were given."""

import sqlite3
from datetime import date

from netcli.domain.person import Person
from netcli.domain.thanks import Reason, Thanks, weighs
from netcli.store.contacts import PERSON_COLUMNS
from netcli.store.pauses import ARCHIVED

RECEIVED = (
    f"SELECT {PERSON_COLUMNS}, give.id, give.uid, day, kind, effort, text FROM give JOIN contact ON contact.id = contact_id"
    " WHERE direction = 'received' AND kind <> 'thanks' AND day BETWEEN :since AND :today"
    f" AND contact_id NOT IN ({ARCHIVED})"
)
CLOSED = (  # a referral of mine that was closed: who took it
    f"SELECT {PERSON_COLUMNS}, give.id, give.uid, day, text FROM give JOIN contact ON contact.id = contact_id"
    " WHERE direction = 'given' AND status = 'closed' AND day BETWEEN :since AND :today"
    f" AND contact_id NOT IN ({ARCHIVED})"
)
RECENT = (
    "SELECT DISTINCT contact_id FROM participant JOIN interaction ON interaction.id = interaction_id"
    " WHERE outcome_kind IS NOT NULL AND planned = 0 AND interaction.day BETWEEN :since AND :today"
    " UNION SELECT contact_id FROM give WHERE outcome_kind IS NOT NULL AND day BETWEEN :since AND :today"
    " UNION SELECT contact_id FROM ask WHERE outcome_kind IS NOT NULL AND closed_on BETWEEN :since AND :today"
)


def received(db: sqlite3.Connection, since: date, today: date) -> list[Thanks]:
    """Return the gives of a span that call for thanks, with who gave them."""
    rows = db.execute(RECEIVED, {"since": since.isoformat(), "today": today.isoformat()})
    return [
        Thanks(Person(*row[:4]), Reason("gave", "give", row[4], row[5], date.fromisoformat(row[6]), row[9]))
        for row in rows
        if weighs(row[7], row[8])
    ]


def closed(db: sqlite3.Connection, since: date, today: date) -> list[Thanks]:
    """Return my referrals of a span that were closed, with who took them."""
    rows = db.execute(CLOSED, {"since": since.isoformat(), "today": today.isoformat()})
    return [Thanks(Person(*row[:4]), Reason("passed_on", "give", row[4], row[5], date.fromisoformat(row[6]), row[7])) for row in rows]


def with_results(db: sqlite3.Connection, since: date, today: date) -> list[int]:
    """Return the contacts with a record of a span of which something came."""
    return [row[0] for row in db.execute(RECENT, {"since": since.isoformat(), "today": today.isoformat()})]


def given(db: sqlite3.Connection) -> set[tuple[int, str]]:
    """Return the contacts who were thanked for a record, each with its uid."""
    return set(db.execute("SELECT contact_id, thanks_for FROM give WHERE thanks_for IS NOT NULL"))


def last(db: sqlite3.Connection, since: date) -> dict[int, date]:
    """Return by contact the last day of thanks that name no record."""
    rows = db.execute(
        "SELECT contact_id, MAX(day) FROM give WHERE kind = 'thanks' AND direction = 'given' AND thanks_for IS NULL"
        " AND day >= :since GROUP BY contact_id",
        {"since": since.isoformat()},
    )
    return {contact_id: date.fromisoformat(day) for contact_id, day in rows}


def record_of(db: sqlite3.Connection, record: str, number: int) -> tuple[str, str] | None:
    """Return the uid and the text of a give or a log, or None if there is none."""
    table, text = ("interaction", "COALESCE(outcome, summary, kind)") if record == "log" else ("give", "text")
    row = db.execute(f"SELECT uid, {text} FROM {table} WHERE id = :id", {"id": number}).fetchone()
    return (row[0], row[1]) if row else None


def store_reason(db: sqlite3.Connection, give: int, uid: str) -> None:
    """Store for which record a thank-you is."""
    db.execute("UPDATE give SET thanks_for = :uid WHERE id = :id", {"id": give, "uid": uid})
