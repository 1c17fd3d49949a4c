"""netcli asked: something somebody asked of you."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import About, Due, On, Text, Who
from netcli.render.asks import show_recorded
from netcli.render.recorded import suggest_day
from netcli.services import asks


def asked(ctx: typer.Context, who: Who, text: Text, due: Due = None, on: On = None, kind: About = None) -> None:
    """Record something somebody asked of you; answering it is a give.

    Example: netcli asked ana-pop "two chairs for the fair" --due friday
    """
    record(ctx.obj, "asked", "theirs", who, text, due, on, kind)


def record(app: App, command: str, direction: str, who: str, text: list[str], due: str | None, on: str | None, kind: str | None) -> None:
    """Record an ask of one direction, and print it."""
    person, words = choosing.addressed(app, who, text)
    new = asks.read(direction, words, due, on, app.today, kind)
    with app.writing(command, only_adds=True) as db:
        stored = asks.record(db, new, person)
    show_recorded(command, stored, person, json=app.json)
    if not due:
        suggest_day("ask", stored.number, "due", words, app.today)
