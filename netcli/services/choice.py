"""The people that a command is about: everybody, or a choice by name and filter."""

import sqlite3
from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.model import Model
from netcli.domain.ties import Classifier
from netcli.store import selection, ties


class Filters(NamedTuple):
    """What people must have; None is any value, and an empty text fits nobody."""

    tag: str | None = None
    tie: str | None = None  # a class
    circle: str | None = None

    @property
    def given(self) -> bool:
        """Whether there is any filter."""
        return any(one is not None for one in self)


def chosen(db: sqlite3.Connection, named: Collection[int], filters: Filters, today: date, model: Model) -> list[int] | None:
    """Return the contacts that are named and fit, or None for everybody.

    Somebody who is named without a filter is chosen even if archived.
    """
    if not filters.given:
        return sorted(set(named)) or None
    ids = selection.ids(db, tag=filters.tag, circle=filters.circle)
    ids = of_class(db, ties.classifier(db, today, model), ids, filters.tie) if filters.tie else ids
    return [one for one in ids if one in named] if named else ids


def of_class(db: sqlite3.Connection, judge: Classifier, ids: Sequence[int], tie: str) -> list[int]:
    """Return the contacts whose tie is of one class, in the same order."""
    fit = {row[0] for name, row in judge.classes(ties.strongest(db, judge.today, judge.model.half_life)) if name == tie}
    return [one for one in ids if one in fit]
