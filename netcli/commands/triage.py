"""netcli triage: go through imported people, one key for each."""

import sqlite3
from collections.abc import Callable
from typing import NamedTuple

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.records.tag import split_tags
from netcli.domain.triage import ARCHIVED, CLOSE, KNOWN, LATER, MERGED, QUIT, SNOOZED, Offered
from netcli.errors import AmbiguousError, AnswerNeededError, InvalidValueError, NotFoundError
from netcli.options import All, Explain, Limit, filtered
from netcli.render import triage as render
from netcli.render.output import complain_about
from netcli.services import merging, resting
from netcli.services import triage as service
from netcli.store import database


class Answer(NamedTuple):
    """An answer about one person; `gone` is the contact that a merge removes."""

    word: str
    store: Callable[[sqlite3.Connection], object]
    gone: int | None = None


@filtered
def triage(ctx: typer.Context, n: Limit = None, every: All = False, explain: Explain = False) -> None:
    """Go through people, one key for each; without filters, those who were imported.

    Each answer is stored at once, and the next triage goes on where you left off. `netcli undo` takes back the whole sitting.
    Without a terminal, use filters with tag, archive and snooze; `--json` and `--explain` list who would be asked about.

    Example: netcli triage --from csv --json
    """
    app: App = ctx.obj
    with app.reading() as db:
        people, total = service.waiting(db, choosing.fitting(app, db), app.environ, app.today, None if every else n)
    if app.json or app.format or explain:
        render.show(people, app.output(), more=total - len(people), explain=explain)
    elif not people:
        render.show_nobody()
    elif not app.interactive:
        raise AnswerNeededError("triage_without_terminal", count=total)
    else:
        _sit(app, people)


def _sit(app: App, people: list[Offered]) -> None:
    """Ask about each person, and store each answer under the number of one command."""
    done, gone, op = list[str](), set[int](), None
    for place, one in enumerate(people, 1):
        while one.person.id not in gone:
            render.describe(one, f"{place} of {len(people)}")
            answer, op = _answered(app, one, op)
            if answer.word == QUIT:
                render.show_end(done, len(people) - place + 1)
                return
            done.append(answer.word)
            gone.add(answer.gone or one.person.id)
            one = one._replace(likely=None)  # noqa: PLW2901 - asked again, if the other was merged into this one
    render.show_end(done, 0)


def _answered(app: App, one: Offered, op: int | None) -> tuple[Answer, int | None]:
    """Ask until there is an answer, and store it; return it and the command number."""
    while True:
        try:
            answer = _ask(app, one)
            if answer.word != QUIT:
                with app.writing("triage", again=op) as db:
                    answer.store(db)
                    op, _ = database.last_op(db) or (None, "")
        except (InvalidValueError, NotFoundError, AmbiguousError) as error:
            complain_about(error)
        else:
            return answer, op


def _ask(app: App, one: Offered) -> Answer:
    """Ask for a key, and for what the answer needs. Raise InvalidValueError."""
    who, today = one.person, app.today
    word = render.ask_key()
    if word == KNOWN:
        tags = split_tags([render.ask_tags()])
        return Answer(word, lambda db: service.know(db, who, tags, today, app.model.half_life))
    if word == SNOOZED:
        until = resting.parse_until(render.ask_length(resting.DEFAULT), today)
        return Answer(word, lambda db: resting.snooze(db, who.id, today, until))
    if word == MERGED:
        return _merge(app, one)
    acts: dict[str, Callable[[sqlite3.Connection], object]] = {
        ARCHIVED: lambda db: resting.archive(db, who.id, today),
        CLOSE: lambda db: service.close(db, who, today, app.model),
        LATER: lambda db: service.later(db, who),
        QUIT: lambda _: None,
    }
    return Answer(word, acts[word])


def _merge(app: App, one: Offered) -> Answer:
    """Merge with the likely duplicate, the older one stays, or into a person by name."""
    if one.likely:
        kept, gone = sorted((one.person, one.likely), key=lambda person: person.id)
    else:
        kept, gone = choosing.person(app, render.ask_other()), one.person
    if kept.id == gone.id:
        raise InvalidValueError("same_person", name=kept.name, other=gone.name)
    with app.reading() as db:
        planned = merging.plan(db, kept, gone)
    if not render.agreed_to_merge(kept, gone, planned, app.today):
        raise InvalidValueError("not_merged")
    return Answer(MERGED, lambda db: merging.merge(db, kept, gone, planned, app.today, app.model.half_life), gone.id)
