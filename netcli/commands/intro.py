"""netcli intro: two people whom you bring together."""

from datetime import date
from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.intros import without_consent
from netcli.domain.language.dates import parse_record_day
from netcli.domain.language.digits import is_digits
from netcli.errors import InvalidValueError, NotFoundError
from netcli.options import On
from netcli.render import intros as render
from netcli.services import intros, match

LONGEST = 18  # digits of a number
STEPS = ("agreed", "made", "outcome", "dropped")

Words = Annotated[
    list[str], typer.Argument(metavar="WHO WHO WHY...|N", help="Two people and why they should meet; or the number of an introduction.")
]
Agreed = Annotated[list[str], typer.Option("--agreed", metavar="WHO", help="This person agreed to it; repeatable.")]
Made = Annotated[bool, typer.Option("--made", help="You introduced them: records a give to each, and that they know each other.")]
Outcome = Annotated[tuple[str, str] | None, typer.Option("--outcome", metavar="WHO TEXT", help="What came of it for this person.")]
Dropped = Annotated[bool, typer.Option("--dropped", help="You leave it.")]


def intro(
    ctx: typer.Context,
    words: Words,
    agreed: Agreed = [],  # noqa: B006 - typer copies it
    made: Made = False,
    outcome: Outcome = None,
    dropped: Dropped = False,
    on: On = None,
) -> None:
    """Propose an introduction of two people, or note a step of one by its number.

    Before it is stored, netcli says what each would gain. Ask both before you introduce them.

    Example: netcli intro ana-pop ion-petrescu "both print in small editions"

    Example: netcli intro 1 --agreed ana-pop

    Example: netcli intro 1 --made --on yesterday

    Example: netcli intro 1 --outcome ana-pop "two orders"
    """
    app: App = ctx.obj
    steps = [name for name, given in zip(STEPS, (agreed, made, outcome, dropped), strict=True) if given]
    day = parse_record_day(on, app.today) if on else app.today
    if len(words) == 1 and is_digits(words[0]):
        _step(app, words[0], steps, agreed, outcome, day)
    elif steps:
        raise InvalidValueError("step_without_number", option=steps[0])
    else:
        _propose(app, words, day)


def _propose(app: App, words: list[str], day: date) -> None:
    if len(words) < 3:
        raise InvalidValueError("intro_without_people")
    one, rest = choosing.addressed(app, words[0], words[1:], spare=2)
    # quotes keep the words of the second name together
    second, *more = next(left for place in range(1, len(words)) if " ".join(left := words[place:]) == rest)
    other, why = choosing.addressed(app, second, more)
    new = intros.read(why, day, one, other)
    with app.reading() as db:
        gains = match.between(db, (one.id, other.id))
    render.show_gains(new, gains)
    with app.writing("intro") as db:
        stored = intros.propose(db, new)
    render.show_proposed(stored, json=app.json)


def _step(app: App, text: str, steps: list[str], agreed: list[str], outcome: tuple[str, str] | None, day: date) -> None:
    """Note one step of an introduction. Raise InvalidValueError if it is not one."""
    if len(text) > LONGEST:
        raise NotFoundError("no_such_intro", number=text)
    number = int(text)
    if len(steps) != 1:
        raise InvalidValueError("not_one_step", number=number, steps=tuple(f"--{name}" for name in STEPS))
    if agreed:
        _agree(app, number, agreed, day)
    elif outcome:
        _note_outcome(app, number, *outcome)
    elif steps == ["made"]:
        _make(app, number, day)
    else:
        with app.writing("intro") as db:
            one = intros.drop(db, number, day)
        render.show_dropped(one, json=app.json)


def _agree(app: App, number: int, names: list[str], day: date) -> None:
    who = [choosing.person(app, name) for name in names]
    with app.writing("intro") as db:
        one = intros.agree(db, number, who, day)
    render.show_agreed(one, who, json=app.json)


def _note_outcome(app: App, number: int, name: str, text: str) -> None:
    who = choosing.person(app, name)
    with app.writing("intro") as db:
        one = intros.note_outcome(db, number, who, text)
    render.show_outcome(one, who, text, json=app.json)


def _make(app: App, number: int, day: date) -> None:
    with app.reading() as db:
        one = intros.numbered(db, number)
    if one.status == "open" and (missing := without_consent(one)):
        app.confirm(render.without(one, missing))
    with app.writing("intro") as db:
        made = intros.make(db, number, day)
    render.show_made(made, json=app.json)
