"""Lists of people by name and filter."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.filters import Filters
from netcli.domain.language.cleaning import encodable
from netcli.domain.model import Model
from netcli.domain.person import Entry
from netcli.domain.ties import Classifier, Tie
from netcli.errors import NotFoundError
from netcli.services import choice
from netcli.store import contacts, selection, ties

ORDERS = tuple(selection.ORDERS)


class Page(NamedTuple):
    """The people of a list that are shown, and how many more there are.

    `ties` explains their classes, in the same order, if that was asked for.
    """

    entries: list[Entry]
    more: int
    ties: Sequence[Tie] = ()


def matching(
    db: sqlite3.Connection,
    name: str | None,
    filters: Filters,
    today: date,
    model: Model,
    *,
    sort: str,
    archived: bool,
    most: int | None,
    explain: bool = False,
) -> Page:
    """Return the first people with a name that fit.

    Raise NotFoundError, or InvalidValueError if the name is not UTF-8.
    """
    name = name and encodable(name, "name")
    judge = ties.classifier(db, today, model)
    ids = choice.fitting(db, filters, judge, name=name, sort=sort, archived=archived)
    if name and not ids and not filters.given:
        ids = _spelt_otherwise(db, name, today)
    if name and not ids:
        raise NotFoundError("no_such_name", name=name)
    if filters.given and not ids:
        raise choice.nobody_fits(db, filters, judge, archived=archived)
    found = entries(db, ids[:most], judge)
    rows = ties.summaries(db, [one.person.id for one in found], today, model.half_life) if explain else {}
    return Page(found, len(ids) - len(found), [judge.tie(rows[one.person.id]) for one in found] if explain else ())


def _spelt_otherwise(db: sqlite3.Connection, name: str, today: date) -> list[int]:
    from netcli.services import whom  # start-up time: most names are spelt as stored

    return [person.id for person in whom.spelt_otherwise(db, name, today).people]


def entries(db: sqlite3.Connection, ids: Sequence[int], judge: Classifier) -> list[Entry]:
    """Return people with their classes, in the order of the ids."""
    found = contacts.entries(db, ids, judge.today)
    rows = ties.summaries(db, [one.person.id for one in found], judge.today, judge.model.half_life)
    return [one._replace(tie=judge.class_of(rows[one.person.id])) for one in found]
