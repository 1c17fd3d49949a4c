"""netcli find: people by anything written about them."""

import typer

from netcli.app import App
from netcli.options import All, Limit, Text
from netcli.render.fields import entry
from netcli.render.lists import show
from netcli.services import people


def find(ctx: typer.Context, text: Text, n: Limit = None, every: All = False) -> None:
    """Find people by name, address, organisation, city, tag, need, offer or note.

    Example: netcli find printer
    """
    app: App = ctx.obj
    most = app.rows(n, every=every)
    with app.reading() as db:
        found = people.mentioning(db, " ".join(text), app.today, app.model, most=most)
    show("find", [entry(one) for one in found.entries], app.output(), more=found.more)
