"""netcli reconnect: whom to write to."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain.reconnect import AT_ONCE, Suggestion
from netcli.domain.ties import learning
from netcli.options import Explain
from netcli.render.fields import suggestion
from netcli.render.lists import show
from netcli.render.wording import rules
from netcli.render.wording import ties as wording
from netcli.store import contacts, ties
from netcli.store import reconnect as store
from netcli.store import selection as people


def reconnect(
    ctx: typer.Context,
    n: Annotated[int, typer.Option("-n", min=1, metavar="N", help="So many suggestions.")] = AT_ONCE,
    city: Annotated[str | None, typer.Option("--in", metavar="CITY", help="People in this city.")] = None,
    tag: Annotated[str | None, typer.Option("--tag", help="People with this tag.")] = None,
    explain: Explain = False,
) -> None:
    """Suggest distant ties to write to, with two reasons and one thing you could do for them.

    Example: netcli reconnect --tag choir

    Example: netcli reconnect -n 3 --explain
    """
    app: App = ctx.obj
    with app.reading() as db:
        only = set(people.ids(db, tag=tag, city=city)) if tag or city else None
        judge = ties.classifier(db, app.today, app.model)
        chosen = store.suggested(db, judge, n, only)
        named = contacts.people(db, [one.contact_id for one in chosen])
        day = learning(ties.first_day(db), app.today, app.model)
    items = [suggestion(one, named[one.contact_id]) | ({"why": _why(one)} if explain else {}) for one in chosen]
    notes = [f"{wording.learning(day, app.model)}: suggestions get better with the log"] if day else []
    empty = "Nobody to reconnect with today: no weak or dormant tie has been silent for long."
    show("reconnect", items, app.output(), notes=notes, empty=empty, explain=rules.reconnect(app.model) if explain else ())


def _why(one: Suggestion) -> str:
    return f"score {one.score:.4f}, reach {one.reach:.4f}: {one.days} days, m {one.shared}, gap {one.gap}"
