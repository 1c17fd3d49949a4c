"""netcli unarchive: bring an archived person back into the lists."""

import typer

from netcli.app import App
from netcli.options import Who
from netcli.render.fields import person as named
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import pauses


def unarchive(ctx: typer.Context, who: Who) -> None:
    """Bring an archived person back into the lists; `netcli list --archived` shows who is archived.

    Example: netcli unarchive vlad-chiriac
    """
    app: App = ctx.obj
    person = app.person(who)
    with app.writing("unarchive") as db:
        was = pauses.end(db, person.id, "archived")
    line = f"{shown(person.name)} is back in the lists" if was else f"{shown(person.name)} was not archived"
    recorded("unarchive", {**named(person), "archived_on": None}, line, json=app.json)
