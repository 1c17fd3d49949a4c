"""netcli balance: who gave more than they received, and the ledger of one person."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.person import Person
from netcli.options import All, Explain, Limit, filtered
from netcli.render.balance import show, show_ledger
from netcli.services import balance as service


@filtered
def balance(
    ctx: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="[WHO]", help="One person's ledger.")] = None,
    every: All = False,
    n: Limit = None,
    explain: Explain = False,
) -> None:
    """List people who gave you more than you gave them; with WHO, every give.

    Example: netcli balance --all

    Example: netcli balance ana-pop
    """
    app: App = ctx.obj
    if person := choosing.whose(app, who):
        _ledger(app, person, explain=explain)
        return
    listed = service.everybody if every else service.received_more
    with app.reading() as db:
        found = listed(db, app.today, app.model, app.rows(n, every=every), choosing.fitting(app, db), explain=explain)
    show(found, app.model, app.output(), explain=explain)


def _ledger(app: App, person: Person, *, explain: bool) -> None:
    with app.reading() as db:
        found, gives = service.with_one(db, person, app.today, app.model)
    show_ledger(found, gives, person, app.today, app.model, app.output(), explain=explain)
