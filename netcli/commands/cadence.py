"""netcli cadence: how often the user wants to be in touch with people."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import PeopleAndLength, filtered
from netcli.render.resting import show_cadence
from netcli.services import due, resting


@filtered
def cadence(ctx: typer.Context, words: PeopleAndLength = []) -> None:  # noqa: B006 - typer copies it
    """Set how often you want to be in touch with people, or show it; `off` removes it.

    Example: netcli cadence ana-pop "2 weeks"

    Example: netcli cadence --tag choir monthly --yes

    Example: netcli cadence ana-pop

    Example: netcli cadence ana-pop off
    """
    app: App = ctx.obj
    who, length = resting.split(words, filtered=bool(app.asked_filters))
    chosen = choosing.people(app, who)
    if length is not None or chosen.several:
        days = resting.parse_cadence(length)
        choosing.confirm_all(app, "cadence", chosen.people)
        with app.writing("cadence") as db:
            resting.set_cadence(db, chosen.people, days)
    with app.reading() as db:
        found = due.of_people(db, chosen.people, app.today, app.model, app.config.cadences)
    show_cadence(chosen, found, json=app.json)
