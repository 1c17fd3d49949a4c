"""netcli ask: something you asked of somebody."""

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import About, Due, On, Text, Who
from netcli.render.asks import invite_to_give, name_others, show_recorded
from netcli.render.recorded import suggest_day
from netcli.services import asks, before_asking


def ask(ctx: typer.Context, who: Who, text: Text, due: Due = None, on: On = None, kind: About = None) -> None:
    """Record something you asked; a line may invite you to give first.

    About business (--kind business) it invites you whatever you gave before.

    Example: netcli ask ion-petrescu "a name at the library" --due friday

    Example: netcli ask ion-petrescu "an order of ten boxes" --kind business
    """
    app: App = ctx.obj
    person, words = choosing.addressed(app, who, text)
    new = asks.read("mine", words, due, on, app.today, kind)
    with app.writing("ask", only_adds=True) as db:
        before = before_asking.consider(db, person, words, app.today, app.model, business=bool(kind))
        stored = asks.record(db, new, person)
    show_recorded("ask", stored, person, json=app.json)
    if not due:
        suggest_day("ask", stored.number, "due", words, app.today)
    if before.first:
        invite_to_give(person, before.needs, before.given, knows_work=before.knows_work)
    if before.others:
        name_others(before.others)
