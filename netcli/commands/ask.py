"""netcli ask: something I asked of somebody."""

import typer

from netcli.app import App
from netcli.domain.language.dates import parse_day, parse_past_day, show_day
from netcli.domain.person import Person
from netcli.domain.records.ask import new_ask, soft_line
from netcli.options import Due, On, Text, Who
from netcli.render.fields import ask_recorded
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import asks, cards, gives, ties


def ask(ctx: typer.Context, who: Who, text: Text, due: Due = None, on: On = None) -> None:
    """Note something you asked; before a first ask of a distant tie, one line invites you to give first.

    Example: netcli ask ion-petrescu "a name at the library" --due friday
    """
    app: App = ctx.obj
    person = app.person(who)
    with app.reading() as db:
        tie = ties.classifier(db, app.today, app.model).class_of(ties.summary(db, person.id, app.today, app.model.half_life))
        first = soft_line(tie, gives.given_ever(db, person))
        needs = cards.card(db, person).needs if first else ()
    record(app, "ask", person, text, due, on)
    if first:
        known = f" They need: {'; '.join(shown(need) for need in needs)}." if needs else ""
        say(f"You have not given {shown(person.name)} anything yet; what could you do for them first?{known}")


def record(app: App, word: str, person: Person, text: list[str], due: str | None, on: str | None) -> None:
    """Keep one ask in the direction of the word, `ask` or `asked`, and print its number."""
    day = parse_past_day(on, app.today) if on else app.today
    until = parse_day(due, app.today, ahead=True) if due else None
    new = new_ask(day, "mine" if word == "ask" else "theirs", " ".join(text), until)
    with app.writing(word) as db:
        number, uid = asks.add_ask(db, new, person)
    preposition = "to" if word == "ask" else "from"
    line = f"Ask {number} {preposition} {shown(person.name)}: {shown(new.text)}{f', due {show_day(until)}' if until else ''}"
    recorded(word, ask_recorded(uid, number, new, person), line, json=app.json)
