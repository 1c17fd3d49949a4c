"""netcli find: people by anything written about them."""

import typer

from netcli.app import App
from netcli.errors import NotFoundError
from netcli.options import All, Limit, Text
from netcli.render.fields import entry
from netcli.render.lists import show
from netcli.services import whom
from netcli.store import contacts, ties
from netcli.store import selection as people


def find(ctx: typer.Context, text: Text, n: Limit = None, every: All = False) -> None:
    """Find people by name, address, organisation, city, tag, need, offer or note.

    Example: netcli find printer
    """
    app: App = ctx.obj
    wanted = " ".join(text)
    with app.reading() as db:
        ids = people.mentioning(db, wanted) or [person.id for person in whom.spelt_otherwise(db, wanted, app.today).people]
        entries = contacts.entries(db, ids[: app.rows(n, every=every)], app.today)
        judge = ties.classifier(db, app.today, app.model)
        rows = ties.summaries(db, [one.person.id for one in entries], app.today, app.model.half_life)
    if not ids:
        raise NotFoundError(f'nothing written about anybody contains "{wanted}"', "try a shorter part of it, or `netcli list`")
    items = [entry(one) | {"class": judge.class_of(rows[one.person.id])} for one in entries]
    show("find", items, app.output(), more=len(ids) - len(items))
