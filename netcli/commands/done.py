"""netcli done: an ask that was answered."""

import typer

from netcli.app import App
from netcli.domain.person import Person
from netcli.domain.records.ask import Ask, close
from netcli.domain.records.give import new_give
from netcli.options import Number, Outcome
from netcli.render.fields import ask_closed
from netcli.render.output import say
from netcli.render.prompt import agree
from netcli.render.recorded import recorded
from netcli.render.safe import safe, shown
from netcli.store import asks, gives


def done(ctx: typer.Context, number: Number, outcome: Outcome = None) -> None:
    """Close an ask that was answered; an answered ask of theirs is a give to note.

    Example: netcli done 4 --outcome "lent two chairs"
    """
    app: App = ctx.obj
    ask, person = record(app, "done", "answered", number, outcome)
    if ask.direction == "theirs":
        _offer_give(app, person, outcome or ask.text)


def record(app: App, word: str, status: str, number: int, outcome: str | None) -> tuple[Ask, Person]:
    """Close one ask and say so; answers the ask and whose it is."""
    with app.writing(word) as db:
        ask, person = asks.numbered(db, number)
        close(ask)
        asks.close_ask(db, number, status, app.today, outcome)
    preposition = "to" if ask.direction == "mine" else "from"
    line = f"Ask {number} {preposition} {shown(person.name)} is {status}: {shown(ask.text)}"
    recorded(word, ask_closed(ask, status, app.today, outcome, person), line, json=app.json)
    return ask, person


def _offer_give(app: App, person: Person, text: str) -> None:
    if app.interactive and not app.json:
        if agree(f"Note it as something you gave {shown(person.name)}?", default=True):
            with app.writing("give") as db:
                gives.add_give(db, new_give(app.today, "given", text), person)
            say("Noted.")
    else:
        say(f'note it as a give: netcli give {shown(person.handle)} "{safe(text)}"')
