"""netcli chain: whom a person led to, and what came of it."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import Explain, Who
from netcli.render.chain import show
from netcli.services import chain as service


def chain(ctx: typer.Context, who: Who, explain: Explain = False) -> None:
    """Show whom a person led to over the years, and what came of it.

    Example: netcli chain ana-pop
    """
    app: App = ctx.obj
    person = choosing.person(app, who)
    with app.reading() as db:
        found = service.chain(db, person)
    show(found, app.output(), explain=explain)
