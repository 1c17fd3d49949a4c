"""netcli tag: the words you put on a person."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.records.contact import CONTACT
from netcli.errors import InvalidValueError
from netcli.options import Who
from netcli.render.fields import person as named
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.store import records as store

Remove = Annotated[list[str], typer.Option("--remove", "-r", help="One that goes; repeatable.")]


def tag(
    ctx: typer.Context,
    who: Who,
    tags: Annotated[list[str], typer.Argument(metavar="[TAG]...", help="More of them; without any, lists them.")] = [],  # noqa: B006 - typer copies it
    remove: Remove = [],  # noqa: B006
) -> None:
    """Put tags on a person or take them off; kin, mentor and balance-off keep giving from being counted.

    Example: netcli tag ana-pop choir "the fair"

    Example: netcli tag marta-kowalczyk
    """
    change(ctx.obj, "tag", "tags", who, tags, remove)


def change(app: App, word: str, field: str, who: str, more: list[str], less: list[str]) -> None:
    """Add to one list of a person and take from it, and say what it holds then."""
    from netcli.domain import edit as domain

    person = app.person(who)
    with app.reading() as db:
        before = store.read(db, CONTACT, person.id)
    wanted = [one.strip() for one in less]
    if missing := [one for one in wanted if one not in before[field]]:
        raise InvalidValueError(
            f'{word}: "{missing[0]}" is not there; nothing was changed', f"there is {', '.join(before[field]) or 'none'}"
        )
    after = domain.checked(CONTACT, before | {field: (*(one for one in before[field] if one not in wanted), *more)})
    if domain.differences(before, after):
        with app.writing(word) as db:
            via = {before["met_via"]: app.person(before["met_via"])} if before["met_via"] else {}
            store.change(db, CONTACT, person.id, after, via, app.today, app.model.half_life)
    line = f"{shown(person.name)}: {', '.join(shown(one) for one in after[field]) or f'no {field}'}"
    recorded(word, {**named(person), field: list(after[field])}, line, json=app.json)
