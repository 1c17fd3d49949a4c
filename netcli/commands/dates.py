"""netcli dates: birthdays, and dates noted of people."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.birthdays import AHEAD
from netcli.options import All, Explain, Limit, filtered
from netcli.render.dates import show
from netcli.services import dates as service


@filtered
def dates(
    ctx: typer.Context,
    days: Annotated[int, typer.Option("--days", min=0, max=360, metavar="N", help="So many days ahead.")] = AHEAD,
    n: Limit = None,
    every: All = False,
    explain: Explain = False,
) -> None:
    """List birthdays and other dates, 14 days ahead and 3 back.

    `netcli edit WHO --birthday DAY` sets a birthday, and `netcli fact WHO date "wedding 12 June"` notes another date.

    Example: netcli dates --days 30

    Example: netcli dates --tag choir --json
    """
    app: App = ctx.obj
    with app.reading() as db:
        found = service.dates(db, app.today, days, among=choosing.fitting(app, db))
    show(found, days, app.rows(n, every=every), app.output(), explain=explain)
