"""netcli facts: what is known of people."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import All, Explain, Limit, Whose, filtered
from netcli.render.facts import show_page
from netcli.services import facts as service
from netcli.store.facts import Wanted

KindOfFact = Annotated[str | None, typer.Option("--kind", metavar="KIND", help="goal, interest, date ... (`netcli help kinds`).")]
Closed = Annotated[bool, typer.Option("--closed", help="Closed ones instead, the latest closed first.")]


@filtered
def facts(
    ctx: typer.Context,
    who: Whose = None,
    kind: KindOfFact = None,
    closed: Closed = False,
    n: Limit = None,
    every: All = False,
    explain: Explain = False,
) -> None:
    """List what you know of people, the newest first; `netcli facts me` of yourself.

    Example: netcli facts ana-pop

    Example: netcli facts --kind question --tag choir
    """
    app: App = ctx.obj
    print_facts(app, Wanted(choosing.whose(app, who, me=True), kind, closed), n, every=every, explain=explain)


def print_facts(app: App, wanted: Wanted, n: int | None = None, *, every: bool = False, explain: bool = False) -> None:
    """Print a list of facts; of everybody, of those who fit the filters."""
    with app.reading() as db:
        wanted = wanted._replace(among=None if wanted.who else choosing.fitting(app, db))
        found = service.page(db, wanted, app.today, app.rows(n, every=every))
    show_page(found.facts, app.output(), more=found.more, closed=wanted.closed, explain=explain)
