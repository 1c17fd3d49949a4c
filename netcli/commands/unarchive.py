"""netcli unarchive: put an archived person back into the lists."""

import typer

from netcli.app import App
from netcli.options import Who
from netcli.render.resting import show_unarchived
from netcli.services import resting


def unarchive(ctx: typer.Context, who: Who) -> None:
    """Put an archived person back into the lists.

    `netcli list --archived` lists the archived people.

    Example: netcli unarchive vlad-chiriac
    """
    app: App = ctx.obj
    person = app.person(who)
    with app.writing("unarchive") as db:
        was_archived = resting.unarchive(db, person.id)
    show_unarchived(person, was_archived=was_archived, json=app.json)
