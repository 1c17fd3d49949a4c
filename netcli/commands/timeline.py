"""netcli timeline: everything with one person."""

import typer

from netcli.app import App
from netcli.options import All, Limit, Who
from netcli.render.timeline import show
from netcli.services import timeline as service


def timeline(ctx: typer.Context, who: Who, n: Limit = None, every: All = False) -> None:
    """List everything with one person, the newest last, with numbers and a balance.

    Example: netcli timeline ana-pop

    Example: netcli timeline ana-pop -n 5 --json
    """
    app: App = ctx.obj
    person = app.person(who)
    with app.reading() as db:
        entries = service.timeline(db, person, app.today)
    show(entries, app.rows(n, every=every), app.output())
