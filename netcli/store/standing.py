"""The dated answers about relationships."""

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta

from netcli.domain.records.standing import WHAT, Standing
from netcli.domain.standing import BROUGHT, DAYS


def answers(db: sqlite3.Connection, contact_id: int) -> dict[str, Standing]:
    """Return the answers about one contact by question, in the order of WHAT."""
    rows = db.execute("SELECT what, answer, day FROM standing WHERE contact_id = :id", {"id": contact_id})
    found = {what: Standing(what, answer, date.fromisoformat(day)) for what, answer, day in rows}
    return {what: found[what] for what in WHAT if what in found}


def brought(db: sqlite3.Connection, contact_id: int, today: date) -> bool:
    """Return whether a contact gave a referral or business within two years."""
    kinds = ", ".join(f"'{kind}'" for kind in BROUGHT)
    row = db.execute(
        f"SELECT 1 FROM give WHERE contact_id = :id AND direction = 'received' AND kind IN ({kinds}) AND day > :since AND day <= :today LIMIT 1",
        {"id": contact_id, "since": (today - timedelta(days=DAYS)).isoformat(), "today": today.isoformat()},
    ).fetchone()
    return row is not None


def answer(db: sqlite3.Connection, ids: Iterable[int], one: Standing) -> None:
    """Store the answer about some contacts; it replaces the former one."""
    db.executemany(
        "INSERT INTO standing (contact_id, what, answer, day) VALUES (:id, :what, :answer, :day)"
        " ON CONFLICT (contact_id, what) DO UPDATE SET answer = excluded.answer, day = excluded.day",
        [{"id": contact_id, "what": one.what, "answer": one.answer, "day": one.day.isoformat()} for contact_id in ids],
    )
