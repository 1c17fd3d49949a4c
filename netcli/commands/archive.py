"""netcli archive: remove a person from every list and keep all their records."""

import typer

from netcli.app import App
from netcli.options import Who
from netcli.render.resting import show_archived
from netcli.services import resting


def archive(ctx: typer.Context, who: Who) -> None:
    """Remove a person from every list and suggestion; every record stays.

    Only find, show and `list --archived` still show an archived person.

    Example: netcli archive vlad-chiriac
    """
    app: App = ctx.obj
    person = app.person(who)
    with app.writing("archive") as db:
        since = resting.archive(db, person.id, app.today)
    show_archived(person, since, json=app.json)
