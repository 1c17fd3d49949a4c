"""netcli ties: ties by strength, with their class."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.dates import parse_day
from netcli.domain.ties import CLASSES
from netcli.domain.words import one_of
from netcli.options import All, AsOf, Explain, Limit, filtered
from netcli.render.ties import show
from netcli.services import ties as service


@filtered
def ties(
    ctx: typer.Context,
    wanted: Annotated[str | None, typer.Argument(metavar="[CLASS]", help="close, weak, dormant, new or unlogged.")] = None,
    n: Limit = None,
    every: All = False,
    explain: Explain = False,
    as_of: AsOf = None,
) -> None:
    """List ties by strength: close, weak, dormant, new, and those without a log yet.

    Example: netcli ties dormant -n 5

    Example: netcli ties --explain --json
    """
    app: App = ctx.obj
    one_of("class", wanted, CLASSES)
    today, out = parse_day(as_of, app.today) if as_of else app.today, app.output()
    with app.reading() as db:
        # A pipe gets its first lines at once: only a table counts the ties of each class.
        most, among = app.rows(n, every=every), choosing.fitting(app, db)
        found = service.ties(db, today, app.model, wanted, most, among=among, count=out.table, explain=explain)
    word = ctx.info_name or "ties"  # the alias `weak` has a JSON schema of its own
    show(word, found, app.model, out, every_class=wanted is None, explain=explain)
