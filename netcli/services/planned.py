"""Planned meetings: confirming one that happened."""

import sqlite3
from datetime import date

from netcli.domain.person import Person
from netcli.domain.records import interaction as rules
from netcli.domain.records.interaction import Interaction
from netcli.errors import NotFoundError
from netcli.store import planned
from netcli.store.upkeep import derived


def passed(db: sqlite3.Connection, today: date) -> list[tuple[Interaction, list[Person]]]:
    """Return the planned interactions that may have happened. Raise NotFoundError."""
    found = planned.until(db, today)
    if not found:
        raise NotFoundError("no_planned")
    return found


def confirm(
    db: sqlite3.Connection,
    number: int,
    today: date,
    half_life: float,
    outcome: str | None = None,
    outcome_kind: str | None = None,
    amount: str | None = None,
) -> tuple[Interaction, list[Person]]:
    """Store that a planned interaction happened; return it with its people.

    Its contact-days count from now on. Raise NotFoundError, or InvalidValueError if it is not planned or still to come.
    """
    found = planned.numbered(db, number)
    if found is None:
        raise NotFoundError("no_such_record", kind="log", number=number)
    meeting, people = found
    happened = rules.confirm(meeting, today, outcome, outcome_kind, amount)
    planned.confirm(db, happened)
    derived.rebuild(db, [person.id for person in people], today, half_life)
    return happened, people
