"""netcli snooze: do not suggest people for a while."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import PeopleAndLength, filtered
from netcli.render.resting import show_snoozed
from netcli.services import resting


@filtered
def snooze(ctx: typer.Context, words: PeopleAndLength = []) -> None:  # noqa: B006 - typer copies it
    """Do not suggest people for a while: 90 days, if no length is given.

    Until then reconnect, nudges and next steps skip them; lists do not. `off` ends it.

    Example: netcli snooze vlad-chiriac 90d

    Example: netcli snooze ana-pop vlad-chiriac "2 weeks"

    Example: netcli snooze vlad-chiriac off
    """
    app: App = ctx.obj
    who, length = resting.split(words, filtered=bool(app.asked_filters))
    chosen, day = choosing.people(app, who), resting.parse_until(length or resting.DEFAULT, app.today)
    choosing.confirm_all(app, "snooze", chosen.people)
    with app.writing("snooze") as db:
        for one in chosen.people:
            resting.snooze(db, one.id, app.today, day)
    show_snoozed(chosen, day, json=app.json)
