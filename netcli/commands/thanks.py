"""netcli thanks: whom to thank."""

import typer

from netcli.app import App
from netcli.options import All, Explain, Limit
from netcli.render.thanks import show
from netcli.services import thanking


def thanks(ctx: typer.Context, n: Limit = None, every: All = False, explain: Explain = False) -> None:
    """List whom to thank: for what they gave, and for what they led to.

    Example: netcli thanks
    """
    app: App = ctx.obj
    with app.reading() as db:
        found = thanking.to_thank(db, app.today)
    show(found, app.rows(n, every=every), app.output(), explain=explain)
