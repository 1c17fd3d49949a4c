"""What commands did: which rows they added, changed and removed, and how that is told to a person."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from netcli.domain.wording import counted

ACTIONS = ("added", "changed", "removed")
Row = Mapping[str, Any]
# What a person would count: the rows of other tables are parts of these.
THINGS = {
    "contact": "person",
    "interaction": "interaction",
    "give": "give",
    "ask": "ask",
    "fact": "fact",
    "alias": "alias",
    "contact_point": "address",
    "tag": "tag",
    "tie_override": "word about a tie",
    "pause": "pause",
    "merged": "merged person",
    "distinct_pair": "pair told apart",
}
BESIDE = frozenset({"origin"})  # kept beside the things that it is about, and no thing of its own
PART_OF_INTERACTION = ("participant", "interaction_tag")
UNTOLD = frozenset({"id", "uid", "search_key", "match_key", "source", "source_key", "source_stamp", "contact_id"})
FEW = 5  # things that are told one by one


class Op(NamedTuple):
    """One writing command. `at` is UTC in ISO; `undoes` and `undone_by` are the numbers of other commands."""

    id: int
    at: str
    word: str
    undoes: int | None
    undone_by: int | None


class Change(NamedTuple):
    """One row that a command touched: its key, what stood there before and what stands there now."""

    action: str
    table: str
    key: tuple[Any, ...]
    before: Row | None
    after: Row | None


def net(changes: Iterable[Change]) -> list[Change]:
    """Answer what a command did to each row in the end, in the order in which it touched them first."""
    found: dict[tuple[str, tuple[Any, ...]], Change] = {}
    for change in changes:
        row = change.table, change.key
        first = found.get(row)
        found[row] = change if first is None else change._replace(before=first.before, action=_both(first.action, change.action))
    return [change for change in found.values() if change.action]


def _both(first: str, then: str) -> str:
    """Answer what two actions on one row come to; nothing where the second took back the first."""
    return {("added", "changed"): "added", ("added", "removed"): "", ("removed", "added"): "changed"}.get((first, then), then)


def things(changes: Iterable[Change]) -> int:
    """Count what a person would count; a part counts where the whole it belongs to was not touched."""
    return len(_told(list(changes)))


def told(changes: Sequence[Change], names: Mapping[int, str]) -> list[str]:
    """Tell what a command did: thing by thing, or in numbers where there are many. `names` are of people, by id."""
    shown = _told(changes)
    if len(shown) > FEW:
        return counts(Counter((change.action, change.table) for change in shown))
    company: dict[int, list[str]] = {}
    for change in changes:
        if change.table == "participant":
            contact_id, _, interaction_id = change.key
            company.setdefault(interaction_id, []).append(names.get(contact_id, "somebody"))
    return [f"{change.action} {_thing(change, names, company)}" for change in shown]


def counts(tally: Mapping[tuple[str, str], int]) -> list[str]:
    """Tell in numbers what was done: `added 36 people`."""
    order = [*THINGS, *PART_OF_INTERACTION]
    things = ((action, table, number) for (action, table), number in tally.items() if table not in BESIDE)
    rows = sorted(things, key=lambda row: (order.index(row[1]), row[0]))
    return [f"{action} {_counted(number, table)}" for action, table, number in rows]


def _counted(number: int, table: str) -> str:
    word = THINGS.get(table, table.replace("_", " "))
    plurals = {
        "alias": "aliases",
        "address": "addresses",
        "person": "people",
        "word about a tie": "words about ties",
        "merged person": "merged people",
        "pair told apart": "pairs told apart",
    }
    return f"{number} {plurals[word]}" if number != 1 and word in plurals else counted(number, word)


def _told(changes: Sequence[Change]) -> list[Change]:
    whole = {change.key[0] for change in changes if change.table == "interaction" and change.action != "changed"}
    people = {change.key[0] for change in changes if change.table == "contact" and change.action != "changed"}
    return [change for change in changes if change.table not in BESIDE and not _part(change, whole, people)]


def _part(change: Change, whole: set[int], people: set[int]) -> bool:
    """Tell whether a row goes without saying: a part of an interaction or of a person who came or went as a whole."""
    if change.table == "contact":
        return False
    if change.table in PART_OF_INTERACTION:
        return change.key[-1 if change.table == "participant" else 0] in whole
    return change.table not in {"interaction", "give", "ask"} and (change.after or change.before or {}).get("contact_id") in people


def _thing(change: Change, names: Mapping[int, str], company: Mapping[int, Sequence[str]]) -> str:
    row = change.after or change.before or {}
    who = names.get(row.get("contact_id", 0), "somebody")
    label = {
        "contact": lambda: f"{row.get('name')} ({row.get('handle')})",
        "interaction": lambda: (
            f"log {row.get('id')}: {row.get('kind')} on {row.get('day')}{_with(company.get(row.get('id', 0), ())) if change.action != 'changed' else ''}"
        ),
        "give": lambda: f"give {row.get('id')}: {row.get('direction')}, {who}, {row.get('text')}",
        "ask": lambda: f"ask {row.get('id')}: {who}, {row.get('text')}",
        "fact": lambda: f"{row.get('kind')} of {who}: {row.get('text')}",
        "alias": lambda: f"alias of {who}: {row.get('name')}",
        "contact_point": lambda: f"{row.get('kind')} of {who}: {row.get('value')}",
        "tag": lambda: f"tag of {who}: {row.get('name')}",
        "tie_override": lambda: f"your word about {who}: {row.get('tie')}",
        "pause": lambda: f"{row.get('kind')}: {who}",
        "merged": lambda: f"{row.get('handle')}, merged into {who}",
        "distinct_pair": lambda: f"{who} and {names.get(row.get('other_id', 0), 'somebody')}, not the same person",
        "participant": lambda: f"{who} in log {row.get('interaction_id')}",
        "interaction_tag": lambda: f"@{row.get('name')} of log {row.get('interaction_id')}",
    }[change.table]()
    return label + (f" ({_differences(change)})" if change.action == "changed" and _differences(change) else "")


def _with(people: Sequence[str]) -> str:
    return f" with {', '.join(people)}" if people else ""


def _differences(change: Change) -> str:
    before, after = change.before or {}, change.after or {}
    names = [name for name in before if before[name] != after.get(name, before[name]) and name not in UNTOLD]
    return "; ".join(f"{name.removesuffix('_id')} {_value(before[name])} -> {_value(after.get(name))}" for name in names)


def _value(value: object) -> str:
    return "nothing" if value is None else str(value)
