"""netcli today, and netcli alone: what the day asks for."""

import typer

from netcli.app import App
from netcli.errors import ExitCode
from netcli.options import All, Explain
from netcli.render.output import deliver, say
from netcli.render.today import WELCOME, show
from netcli.services import today as service


def today(ctx: typer.Context, every: All = False, explain: Explain = False) -> None:
    """Show what the day asks for: what is late, what is coming, and whom to write to.

    A planned meeting whose day has passed is late until `netcli done log N` confirms it, or you move or remove it.

    Example: netcli today

    Example: netcli today --json
    """
    app: App = ctx.obj
    out = app.output()
    if out.table and not app.exists:
        deliver(WELCOME, out)
        return
    with app.reading() as db:
        found = service.today(db, app.today, app.model, app.config.cadences)
    show(found, app.model, out, every=every, explain=explain)


def bare(ctx: typer.Context) -> None:
    """Show today, or in a pipe without a format the short help."""
    app: App = ctx.obj
    if not app.output().terminal and not app.format and not app.json:
        say(ctx.get_help())
        raise typer.Exit(ExitCode.USAGE)
    today(ctx)
