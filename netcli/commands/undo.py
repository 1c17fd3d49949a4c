"""netcli undo: take a command back."""

import sqlite3
from typing import Annotated

import typer

from netcli.app import MANY, App
from netcli.domain import history
from netcli.domain.history import Op
from netcli.errors import NotFoundError
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store.upkeep import history as store
from netcli.store.upkeep import undo as undoing

DETAILED = 200  # rows of a command that are read one by one; a larger one is told in numbers
Command = Annotated[int | None, typer.Argument(metavar="[N]", min=1, help="The number of a command in `netcli history`.")]


def undo(ctx: typer.Context, number: Command = None) -> None:
    """Take back the last command, or command N; `netcli redo` puts it in force again.

    Example: netcli undo --yes

    Example: netcli undo 3 --yes
    """
    app: App = ctx.obj
    with app.reading() as db:
        done = store.op(db, number) if number else store.last(db)
    if done is None:
        raise NotFoundError("there is nothing to take back", "`netcli history` shows what was recorded")
    take_back(app, "undo", done, "Took back")


def take_back(app: App, word: str, done: Op, verb: str) -> None:
    """Show what a command did, and take it back; ask first where that is much. The undo of an undo is told by what comes again."""
    with app.reading() as db:
        undoing.check(db, done)
        told_of = store.op(db, done.undoes) if done.undoes else done
        lines, much = told(db, told_of)
    say(*(f"  {shown(line)}" for line in lines))
    if much >= MANY:
        app.confirm(f"To {word} it changes {much} records")
    with app.writing(word) as db:
        undoing.take_back(db, store.op(db, done.id), app.today, app.model.half_life)
        number = store.newest(db).id
    line = f"{verb} command {told_of.id} ({shown(told_of.word)})"
    item = {"number": number, "undoes": done.id, "word": told_of.word, "what": lines}
    recorded(word, item, line, json=app.json)


def told(db: sqlite3.Connection, done: Op) -> tuple[list[str], int]:
    """Tell what a command did, and how many records that were."""
    tally = store.tally(db, done.id)
    if sum(tally.values()) > DETAILED:
        return history.counts(tally), sum(number for (_, table), number in tally.items() if table in history.THINGS)
    changes = history.net(store.changes(db, done.id))
    return history.told(changes, store.names(db, changes)), history.things(changes)
