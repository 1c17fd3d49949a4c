"""netcli reconnect: people to write to."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.reconnect import AT_ONCE
from netcli.options import Explain
from netcli.render.reconnect import show
from netcli.services import reconnect as service


def reconnect(
    ctx: typer.Context,
    n: Annotated[int, typer.Option("-n", min=1, metavar="N", help="Number of suggestions.")] = AT_ONCE,
    city: Annotated[str | None, typer.Option("--in", metavar="CITY", help="People in this city.")] = None,
    tag: Annotated[str | None, typer.Option("--tag", help="People with this tag.")] = None,
    explain: Explain = False,
) -> None:
    """Suggest distant ties to write to, with two reasons and one thing you could do.

    Example: netcli reconnect --tag choir

    Example: netcli reconnect -n 3 --explain
    """
    app: App = ctx.obj
    with app.reading() as db:
        found = service.reconnect(db, app.today, app.model, n, tag=tag, city=city)
    show(found, app.model, app.output(), explain=explain)
