"""The people that a command is about: everybody, or a choice by name and filter."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from netcli.domain import filters as rules
from netcli.domain.filters import Filters
from netcli.domain.language.cleaning import encodable
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.ties import Classifier
from netcli.errors import NobodyFitsError, NotFoundError
from netcli.store import contacts, selection, ties


def read(asked: Mapping[str, Any], views: Mapping[str, str], today: date) -> Filters:
    """Return the filters that options ask for; `view` is the name of saved ones.

    Raise InvalidValueError, or NotFoundError for an unknown view.
    """
    asked = dict(asked)
    name = asked.pop("view", None)
    if name is None:
        return rules.read(asked, today)
    if encodable(name, "--view") not in views:
        raise NotFoundError("no_such_view", view=name, views=tuple(views))
    return rules.read(rules.joined(saved(views[name]), asked), today)


def saved(text: str) -> dict[str, Any]:
    """Return the options in the text of a view. Raise InvalidValueError."""
    import shlex  # start-up time: only a view needs it

    try:
        split = shlex.split(text)
    except ValueError:
        split = text.split()  # a quote without its end
    return rules.words(text, split)


def chosen(
    db: sqlite3.Connection, named: Collection[int], filters: Filters, today: date, model: Model, *, archived: bool = False
) -> list[int] | None:
    """Return the contacts that are named and fit, or None for everybody.

    Somebody who is named without a filter is chosen even if archived. `archived` chooses among the archived only. Raise
    NobodyFitsError if nobody fits the filters, or nobody of the named.
    """
    if not filters.given:
        return sorted(set(named)) or None
    found = fitting(db, filters, ties.classifier(db, today, model), archived=archived)
    found = [one for one in found if one in named] if named else found
    if not found:
        raise nobody_fits(db, filters, ties.classifier(db, today, model), archived=archived)
    return found


def people(
    db: sqlite3.Connection, named: Collection[Person], filters: Filters, today: date, model: Model, *, archived: bool = False
) -> list[Person]:
    """Return the people that are named and fit, as in `chosen`, each once."""
    ids = chosen(db, {one.id for one in named}, filters, today, model, archived=archived) or ()
    found = contacts.people(db, ids)
    return [found[one] for one in ids]


def fitting(
    db: sqlite3.Connection, filters: Filters, judge: Classifier, *, name: str | None = None, sort: str = "name", archived: bool = False
) -> list[int]:
    """Return the contacts that fit filters, in the order of `sort`."""
    found = selection.ids(db, filters, judge.today, name=name, sort=sort, archived=archived)
    return of_class(db, judge, found, filters.tie) if filters.tie else found


def nobody_fits(db: sqlite3.Connection, filters: Filters, judge: Classifier, *, archived: bool = False) -> NobodyFitsError:
    """Return the error that names the filter that fits nobody, or all of them."""
    alone = next((one for one in filters.each() if not fitting(db, one, judge, archived=archived)), filters)
    return NobodyFitsError("nobody_fits", filters=alone.options(), near=tuple(selection.near(db, alone)))


def of_class(db: sqlite3.Connection, judge: Classifier, ids: Sequence[int], tie: str) -> list[int]:
    """Return the contacts whose tie is of one class, in the same order."""
    rows = ties.summaries(db, ids, judge.today, judge.model.half_life)
    return [one for one in ids if judge.class_of(rows[one]) == tie]
