"""netcli backups: the backups there are."""

import typer

from netcli.app import App
from netcli.options import All, Limit
from netcli.render.lists import show
from netcli.services import copies


def backups(ctx: typer.Context, n: Limit = None, every: All = False) -> None:
    """List the backups beside the database, the newest first.

    Example: netcli backups -n 5
    """
    app: App = ctx.obj
    found = copies.listed(app.path)
    shown = found[: app.rows(n, every=every)]
    items = [{"name": one.path.name, "made": one.made.isoformat(), "reason": one.reason, "bytes": one.size} for one in shown]
    empty = "There is no backup yet; the first thing you record on a day makes one."
    show("backups", items, app.output(), more=len(found) - len(shown), empty=empty)
