"""netcli history: what was recorded, command by command."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import All, Explain, Limit
from netcli.render import history as render
from netcli.services import undoing


def history(
    ctx: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="[WHO]", help="Only what concerns one person.")] = None,
    n: Limit = None,
    every: All = False,
    explain: Explain = False,
) -> None:
    """List the last commands that changed something; `netcli undo N` undoes one.

    Example: netcli history -n 5

    Example: netcli history ana-pop
    """
    app: App = ctx.obj
    person, most = choosing.person(app, who, me=True) if who else None, app.rows(n, every=every)
    with app.reading() as db:
        found, total = undoing.commands(db, most, person.id if person else None)
    render.show(found, total, app.output(), explain=explain)
