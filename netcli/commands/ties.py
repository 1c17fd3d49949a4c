"""netcli ties: ties by strength, with their class."""

from collections import Counter
from itertools import islice
from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.language.dates import parse_day
from netcli.domain.ties import CLASSES, Classifier, Summary, learning, why
from netcli.domain.words import one_of
from netcli.options import All, AsOf, Explain, Limit
from netcli.render.fields import tie
from netcli.render.lists import show
from netcli.render.wording import rules
from netcli.store import contacts
from netcli.store import ties as store


def ties(
    ctx: typer.Context,
    wanted: Annotated[str | None, typer.Argument(metavar="[CLASS]", help="close, weak, dormant, new or unlogged.")] = None,
    n: Limit = None,
    every: All = False,
    explain: Explain = False,
    as_of: AsOf = None,
) -> None:
    """List ties by strength: close, weak, dormant, new, and those without a log yet.

    Example: netcli ties dormant -n 5

    Example: netcli ties --explain --json
    """
    listed(ctx.obj, "ties", wanted, n, every=every, explain=explain, as_of=as_of)


def listed(app: App, word: str, wanted: str | None, n: int | None, *, every: bool, explain: bool, as_of: str | None) -> None:
    """List the ties of one class, or of all."""
    one_of("class", wanted, CLASSES)
    today = parse_day(as_of, app.today) if as_of else app.today
    most, out = app.rows(n, every=every), app.output()
    with app.reading() as db:
        judge = store.classifier(db, today, app.model)
        found = (pair for pair in judge.classes(store.strongest(db, today, app.model.half_life)) if wanted in {None, pair[0]})
        # Only a person is told how many there are of each class; a pipe gets its first lines at once.
        rows = list(found if out.table else islice(found, most))
        people = contacts.people(db, [row[0] for _, row in rows[:most]])
        items = [tie(judge.tie(row), people[row[0]]) for _, row in rows[:most]]
        if explain:
            items = [
                item | {"why": _why(judge, row, store.contact_days(db, row[0], today))} for item, (_, row) in zip(items, rows, strict=False)
            ]
        day = learning(store.first_day(db), today, app.model)
    notes = [f"learning, day {day} of {app.model.learning_days}: classes are provisional"] if day and rows else []
    empty = "No such tie today." if rows or wanted else "Nobody yet. Add somebody: netcli add NAME"
    show(
        word,
        items,
        out,
        more=len(rows) - len(items),
        notes=notes,
        below=[_tally(rows)] if rows else (),
        empty=empty,
        explain=rules.ties(app.model) if explain else (),
    )


def _why(judge: Classifier, row: Summary, days: list[tuple[str, float]]) -> str:
    """Explain one class, with the contact-days it was computed from."""
    used = ", ".join(day if v == 1 else f"{day} (v {v:.2f})" for day, v in days[:5])
    more = f" and {len(days) - 5} more" if len(days) > 5 else ""
    return why(judge.tie(row), judge.model) + (f"; contact-days: {used}{more}" if days else "")


def _tally(rows: list[tuple[str, Summary]]) -> str:
    """Count the ties of each class."""
    counts = Counter(said for said, _ in rows)
    return " · ".join(f"{counts[name]} {name}" for name in CLASSES if counts[name])
