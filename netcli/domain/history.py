"""What commands did: which rows they added, changed and removed, and which of these a person counts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from netcli.domain import records

ACTIONS = ("added", "changed", "removed")
Row = Mapping[str, Any]


class Op(NamedTuple):
    """One writing command. `at` is UTC in ISO; `undoes` and `undone_by` are the numbers of other commands."""

    id: int
    at: str
    word: str
    undoes: int | None
    undone_by: int | None


class RowChange(NamedTuple):
    """One row that a command touched: its key, the row before, and the row after."""

    action: str
    table: str
    key: tuple[Any, ...]
    before: Row | None
    after: Row | None


class Done(NamedTuple):
    """What a command did: its row changes with the names of people, or only a `tally` by action and table."""

    op: Op
    changes: Sequence[RowChange]
    names: Mapping[int, str]
    tally: Mapping[tuple[str, str], int]
    records: int  # as a person counts them


def net(changes: Iterable[RowChange]) -> list[RowChange]:
    """Return the net change of each row, in the order in which the command first touched them."""
    found: dict[tuple[str, tuple[Any, ...]], RowChange] = {}
    for change in changes:
        row = change.table, change.key
        first = found.get(row)
        found[row] = change if first is None else change._replace(before=first.before, action=_both(first.action, change.action))
    return [change for change in found.values() if change.action]


def _both(first: str, then: str) -> str:
    """Return the net action of two actions on a row, or "" if the second undid the first."""
    return {("added", "changed"): "added", ("added", "removed"): "", ("removed", "added"): "changed"}.get((first, then), then)


def counted(changes: Sequence[RowChange]) -> list[RowChange]:
    """Return the changes that a person counts: a part counts if the record it belongs to did not come or go."""
    whole = {(change.table, change.key[0]) for change in changes if change.action != "changed"}
    people = {key for table, key in whole if table == "contact"}
    return [change for change in changes if records.named(change.table).counted and not _part(change, whole, people)]


def _part(change: RowChange, whole: set[tuple[str, Any]], people: set[Any]) -> bool:
    """Return whether a row is part of a record, or of a person, that came or went as a whole."""
    record = records.named(change.table)
    if record.part_of:
        row = dict(zip(record.key, change.key, strict=True))
        return (record.part_of, row[f"{record.part_of}_id"]) in whole
    return not record.word and (change.after or change.before or {}).get("contact_id") in people
