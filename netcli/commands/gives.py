"""netcli gives: what was given and received."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import All, Limit, Whose
from netcli.render.gives import show
from netcli.services import gives as service

Open = Annotated[bool, typer.Option("--open", help="Only referrals of which you do not know yet what came of them.")]


def gives(ctx: typer.Context, who: Whose = None, n: Limit = None, every: All = False, pending: Open = False) -> None:
    """List what you gave and received, the latest first.

    Example: netcli gives -n 10

    Example: netcli gives ana-pop

    Example: netcli gives --open
    """
    app: App = ctx.obj
    person = choosing.person(app, who) if who else None
    with app.reading() as db:
        found = service.listed(db, person, app.today, app.rows(n, every=every), pending=pending)
    show(found.gives, app.output(), more=found.more, pending=pending)
