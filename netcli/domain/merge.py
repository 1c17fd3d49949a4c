"""Making one person of two: what the one who stays gains, and what of the other is left out."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from netcli.domain.edit import Fields
from netcli.domain.records.contact import LISTS
from netcli.domain.records.pause import Pauses
from netcli.domain.wording import counted

SCALARS = ("org", "title", "city", "country", "birthday", "sphere", "met_day", "met_where", "met_via", "knows_what_i_do", "cadence_days")


class Merge(NamedTuple):
    """The fields that are filled, and those where both know something else: (field, kept, left out)."""

    filled: dict[str, Any]
    left_out: list[tuple[str, Any, Any]]
    gained: dict[str, tuple[str, ...]]


def plan(kept: Fields, other: Fields) -> Merge:
    """Plan a merge: what the one who stays does not know comes from the other; where both know, hers stays."""
    filled = {name: other[name] for name in SCALARS if kept[name] is None and other[name] is not None}
    if filled.get("met_via") in {kept["handle"], other["handle"]}:
        del filled["met_via"]  # nobody introduces themselves
    left_out = [(name, kept[name], other[name]) for name in SCALARS if None not in {kept[name], other[name]} and kept[name] != other[name]]
    gained = {name: tuple(one for one in other[name] if one not in kept[name]) for name in LISTS}
    if other["name"] not in {kept["name"], *kept["aliases"]}:
        gained["aliases"] = (other["name"], *(one for one in gained["aliases"] if one != other["name"]))
    return Merge(filled, left_out, {name: texts for name, texts in gained.items() if texts})


def worded(merge: Merge, kept: Pauses, other: Pauses, moved: Mapping[str, int], today: date) -> list[str]:
    """Tell a plan, a line for each field and for how the two rest; `moved` counts the records that change hands."""
    lines = [f"{name}: {value}" for name, value in merge.filled.items()]
    lines += [f"{name} + {', '.join(texts)}" for name, texts in merge.gained.items()]
    lines += [f"{name}: {mine} stays, {theirs} is left out" for name, mine, theirs in merge.left_out]
    lines += _rest(kept, other, today)
    records = ", ".join(counted(number, what) for what, number in moved.items() if number)
    return lines + ([f"moves over: {records}"] if records else [])


def _rest(kept: Pauses, other: Pauses, today: date) -> Iterator[str]:
    """Yield how the merged person rests, where the two differ: archived is only who was it in both, and a snooze that runs is taken over."""
    if (kept.archived_on is None) != (other.archived_on is None):
        yield "archived: no, as one of the two is not"
    mine, theirs = _snoozed(kept, today), _snoozed(other, today)
    if theirs and theirs != mine:
        yield f"snoozed: {mine} stays, {theirs} is left out" if mine else f"snoozed: {theirs}"


def _snoozed(rest: Pauses, today: date) -> str:
    """Answer until when somebody is snoozed; nothing where that day has come."""
    until = rest.snoozed_until
    return f"until {until}" if until and until > today.isoformat() else ""
