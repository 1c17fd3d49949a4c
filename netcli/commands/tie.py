"""netcli tie: the user's own word about a tie."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.language.cleaning import clean_text
from netcli.domain.ties import USER_CLASSES, Word
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError
from netcli.options import Who
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import ties

AUTO = "auto"


def tie(
    ctx: typer.Context,
    who: Who,
    word: Annotated[str, typer.Argument(metavar="close|weak|dormant|auto", help="What it is; auto gives the word back to the log.")],
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason; needed unless auto.")] = None,
) -> None:
    """Say in your own word what a tie is; your word wins over the log.

    Example: netcli tie ana-pop close --why "family, we speak daily"

    Example: netcli tie ana-pop auto
    """
    app: App = ctx.obj
    one_of("tie", word, (*USER_CLASSES, AUTO))
    if word != AUTO and not (why or "").strip():
        raise InvalidValueError("--why: missing", "say why, so that it can be understood later: --why TEXT")
    person = app.person(who)
    with app.writing("tie") as db:
        if word == AUTO:
            ties.forget_word(db, person.id)
        else:
            ties.set_word(db, person.id, Word(word, clean_text(why or "", "why"), app.today))
        judge = ties.classifier(db, app.today, app.model)
        found = judge.tie(ties.summary(db, person.id, app.today, app.model.half_life))
    said = f"is {found.tie} by your own word; by the log {found.computed}" if found.word else f"is {found.tie} by the log"
    item = {"handle": person.handle, "name": person.name, "class": found.tie, "computed_class": found.computed}
    recorded("tie", item | {"why": found.word.why if found.word else None}, f"{shown(person.name)} {said}", json=app.json)
