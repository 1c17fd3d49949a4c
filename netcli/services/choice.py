"""Whom a command is about: everybody, or those whom its words and options choose."""

import sqlite3
from collections.abc import Sequence
from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.ties import CLASSES, Classifier
from netcli.domain.words import one_of
from netcli.store import selection as people
from netcli.store import ties

Tag = Annotated[str | None, typer.Option("--tag")]
Class = Annotated[str | None, typer.Option("--class", help="close, weak, dormant, new or unlogged.")]
Circle = Annotated[str | None, typer.Option("--circle", help="An organisation, a city or a tag.")]


def of_class(db: sqlite3.Connection, judge: Classifier, ids: Sequence[int], tie: str) -> list[int]:
    """Keep the contacts whose tie is of one class."""
    fit = {row[0] for said, row in judge.classes(ties.strongest(db, judge.today, judge.model.half_life)) if said == tie}
    return [one for one in ids if one in fit]


def narrows(*options: str | None) -> bool:
    """Tell whether any option chooses among people, be it one that is empty, which fits nobody."""
    return any(one is not None for one in options)


def chosen(app: App, who: Sequence[str], *, tag: str | None, tie: str | None, circle: str | None) -> list[int] | None:
    """Answer the contacts that names and options choose; None where nothing narrows it down to less than everybody."""
    one_of("--class", tie, CLASSES)
    named = {app.person(one).id for one in who}
    if not narrows(tag, tie, circle):
        return sorted(named) if who else None  # who is named is meant, archived or not
    with app.reading() as db:
        ids = people.ids(db, tag=tag, circle=circle)
        ids = of_class(db, ties.classifier(db, app.today, app.model), ids, tie) if tie else ids
    return [one for one in ids if one in named] if who else ids
