"""netcli backup: a verified copy of the database."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.errors import NotFoundError
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.services import copies


def backup(
    ctx: typer.Context,
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help="A new file, e.g. netcli.db; else beside the database.")] = None,
    age: Annotated[str | None, typer.Option("--age", metavar="RECIPIENT", help="Encrypt FILE to an age recipient (age1...).")] = None,
) -> None:
    """Make a verified copy of the database; `netcli backups` lists those beside it.

    Example: netcli backup

    Example: netcli backup netcli.db
    """
    app: App = ctx.obj
    if not app.exists:
        raise NotFoundError("no_database", path=app.path)
    made = copies.make(app.path, file, age)
    app.recorded = True
    item = {"path": str(made.path), "bytes": made.size, "sha256": made.sha256}
    recorded("backup", item, f"Backed up and verified: {shown(str(made.path))}", json=app.json)
