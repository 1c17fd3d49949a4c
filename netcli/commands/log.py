"""netcli log: one interaction, in a sentence."""

import sys
from datetime import date
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from netcli.app import App
from netcli.domain.language import sentence
from netcli.domain.language.dates import parse_past_day, show_day
from netcli.domain.person import Person
from netcli.domain.records.interaction import DEFAULT_KIND, Interaction, new_interaction
from netcli.errors import AnswerNeededError, InvalidValueError, NetcliError
from netcli.options import On, Outcome
from netcli.render.fields import interaction_recorded
from netcli.render.output import complain_about, say
from netcli.render.prompt import edited
from netcli.render.recorded import recorded
from netcli.render.safe import safe, shown
from netcli.render.whom import listed
from netcli.services.understanding import tell_unread, who_is_named
from netcli.store import contacts, interactions

if TYPE_CHECKING:
    from netcli.domain.records.give import Give

NOTE = "\n# What happened, and with whom? The first line is read for the day, the people and the kind.\n# Lines that begin with # are left out.\n"


class Options(NamedTuple):
    """What was said by options; they win over the sentence."""

    with_: list[str]
    day: date | None
    kind: str | None
    time: str | None
    minutes: int | None
    place: str | None
    purpose: str | None
    outcome: str | None
    outcome_kind: str | None
    gave: list[str]
    got: list[str]
    initiated: str | None


class Said(NamedTuple):
    """What is to be kept: an interaction, who took part, and who of them is new; and what was not understood."""

    new: Interaction
    people: list[Person]
    new_people: tuple[str, ...]
    unknown: list[str]
    unread_day: str | None


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
    guess: Annotated[bool, typer.Option("--guess", help="Take the likeliest of several people, and say so.")] = False,
    edit: Annotated[bool, typer.Option("--edit", help="Write a long note in $EDITOR.")] = False,
    stdin: Annotated[bool, typer.Option("--stdin", help="Read one sentence a line.")] = False,
) -> None:
    """Log one interaction; day, people, kind, minutes, @place:, @tag, for: and -> are read from the sentence.

    Example: netcli log "yesterday: lunch with Ana Pop, talked about the fair"

    Example: netcli log "friday: coffee with Ion P. and +Mara Kim 45 min for: the grant -> two dates"

    Example: netcli log call --with ana-pop --outcome "two dates"
    """
    app: App = ctx.obj
    app.guess = guess
    day = parse_past_day(on, app.today) if on else None
    options = Options(with_, day, kind, time, minutes, place, purpose, outcome, outcome_kind, gave, got, initiated)
    words = " ".join(text).strip()
    if stdin:
        _log_lines(app, options)
    elif edit:
        _log_edited(app, words, options)
    elif words or with_:
        _keep(app, _understood(app, words, options), options)
    else:
        _log_asked(app, options)


def _log_lines(app: App, options: Options) -> None:
    """Log every line of stdin by itself; a line that is refused costs itself, and the exit code is that of the first."""
    first_code = 0
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            _keep(app, _understood(app, line.strip(), options), options, one_line=True)
        except NetcliError as error:
            complain_about(error, f"line {number}: ")
            first_code = first_code or error.exit_code
    raise typer.Exit(first_code)


def _log_edited(app: App, words: str, options: Options) -> None:
    """Log what was written in the editor; a text that is refused is kept, and said where."""
    from netcli.render import editor

    path = editor.draft(words + NOTE, app.path.parent)
    try:
        _keep(app, _understood(app, editor.edited(path, app.environ), options), options)
    except BaseException:
        if _something_in(path):
            say(f"note: your text is kept in {safe(str(path))}")
        raise
    path.unlink(missing_ok=True)


def _something_in(path: Path) -> bool:
    """Tell whether a draft holds a text; one that holds none is removed."""
    from netcli.render import editor

    try:
        empty = path.is_file() and not editor.written(path)
    except NetcliError:
        return path.is_file()
    if empty:
        path.unlink()
    return path.is_file()


def _log_asked(app: App, options: Options) -> None:
    """Ask step by step where somebody can answer."""
    if not app.interactive:
        raise AnswerNeededError("there is nothing to log", 'say what happened: netcli log "yesterday: lunch with Ana Pop"')
    with app.reading() as db:
        handles = contacts.handles(db)
    day = options.day or _day_asked(app)
    people = _people_asked(app, handles)
    text = edited("What happened:")
    purpose = options.purpose or edited("What was it for [skip]:") or None
    outcome = options.outcome or edited("What came of it [skip]:") or None
    asked = options._replace(day=day, with_=[person.handle for person in people], purpose=purpose, outcome=outcome)
    _keep(app, _understood(app, text, asked), asked)


def _day_asked(app: App) -> date | None:
    """Ask for the day until it is one, so that nothing typed before is lost."""
    while said := edited(f"When [{show_day(app.today)}]:"):
        try:
            return parse_past_day(said, app.today)
        except NetcliError as error:
            complain_about(error)
    return None


def _people_asked(app: App, handles: list[str]) -> list[Person]:
    """Ask for people until all of them are known."""
    while said := edited("With whom (Tab completes; commas between):", handles):
        try:
            return [app.person(who.strip()) for who in said.split(",") if who.strip()]
        except NetcliError as error:
            complain_about(error)
    return []


def _understood(app: App, words: str, options: Options) -> Said:
    """Understand the sentence and the options. Raises InvalidValueError when nobody is named."""
    first, _, rest = words.partition("\n")
    read = sentence.read(first, app.today)
    named = [app.person(who) for who in options.with_]
    mentioned, unknown = who_is_named(app, read, named)
    people = list({person.id: person for person in (*named, *mentioned)}.values())
    if not people and not read.new_people:
        raise _nobody(unknown)
    new = new_interaction(
        day=options.day or read.day or app.today,
        kind=options.kind or read.kind or DEFAULT_KIND,
        time=options.time,
        minutes=options.minutes if options.minutes is not None else read.minutes,
        place=options.place or read.place,
        purpose=options.purpose or read.purpose,
        outcome=options.outcome or read.outcome,
        outcome_kind=options.outcome_kind,
        initiated=options.initiated,
        summary="\n".join(part for part in (read.summary, rest.strip()) if part) or None,
        tags=read.tags,
    )
    return Said(new, people, read.new_people, unknown, None if options.day else read.unread_day)


def _nobody(unknown: list[str]) -> InvalidValueError:
    add = f'+{unknown[0]} in the sentence adds "{unknown[0]}"; or ' if unknown else ""
    return InvalidValueError(
        "nobody you know is named in that; nothing was logged", f'{add}name them with --with, or add them first: netcli add "NAME"'
    )


def _keep(app: App, said: Said, options: Options, *, one_line: bool = False) -> None:
    """Keep everything in one transaction, and echo what was understood."""
    new, favours = said.new, _favours(said.new.day, options)
    with app.writing("log") as db:
        added = [contacts.add_named(db, name, app.today) for name in said.new_people]
        people = [*said.people, *added]
        number, uid = interactions.add_interaction(db, new, people, app.today, app.model.half_life)
        if favours:
            from netcli.store import gives  # most lines of a log have none

            for favour, person in product(favours, people):
                gives.add_give(db, favour, person)
    item = interaction_recorded(uid, number, new, people, options.gave, options.got)
    recorded("log", item, _line(number, new, people, favours, added, undo=not one_line), json=app.json, one_line=one_line)
    tell_unread(app, said.unread_day, said.unknown, new.tags, added)


def _favours(day: date, options: Options) -> "list[Give]":
    """Make the gives of the day, of which most lines of a log have none."""
    if not options.gave and not options.got:
        return []
    from netcli.domain.records.give import new_give

    return [new_give(day, "given", text) for text in options.gave] + [new_give(day, "received", text) for text in options.got]


def _line(number: int, new: Interaction, people: list[Person], favours: "list[Give]", added: list[Person], *, undo: bool) -> str:
    """Echo everything that was understood, so that a wrong reading is seen at once."""
    line = f"Logged {new.kind} with {listed(people)} on {show_day(new.day)}"
    details = [
        *([f"{new.minutes} min"] if new.minutes else []),
        *([f"at {shown(new.place)}"] if new.place else []),
        *([aim] if (aim := _aim(new)) else []),
        *(f"@{shown(tag)}" for tag in new.tags),
        *(f"{favour.direction} {shown(favour.text)}" for favour in favours),
        *(f"new: {shown(person.name)} ({person.handle})" for person in added),
    ]
    return f"{', '.join([line, *details])} (log {number}{'; `netcli undo` takes it back' if undo else ''})"


def _aim(new: Interaction) -> str:
    """Write the purpose and the outcome as a sentence has them."""
    purpose, outcome = f"for: {shown(new.purpose)}" if new.purpose else "", f"-> {shown(new.outcome)}" if new.outcome else ""
    return f"{purpose} {outcome}".strip()
