"""netcli path: who could introduce the user to a person."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.paths import MOST_PATHS
from netcli.options import Explain, Who
from netcli.render.paths import show
from netcli.services import paths

Most = Annotated[int, typer.Option("-n", min=1, metavar="N", help="Show N paths.")]


def path(ctx: typer.Context, who: Who, n: Most = MOST_PATHS, explain: Explain = False) -> None:
    """List who could introduce you to a person, with at most two people between.

    Example: netcli path vlad-chiriac

    Example: netcli path "Vlad Chiriac" --explain
    """
    app: App = ctx.obj
    person = choosing.person(app, who)
    with app.reading() as db:
        found = paths.find(db, person, app.today, app.model, n)
    show(found, person, app.output(), explain=explain)
