"""netcli declined: an ask that was declined, or a promise that you cannot keep."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.commands.done import open_ask
from netcli.options import OpenAsk, Outcome
from netcli.render.asks import show_closed
from netcli.services import asks

Why = Annotated[str | None, typer.Option("--why", metavar="WHY", help="could-not, would-not, or silent: no answer came.")]


def declined(ctx: typer.Context, ask: OpenAsk, outcome: Outcome = None, why: Why = None) -> None:
    """Close an ask that was declined; a no is an answer too.

    Example: netcli declined 6 --outcome "too far this year"

    Example: netcli declined 6 --why could-not
    """
    app: App = ctx.obj
    chosen = open_ask(app, ask)
    with app.writing("declined") as db:
        one, person = asks.numbered(db, chosen)
        closed = asks.close(db, one, app.today, outcome, done=False, why=why)
    show_closed("declined", closed, person, json=app.json)
