"""Counts of facts noted of people, and of talks about the work of the user."""

import sqlite3
from datetime import date

from netcli.domain.person import ME, Person
from netcli.domain.records.fact import LEARNED

KINDS = ", ".join(map(repr, LEARNED))
SPAN = "day BETWEEN :since AND :last"


def noted(db: sqlite3.Connection, since: date, last: date, who: Person | None = None) -> int:
    """Count the facts noted of a person or everybody in a span, closed ones too."""
    whose = "contact_id = :who" if who else f"contact_id NOT IN (SELECT id FROM contact WHERE handle = '{ME}')"
    return _count(db, f"SELECT COUNT(*) FROM fact WHERE kind IN ({KINDS}) AND {SPAN} AND {whose}", since, last, who)


def told(db: sqlite3.Connection, since: date, last: date, who: Person | None = None) -> int:
    """Count the talks in a span in which the user told of their work."""
    if who is None:
        return _count(db, f"SELECT COUNT(*) FROM interaction WHERE told = 1 AND planned = 0 AND {SPAN}", since, last, who)
    query = (
        "SELECT COUNT(*) FROM participant JOIN interaction ON interaction.id = interaction_id"
        f" WHERE contact_id = :who AND told = 1 AND planned = 0 AND participant.{SPAN}"
    )
    return _count(db, query, since, last, who)


def kinds(db: sqlite3.Connection, who: Person, today: date) -> set[str]:
    """Return the kinds of the open facts of a person up to a day."""
    query = "SELECT DISTINCT kind FROM fact WHERE contact_id = :who AND closed_on IS NULL AND day <= :today"
    return {kind for (kind,) in db.execute(query, {"who": who.id, "today": today.isoformat()})}


def org(db: sqlite3.Connection, who: Person) -> str | None:
    """Return the organisation of a person, or None."""
    row = db.execute("SELECT org FROM contact WHERE id = :id", {"id": who.id}).fetchone()
    return row[0] if row else None


def _count(db: sqlite3.Connection, query: str, since: date, last: date, who: Person | None) -> int:
    return int(db.execute(query, {"since": since.isoformat(), "last": last.isoformat(), "who": who and who.id}).fetchone()[0])
