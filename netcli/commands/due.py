"""netcli due: people with a cadence, and no contact for as long."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import All, Explain, Limit, filtered
from netcli.render.due import show
from netcli.services import due as service


@filtered
def due(ctx: typer.Context, n: Limit = None, every: All = False, explain: Explain = False) -> None:
    """List whom you mean to be in touch with by now, the relatively latest first.

    `netcli cadence WHO 30d` sets a cadence, `netcli config set cadence.TAG 30d` that of a tag.

    Example: netcli due

    Example: netcli due --tag choir --explain
    """
    app: App = ctx.obj
    with app.reading() as db:
        found = service.due(db, app.today, app.model, app.config.cadences, choosing.fitting(app, db))
    show(found, app.rows(n, every=every), app.output(), explain=explain)
