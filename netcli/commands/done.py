"""netcli done: an ask that was answered."""

import typer

from netcli.app import App
from netcli.domain.language.digits import is_number
from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.give import new_give
from netcli.options import OpenAsk, Outcome
from netcli.render.asks import one_of, show_closed
from netcli.render.output import say
from netcli.render.prompt import agree
from netcli.render.safe import safe, shown
from netcli.services import asks, gives


def done(ctx: typer.Context, ask: OpenAsk, outcome: Outcome = None) -> None:
    """Close an ask that was answered; theirs may be recorded as a give.

    Example: netcli done 4 --outcome "lent two chairs"

    Example: netcli done marta-kowalczyk
    """
    app: App = ctx.obj
    closed, person = close(app, "done", "answered", ask, outcome)
    if closed.direction == "theirs":
        _offer_give(app, person, outcome or closed.text)


def close(app: App, command: str, status: str, ask: str, outcome: str | None) -> tuple[Ask, Person]:
    """Close the ask with a number, or the open ask of a person, and print it."""
    number = int(ask) if is_number(ask) else _open_ask(app, ask).number
    with app.writing(command) as db:
        closed, person = asks.close(db, number, status, app.today, outcome)
    show_closed(command, closed, person, json=app.json)
    return closed, person


def _open_ask(app: App, who: str) -> Ask:
    person = app.person(who)
    with app.reading() as db:
        found = asks.open_with(db, person, app.today)
    return one_of(person, found, interactive=app.interactive)


def _offer_give(app: App, person: Person, text: str) -> None:
    if app.interactive and not app.json:
        if agree(f"Record it as something you gave {shown(person.name)}?", default=True):
            with app.writing("give") as db:
                gives.record(db, new_give(app.today, "given", text), person)
            say("Recorded.")
    else:
        say(f'record it as a give: netcli give {shown(person.handle)} "{safe(text)}"')
