"""netcli restore: put a backup in the place of the database."""

from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from netcli.app import App
from netcli.errors import DatabaseError, NotFoundError
from netcli.render.days import moment
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import safe, shown
from netcli.store import database
from netcli.store.keep import backups
from netcli.store.keep import restore as store

LATEST = "latest"


def restore(
    ctx: typer.Context,
    backup: Annotated[str, typer.Argument(metavar="FILE", help="A file, a name in `netcli backups`, or `latest`.")],
    identity: Annotated[Path | None, typer.Option("--identity", metavar="FILE", help="The age key of an encrypted backup.")] = None,
) -> None:
    """Put a backup in the place of the database, after it was verified; the present state is backed up first.

    Example: netcli restore latest --yes
    """
    app: App = ctx.obj
    source = _source(app, backup)
    with _opened(source, identity, app.path.parent) as plain:
        if not database.check(plain):
            raise NotFoundError(f"{source} is not there", "`netcli backups` shows the backups")
        if problem := backups.verify(plain):
            raise DatabaseError(f"{source} cannot be restored: {problem}; nothing was changed", "`netcli backups` shows the others")
        if plain == source and not backups.has_checksum(source):
            say(f"note: there is no checksum beside {safe(str(source))}; its pages and references are right")
        app.confirm(f"Everything recorded after {shown(source.name)} was made would be gone from the database")
        before = store.restore(app.path, plain)
        app.recorded = True
    item = {"restored": str(source), "before": str(before) if before else None}
    recorded("restore", item, f"Restored {shown(source.name)}{_when(app, source)}{_kept(before)}", json=app.json)


def _source(app: App, name: str) -> Path:
    """Answer which file is meant. Raises NotFoundError."""
    found = backups.listed(app.path)
    if name == LATEST:
        if not found:
            raise NotFoundError("there is no backup yet", "the first thing you record on a day makes one")
        return found[0].path
    named = next((one.path for one in found if one.path.name in {name, f"{name}.db"}), Path(name))
    if not named.is_file():
        raise NotFoundError(f"there is no backup called {name}", "`netcli backups` shows them; a file is named by its path")
    return named


def _opened(source: Path, identity: Path | None, near: Path):  # type: ignore[no-untyped-def]  # noqa: ANN202 - either of two context managers
    from netcli.store.keep import encrypted

    return encrypted.decrypted(source, identity, near) if encrypted.is_encrypted(source) else nullcontext(source)


def _when(app: App, source: Path) -> str:
    made = next((one.made for one in backups.listed(app.path) if one.path == source), None)
    return f", made {moment(made.isoformat())}" if made else ""


def _kept(before: Path | None) -> str:
    """Say where the state before is kept: a backup, which is known by its name, or else a folder, which no list shows."""
    if before is None:
        return ""
    if before.is_dir():
        return f"; what was there before was no whole database, and is kept as it was in {shown(str(before))}"
    return f"; what was there before is kept as {shown(before.name)}"
