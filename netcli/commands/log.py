"""netcli log: one interaction, in a sentence."""

from datetime import date
from typing import Annotated, NamedTuple

import typer

from netcli.app import App, listed
from netcli.domain import sentence
from netcli.domain.dates import parse_past_day, show_day
from netcli.domain.interaction import DEFAULT_KIND
from netcli.domain.new_give import NewGive
from netcli.domain.new_interaction import NewInteraction
from netcli.domain.person import Person
from netcli.errors import AnswerNeededError, InvalidValueError
from netcli.options import On, Outcome
from netcli.render.fields import interaction_recorded
from netcli.render.lists import recorded
from netcli.render.prompt import ask
from netcli.render.safe import shown
from netcli.store import contacts, gives, interactions
from netcli.store.search_key import search_key


class Said(NamedTuple):
    """What a sentence says before anything is kept."""

    day: date
    kind: str
    people: list[Person]
    summary: str | None


def log(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar="[TEXT]...", help="What happened and with whom; a day may stand in front.")] = [],  # noqa: B006 - typer copies it
    with_: Annotated[list[str], typer.Option("--with", metavar="WHO", help="Who took part; repeatable.")] = [],  # noqa: B006
    on: On = None,
    kind: Annotated[str | None, typer.Option("--kind", help="meeting, one-to-one, call, message, email or event.")] = None,
    time: Annotated[str | None, typer.Option("--time", metavar="HH:MM")] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", metavar="N")] = None,
    place: Annotated[str | None, typer.Option("--place")] = None,
    purpose: Annotated[str | None, typer.Option("--purpose", metavar="TEXT", help="What it was for.")] = None,
    outcome: Outcome = None,
    outcome_kind: Annotated[
        str | None, typer.Option("--outcome-kind", metavar="KIND", help="tip, contact, cooperation, sale, social or nothing yet.")
    ] = None,
    gave: Annotated[list[str], typer.Option("--gave", metavar="TEXT", help="Something you gave; repeatable.")] = [],  # noqa: B006
    got: Annotated[list[str], typer.Option("--got", metavar="TEXT", help="Something you received; repeatable.")] = [],  # noqa: B006
    initiated: Annotated[str | None, typer.Option("--initiated", help="me or them.")] = None,
) -> None:
    """Log one interaction; people, the day in front and the kind are read from the sentence.

    Example: netcli log "yesterday: lunch with Ana Pop, talked about the fair"

    Example: netcli log call --with ana-pop --outcome "two dates"
    """
    app: App = ctx.obj
    words = " ".join(text).strip() or _asked(app, with_)
    said = _read(app, words, with_, on, kind)
    new = NewInteraction(
        day=said.day,
        kind=said.kind,
        time=time,
        minutes=minutes,
        place=place,
        purpose=purpose,
        outcome=outcome,
        outcome_kind=outcome_kind,
        initiated=initiated,
        summary=said.summary,
    )
    favours = [NewGive(said.day, "given", one) for one in gave] + [NewGive(said.day, "received", one) for one in got]
    with app.writing("log") as db:
        uid = interactions.add_interaction(db, new, said.people, app.today, app.model.half_life)
        for favour in favours:
            for person in said.people:
                gives.add_give(db, favour, person)
    recorded("log", interaction_recorded(uid, new, said.people, gave, got), _line(new, said.people, favours), json=app.json)


def _read(app: App, words: str, with_: list[str], on: str | None, kind: str | None) -> Said:
    """Understand the sentence and the options; options win. Raises InvalidValueError when nobody is named."""
    day, rest = sentence.day_in_front(words, app.today)
    named = [app.person(who) for who in with_]
    phrases = list(sentence.phrases(rest, search_key))
    with app.reading() as db:
        found = contacts.with_keys(db, [key for phrase in phrases for key in (phrase.key, phrase.text.lower())])
    mentioned = [app.one_of(one.phrase.text, one.people) for one in sentence.mentions(phrases, found)]
    people = list({person.id: person for person in (*named, *mentioned)}.values())
    if not people:
        raise InvalidValueError(
            "nobody you know is named in that; nothing was logged", 'name them with --with, or add them first: netcli add "NAME"'
        )
    summary = None if sentence.is_kind(rest) else rest or None
    return Said(parse_past_day(on, app.today) if on else day or app.today, kind or sentence.kind_in(rest) or DEFAULT_KIND, people, summary)


def _asked(app: App, with_: list[str]) -> str:
    """Ask for the sentence where somebody can answer; with --with alone none is needed."""
    if with_:
        return ""
    if not app.interactive:
        raise AnswerNeededError("there is nothing to log", 'say what happened: netcli log "yesterday: lunch with Ana Pop"')
    return ask("What happened, and with whom:")


def _line(new: NewInteraction, people: list[Person], favours: list[NewGive]) -> str:
    """Echo everything that was understood, so that a wrong reading is seen at once."""
    line = f"Logged {new.kind} with {listed(people)} on {show_day(new.day)}"
    details = [
        *([f"{new.minutes} min"] if new.minutes else []),
        *([f"at {shown(new.place)}"] if new.place else []),
        *(f"{favour.direction} {shown(favour.text)}" for favour in favours),
    ]
    return ", ".join([line, *details])
