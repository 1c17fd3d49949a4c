"""Introductions of two contacts."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.intro import INTRO, Intro
from netcli.errors import NotFoundError

COLUMNS = (
    "intro.id, intro.uid, intro.day, why, one_agreed, other_agreed, made_on, dropped_on, one_outcome, other_outcome,"
    " one.id, one.uid, one.handle, one.name, other.id, other.uid, other.handle, other.name"
)
FROM = f"SELECT {COLUMNS} FROM intro JOIN contact AS one ON one.id = contact_id JOIN contact AS other ON other.id = other_id"
OF = "(:who IS NULL OR contact_id = :who OR other_id = :who)"
# Open ones first, the oldest of them first; then made and dropped ones, the latest first.
ORDER = (
    "CASE WHEN made_on IS NOT NULL THEN 1 WHEN dropped_on IS NOT NULL THEN 2 ELSE 0 END,"
    " CASE WHEN made_on IS NULL AND dropped_on IS NULL THEN intro.day END, COALESCE(made_on, dropped_on) DESC, intro.id"
)
LISTED = f"intro.day <= :today AND {OF} AND (:every = 1 OR dropped_on IS NULL)"


def add_intro(db: sqlite3.Connection, new: Intro, one: Person, other: Person) -> tuple[int, str]:
    """Store an introduction; return its number and uid."""
    from netcli.store.adding import add  # start-up time: lists read only

    return add(db, INTRO, new, {"one": one.id, "other": other.id})


def change(db: sqlite3.Connection, intro: Intro) -> None:
    """Store the steps of an introduction."""
    days = ("one_agreed", "other_agreed", "made_on", "dropped_on")
    values: dict[str, Any] = {name: (day := getattr(intro, name)) and day.isoformat() for name in days}
    values |= {"one_outcome": intro.one_outcome, "other_outcome": intro.other_outcome}
    db.execute(
        f"UPDATE intro SET {', '.join(f'{name} = :{name}' for name in values)} WHERE id = :number", values | {"number": intro.number}
    )


def numbered(db: sqlite3.Connection, number: int) -> Intro:
    """Return one introduction. Raise NotFoundError."""
    row = db.execute(f"{FROM} WHERE intro.id = :n", {"n": number}).fetchone()
    if row is None:
        raise NotFoundError("no_such_intro", number=number)
    return _intro(row)


def listed(db: sqlite3.Connection, today: date, who: Person | None = None, most: int | None = None, *, every: bool = True) -> list[Intro]:
    """Return at most `most` introductions, the open ones first.

    `who` is one of the two, or None for everybody.

    Without `every`, dropped ones are left out.
    """
    values = {**_values(today, who, every=every), "most": -1 if most is None else most}
    return [_intro(row) for row in db.execute(f"{FROM} WHERE {LISTED} ORDER BY {ORDER} LIMIT :most", values)]


def count(db: sqlite3.Connection, today: date, who: Person | None, *, every: bool) -> int:
    """Count the introductions of a person or everybody, as `listed` returns them."""
    return int(db.execute(f"SELECT COUNT(*) FROM intro WHERE {LISTED}", _values(today, who, every=every)).fetchone()[0])


def unfinished(db: sqlite3.Connection, today: date) -> list[Intro]:
    """Return the open introductions, and made ones without an outcome, in order."""
    condition = "intro.day <= :today AND dropped_on IS NULL AND one_outcome IS NULL AND other_outcome IS NULL"
    return [_intro(row) for row in db.execute(f"{FROM} WHERE {condition} ORDER BY intro.day, intro.id", {"today": today.isoformat()})]


def between(db: sqlite3.Connection, first: date, last: date, who: Person | None) -> list[Intro]:
    """Return the introductions proposed in a span, the oldest first."""
    values = {"first": first.isoformat(), "last": last.isoformat(), "who": who and who.id}
    query = f"{FROM} WHERE intro.day BETWEEN :first AND :last AND {OF} ORDER BY intro.day, intro.id"
    return [_intro(row) for row in db.execute(query, values)]


def linked(db: sqlite3.Connection, people: Sequence[Person]) -> bool:
    """Return whether there is a link between two people."""
    one, other = people
    row = db.execute(
        "SELECT 1 FROM link WHERE contact_id = :one AND other_id = :other"
        " UNION ALL SELECT 1 FROM link WHERE contact_id = :other AND other_id = :one",
        {"one": one.id, "other": other.id},
    ).fetchone()
    return row is not None


def _values(today: date, who: Person | None, *, every: bool) -> dict[str, Any]:
    return {"today": today.isoformat(), "who": who and who.id, "every": int(every)}


def _intro(row: Sequence[Any]) -> Intro:
    number, uid, day, why, *more = row
    days, outcomes, people = map(kept_day, more[:4]), more[4:6], (Person(*more[6:10]), Person(*more[10:14]))
    return Intro._make((date.fromisoformat(day), why, *days, *outcomes, number, uid, people))
