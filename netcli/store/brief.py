"""What is read of a person before a meeting, and in no other list."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from netcli.domain.person import Person
from netcli.domain.records.interaction import Interaction
from netcli.store.contacts import NOT_ME, PERSON_COLUMNS
from netcli.store.interactions import COLUMNS, interaction
from netcli.store.pauses import ARCHIVED
from netcli.store.ties import NO_CROWD

# Who was seen together with contact `:id`, is linked to them, or is the person through whom the user met them.
KNOWN = (
    "SELECT other_id FROM together WHERE contact_id = :id UNION SELECT other_id FROM link WHERE contact_id = :id"
    " UNION SELECT contact_id FROM link WHERE other_id = :id UNION SELECT met_via_id FROM contact WHERE id = :id"
)


def both_know(db: sqlite3.Connection, who: Person, most: int) -> list[Person]:
    """Return people whom the user and a person both know, the strongest tie first."""
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS} FROM contact JOIN contact_summary ON contact_id = contact.id WHERE contact.id IN ({KNOWN})"
        f" AND contact.id NOT IN ({ARCHIVED}) AND {NOT_ME} ORDER BY s0 DESC, contact.id LIMIT :most",
        {"id": who.id, "most": most},
    )
    return [Person(*row) for row in rows]


def meetings(db: sqlite3.Connection, who: Person, since: date, today: date, kinds: Sequence[str]) -> list[Interaction]:
    """Return the interactions of some kinds with a person after a day, newest first.

    Planned ones and crowds are skipped.
    """
    rows = db.execute(
        f"SELECT {COLUMNS} FROM participant AS one JOIN interaction ON interaction.id = one.interaction_id"
        " WHERE one.contact_id = :id AND one.day > :since AND one.day <= :today AND planned = 0"
        f" AND kind IN ({', '.join(repr(kind) for kind in kinds)}) AND {NO_CROWD} ORDER BY one.day DESC, one.interaction_id DESC",
        {"id": who.id, "since": since.isoformat(), "today": today.isoformat()},
    )
    return [interaction(row) for row in rows]


def favour_days(db: sqlite3.Connection, who: Person, since: date) -> set[date]:
    """Return the days after another with a give or an ask of a person."""
    query = "SELECT day FROM give WHERE contact_id = :id AND day > :since UNION SELECT day FROM ask WHERE contact_id = :id AND day > :since"
    return {date.fromisoformat(day) for (day,) in db.execute(query, {"id": who.id, "since": since.isoformat()})}
