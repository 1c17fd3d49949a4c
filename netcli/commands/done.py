"""netcli done: an ask that was answered, or a promise that you kept."""

import typer

from netcli.app import App
from netcli.domain.language.digits import is_digits
from netcli.options import OpenAsk, Outcome
from netcli.render.asks import agree_to_give, one_of, show_closed, suggest_give
from netcli.services import asks


def done(ctx: typer.Context, ask: OpenAsk, outcome: Outcome = None) -> None:
    """Close an ask that was answered, or a promise that you kept.

    What you did for somebody may be recorded as a give, with --yes without a question.

    Example: netcli done 4 --outcome "lent two chairs"

    Example: netcli done marta-kowalczyk
    """
    app: App = ctx.obj
    number = open_ask(app, ask)
    give = app.yes or _agreed(app, number)
    with app.writing("done") as db:
        one, person = asks.numbered(db, number)
        closed = asks.close(db, one, app.today, outcome, done=True)
        given = asks.note_give(db, closed, person) if give else None
    show_closed("done", closed, person, given, json=app.json)
    if closed.direction != "mine" and not given and (app.json or not app.interactive):
        suggest_give(closed, person)


def open_ask(app: App, ask: str) -> str:
    """Return a number as it is, or the number of the open ask of a person."""
    if is_digits(ask):
        return ask
    person = app.person(ask)
    with app.reading() as db:
        found = asks.open_with(db, person, app.today)
    return str(one_of(person, found, interactive=app.interactive).number)


def _agreed(app: App, number: str) -> bool:
    """Return whether the user wants a give recorded for what they did."""
    if not app.interactive or app.json:
        return False
    with app.reading() as db:
        one, person = asks.numbered(db, number)
    return one.status == "open" and one.direction != "mine" and agree_to_give(person)
