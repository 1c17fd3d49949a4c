"""netcli report: the weekly give/ask report."""

import sqlite3
from datetime import date, timedelta
from itertools import tee
from typing import Annotated

import typer

from netcli.app import App
from netcli.domain import balance
from netcli.domain import report as domain
from netcli.domain.language.dates import monday, parse_day, parse_week
from netcli.domain.reconnect import AT_ONCE
from netcli.options import AsOf
from netcli.render import fields
from netcli.render.report import show
from netcli.render.safe import shown
from netcli.store import asks, contacts, gives, reconnect, ties
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
    show(fields.report(found, facts.people), app.output(piped="md"), explain=_explained(app, used) if explained else ())


def _explained(app: App, used: list[tuple[str, str, str, str, str]]) -> list[str]:
    """Explain the rules, and word the gives and asks behind the figures of the week."""
    from netcli.render.wording import rules  # only --explain needs it

    return [*rules.report(app.model), *_used(used)]


def _used(used: list[tuple[str, str, str, str, str]]) -> list[str]:
    return [
        f"used: {shown(day)} {shown(direction)}, {shown(name)}, {shown(kind)}: {shown(text)}" for day, direction, name, kind, text in used
    ]


def gather(db: sqlite3.Connection, app: App, week: date, as_of: date) -> domain.Facts:
    """Read everything the report of one week is made from, as it was on a day of that week."""
    model, eve = app.model, week - timedelta(days=1)
    judge, judge_before = ties.classifier(db, as_of, model), ties.classifier(db, eve, model)
    seen, before = ties.seen_between(db, week, as_of), ties.before(db, week, model.half_life)
    # On the eve, who was not seen since stands as today; close ties stand first in the order of strength.
    drawn, again = tee(ties.strongest(db, as_of, model.half_life))
    still = (judge_before.class_of(row) for row in judge_before.strongest(drawn) if row[0] not in before)
    then = {contact_id: judge_before.class_of(row) for contact_id, row in before.items()}
    cooling = list(filter(judge.cooling, judge.strongest(again)))
    chosen = reconnect.suggested(db, judge, AT_ONCE, now=app.today, cooling=cooling)
    received = gives.lopsided(db, as_of, model.balance_window, balance.fewest(model.flag_at))
    one_sided = balance.one_sided(received, model)
    named = [one.contact_id for one in chosen] + [one.contact_id for one in one_sided] + [row[0] for row in cooling]
    first = week - timedelta(weeks=domain.WEEKS)
    return domain.Facts(
        week=week,
        as_of=as_of,
        counts=store.day_counts(db, first, week, as_of),
        asks=store.my_asks(db, as_of - timedelta(weeks=domain.WEEKS), as_of),
        their_asks_open=asks.count_open(db, as_of, "theirs"),
        their_next_ask=asks.next_open(db, as_of, "theirs"),
        my_next_ask=asks.next_open(db, as_of, "mine"),
        eve={contact_id: tie for contact_id, tie in then.items() if contact_id in seen},
        close_total=[*still, *then.values()].count("close"),
        cooling=[judge.tie(row) for row in cooling],
        suggestions=chosen,
        one_sided=one_sided,
        people=contacts.people(db, named),
        first_day=ties.first_day(db),
        away=app.config.away,
    )
