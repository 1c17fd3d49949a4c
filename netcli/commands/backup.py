"""netcli backup: a verified copy of everything."""

from pathlib import Path
from typing import Annotated

import typer

from netcli.app import App
from netcli.errors import InvalidValueError, NetcliError, NotFoundError
from netcli.render.lists import show
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store.keep import backups

LIST = "list"


def backup(
    ctx: typer.Context,
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="Where to, or `list`; beside the database where nothing is named.")
    ] = None,
    age: Annotated[str | None, typer.Option("--age", metavar="RECIPIENT", help="Encrypt FILE to an age recipient (age1...).")] = None,
) -> None:
    """Make a verified copy of the database, or list the copies there are; one is made every day without being asked for.

    Example: netcli backup

    Example: netcli backup list
    """
    app: App = ctx.obj
    if file == LIST:
        items = [
            {"name": one.path.name, "made": one.made.isoformat(), "reason": one.reason, "bytes": one.size}
            for one in backups.listed(app.path)
        ]
        show("backup-list", items, app.output(), empty="There is no backup yet; the first thing you record on a day makes one.")
        return
    if not app.exists:
        raise NotFoundError(f"there is no database at {app.path}", "the first thing you record creates it")
    if file is None:
        if age:
            raise InvalidValueError("--age: only a named file is encrypted", "name one: netcli backup netcli.age --age RECIPIENT")
        made = backups.make(app.path, "asked").path
    else:
        made = _named(app, Path(file), age)
    app.recorded = True
    line = f"Backed up and verified: {shown(str(made))}"
    recorded("backup", {"path": str(made), "bytes": made.stat().st_size, "sha256": backups.digest(made)}, line, json=app.json)


def _named(app: App, path: Path, age: str | None) -> Path:
    """Write a backup to a file that is not there yet."""
    if path.exists():
        raise NetcliError(f"{path} is there already; nothing was changed", "choose a new name; a backup is never overwritten")
    if age is None:
        backups.copy(app.path, path)
        return path
    from netcli.store.keep import encrypted

    encrypted.copy(app.path, path, age)
    return path
