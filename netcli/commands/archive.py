"""netcli archive: take a person out of every list, and keep everything about them."""

import typer

from netcli.app import App
from netcli.options import Who
from netcli.render.fields import person as named
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import pauses


def archive(ctx: typer.Context, who: Who) -> None:
    """Take a person out of every list and suggestion; find and show still find them, and nothing is lost.

    Example: netcli archive vlad-chiriac
    """
    app: App = ctx.obj
    person = app.person(who)
    with app.writing("archive") as db:
        pauses.archive(db, person.id, app.today)
        since = pauses.pauses(db, person.id).archived_on
    line = f"{shown(person.name)} is archived; `netcli unarchive {shown(person.handle)}` brings them back"
    recorded("archive", {**named(person), "archived_on": since}, line, json=app.json)
