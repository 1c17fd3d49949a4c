"""netcli intros: introductions, and what each waits for."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import Explain, Limit, Whose
from netcli.render.intros import show
from netcli.services import intros as service

Every = Annotated[bool, typer.Option("--all", help="Every one, also those that were dropped.")]


def intros(ctx: typer.Context, who: Whose = None, n: Limit = None, every: Every = False, explain: Explain = False) -> None:
    """List introductions, the open ones first, and what each waits for.

    Example: netcli intros

    Example: netcli intros ana-pop --all
    """
    app: App = ctx.obj
    person = choosing.person(app, who) if who else None
    with app.reading() as db:
        found = service.listed(db, person, app.today, app.rows(n, every=every), every=every)
    show(found.intros, app.today, app.output(), more=found.more, explain=explain)
