"""netcli brief: one screen before a meeting."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.brief import Brief
from netcli.domain.language.days import DaySaid
from netcli.domain.person import is_me
from netcli.errors import AnswerNeededError, InvalidValueError, NetcliError
from netcli.options import Who
from netcli.render.brief import show
from netcli.services import brief as service


def brief(
    ctx: typer.Context,
    who: Who,
    plan: Annotated[bool, typer.Option("--plan", help="Then ask what you want from the meeting, and keep it with its day.")] = False,
) -> None:
    """Show one screen before a meeting with a person.

    It has what they need and who offers it, what was promised and asked, what to ask about, and whom you both know.

    Example: netcli brief ana-pop

    Example: netcli brief ana-pop --json
    """
    app: App = ctx.obj
    if is_me(who):
        raise InvalidValueError("no_brief_of_me")
    person = choosing.person(app, who)
    if plan and (app.json or not app.interactive):
        raise AnswerNeededError("plan_not_asked", handle=person.handle)
    with app.reading() as db:
        found = service.brief(db, person, app.today, app.model)
    show(found, app.output())
    if plan:
        _plan(app, found)


def _plan(app: App, found: Brief) -> None:
    """Ask for the purpose and the day of a meeting, and keep them."""
    from netcli.render import brief_asked as render  # start-up time: only --plan asks

    purpose = render.purpose(found)
    said = DaySaid() if found.planned else _day(app)
    new = service.Plan(purpose, said.day, said.time, render.reason(found))
    with app.writing("brief") as db:
        meeting, people = service.plan(db, found, new, app.model.half_life)
    render.show_planned(meeting, people)


def _day(app: App) -> DaySaid:
    """Ask for a day to come, with or without a time, until one is clear."""
    from netcli.render.brief_asked import when  # start-up time: only --plan reads a day
    from netcli.render.output import complain_about
    from netcli.services import understanding

    while True:
        answer = when()
        try:
            with app.reading() as db:
                said = understanding.read(db, answer, app.today, ahead=True).said
            return said if said.day and not said.problem else DaySaid(understanding.day(answer, app.today, planned=True))
        except NetcliError as error:
            complain_about(error)
