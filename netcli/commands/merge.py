"""netcli merge: two people become one."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.domain import merge as rules
from netcli.domain.person import Person
from netcli.errors import InvalidValueError
from netcli.options import Who
from netcli.render.fields import person as named
from netcli.render.output import say
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.services import merging
from netcli.services.merging import MergePlan


def merge(
    ctx: typer.Context,
    who: Who,
    other: Annotated[str | None, typer.Argument(metavar="WHO", help="The person to merge into the first.")] = None,
    distinct: Annotated[bool, typer.Option("--distinct", help="Store that they are two people; merge nothing.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the plan and change nothing.")] = False,
) -> None:
    """Merge two people into one: the first gains everything of the second, whose handle and name still find them.

    Example: netcli merge marta-kowalczyk marta-ibanez --dry-run
    """
    app: App = ctx.obj
    if other is None:
        raise InvalidValueError("merge_of_one")
    kept, gone = app.person(who), app.person(other)
    if kept.id == gone.id:
        raise InvalidValueError("same_person", name=who, other=other)
    if distinct:
        tell_apart(app, kept, gone)
    else:
        _merge(app, kept, gone, dry_run=dry_run)


def plan(app: App, kept: Person, gone: Person) -> tuple[MergePlan, list[str]]:
    """Return the plan of a merge, and its lines."""
    with app.reading() as db:
        found = merging.plan(db, kept, gone)
    return found, rules.worded(*found, app.today)


def carry_out(app: App, kept: Person, gone: Person, found: MergePlan) -> None:
    """Merge two people as planned, in one transaction."""
    with app.writing("merge") as db:
        merging.merge(db, kept, gone, found.fields.filled, app.today, app.model.half_life)


def tell_apart(app: App, one: Person, other: Person) -> None:
    """Store that two people are not the same person."""
    with app.writing("merge") as db:
        merging.tell_apart(db, one, other, app.today)
    line = f"{shown(one.name)} ({shown(one.handle)}) and {shown(other.name)} ({shown(other.handle)}) are two people"
    recorded("merge", {**named(one), "merged": named(other), "done": False, "plan": []}, line, json=app.json)


def _merge(app: App, kept: Person, gone: Person, *, dry_run: bool) -> None:
    found, lines = plan(app, kept, gone)
    fact = f"{shown(gone.name)} ({shown(gone.handle)}) would be merged into {shown(kept.name)} ({shown(kept.handle)})"
    say(f"{fact}:", *(f"  {shown(one)}" for one in lines))
    if not dry_run:
        app.confirm(fact)
        carry_out(app, kept, gone, found)
    line = "Nothing was changed: a dry run" if dry_run else f"Merged into {shown(kept.handle)}; `netcli undo` makes them two again"
    recorded("merge", {**named(kept), "merged": named(gone), "done": not dry_run, "plan": lines}, line, json=app.json)
