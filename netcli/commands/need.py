"""netcli need: what a person needs."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.language.cleaning import clean_line
from netcli.domain.language.digits import is_digits
from netcli.domain.records.fact import Fact
from netcli.errors import NotFoundError
from netcli.options import Who
from netcli.render.fields import person as named
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import facts

Words = Annotated[list[str], typer.Argument(metavar="[TEXT]...", help="In a few words; without any, lists them with their numbers.")]
Close = Annotated[str | None, typer.Option("--close", metavar="N|TEXT", help="One that is no more, by its number or a part of it.")]


def need(ctx: typer.Context, who: Who, text: Words = [], close: Close = None) -> None:  # noqa: B006 - typer copies it
    """Note what a person needs, list what they need, or close what they need no more.

    Example: netcli need vlad-chiriac "a printer by May"

    Example: netcli need vlad-chiriac
    """
    record(ctx.obj, "need", who, text, close)


def record(app: App, kind: str, who: str, text: list[str], close: str | None) -> None:
    """Add, list or close the needs or offers of a person."""
    person = app.person(who)
    words = clean_line(" ".join(text), kind)
    if words:
        with app.writing(kind) as db:
            done = Fact(facts.add_fact(db, person.id, kind, words, app.today), kind, words)
        line = f"{kind.capitalize()} {done.number} of {shown(person.name)}: {shown(words)}"
    elif close is not None:
        with app.writing(kind) as db:
            done = _meant(facts.open_facts(db, person.id, kind), kind, close)
            facts.close_fact(db, done.number, app.today)
        line = f"{kind.capitalize()} {done.number} of {shown(person.name)} is closed: {shown(done.text)}"
    else:
        _list(app, kind, person.id, named(person))
        return
    recorded(kind, {"number": done.number, "text": done.text, "open": bool(words), "who": named(person)}, line, json=app.json)


def _list(app: App, kind: str, contact_id: int, who: dict[str, object]) -> None:
    from netcli.render.lists import show

    with app.reading() as db:
        items = [{"number": one.number, "text": one.text, "open": True, "who": who} for one in facts.open_facts(db, contact_id, kind)]
    show(f"{kind}-list", items, app.output(), empty=f"No {kind} is noted.")


def _meant(found: list[Fact], kind: str, close: str) -> Fact:
    """Answer the one that is meant. Raises NotFoundError with all of them where it is none, or more than one."""
    wanted = close.strip().casefold()
    meant = [one for one in found if (str(one.number) == wanted if is_digits(wanted) else wanted in one.text.casefold())]
    if len(meant) != 1:
        there = tuple(f"{one.number} {one.text}" for one in found)
        raise NotFoundError("several_facts_fit" if meant else "no_fact_fits", kind=kind, text=close, there=there)
    return meant[0]
