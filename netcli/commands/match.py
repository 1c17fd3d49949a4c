"""netcli match: needs that offers of others meet."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import Explain, Limit, filtered
from netcli.render.match import show, show_rings
from netcli.services import match as service


@filtered
def match(
    ctx: typer.Context,
    ring: Annotated[bool, typer.Option("--ring", help="Rings of 3 to 5 people in which each can help the next.")] = False,
    n: Limit = None,
    every: Annotated[bool, typer.Option("--all", help="Every offer, also of people who are linked, or whom you introduced.")] = False,
    explain: Explain = False,
) -> None:
    """List needs that offers of others meet, yours among them.

    Example: netcli match

    Example: netcli match --ring --explain
    """
    app: App = ctx.obj
    with app.reading() as db:
        if ring:
            show_rings(service.rings(db), app.output(), explain=explain)
            return
        found = service.match(db, app.rows(n, every=False), choosing.fitting(app, db), every=every)
    show(found.matches, app.output(), more=found.more, known=found.known, explain=explain)
