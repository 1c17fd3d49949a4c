"""netcli redo: redo a command that was undone."""

import typer

from netcli.app import App
from netcli.commands.undo import Command, carry_out
from netcli.services import undoing


def redo(ctx: typer.Context, number: Command = None) -> None:
    """Redo what the last undo undid, or what undo N did.

    Example: netcli redo --yes
    """
    app: App = ctx.obj
    with app.reading() as db:
        op = undoing.last_undo(db, number)
    carry_out(app, "redo", op)
