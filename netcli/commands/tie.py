"""netcli tie: the override of a tie's class."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.cleaning import clean_text
from netcli.domain.ties import USER_CLASSES, Override
from netcli.domain.words import one_of
from netcli.options import Who
from netcli.render.ties import show_override
from netcli.services import ties

AUTO = "auto"


def tie(
    ctx: typer.Context,
    who: Who,
    word: Annotated[str, typer.Argument(metavar="close|weak|dormant|auto", help="The class; auto removes yours, so that the log decides.")],
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason, for later.")] = None,
) -> None:
    """Set the class of a tie yourself; your class wins over the log.

    Example: netcli tie ana-pop close --why "family, we speak daily"

    Example: netcli tie ana-pop auto
    """
    app: App = ctx.obj
    one_of("tie", word, (*USER_CLASSES, AUTO))
    person = choosing.person(app, who)
    with app.writing("tie") as db:
        if word == AUTO:
            found = ties.drop_override(db, person, app.today, app.model)
        else:
            found = ties.set_override(db, person, Override(word, clean_text(why or "", "why"), app.today), app.model)
    show_override(found, person, json=app.json)
