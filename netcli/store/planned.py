"""Planned interactions: those to come, and those that wait to be confirmed."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import groupby

from netcli.domain.person import Person
from netcli.domain.records.interaction import Interaction
from netcli.store.contacts import PERSON_COLUMNS, id_list
from netcli.store.interactions import COLUMNS, interaction
from netcli.store.ties import AHEAD, PLANNED

WIDTH = len(Interaction._fields)  # the columns of an interaction in a row; those of a person follow
READ = (
    f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM interaction JOIN participant ON interaction_id = interaction.id"
    " JOIN contact ON contact.id = contact_id WHERE {}"
    " ORDER BY interaction.day, time IS NULL, time, interaction.id, contact.id"
)

Meeting = tuple[Interaction, list[Person]]


def until(db: sqlite3.Connection, last: date) -> list[Meeting]:
    """Return the planned interactions up to a day with people, the earliest first."""
    return [*_read(db, "planned = 1 AND interaction.day <= :last", {"last": last.isoformat()})]


def of_people(db: sqlite3.Connection, ids: Collection[int]) -> list[Meeting]:
    """Return the planned interactions of some people, without other people.

    Those that came with a calendar are left out.
    """
    return [*_read(db, f"planned = 1 AND COALESCE(interaction.source, '') <> 'ics' AND contact.id IN ({id_list(ids)})", {})]


def of_person(db: sqlite3.Connection, who: Person) -> list[Meeting]:
    """Return the planned interactions of a person with people, the earliest first."""
    having = f"SELECT interaction_id FROM participant WHERE contact_id = :id AND interaction_id IN ({PLANNED})"
    return [*_read(db, f"interaction.id IN ({having})", {"id": who.id})]


def numbered(db: sqlite3.Connection, number: int) -> Meeting | None:
    """Return one interaction with its people, planned or not, or None."""
    return next(_read(db, "interaction.id = :number", {"number": min(number, 2**63 - 1)}), None)


def ahead(db: sqlite3.Connection, today: date) -> set[int]:
    """Return the contacts with an interaction planned for a day or later."""
    return {row[0] for row in db.execute(AHEAD, {"today": today.isoformat()})}


def confirm(db: sqlite3.Connection, happened: Interaction) -> None:
    """Store that a planned interaction happened.

    The caller recomputes the derived rows.
    """
    db.execute(
        "UPDATE interaction SET planned = 0, outcome = :outcome, outcome_kind = :outcome_kind, amount = :amount WHERE id = :number",
        {name: getattr(happened, name) for name in ("outcome", "outcome_kind", "amount", "number")},
    )


def set_purpose(db: sqlite3.Connection, meeting: Interaction) -> None:
    """Store the purpose of an interaction."""
    db.execute("UPDATE interaction SET purpose = :purpose WHERE id = :id", {"purpose": meeting.purpose, "id": meeting.number})


def _read(db: sqlite3.Connection, where: str, values: Mapping[str, object]) -> Iterator[Meeting]:
    rows = db.execute(READ.format(where), values).fetchall()
    for _, each in groupby(rows, key=lambda row: row[0]):
        some = list(each)
        yield interaction(some[0][:WIDTH]), [Person(*row[WIDTH:]) for row in some]
