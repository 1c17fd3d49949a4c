"""netcli merge: one person of two."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain import merge as domain
from netcli.domain.edit import CONTACT
from netcli.errors import InvalidValueError
from netcli.options import Who
from netcli.render.fields import person as named
from netcli.render.lists import recorded
from netcli.render.output import say
from netcli.render.safe import shown
from netcli.store import edit
from netcli.store import merge as store


def merge(
    ctx: typer.Context,
    who: Who,
    other: Annotated[str, typer.Argument(metavar="WHO", help="Who is the same person, and goes.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the plan and change nothing.")] = False,
) -> None:
    """Make one person of two: the first stays and gains everything of the second, whose handle and name still find them.

    Example: netcli merge marta-kowalczyk marta-ibanez --dry-run
    """
    app: App = ctx.obj
    kept, gone = app.person(who), app.person(other)
    if kept.id == gone.id:
        raise InvalidValueError(f"{kept.handle} and {gone.handle} are one person already", "name two people by their handles")
    with app.reading() as db:
        plan = domain.plan(edit.fields(db, CONTACT, kept.id), edit.fields(db, CONTACT, gone.id))
        lines = domain.worded(plan, store.moved(db, gone))
    fact = f"{shown(gone.name)} ({shown(gone.handle)}) goes into {shown(kept.name)} ({shown(kept.handle)})"
    say(f"{fact}:", *(f"  {shown(line)}" for line in lines))
    if not dry_run:
        if not app.confirm(fact):
            raise typer.Abort
        via = app.person(plan.filled["met_via"]) if "met_via" in plan.filled else None
        with app.writing("merge") as db:
            store.merge(db, kept, gone, plan.filled, via, app.today, app.model.half_life)
    line = "Nothing was changed: a dry run" if dry_run else f"Merged; `netcli undo` makes two of {shown(kept.handle)} again"
    recorded("merge", {**named(kept), "merged": named(gone), "done": not dry_run, "plan": lines}, line, json=app.json)
