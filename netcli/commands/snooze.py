"""netcli snooze: do not suggest a person for a while."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.options import Who
from netcli.render.resting import show_snoozed
from netcli.services import resting


def snooze(
    ctx: typer.Context,
    who: Who,
    until: Annotated[str, typer.Argument(metavar="90d|DATE|off", help="A length (d, w, m, y), the day it ends, or off.")] = "90d",
) -> None:
    """Do not suggest a person for a while.

    Until then reconnect, nudges and next steps skip the person; lists do not.

    Example: netcli snooze vlad-chiriac 90d

    Example: netcli snooze vlad-chiriac off
    """
    app: App = ctx.obj
    person = app.person(who)
    day = resting.parse_until(until, app.today)
    with app.writing("snooze") as db:
        resting.snooze(db, person.id, app.today, day)
    show_snoozed(person, day, json=app.json)
