"""netcli show: one person."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import Explain, Who
from netcli.render.person import show_profile
from netcli.services import person as service


def show(ctx: typer.Context, who: Who, explain: Explain = False) -> None:
    """Show one person: card, tie, balance, last ten events, asks, needs and offers.

    Example: netcli show ana-pop

    Example: netcli show "Ana Pop" --explain
    """
    app: App = ctx.obj
    person = choosing.person(app, who, me=True)
    with app.reading() as db:
        found = service.profile(db, person, app.today, app.model, app.config.cadences, explain=explain)
    show_profile(found, app.model, app.output(), explain=explain)
