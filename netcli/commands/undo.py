"""netcli undo: undo a command."""

from typing import Annotated

import typer

from netcli.app import MANY, App
from netcli.domain.history import Op
from netcli.render import history as render
from netcli.services import undoing

Command = Annotated[int | None, typer.Argument(metavar="[N]", min=1, help="The number of a command in `netcli history`.")]


def undo(ctx: typer.Context, number: Command = None) -> None:
    """Undo the last command, or command N; `netcli redo` redoes it.

    Example: netcli undo --yes

    Example: netcli undo 3 --yes
    """
    app: App = ctx.obj
    with app.reading() as db:
        op = undoing.last(db, number)
    carry_out(app, "undo", op)


def carry_out(app: App, command: str, op: Op) -> None:
    """Show what a command did, ask if that is much, and undo it."""
    with app.reading() as db:
        done = undoing.plan(db, op)
    render.plan(done)
    if done.records >= MANY:
        app.confirm(f"To {command} it changes {done.records} records")
    with app.writing(command) as db:
        number = undoing.undo(db, op, app.today, app.model.half_life)
    render.undone(command, number, op, done, json=app.json)
