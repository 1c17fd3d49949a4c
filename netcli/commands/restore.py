"""netcli restore: put a backup in the place of the database."""

from pathlib import Path
from typing import Annotated

import typer

from netcli.app import App
from netcli.render.restoring import question, show_restored, warn_unproven
from netcli.services import restoring, undoing


def restore(
    ctx: typer.Context,
    backup: Annotated[str, typer.Argument(metavar="FILE", help="A file, a name in `netcli backups`, or `latest`.")],
    identity: Annotated[Path | None, typer.Option("--identity", metavar="FILE", help="The age key of an encrypted backup.")] = None,
) -> None:
    """Replace the database with a backup.

    The backup is verified, and the present database is backed up first.

    Example: netcli restore latest --yes
    """
    app: App = ctx.obj
    source = restoring.find(app.path, backup)
    with restoring.verified(source.path, identity, app.path.parent) as found:
        if not found.has_checksum:
            warn_unproven(source.path)
        app.confirm(question(source.path))
        before = restoring.put_back(app.path, found)
        undoing.note_command(app.path, "restore", app.today, app.model.half_life)
        app.recorded = True
    show_restored(source.path, source.made, before, json=app.json)
