"""netcli history: what was recorded, command by command."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.commands.undo import told
from netcli.options import All, Limit
from netcli.render.fields import command
from netcli.render.lists import show
from netcli.store.upkeep import history as store


def history(
    ctx: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="[WHO]", help="Only what concerns one person.")] = None,
    n: Limit = None,
    every: All = False,
) -> None:
    """List the commands that recorded or changed something, the last first; `netcli undo N` takes one back.

    Example: netcli history -n 5

    Example: netcli history ana-pop
    """
    app: App = ctx.obj
    person = app.person(who) if who else None
    most = app.rows(n, every=every)
    with app.reading() as db:
        ops = store.ops(db, None, person.id if person else None)
        items = [command(one, [f"takes back {one.undoes}"] if one.undoes else told(db, one)[0]) for one in ops[:most]]
    show("history", items, app.output(), more=len(ops) - len(items), empty="Nothing was recorded yet.")
