"""netcli unarchive: put archived people back into the lists."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import People, filtered
from netcli.render.resting import show_unarchived
from netcli.services import resting


@filtered
def unarchive(ctx: typer.Context, who: People = []) -> None:  # noqa: B006 - typer copies it
    """Put archived people back into the lists.

    `netcli list --archived` lists the archived people, and takes the same filters.

    Example: netcli unarchive vlad-chiriac
    """
    app: App = ctx.obj
    chosen = choosing.people(app, who, archived=True)
    choosing.confirm_all(app, "unarchive", chosen.people)
    with app.writing("unarchive") as db:
        archived = [resting.unarchive(db, one.id) for one in chosen.people]
    show_unarchived(chosen, archived, json=app.json)
