"""netcli done: an answered ask, a kept promise, or a confirmed meeting."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.digits import is_digits
from netcli.errors import InvalidValueError, NotFoundError
from netcli.options import Amount, Outcome, OutcomeKind
from netcli.render.asks import agree_to_give, one_of, show_closed, suggest_give
from netcli.services import asks

Came = tuple[str | None, str | None, str | None]  # the outcome, its kind, and the amount
LOG = "log"  # before the number of a planned meeting


def done(
    ctx: typer.Context,
    what: Annotated[
        list[str], typer.Argument(metavar="N|WHO|log [N]", help="An ask or promise, a person with one that is open, or a planned meeting.")
    ],
    outcome: Outcome = None,
    outcome_kind: OutcomeKind = None,
    amount: Amount = None,
) -> None:
    """Close an ask or promise that was answered, or confirm a planned meeting.

    What you did for somebody may be recorded as a give, with --yes without a question.
    A confirmed meeting counts as contact. `done log` takes the one whose day has come; of several it asks which one happened,
    or moves to another day.

    Example: netcli done 4 --outcome "lent two chairs"

    Example: netcli done marta-kowalczyk

    Example: netcli done 4 --outcome-kind sale --amount "500 EUR"
    """
    app: App = ctx.obj
    came = outcome, outcome_kind, amount
    if what == [LOG]:
        _confirm_one(app, came)
    elif what[0] == LOG and len(what) == 2 and is_digits(what[1]):
        _confirm(app, int(what[1]), came)
    else:
        _close(app, what, came)


def _confirm_one(app: App, came: Came) -> None:
    """Confirm or move the only planned meeting whose day has come, or a chosen one."""
    from netcli.services import planned  # start-up time: most calls close an ask

    with app.reading() as db:
        found = planned.passed(db, app.today)
    number, moves = found[0][0].number, False
    if len(found) > 1:
        from netcli.render.planned import one_of as one_meeting  # start-up time: few calls have a choice

        number, moves = one_meeting(found, interactive=app.interactive)
    if moves:
        _move(app, number)
    else:
        _confirm(app, number, came)


def _move(app: App, number: int) -> None:
    """Ask for another day of a planned meeting until there is one, and store it."""
    from netcli.commands.edit import change_one  # start-up time: few meetings move
    from netcli.render.output import complain_about
    from netcli.render.planned import new_day
    from netcli.services.editing import target

    if meeting := target([LOG, str(number)]):
        while True:
            try:
                change_one(app, meeting, {"day": new_day()})
            except InvalidValueError as error:
                complain_about(error)
            else:
                return


def _confirm(app: App, number: int, came: Came) -> None:
    from netcli.render.logged import show_confirmed  # start-up time: most calls close an ask
    from netcli.services import planned

    with app.writing("done") as db:
        meeting, people = planned.confirm(db, number, app.today, app.model.half_life, *came)
    show_confirmed(meeting, people, json=app.json)


def _close(app: App, words: list[str], came: Came) -> None:
    number, (outcome, kind, amount) = open_ask(app, words), came
    give = app.yes or _agreed(app, number)
    with app.writing("done") as db:
        one, person = asks.numbered(db, number)
        closed = asks.close(db, one, app.today, outcome, done=True, outcome_kind=kind, amount=amount)
        given = asks.note_give(db, closed, person) if give else None
    show_closed("done", closed, person, given, json=app.json)
    if closed.direction != "mine" and not given and (app.json or not app.interactive):
        suggest_give(closed, person)


def open_ask(app: App, words: list[str]) -> str:
    """Return a number as it is, or the number of the open ask of a person.

    Raise NotFoundError, AmbiguousError, and InvalidValueError for words after a number.
    """
    first, *rest = words
    if is_digits(first) and rest:
        raise InvalidValueError("words_after_number", command=app.word, number=first, text=" ".join(rest))
    if is_digits(first):
        return first
    try:
        person = choosing.person(app, " ".join(words))
    except NotFoundError as error:
        if error.problem.code != "unknown_name":
            raise
        _refuse_text(app, words)
        said = dict(error.problem.values)
        raise NotFoundError("nobody_to_close", name=said["name"], near=said["near"]) from None
    with app.reading() as db:
        found = asks.open_with(db, person, app.today)
    return str(one_of(person, found, interactive=app.interactive).number)


def _refuse_text(app: App, words: list[str]) -> None:
    """Raise InvalidValueError if the words are the name of one person and a text."""
    from netcli.services import whom  # start-up time: few calls have a name that nobody has

    with app.reading() as db:
        name, found, text, _ = whom.addressed(db, words, app.today, spare=0)
    if text and len(found.people) == 1:
        raise InvalidValueError("words_after_number", command=app.word, number=name, text=text)


def _agreed(app: App, number: str) -> bool:
    """Return whether the user wants a give recorded for what they did."""
    if not app.interactive or app.json:
        return False
    with app.reading() as db:
        one, person = asks.numbered(db, number)
    return one.status == "open" and one.direction != "mine" and agree_to_give(person)
