"""What a command did, and what an edit changes, as text."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from netcli.domain import history, records
from netcli.domain.edit import Difference
from netcli.domain.history import RowChange
from netcli.domain.records.declaration import FLAG
from netcli.render.wording.counts import few

FEW = 5  # records that are reported one by one
MOST_NAMES = 3  # people that a count of records names
FLAGS = {"planned": ("happened", "planned")}  # the words for a flag, off and on
NO_OR_YES = ("no", "yes")  # those of other flags
# Columns whose change is not reported: identifiers, and what follows from other columns.
SILENT = records.FOLDED | records.IDENTIFIERS | {"id", "contact_id"}


def told(changes: Sequence[RowChange], names: Mapping[int, str]) -> list[str]:
    """Return what a command did, by record, or in numbers if there are many."""
    shown = history.counted(changes)
    if len(shown) > FEW:
        return _counted(shown, names)
    company: dict[int, list[str]] = {}
    for change in changes:
        if change.table == "participant":
            contact_id, _, interaction_id = change.key
            company.setdefault(interaction_id, []).append(names.get(contact_id, "somebody"))
    return [f"{change.action} {_record(change, names, company)}" for change in shown]


def counts(tally: Mapping[tuple[str, str], int], whose: Mapping[tuple[str, str], Sequence[str]] | None = None) -> list[str]:
    """Return what was done in numbers: `added 36 people`; `whose` has people to name."""
    order = {record.name: (place, record) for place, record in enumerate(records.every()) if record.counted}
    rows = sorted((order[table][0], action, table, number) for (action, table), number in tally.items() if table in order)
    lines = list[str]()
    for _, action, table, number in rows:
        record, people = order[table][1], (whose or {}).get((action, table), ())
        named = f" ({few(people, MOST_NAMES)})" if people else ""
        lines.append(f"{action} {number} {record.one if number == 1 else record.many}{named}")
    return lines


def _counted(shown: Sequence[RowChange], names: Mapping[int, str]) -> list[str]:
    """Return changes in numbers, with the first people of each."""
    whose: dict[tuple[str, str], dict[str, None]] = {}
    for change in shown:
        row = change.after or change.before or {}
        people = [names.get(row.get(column, 0), "somebody") for column in records.named(change.table).owner]
        whose.setdefault((change.action, change.table), {}).update(dict.fromkeys(people))
    return counts(Counter((change.action, change.table) for change in shown), {place: tuple(people) for place, people in whose.items()})


def differences(found: Iterable[Difference]) -> list[str]:
    """Return each change of a field: `city Cluj -> Iași`, `tags + choir - baker`."""
    return [f"{one.field} {_changed(one.before, one.after)}" for one in found]


def _changed(before: Any, after: Any) -> str:  # noqa: ANN401 - any field's value
    if isinstance(before, tuple):
        return " ".join((*(f"+ {one}" for one in after if one not in before), *(f"- {one}" for one in before if one not in after)))
    return f"{_value(before)} -> {_value(after)}"


class _Row(dict[str, Any]):
    """The values of a row for its wording; an unknown one is None."""

    def __missing__(self, name: str) -> None:
        return None


def _record(change: RowChange, names: Mapping[int, str], company: Mapping[int, Sequence[str]]) -> str:
    row = change.after or change.before or {}
    people = company.get(row.get("id", 0), ()) if change.action != "changed" else ()
    who, other = (names.get(row.get(column, 0), "somebody") for column in ("contact_id", "other_id"))
    record = records.named(change.table)
    company_of = f" with {', '.join(people)}" if people else ""
    label = record.told.format_map(_Row({**row, "word": record.word_of(row), "who": who, "other": other, "with": company_of}))
    return label + (f" ({fields})" if change.action == "changed" and (fields := _fields(change, names)) else "")


def _fields(change: RowChange, names: Mapping[int, str]) -> str:
    before, after = change.before or {}, change.after or {}
    found = [name for name in before if before[name] != after.get(name, before[name]) and name not in SILENT]
    record = records.named(change.table)
    people = {column for column, _ in record.references}
    flags = {field.name for field in record.fields if field.kind == FLAG}

    def told(name: str, value: Any) -> str:  # noqa: ANN401 - any column's value
        if name in flags:
            return FLAGS.get(name, NO_OR_YES)[bool(value)]
        return names.get(value, "somebody") if name in people and value is not None else _value(value)

    labels = {name: "" if name in FLAGS else f"{name.removesuffix('_id')} " for name in found}
    return "; ".join(f"{label}{told(name, before[name])} -> {told(name, after.get(name))}" for name, label in labels.items())


def _value(value: object) -> str:
    return "nothing" if value is None else str(value)
