"""netcli merge: two people become one."""

from typing import Annotated

import typer

from netcli import choosing
from netcli.app import App
from netcli.domain.person import Person
from netcli.errors import InvalidValueError
from netcli.options import Who
from netcli.render.merging import show_distinct, show_merge, show_plan
from netcli.services import merging


def merge(
    ctx: typer.Context,
    who: Who,
    other: Annotated[str | None, typer.Argument(metavar="WHO", help="The person to merge into the first.")] = None,
    distinct: Annotated[bool, typer.Option("--distinct", help="Store that they are two people; merge nothing.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the plan and change nothing.")] = False,
) -> None:
    """Merge two people into one; the handle of the second still finds them.

    The first keeps its own values and gains all that it lacks from the second. `netcli undo` makes them two again.

    Example: netcli merge marta-kowalczyk marta-ibanez --dry-run
    """
    app: App = ctx.obj
    if other is None:
        raise InvalidValueError("merge_of_one")
    kept, gone = choosing.person(app, who), choosing.person(app, other)
    if kept.id == gone.id:
        raise InvalidValueError("same_person", name=who, other=other)
    if distinct:
        mark_distinct(app, kept, gone)
    else:
        _merge(app, kept, gone, dry_run=dry_run)


def mark_distinct(app: App, one: Person, other: Person) -> None:
    """Store that two people are not the same person."""
    with app.writing("merge") as db:
        merging.mark_distinct(db, one, other, app.today)
    show_distinct(one, other, json=app.json)


def _merge(app: App, kept: Person, gone: Person, *, dry_run: bool) -> None:
    with app.reading() as db:
        planned = merging.plan(db, kept, gone)
    fact = show_plan(kept, gone, planned, app.today)
    if not dry_run:
        app.confirm(fact)
        with app.writing("merge") as db:
            merging.merge(db, kept, gone, planned, app.today, app.model.half_life)
    show_merge(kept, gone, planned, app.today, done=not dry_run, json=app.json)
