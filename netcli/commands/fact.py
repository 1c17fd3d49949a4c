"""netcli fact: what is known of a person."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.commands.facts import print_facts
from netcli.commands.need import Close
from netcli.errors import InvalidValueError
from netcli.options import Who
from netcli.render.facts import show_recorded
from netcli.services import facts
from netcli.store.facts import Wanted

Words = Annotated[
    list[str], typer.Argument(metavar="[KIND TEXT...]", help="A kind (`netcli help kinds`) and a few words; without any, lists them.")
]


def fact(ctx: typer.Context, who: Who, words: Words = [], close: Close = None) -> None:  # noqa: B006 - typer copies it
    """Record what you learned of a person, or close it; without a text, list it.

    A date has its day in the text, with or without the year. The facts of kind work, ideal-referral, known-for and
    want-known-for are about you: `netcli fact me work TEXT`.

    Example: netcli fact ana-pop goal "open a second workshop"

    Example: netcli fact ana-pop date "wedding 12 June"

    Example: netcli fact ana-pop question "did the loom arrive?"
    """
    app: App = ctx.obj
    choosing.make_me(app, who)
    person, rest = choosing.addressed(app, who, words, spare=0, me=True)
    kind, text = facts.split(rest, person)
    if close is not None and text:
        raise InvalidValueError("close_with_text")
    if close is None and not text:
        print_facts(app, Wanted(person, kind or None))
        return
    with app.writing("fact") as db:
        stored = facts.record(db, person, kind, text, app.today) if text else facts.close(db, person, kind or None, close or "", app.today)
    show_recorded(stored, person, json=app.json, word="fact")
