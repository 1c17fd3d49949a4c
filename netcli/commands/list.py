"""netcli list: people."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.words import one_of
from netcli.options import All, Explain, Limit, filtered
from netcli.render.people import show
from netcli.services import people


@filtered
def list(  # noqa: A001 - the name of the command
    ctx: typer.Context,
    query: Annotated[str | None, typer.Argument(metavar="[QUERY]", help="A part of a name.")] = None,
    sort: Annotated[str, typer.Option("--sort", help="name, recent or strength.")] = "name",
    archived: Annotated[bool, typer.Option("--archived", help="Archived people only.")] = False,
    n: Limit = None,
    every: All = False,
    explain: Explain = False,
) -> None:
    """List people.

    Example: netcli list --class weak --sort recent

    Example: netcli list ana --json
    """
    app: App = ctx.obj
    one_of("--sort", sort, people.ORDERS)
    most, filters = app.rows(n, every=every), choosing.filters(app)
    with app.reading() as db:
        found = people.matching(db, query, filters, app.today, app.model, sort=sort, archived=archived, most=most, explain=explain)
    empty = "Nobody is archived." if archived else "Nobody yet. Add somebody: netcli add NAME"
    show(found.entries, found.more, found.ties, app.model, app.output(), empty=empty)
