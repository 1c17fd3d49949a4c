"""netcli merge: one person of two, and who may be one person."""

from collections.abc import Mapping
from typing import Annotated

import typer

from netcli.app import App
from netcli.domain import merge as domain
from netcli.domain.edit import CONTACT
from netcli.domain.person import Person
from netcli.domain.planning import duplicates as rules
from netcli.domain.planning.duplicates import Candidate
from netcli.errors import InvalidValueError
from netcli.render.fields import candidate as fields
from netcli.render.fields import person as named
from netcli.render.lists import show
from netcli.render.output import say
from netcli.render.prompt import key
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.render.whom import identified
from netcli.store import contacts, pauses, phones
from netcli.store import duplicates as candidates
from netcli.store import records as edit
from netcli.store.upkeep import merge as store

CANDIDATES = "candidates"


def merge(
    ctx: typer.Context,
    who: Annotated[str, typer.Argument(metavar="WHO", help="Who stays; or `candidates`: who may be one person.")],
    other: Annotated[str | None, typer.Argument(metavar="WHO", help="Who is the same person, and goes.")] = None,
    distinct: Annotated[bool, typer.Option("--distinct", help="They are not the same: remember it.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the plan and change nothing.")] = False,
) -> None:
    """Make one person of two: the first stays and gains everything of the second, whose handle and name still find them.

    `netcli merge candidates` lists likely duplicates, with the reason; on a terminal one key decides about each.

    Example: netcli merge marta-kowalczyk marta-ibanez --dry-run

    Example: netcli merge candidates
    """
    app: App = ctx.obj
    if other is None:
        if who != CANDIDATES:
            raise InvalidValueError("one person alone cannot be merged", "name two; `netcli merge candidates` lists who may be one person")
        _candidates(app)
        return
    kept, gone = app.person(who), app.person(other)
    if kept.id == gone.id:
        raise InvalidValueError(f"{kept.handle} and {gone.handle} are one person already", "name two people by their handles")
    if distinct:
        _tell_apart(app, kept, gone)
    else:
        _merge(app, kept, gone, dry_run=dry_run)


def _merge(app: App, kept: Person, gone: Person, *, dry_run: bool) -> None:
    plan, lines = _plan(app, kept, gone)
    fact = f"{shown(gone.name)} ({shown(gone.handle)}) goes into {shown(kept.name)} ({shown(kept.handle)})"
    say(f"{fact}:", *(f"  {shown(one)}" for one in lines))
    if not dry_run:
        app.confirm(fact)
        _carry_out(app, kept, gone, plan)
    said = "Nothing was changed: a dry run" if dry_run else f"Merged; `netcli undo` makes two of {shown(kept.handle)} again"
    recorded("merge", {**named(kept), "merged": named(gone), "done": not dry_run, "plan": lines}, said, json=app.json)


def _plan(app: App, kept: Person, gone: Person) -> tuple[domain.Merge, list[str]]:
    with app.reading() as db:
        rest = pauses.pauses(db, kept.id), pauses.pauses(db, gone.id)
        plan = domain.plan(edit.fields(db, CONTACT, kept.id), edit.fields(db, CONTACT, gone.id))
        return plan, domain.worded(plan, *rest, store.moved(db, gone), app.today)


def _carry_out(app: App, kept: Person, gone: Person, plan: domain.Merge) -> None:
    via = app.person(plan.filled["met_via"]) if "met_via" in plan.filled else None
    with app.writing("merge") as db:
        store.merge(db, kept, gone, plan.filled, via, app.today, app.model.half_life)


def _tell_apart(app: App, one: Person, other: Person) -> None:
    with app.writing("merge") as db:
        candidates.tell_apart(db, one, other, app.today)
    said = f"{shown(one.name)} ({shown(one.handle)}) and {shown(other.name)} ({shown(other.handle)}) are kept apart"
    recorded("merge", {**named(one), "merged": named(other), "done": False, "plan": []}, said, json=app.json)


def _candidates(app: App) -> None:
    """List who may be one person; where somebody is there, ask about each."""
    with app.reading() as db:
        known, distinct = candidates.known(db), candidates.distinct(db)
    found = rules.candidates(known, distinct, phones.e164(_region(app)))
    out = app.output()
    if not (found and app.interactive and out.table):
        show("merge-candidates", [fields(one) for one in found], out, empty="Nobody seems to stand here twice.")
        return
    reached_at = {one.person.id: ", ".join((*one.emails, *one.phones)) for one in known}
    gone = set[int]()
    for number, pair in enumerate(found, 1):
        if {pair.one.id, pair.other.id} & gone:
            continue
        if not _decided(app, pair, f"{number} of {len(found)}", gone, reached_at):
            return


def _decided(app: App, pair: Candidate, place: str, gone: set[int], reached_at: Mapping[int, str]) -> bool:
    """Ask about one pair, and do what the key says; answers whether to go on."""
    with app.reading() as db:
        entries = contacts.entries(db, [pair.one.id, pair.other.id], app.today)
        apart = (pair.one.id, pair.other.id) in candidates.distinct(db)
    if apart:  # since the merge of an earlier pair, which carried that word over
        return True
    lines = [", ".join(filter(None, (identified(entry), reached_at[entry.person.id]))) for entry in entries]
    plan, changes = _plan(app, pair.one, pair.other)
    say(f"{place}: {', '.join(pair.reasons)}", *(f"  {shown(one)}" for one in lines), *(f"    {shown(one)}" for one in changes))
    pressed = key("[m]erge, [n]ot the same, [l]ater, [q]uit:", "mnlq")
    if pressed == "m":
        _carry_out(app, pair.one, pair.other, plan)
        gone.add(pair.other.id)
        print(f"Merged into {shown(pair.one.handle)}; `netcli undo` makes two of them again")
    elif pressed == "n":
        _tell_apart(app, pair.one, pair.other)
    return pressed != "q"


def _region(app: App) -> str | None:
    """Answer the region of the user's language settings (`ro_RO.UTF-8`: RO), in which a phone number without a + is read."""
    setting = app.environ.get("LC_ALL") or app.environ.get("LC_TELEPHONE") or app.environ.get("LANG") or ""
    region = setting.partition(".")[0].partition("_")[2]
    return region if len(region) == 2 and region.isascii() and region.isupper() else None
