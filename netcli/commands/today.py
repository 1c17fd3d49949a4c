"""netcli alone: today, a welcome on the first run, or the short help in a pipe."""

import typer

from netcli.app import App
from netcli.errors import ExitCode
from netcli.render.output import deliver, say
from netcli.render.today import WELCOME, show
from netcli.services import today as service


def today(ctx: typer.Context) -> None:
    """Show open asks, people to write to, and birthdays; in a pipe the short help."""
    app: App = ctx.obj
    out = app.output(piped="table")
    if not out.terminal and not app.format:
        say(ctx.get_help())
        raise typer.Exit(ExitCode.USAGE)
    if not app.exists:
        deliver(WELCOME, out)
        return
    with app.reading() as db:
        found = service.today(db, app.today, app.model)
    show(app.today, *found, app.model, out)
