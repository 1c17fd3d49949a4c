"""netcli ask: something you asked of somebody."""

import typer

from netcli.app import App
from netcli.domain.language.dates import parse_day, parse_past_day
from netcli.domain.records.ask import Ask, new_ask
from netcli.options import Due, On, Text, Who
from netcli.render.asks import invite_to_give, show_recorded
from netcli.services import asks, before_asking


def ask(ctx: typer.Context, who: Who, text: Text, due: Due = None, on: On = None) -> None:
    """Record something you asked; a line may invite you to give first.

    Example: netcli ask ion-petrescu "a name at the library" --due friday
    """
    app: App = ctx.obj
    person, words = app.addressed(who, text)
    new = read(app, "mine", words, due, on)
    with app.writing("ask") as db:
        needs = before_asking.needs(db, person, app.today, app.model)
        stored = asks.record(db, new, person)
    show_recorded("ask", stored, person, json=app.json)
    if needs is not None:
        invite_to_give(person, needs)


def read(app: App, direction: str, text: str, due: str | None, on: str | None) -> Ask:
    """Return the ask that the arguments describe. Raise InvalidValueError."""
    day = parse_past_day(on, app.today) if on else app.today
    return new_ask(day, direction, text, parse_day(due, app.today, ahead=True) if due else None)
