"""netcli archive: remove people from every list and keep all their records."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import People, filtered
from netcli.render.resting import show_archived
from netcli.services import resting


@filtered
def archive(ctx: typer.Context, who: People = []) -> None:  # noqa: B006 - typer copies it
    """Remove people from every list and suggestion; every record stays.

    Only find, show and `list --archived` still show an archived person.

    Example: netcli archive vlad-chiriac

    Example: netcli archive --from csv --never --yes
    """
    app: App = ctx.obj
    chosen = choosing.people(app, who)
    choosing.confirm_all(app, "archive", chosen.people)
    with app.writing("archive") as db:
        since = [resting.archive(db, one.id, app.today) for one in chosen.people]
    show_archived(chosen, since, json=app.json)
