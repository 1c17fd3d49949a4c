"""netcli report: the weekly give/ask report."""

import sqlite3
from datetime import date, timedelta
from typing import Annotated

import typer

from netcli.app import App
from netcli.commands.reconnect import suggested
from netcli.domain import balance, explain
from netcli.domain import report as domain
from netcli.domain.dates import monday, parse_day, parse_week
from netcli.domain.reconnect import AT_ONCE
from netcli.domain.ties import Summary
from netcli.options import AsOf
from netcli.render import fields
from netcli.render.report import show
from netcli.render.safe import shown
from netcli.store import asks, contacts, gives, ties
from netcli.store import report as store


def report(
    ctx: typer.Context,
    week: Annotated[str | None, typer.Option("--week", metavar="WEEK", help="2026-W47, last week, or any day of the week.")] = None,
    as_of: AsOf = None,
    explained: Annotated[bool, typer.Option("--explain", help="Print the rules behind the figures.")] = False,
) -> None:
    """Report the week: what was given, got and asked, whom to write to, three next steps.

    Example: netcli report --week "last week"

    Example: netcli report --format md -o report.md
    """
    app: App = ctx.obj
    today = parse_day(as_of, app.today) if as_of else app.today
    start = parse_week(week, today) if week else monday(today)
    with app.reading() as db:
        facts = gather(db, app, start, min(today, start + timedelta(days=6)))
        used = [*gives.between(db, start, facts.as_of), *asks.between(db, start, facts.as_of)] if explained else []
    found = domain.report(facts, app.model)
    show(
        fields.report(found, facts.people), app.output(piped="md"), explain=[*explain.report(app.model), *_rows(used)] if explained else ()
    )


def _rows(used: list[tuple[str, str, str, str, str]]) -> list[str]:
    """Word the gives and asks behind the figures of the week."""
    return [f"used: {day} {direction}, {shown(name)}, {kind}: {shown(text)}" for day, direction, name, kind, text in used]


def gather(db: sqlite3.Connection, app: App, week: date, as_of: date) -> domain.Facts:
    """Read everything the report of one week is made from, as it was on a day of that week."""
    model = app.model
    eve = week - timedelta(days=1)
    judge, rows = ties.classifier(db, as_of, model), ties.summaries(db, as_of, model.half_life)
    before, judge_before = _on_the_eve(db, rows, eve, as_of, model.half_life), ties.classifier(db, eve, model)
    seen = ties.seen_between(db, week, as_of)
    chosen = suggested(db, judge, rows, AT_ONCE)
    one_sided = balance.one_sided(gives.counts(db, as_of, model.balance_window), model)
    cooling = [judge.tie(row) for row in rows if judge.cooling(row)]
    named = [one.contact_id for one in chosen] + [one.contact_id for one in one_sided] + [one.contact_id for one in cooling]
    first = week - timedelta(weeks=domain.WEEKS)
    return domain.Facts(
        week=week,
        as_of=as_of,
        counts=store.day_counts(db, first, week, as_of),
        asks=store.my_asks(db, as_of - timedelta(weeks=domain.WEEKS), as_of),
        their_asks_open=asks.open_asks(db, as_of, direction="theirs"),
        my_asks_open=asks.open_asks(db, as_of, direction="mine"),
        eve={row[0]: said for said, row in judge_before.classes(row for row in before if row[0] in seen)},
        close_total=sum(said == "close" for said, _ in judge_before.classes(before)),
        cooling=cooling,
        suggestions=chosen,
        one_sided=one_sided,
        people=contacts.people(db, named),
        first_day=ties.first_day(db),
        away=app.config.away,
    )


def _on_the_eve(db: sqlite3.Connection, rows: list[Summary], eve: date, as_of: date, half_life: float) -> list[Summary]:
    """Turn the rows of a day of the week into those of its eve: only who was seen in between differs."""
    _, landmark = ties.decay(db, as_of, half_life)
    changed = ties.seen_between(db, eve + timedelta(days=1), as_of)
    return [*(row for row in rows if row[0] not in changed), *ties.summed(db, changed, eve, landmark, half_life)]
