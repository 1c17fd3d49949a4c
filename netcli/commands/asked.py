"""netcli asked: something somebody asked of you."""

import typer

from netcli.app import App
from netcli.commands.ask import read
from netcli.options import Due, On, Text, Who
from netcli.render.asks import show_recorded
from netcli.services import asks


def asked(ctx: typer.Context, who: Who, text: Text, due: Due = None, on: On = None) -> None:
    """Record something somebody asked of you; answering it is a give.

    Example: netcli asked ana-pop "two chairs for the fair" --due friday
    """
    app: App = ctx.obj
    person, words = app.addressed(who, text)
    new = read(app, "theirs", words, due, on)
    with app.writing("asked") as db:
        stored = asks.record(db, new, person)
    show_recorded("asked", stored, person, json=app.json)
