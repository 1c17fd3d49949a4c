"""Pauses: archived contacts, and contacts that are snoozed until a day."""

import sqlite3
from datetime import date

from netcli.domain.person import ME, Pauses

ARCHIVED = "SELECT contact_id FROM pause WHERE kind = 'archived'"
UNLISTED = f"{ARCHIVED} UNION ALL SELECT id FROM contact WHERE handle = '{ME}'"  # the contacts of no list
SNOOZED = "SELECT contact_id FROM pause WHERE until > :today"
RESTING = "SELECT contact_id FROM pause WHERE kind = 'archived' OR until > :today"


def archived(db: sqlite3.Connection) -> set[int]:
    """Return the ids of archived contacts."""
    return {row[0] for row in db.execute(ARCHIVED)}


def resting(db: sqlite3.Connection, today: date) -> set[int]:
    """Return the ids of contacts that are not suggested on a day."""
    return {row[0] for row in db.execute(RESTING, {"today": today.isoformat()})}


def pauses(db: sqlite3.Connection, contact_id: int) -> Pauses:
    """Return the pauses of one contact."""
    rows = dict(db.execute("SELECT kind, COALESCE(until, day) FROM pause WHERE contact_id = :id", {"id": contact_id}).fetchall())
    return Pauses(rows.get("archived"), rows.get("snoozed"))


def archive(db: sqlite3.Connection, contact_id: int, today: date) -> None:
    """Archive a contact; if it is archived already, its day stays."""
    db.execute(
        "INSERT INTO pause (contact_id, kind, day) VALUES (:id, 'archived', :day) ON CONFLICT DO NOTHING",
        {"id": contact_id, "day": today.isoformat()},
    )


def snooze(db: sqlite3.Connection, contact_id: int, today: date, until: date) -> None:
    """Do not suggest a contact before a day."""
    db.execute(
        "INSERT INTO pause (contact_id, kind, day, until) VALUES (:id, 'snoozed', :day, :until)"
        " ON CONFLICT (contact_id, kind) DO UPDATE SET day = excluded.day, until = excluded.until",
        {"id": contact_id, "day": today.isoformat(), "until": until.isoformat()},
    )


def end(db: sqlite3.Connection, contact_id: int, kind: str) -> bool:
    """End a pause, `archived` or `snoozed`; return whether there was one."""
    return db.execute("DELETE FROM pause WHERE contact_id = :id AND kind = :kind", {"id": contact_id, "kind": kind}).rowcount > 0
