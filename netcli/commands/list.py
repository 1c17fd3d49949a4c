"""netcli list: people."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.ties import CLASSES
from netcli.domain.words import one_of
from netcli.errors import NotFoundError
from netcli.options import All, Limit
from netcli.render.fields import entry
from netcli.render.lists import show
from netcli.services import choice, whom
from netcli.store import contacts, ties
from netcli.store import selection as people
from netcli.store.selection import ORDERS


def list(  # noqa: A001 - the command's own word
    ctx: typer.Context,
    query: Annotated[str | None, typer.Argument(metavar="[QUERY]", help="A part of a name.")] = None,
    tag: choice.Tag = None,
    tie: choice.Class = None,
    circle: choice.Circle = None,
    sort: Annotated[str, typer.Option("--sort", help="name, recent or strength.")] = "name",
    archived: Annotated[bool, typer.Option("--archived", help="Those who are archived, and nobody else.")] = False,
    n: Limit = None,
    every: All = False,
) -> None:
    """List people.

    Example: netcli list --class weak --sort recent

    Example: netcli list ana --json
    """
    app: App = ctx.obj
    one_of("--class", tie, CLASSES)
    one_of("--sort", sort, tuple(ORDERS))
    most = app.rows(n, every=every)
    with app.reading() as db:
        judge = ties.classifier(db, app.today, app.model)
        ids = people.ids(db, name=query, tag=tag, circle=circle, sort=sort, archived=archived)
        if query and not ids and not (tag or circle):
            ids = [person.id for person in whom.spelt_otherwise(db, query, app.today).people]
        ids = choice.of_class(db, judge, ids, tie) if tie else ids
        entries = contacts.entries(db, ids[:most], app.today)
        rows = ties.summaries(db, [one.person.id for one in entries], app.today, app.model.half_life)
    if query and not ids:
        raise NotFoundError(f'nobody is called "{query}"', f'look everywhere with: netcli find "{query}"')
    items = [entry(one) | {"class": judge.class_of(rows[one.person.id])} for one in entries]
    show(
        "list",
        items,
        app.output(),
        more=len(ids) - len(items),
        empty="Nobody is archived." if archived else "Nobody yet. Add somebody: netcli add NAME",
    )
