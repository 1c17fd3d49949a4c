"""netcli erase: a person is gone for good."""

import sqlite3
from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.errors import DatabaseError, Problem
from netcli.options import Who
from netcli.render.erased import left
from netcli.render.fields import person as named
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import safe, shown
from netcli.render.wording.counts import along
from netcli.services import editing
from netcli.store.keep.backups import Backup
from netcli.store.upkeep import erase as upkeep


def erase(
    ctx: typer.Context,
    who: Who,
    in_backups: Annotated[bool, typer.Option("--backups", help="Remove the backups that hold them too, and make a new one.")] = False,
) -> None:
    """Erase a person for good, with all undo rows. This cannot be undone.

    Example: netcli erase vlad-chiriac --backups --yes
    """
    app: App = ctx.obj
    person = choosing.person(app, who, me=True)
    with app.reading() as db:
        others = along(editing.along(db, [editing.of_person(person)])[0])
    app.confirm(f"This erases {shown(person.name)}{f' with {others}' if others else ''} for good; no command can be undone after it")
    with app.writing("erase") as db:
        named_in = editing.erase(db, person, app.today, app.model.half_life)
    _rewrite(app)
    held = editing.holding(app.path, person)
    if in_backups:
        _forget(app, held)
    paths = [] if in_backups else [str(backup.path) for backup in held]
    item = {**named(person), "backups": paths, "named_in": named_in}
    recorded("erase", item, f"Erased {shown(person.name)}; all undo rows are gone too", json=app.json)
    say(*left(paths, named_in))


def _rewrite(app: App) -> None:
    """Rewrite the file without its free pages; a failure leaves the person erased."""
    try:
        upkeep.vacuum(app.path)
    except sqlite3.Error as error:
        say(f"note: erased, but the file could not be rewritten ({safe(str(error))}); its free pages were overwritten")


def _forget(app: App, held: list[Backup]) -> None:
    """Remove the backups that hold the person. Raise DatabaseError if it fails."""
    try:
        editing.forget(app.path, held)
    except (OSError, DatabaseError) as error:
        reason = error.problem if isinstance(error, DatabaseError) else Problem.of("backup_not_removed", reason=error.strerror)
        raise DatabaseError("backups_kept_after_erase", reason=reason) from None
