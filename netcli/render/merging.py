"""Merges, and pairs of people who may be one person."""

from collections.abc import Mapping, Sequence
from datetime import date

from netcli.domain.merge import MergePlan
from netcli.domain.person import Entry, Person
from netcli.domain.planning.duplicates import Duplicate
from netcli.render import lists
from netcli.render.fields import Item
from netcli.render.fields import person as fields
from netcli.render.output import Output, say
from netcli.render.prompt import key
from netcli.render.recorded import recorded
from netcli.render.safe import shown
from netcli.render.whom import called, identified
from netcli.render.wording import merging as wording

MERGE, DISTINCT, QUIT = "m", "n", "q"  # `l` decides later


def show_plan(kept: Person, other: Person, plan: MergePlan, today: date) -> str:
    """Print what a merge would do; return the fact that the user is asked about."""
    fact = f"{called(other)} would be merged into {called(kept)}"
    say(f"{fact}:", *(f"  {shown(line)}" for line in wording.lines(plan, today)))
    return fact


def show_merge(kept: Person, other: Person, plan: MergePlan, today: date, *, done: bool, json: bool) -> None:
    """Print a merge after it was carried out, or after a dry run."""
    item = {**fields(kept), "merged": fields(other), "done": done, "plan": wording.lines(plan, today)}
    recorded("merge", item, merged(kept) if done else "Nothing was changed: a dry run", json=json)


def show_distinct(one: Person, other: Person, *, json: bool) -> None:
    """Print that two people are marked as two."""
    item = {**fields(one), "merged": fields(other), "done": False, "plan": []}
    recorded("merge", item, f"{called(one)} and {called(other)} are two people", json=json)


def show_pairs(pairs: Sequence[Duplicate], out: Output, *, more: int) -> None:
    """Print a list of pairs who may be one person."""
    lists.show("duplicates", [_pair(one) for one in pairs], out, more=more, empty="No two people seem to be one person.")


def decision(place: str, pair: Duplicate, entries: Sequence[Entry], reached_at: Mapping[int, str], plan: MergePlan, today: date) -> str:
    """Show one pair on stderr, and return the key that decides about it."""
    people = (", ".join(filter(None, (identified(entry), reached_at[entry.person.id]))) for entry in entries)
    changes = wording.lines(plan, today)
    say(
        f"{place}: {', '.join(map(wording.reason, pair.reasons))}",
        *(f"  {shown(one)}" for one in people),
        *(f"    {shown(one)}" for one in changes),
    )
    return key("[m]erge, [n]ot the same, [l]ater, [q]uit:", "mnlq")


def merged(kept: Person) -> str:
    """Return the line after a merge."""
    return f"Merged into {shown(kept.handle)}; `netcli undo` makes them two again"


def _pair(one: Duplicate) -> Item:
    return {**fields(one.one), "other": fields(one.other), "reasons": [wording.reason(shared) for shared in one.reasons]}
