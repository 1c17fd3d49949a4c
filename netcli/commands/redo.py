"""netcli redo: put in force again what was taken back."""

import typer

from netcli.app import App
from netcli.commands.undo import Command, take_back
from netcli.errors import NotFoundError
from netcli.store.upkeep import history as store


def redo(ctx: typer.Context, number: Command = None) -> None:
    """Put in force again what the last undo took back, or what undo N did.

    Example: netcli redo --yes
    """
    app: App = ctx.obj
    with app.reading() as db:
        done = store.op(db, number) if number else store.last_undo(db)
    if done is None or done.undoes is None:
        what = f"command {number} took nothing back" if number else "the last command took nothing back"
        raise NotFoundError(f"{what}; nothing was changed", "`netcli history` shows what was taken back: netcli redo N")
    take_back(app, "redo", done, "Put in force again")
