"""The rows that a command added, changed or removed, and those that are reported."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from netcli.domain import records

OUTSIDE = ("config", "restore")  # commands that change no rows, and that undo does not undo
ACTIONS = ("added", "changed", "removed")
Row = Mapping[str, Any]


class Op(NamedTuple):
    """One writing command.

    `at` is UTC in ISO. `undoes` and `undone_by` are the numbers of other commands.
    """

    id: int
    at: str
    word: str
    undoes: int | None
    undone_by: int | None


class RowChange(NamedTuple):
    """One row that a command changed: its key, the row before, and the row after."""

    action: str
    table: str
    key: tuple[Any, ...]
    before: Row | None
    after: Row | None


class Done(NamedTuple):
    """The effect of a command: its row changes with the names of people, or a `tally`.

    `tally` counts the rows by action and table; it is used for commands with very many rows.
    """

    op: Op
    changes: Sequence[RowChange]
    names: Mapping[int, str]
    tally: Mapping[tuple[str, str], int]
    records: int  # that are reported


def net(changes: Iterable[RowChange]) -> list[RowChange]:
    """Return the net change of each row, in the order of the first changes."""
    found: dict[tuple[str, tuple[Any, ...]], RowChange] = {}
    for change in changes:
        row = change.table, change.key
        first = found.get(row)
        found[row] = change if first is None else change._replace(before=first.before, action=_both(first.action, change.action))
    return [change for change in found.values() if change.action]


def _both(first: str, then: str) -> str:
    """Return the net action of two actions on a row, "" if nothing is left of them."""
    return {("added", "changed"): "added", ("added", "removed"): "", ("removed", "added"): "changed"}.get((first, then), then)


def counted(changes: Sequence[RowChange]) -> list[RowChange]:
    """Return the changes to report, without parts of added, removed or moved records."""
    whole = {(change.table, change.key[0]) for change in changes if change.action != "changed"}
    people = {key for table, key in whole if table == "contact"}
    places = Counter(_place(change) for change in changes)
    own = [change for change in changes if records.named(change.table).counted and not _part(change, whole, people)]
    return [change for change in own if places[_place(change)] == 1]


def _place(change: RowChange) -> tuple[Any, ...]:
    """Return the key of a row, without the day if it is part of a record.

    A participant has the day of the interaction, which may move.
    """
    record = records.named(change.table)
    if not record.part_of:
        return change.table, *change.key
    return change.table, *(value for column, value in zip(record.key, change.key, strict=True) if column != "day")


def _part(change: RowChange, whole: set[tuple[str, Any]], people: set[Any]) -> bool:
    """Return whether a row belongs to a record or person that was added or removed."""
    record = records.named(change.table)
    if record.part_of:
        row = dict(zip(record.key, change.key, strict=True))
        return (record.part_of, row[f"{record.part_of}_id"]) in whole
    return not record.word and (change.after or change.before or {}).get("contact_id") in people
