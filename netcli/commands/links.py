"""netcli links: who knows whom."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import All, Explain, Limit, Whose, filtered
from netcli.render.links import show
from netcli.services import links as service


@filtered
def links(ctx: typer.Context, who: Whose = None, n: Limit = None, every: All = False, explain: Explain = False) -> None:
    """List who knows whom, as recorded by `link` or imported, the newest first.

    Example: netcli links

    Example: netcli links ana-pop
    """
    app: App = ctx.obj
    person = choosing.whose(app, who)
    with app.reading() as db:
        found = service.listed(db, person, choosing.fitting(app, db), app.today, app.rows(n, every=every))
    show(found.links, app.output(), more=found.more, together=found.together, explain=explain)
