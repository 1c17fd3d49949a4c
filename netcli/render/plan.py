"""The plan of an import as text and as JSON."""

from collections import Counter
from collections.abc import Iterator, Sequence

from netcli.domain.planning.incoming import Skipped
from netcli.domain.planning.origin import plain
from netcli.domain.planning.plan import Plan, PlannedChange
from netcli.render.fields import Item
from netcli.render.safe import shown
from netcli.render.wording.counts import counted
from netcli.render.wording.problems import worded

EACH = 5  # skipped records of one reason that are printed one by one; more are only counted
MOST_NOTES = 5  # files whose encoding is printed one by one


def item(format_: str, file: str, plan: Plan) -> Item:
    """Return the fields of import."""
    return {
        "format": format_,
        "file": file,
        "new": plan.new,
        "changed": len(plan.changes),
        "same": plan.same,
        "changes": _differences(plan.changes, "old", "new"),
        "conflicts": _differences(plan.conflicts, "mine", "theirs"),
        "skipped": [{"line": one.line, "reason": _reason(one), "file": one.file} for one in plan.skipped],
        "lost": [{"what": what, "count": count} for what, count in plan.lost.items()],
        "new_people": _new_people(plan),
        "created_people": plan.created_people,
        "candidates": [
            {"line": one.line, "name": one.name, "other": one.other, "reason": one.reason, "file": one.file} for one in plan.duplicates
        ],
    }


def _differences(changes: list[PlannedChange], before: str, after: str) -> list[Item]:
    return [
        {"line": one.line, "file": one.file, "who": one.label, "field": name, before: plain(old), after: plain(new)}
        for one in changes
        for name, old, new in one.differences
    ]


def _new_people(plan: Plan) -> list[str]:
    return [new.name for contact_id, new in plan.contacts.items() if contact_id < 0]


def summary(format_: str, file: str, plan: Plan, *, dry_run: bool) -> str:
    """Return one line that counts what was imported, or would be."""
    conflicts = f", {counted(len(plan.conflicts), 'conflict')}" if plan.conflicts else ""
    counts = f"{plan.new} new, {len(plan.changes)} changed, {plan.same} same{conflicts}, {len(plan.skipped)} skipped"
    people = f"; {counted(len(plan.created_people), 'person')} created" if plan.created_people else ""
    return f"{'Would import' if dry_run else 'Imported'} {format_} from {shown(file)}: {counts}{people}"


def lines(plan: Plan, *, several: bool = False, whole: bool = False) -> Iterator[str]:
    """Yield a line per change, conflict, skipped record, loss and likely duplicate.

    `several` names the file beside a line number; `whole` adds the names of new people and every skipped record.
    """

    def where(line: int, file: str) -> str:
        return f"{shown(file)}, line {line}" if several and file else f"line {line}"

    def differences(changes: list[PlannedChange], wording: str) -> Iterator[str]:
        for one in changes:
            for name, before, after in one.differences:
                yield f"{where(one.line, one.file)}: {shown(one.label)}: {name} {wording.format(_value(before), _value(after))}"

    if whole:
        yield from (f"new: {shown(name)}" for name in _new_people(plan))
    yield from differences(plan.changes, "{} -> {}")
    yield from (f"conflict: {line}" for line in differences(plan.conflicts, "{} here, {} in the file"))
    if plan.conflicts:
        yield "the stored value stays; --theirs takes the value of the file, --mine keeps the stored one"
    reasons = [_reason(one) for one in plan.skipped]
    many = Counter(reasons)
    for skipped, reason in zip(plan.skipped, reasons, strict=True):
        if whole or many[reason] <= EACH:
            yield f"{where(skipped.line, skipped.file)}: skipped: {shown(reason)}"
    yield from (f"skipped {count}: {shown(reason)}" for reason, count in many.items() if count > EACH and not whole)
    for one in plan.duplicates:
        yield f"{where(one.line, one.file)}: {shown(one.name)} may be {shown(one.other)}: {one.reason}"
    yield from (f"not read: {shown(what)}{f' ({count} times)' if count > 1 else ''}" for what, count in plan.lost.items())


def encodings(notes: Sequence[tuple[str, str]], *, named: bool, dry_run: bool) -> Iterator[str]:
    """Yield which files were not in UTF-8, and what to do if the guess is wrong.

    `named` means that the format takes --encoding.
    """
    yield from (f"{shown(file)}: {note}" for file, note in notes[:MOST_NOTES])
    if len(notes) > MOST_NOTES:
        yield f"{len(notes) - MOST_NOTES} more files were not in UTF-8"
    if notes and named:
        again = "name another" if dry_run else "run netcli undo, and import again"
        yield f"if letters are wrong, {again} with --encoding NAME"


def _reason(skipped: Skipped) -> str:
    return worded(skipped.reason)[0]


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return f'"{shown("; ".join(map(str, value)))}"'
    return "nothing" if value is None else f'"{shown(str(value))}"'
