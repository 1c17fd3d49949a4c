"""The ties of a network by strength, and the override of one tie."""

import sqlite3
from collections import Counter
from collections.abc import Collection
from datetime import date
from itertools import islice

from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.ties import Override, Tie, TieList, learning
from netcli.store import contacts
from netcli.store import ties as store


def ties(
    db: sqlite3.Connection,
    today: date,
    model: Model,
    only: str | None,
    most: int | None,
    *,
    among: Collection[int] | None = None,
    count: bool,
    explain: bool,
) -> TieList:
    """Return at most `most` ties of one class, or of all if `only` is None.

    `among` are the contacts to choose from, or None for everybody. `count` counts the ties of each class, for which every row is read; `explain` adds the contact-days of each tie.
    """
    judge = store.classifier(db, today, model)
    rows = store.strongest(db, today, model.half_life)
    if among is not None:
        rows = (row for row in rows if row[0] in among)
    fitting = (pair for pair in judge.classes(rows) if only in {None, pair[0]})
    found = list(fitting if count else islice(fitting, most))
    shown = [row for _, row in found[:most]]
    return TieList(
        ties=[judge.tie(row) for row in shown],
        people=contacts.people(db, [row[0] for row in shown]),
        counts=Counter(tie for tie, _ in found),
        days={row[0]: store.contact_days(db, row[0], today) for row in shown} if explain else {},
        learning=learning(store.first_day(db), today, model),
    )


def set_override(db: sqlite3.Connection, who: Person, override: Override, model: Model) -> Tie:
    """Store the override of a tie; return the tie on that day."""
    store.set_override(db, who.id, override)
    return _tie(db, who, override.day, model)


def drop_override(db: sqlite3.Connection, who: Person, today: date, model: Model) -> Tie:
    """Remove the override of a tie; return the tie by the log."""
    store.drop_override(db, who.id)
    return _tie(db, who, today, model)


def _tie(db: sqlite3.Connection, who: Person, today: date, model: Model) -> Tie:
    return store.classifier(db, today, model).tie(store.summary(db, who.id, today, model.half_life))
