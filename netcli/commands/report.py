"""netcli report: the give/ask report of a week, a month, a quarter or a year."""

from datetime import date
from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.language.dates import parse_day, parse_week
from netcli.domain.period import Period, Unit, parse_period, period_of
from netcli.errors import InvalidValueError
from netcli.options import AsOf
from netcli.render.report import show_report
from netcli.services import report as service


def report(
    ctx: typer.Context,
    week: Annotated[str | None, typer.Option("--week", metavar="WEEK", help="2026-W47, last week, or any day of the week.")] = None,
    month: Annotated[str | None, typer.Option("--month", metavar="MONTH", help="2026-11, this or last.")] = None,
    quarter: Annotated[str | None, typer.Option("--quarter", metavar="QUARTER", help="2026-Q4, this or last.")] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help="2026, this or last.")] = None,
    as_of: AsOf = None,
    explained: Annotated[bool, typer.Option("--explain", help="Print the rules behind the figures.")] = False,
) -> None:
    """Report the week: three next steps, what happened, and how it compares.

    Example: netcli report --week "last week"

    Example: netcli report --month 2026-10

    Example: netcli report --format md -o report.md
    """
    app: App = ctx.obj
    today = parse_day(as_of, app.today) if as_of else app.today
    period = _period({"week": week, "month": month, "quarter": quarter, "year": year}, today)
    with app.reading() as db:
        found = service.report(db, period, today, app.model, app.config.away, app.config.cadences, now=app.today)
    show_report(found, app.model, app.output(piped="md"), explained=explained)


def _period(options: dict[Unit, str | None], today: date) -> Period:
    """Return the one period that the options name, or this week."""
    said = {unit: text for unit, text in options.items() if text is not None}
    if len(said) > 1:
        raise InvalidValueError("one_period", options=" and ".join(f"--{unit}" for unit in said))
    for unit, text in said.items():
        return Period(unit, parse_week(text, today)) if unit == "week" else parse_period(text, unit, today)
    return period_of(today, "week")
