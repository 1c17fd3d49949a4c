"""netcli missed: a chance that was missed."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.options import Text, Who
from netcli.render.facts import show_recorded
from netcli.services import facts

Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="Why you did not take it.")]


def missed(ctx: typer.Context, who: Who, text: Text, why: Why = None) -> None:
    """Record a chance that you missed, such as a referral you did not make.

    `netcli facts --kind missed` lists them.

    Example: netcli missed ana-pop "her editor looked for a weaver" --why "I thought of it too late"
    """
    app: App = ctx.obj
    person, words = choosing.addressed(app, who, text)
    with app.writing("missed") as db:
        stored = facts.record(db, person, "missed", words, app.today, why)
    show_recorded(stored, person, json=app.json, word="missed")
