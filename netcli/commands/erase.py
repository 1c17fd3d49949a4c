"""netcli erase: a person is gone for good."""

import sqlite3
from typing import Annotated

import typer

from netcli.app import App
from netcli.errors import DatabaseError, Problem
from netcli.options import Who
from netcli.render.fields import person as named
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import safe, shown
from netcli.render.wording.counts import counted
from netcli.store import records as edit
from netcli.store.keep import backups
from netcli.store.keep.backups import Backup
from netcli.store.upkeep import erase as erasure

SHOWN = 10  # records or backups that are named


def erase(
    ctx: typer.Context,
    who: Who,
    in_backups: Annotated[bool, typer.Option("--backups", help="Remove the backups that hold them too, and make a new one.")] = False,
) -> None:
    """Erase a person for good: everything about them, what undo keeps, and the free space of the file; there is no way back.

    Example: netcli erase vlad-chiriac --backups --yes
    """
    app: App = ctx.obj
    person = app.person(who)
    with app.reading() as db:
        along = ", ".join(counted(many, part) for part, many in edit.parts(db, person.id).items() if many)
    app.confirm(f"This erases {shown(person.name)}{f' with {along}' if along else ''} for good; nothing can be undone any more")
    with app.writing("erase") as db:
        erasure.erase(db, person, app.today, app.model.half_life)
        named_in = erasure.mentions(db, person.name)
    _rewrite(app)
    holding = list(backups.holding(app.path, person.uid))
    if in_backups:
        _forget(app, holding)
    left = [] if in_backups else [str(backup.path) for backup in holding]
    line = f"Erased {shown(person.name)}; what undo kept is gone too"
    recorded("erase", {**named(person), "backups": left, "named_in": named_in}, line, json=app.json)
    _tell_left(left, named_in)


def _rewrite(app: App) -> None:
    """Give back the free pages, which hold nothing any more; where that fails the person is erased all the same."""
    try:
        erasure.vacuum(app.path)
    except sqlite3.Error as error:
        say(f"note: erased, but the file could not be written anew ({safe(str(error))}); its free pages were overwritten")


def _forget(app: App, holding: list[Backup]) -> None:
    """Remove the backups that hold the person, and make one of what is left. Raises DatabaseError, saying that they are erased."""
    try:
        for backup in holding:
            backups.remove(backup)
        backups.make(app.path, "asked")
    except (OSError, DatabaseError) as error:
        reason = error.problem if isinstance(error, DatabaseError) else Problem.of("backup_not_removed", reason=error.strerror)
        raise DatabaseError("backups_kept_after_erase", reason=reason) from None


def _tell_left(left: list[str], named_in: list[str]) -> None:
    if named_in:
        say(f"note: the name still stands in {_listed(named_in)}; `netcli edit` changes the words")
    if left:
        say(f"note: {counted(len(left), 'backup')} still {'holds' if len(left) == 1 else 'hold'} them (--backups removes these too):")
        say(*(f"  {safe(path)}" for path in left[:SHOWN]), *([f"  and {len(left) - SHOWN} more"] if len(left) > SHOWN else []))


def _listed(texts: list[str]) -> str:
    return ", ".join(texts[:SHOWN]) + (f" and {len(texts) - SHOWN} more" if len(texts) > SHOWN else "")
