"""netcli need: what a person needs."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.language.cleaning import clean_line
from netcli.options import Who
from netcli.render.facts import show, show_recorded
from netcli.services import facts

Words = Annotated[list[str], typer.Argument(metavar="[TEXT]...", help="In a few words; without any, lists them with their numbers.")]
Close = Annotated[str | None, typer.Option("--close", metavar="N|TEXT", help="Close one by its number or a part of its text.")]


def need(ctx: typer.Context, who: Who, text: Words = [], close: Close = None) -> None:  # noqa: B006 - typer copies it
    """Record what a person needs; without a text, list their open needs.

    Example: netcli need vlad-chiriac "a printer by May"

    Example: netcli need vlad-chiriac
    """
    record(ctx.obj, "need", who, text, close)


def record(app: App, kind: str, who: str, text: list[str], close: str | None) -> None:
    """Record, close or list the needs or offers of a person."""
    choosing.make_me(app, who)
    person, rest = choosing.addressed(app, who, text, spare=0, me=True)
    words = clean_line(rest, kind)
    if not words and close is None:
        with app.reading() as db:
            found = facts.listed(db, person, kind)
        show(kind, found, person, app.output())
        return
    with app.writing(kind) as db:
        stored = facts.record(db, person, kind, words, app.today) if words else facts.close(db, person, kind, close or "", app.today)
    show_recorded(stored, person, json=app.json)
