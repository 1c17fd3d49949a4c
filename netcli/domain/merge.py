"""The rule of a merge: what `kept` gains from `other`."""

from typing import Any, NamedTuple

from netcli.domain.edit import Fields
from netcli.domain.person import Pauses
from netcli.domain.records.contact import LISTS

SCALARS = ("org", "title", "city", "country", "birthday", "sphere", "met_day", "met_where", "met_via", "met_kind", "cadence_days")


class Merge(NamedTuple):
    """The changes of fields; `left_out` has conflicts as (field, kept, other)."""

    filled: dict[str, Any]
    left_out: list[tuple[str, Any, Any]]
    gained: dict[str, tuple[str, ...]]


class MergePlan(NamedTuple):
    """What a merge would do; `moved` counts the records that move, by type."""

    fields: Merge
    kept: Pauses
    other: Pauses
    moved: dict[str, int]


def plan(kept: Fields, other: Fields) -> Merge:
    """Plan a merge: add to `kept` what it lacks from `other`; `kept` wins conflicts."""
    filled = {name: other[name] for name in SCALARS if kept[name] is None and other[name] is not None}
    if filled.get("met_via") in {kept["handle"], other["handle"]}:
        del filled["met_via"]  # nobody introduces themselves
    left_out = [(name, kept[name], other[name]) for name in SCALARS if None not in {kept[name], other[name]} and kept[name] != other[name]]
    gained = {name: tuple(one for one in other[name] if one not in kept[name]) for name in LISTS}
    if other["name"] not in {kept["name"], *kept["aliases"]}:
        gained["aliases"] = (other["name"], *(one for one in gained["aliases"] if one != other["name"]))
    return Merge(filled, left_out, {name: texts for name, texts in gained.items() if texts})
