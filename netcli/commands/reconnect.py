"""netcli reconnect: whom to write to."""

import sqlite3
from collections.abc import Iterator
from itertools import chain
from typing import Annotated

import typer

from netcli.app import App
from netcli.domain import explain as rules
from netcli.domain.reconnect import AT_ONCE, Candidate, Suggestion, suggestions
from netcli.domain.ties import Classifier, learning
from netcli.options import Explain
from netcli.render.fields import suggestion
from netcli.render.lists import show
from netcli.store import contacts, gives, people, ties
from netcli.store import reconnect as store


def reconnect(
    ctx: typer.Context,
    n: Annotated[int, typer.Option("-n", min=1, metavar="N", help="So many suggestions.")] = AT_ONCE,
    city: Annotated[str | None, typer.Option("--in", metavar="CITY", help="People in this city.")] = None,
    tag: Annotated[str | None, typer.Option("--tag", help="People with this tag.")] = None,
    explain: Explain = False,
) -> None:
    """Suggest distant ties to write to, with two reasons and one thing you could do for them.

    Example: netcli reconnect --tag choir

    Example: netcli reconnect -n 3 --explain
    """
    app: App = ctx.obj
    with app.reading() as db:
        only = set(people.ids(db, tag=tag, city=city)) if tag or city else None
        judge = ties.classifier(db, app.today, app.model)
        chosen = suggested(db, judge, n, only)
        named = contacts.people(db, [one.contact_id for one in chosen])
        day = learning(ties.first_day(db), app.today, app.model)
    items = [suggestion(one, named[one.contact_id]) | ({"why": _why(one)} if explain else {}) for one in chosen]
    notes = [f"learning, day {day} of {app.model.learning_days}: suggestions get better with the log"] if day else []
    empty = "Nobody to reconnect with today: no weak or dormant tie has been silent for long."
    show("reconnect", items, app.output(), notes=notes, empty=empty, explain=rules.reconnect(app.model) if explain else ())


def suggested(db: sqlite3.Connection, judge: Classifier, most: int, only: set[int] | None = None) -> list[Suggestion]:
    """Read the facts and choose."""
    return suggestions(candidates(db, judge, only), store.DetailsOf(db, judge), most)


def candidates(db: sqlite3.Connection, judge: Classifier, only: set[int] | None) -> Iterator[Candidate]:
    """Yield who has been silent, first those who asked something, then the shortest silence, with what is known of everybody."""
    today, half_life = judge.today, judge.model.half_life
    planned, asked, (given, received) = store.planned(db, today), store.asked(db, today), gives.directions(db, today)
    first = (ties.summary(db, contact_id, today, half_life) for contact_id in sorted(asked))
    others = (row for row in ties.latest(db, judge.silent_until, today, half_life) if row[0] not in asked)
    for contact_id, _, last, days, _, together in chain(first, others):
        if last is None or contact_id in planned or (only is not None and contact_id not in only):
            continue
        gave, got = contact_id in given, contact_id in received
        yield Candidate(contact_id, judge.gap(last), days, together, gave and got, got and not gave, contact_id in asked)


def _why(one: Suggestion) -> str:
    return f"score {one.score:.4f}, reach {one.reach:.4f}: {one.days} days, m {one.shared}, gap {one.gap}"
