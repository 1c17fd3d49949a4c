"""netcli standing: what a person thinks of you, and you of them."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import Explain, On, filtered
from netcli.render.standing import show, show_answered
from netcli.services import standing as service

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="WHO... [WHAT yes|no|unknown]", help="People, or filters instead; then a question (`knows-work`) and the answer."
    ),
]


@filtered
def standing(ctx: typer.Context, words: Words = [], on: On = None, explain: Explain = False) -> None:  # noqa: B006 - typer copies it
    """Note what somebody thinks of you: knows-work, trusts-me, would-refer ...

    A newer answer replaces the former one. With a person alone, show what you noted.

    Example: netcli standing ana-pop knows-work yes

    Example: netcli standing ana-pop would-refer unknown --on 2026-11-02

    Example: netcli standing ana-pop
    """
    app: App = ctx.obj
    who, what, answer = service.split(words, filtered=bool(app.asked_filters))
    if not what:
        person = choosing.person(app, who[0])
        with app.reading() as db:
            found = service.of(db, person, app.today)
        show(found, app.output(), explain=explain)
        return
    one = service.read(what, answer, on, app.today)
    chosen = choosing.people(app, who)
    choosing.confirm_all(app, "standing", chosen.people)
    with app.writing("standing") as db:
        answered = service.answer(db, chosen.people, one, app.today)
    show_answered(answered, one, several=chosen.several, json=app.json)
