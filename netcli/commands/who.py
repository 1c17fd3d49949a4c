"""netcli who: who could help with a topic."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import Explain, Text, filtered
from netcli.render.who import show
from netcli.services import who as service


@filtered
def who(ctx: typer.Context, topic: Text, explain: Explain = False) -> None:
    """List who could help with a topic: distant people first, then close ones.

    Example: netcli who printing

    Example: netcli who "web design" --city Iași
    """
    app: App = ctx.obj
    with app.reading() as db:
        found = service.who(db, " ".join(topic), app.today, app.model, choosing.fitting(app, db))
    show(found, app.output(), explain=explain)
