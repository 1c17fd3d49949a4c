"""netcli report: the weekly give/ask report."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.language.dates import monday, parse_day, parse_week
from netcli.options import AsOf
from netcli.render.report import show_report
from netcli.services import week as service


def report(
    ctx: typer.Context,
    week: Annotated[str | None, typer.Option("--week", metavar="WEEK", help="2026-W47, last week, or any day of the week.")] = None,
    as_of: AsOf = None,
    explained: Annotated[bool, typer.Option("--explain", help="Print the rules behind the figures.")] = False,
) -> None:
    """Report the week: what you gave, got and asked, and three next steps.

    Example: netcli report --week "last week"

    Example: netcli report --format md -o report.md
    """
    app: App = ctx.obj
    today = parse_day(as_of, app.today) if as_of else app.today
    start = parse_week(week, today) if week else monday(today)
    with app.reading() as db:
        found = service.report(db, start, today, app.model, app.config.away, now=app.today)
        used = service.used(db, found) if explained else None
    show_report(found, app.model, app.output(piped="md"), used)
