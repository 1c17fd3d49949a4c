"""netcli thank: thanks to a person, and to the people who led to them."""

import sqlite3
from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.digits import is_number
from netcli.errors import InvalidValueError
from netcli.options import Who
from netcli.render.gives import show_recorded
from netcli.render.thanks import agree_to_thank, show_above, suggest_above
from netcli.services import thanking
from netcli.services.thanking import Cause

RECORDS = ("give", "log")
For = Annotated[tuple[str, str] | None, typer.Option("--for", metavar="give|log N", help="The record that you thank for.")]


def thank(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]...", help="A few words; quotes are optional.")] = None,
    for_: For = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List whom to thank for meeting WHO, nearest first.")] = False,
) -> None:
    """Record thanks to a person; then thank the people through whom you met.

    A terminal asks about each of them; --yes thanks them all.

    Example: netcli thank ana-pop "for the printer in Iași"

    Example: netcli thank ana-pop --for give 1

    Example: netcli thank ana-pop --dry-run
    """
    app: App = ctx.obj
    person, words = choosing.addressed(app, who, text or [], spare=0)
    with app.reading() as db:
        cause = _cause(db, for_)
        above = thanking.upwards(db, person, cause, app.today)
    if dry_run:
        show_above(above, person, app.output())
        return
    asked = app.yes or (app.interactive and not app.json)
    people = [person, *(one.person for one in above if asked and (app.yes or agree_to_thank(one, person)))]
    texts = [words, *([""] if cause else [f"for {person.name}"]) * len(above)]
    with app.writing("thank") as db:
        given = [(thanking.thank(db, each, said, cause, app.today), each) for each, said in zip(people, texts, strict=False)]
    for one, each in given if not app.json else given[:1]:
        show_recorded("thank", one, each, json=app.json)
    if above and not asked:
        suggest_above(person, len(above))


def _cause(db: sqlite3.Connection, for_: tuple[str, str] | None) -> Cause | None:
    """Return the record of `--for give 12`. Raise InvalidValueError, NotFoundError."""
    if for_ is None:
        return None
    record, number = for_
    if record not in RECORDS or not is_number(number):
        raise InvalidValueError("not_thanked_for", value=" ".join(for_))
    return thanking.cause(db, record, int(number))
