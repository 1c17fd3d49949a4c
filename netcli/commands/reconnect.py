"""netcli reconnect: people to write to."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.reconnect import AT_ONCE
from netcli.options import Explain, filtered
from netcli.render.reconnect import show
from netcli.services import reconnect as service


@filtered
def reconnect(
    ctx: typer.Context,
    n: Annotated[int, typer.Option("-n", min=1, metavar="N", help="Number of suggestions.")] = AT_ONCE,
    explain: Explain = False,
) -> None:
    """Suggest distant ties to write to, with two reasons and one thing you could do.

    Example: netcli reconnect --tag choir

    Example: netcli reconnect -n 3 --explain
    """
    app: App = ctx.obj
    with app.reading() as db:
        found = service.reconnect(db, app.today, app.model, n, choosing.fitting(app, db))
    show(found, app.model, app.output(), explain=explain)
