"""netcli asks: open asks, or closed ones."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.options import All, Limit, Whose
from netcli.render.asks import show
from netcli.services import asks as service


def asks(
    ctx: typer.Context,
    who: Whose = None,
    closed: Annotated[bool, typer.Option("--closed", help="Closed asks instead, the latest closed first.")] = False,
    n: Limit = None,
    every: All = False,
) -> None:
    """List open asks, yours and those of others, the earliest due first.

    Example: netcli asks

    Example: netcli asks vlad-chiriac --closed
    """
    app: App = ctx.obj
    person = app.person(who) if who else None
    with app.reading() as db:
        found = service.listed(db, person, app.today, closed=closed, most=app.rows(n, every=every))
    show(found.asks, app.today, app.output(), more=found.more, closed=closed)
