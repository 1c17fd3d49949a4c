"""Triage: the people to ask about, and what each answer does."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.ties import Override
from netcli.domain.triage import KNOWN, LATER, Offered
from netcli.services import duplicates, labels, ties
from netcli.store import triage as store


def waiting(
    db: sqlite3.Connection, among: Collection[int] | None, environ: Mapping[str, str], today: date, most: int | None
) -> tuple[list[Offered], int]:
    """Return the first people to ask about, and the number of all.

    `among` are the contacts that filters choose, or None for everybody who was imported.
    """
    ids = store.waiting(db, among, today)
    found = store.offered(db, ids[:most], today)
    pairs = duplicates.likely(db, environ).pairs if found else []
    likely = {one.id: other for pair in reversed(pairs) for one, other in ((pair.one, pair.other), (pair.other, pair.one))}
    return [one._replace(likely=likely.get(one.person.id)) for one in found], len(ids)


def know(db: sqlite3.Connection, who: Person, tags: Sequence[str], today: date, half_life: float) -> None:
    """Store that the user knows a person, and their tags. Raise InvalidValueError."""
    change = labels.changed(db, who, "tags", tags, ())
    if change.changed:
        labels.save(db, change, today, half_life)
    store.answer(db, [who.id], KNOWN)


def later(db: sqlite3.Connection, who: Person) -> None:
    """Ask about a person again in another sitting."""
    store.answer(db, [who.id], LATER)


def close(db: sqlite3.Connection, who: Person, today: date, model: Model) -> None:
    """Set the class of a tie to close; the user knows the person."""
    ties.set_override(db, who, Override("close", "", today), model)
    store.answer(db, [who.id], KNOWN)
