"""The plan of an import as text and as JSON."""

from collections import Counter
from collections.abc import Iterator, Sequence

from netcli.domain import records
from netcli.domain.planning.incoming import Skipped
from netcli.domain.planning.origin import plain
from netcli.domain.planning.plan import Plan, PlannedChange
from netcli.render.fields import Item
from netcli.render.safe import shown
from netcli.render.wording.counts import counted
from netcli.render.wording.merging import doubt
from netcli.render.wording.problems import worded

EACH = 5  # skipped records of one reason, and new people, that are printed one by one; more are only counted
MANY = 20  # changes, and likely duplicates, that are printed one by one; more are only counted
MOST_NOTES = 5  # files whose encoding is printed one by one


def item(format_: str, file: str, plan: Plan) -> Item:
    """Return the fields of import."""
    return {
        "format": format_,
        "file": file,
        "new": plan.new,
        "new_by_type": [{"what": name, "count": count} for name, count in plan.added.items() if count],
        "changed": len(plan.changes),
        "same": plan.same,
        "changes": _differences(plan.changes, "old", "new"),
        "conflicts": _differences(plan.conflicts, "mine", "theirs"),
        "skipped": [{"line": one.line, "reason": _reason(one), "file": one.file} for one in plan.skipped],
        "lost": [{"what": worded(lost)[0], "count": count} for lost, count in plan.lost.items()],
        "new_people": _new_people(plan),
        "created_people": plan.created_people,
        "candidates": [
            {"line": one.line, "name": one.name, "other": one.other, "reason": doubt(one.doubt), "file": one.file}
            for one in plan.duplicates
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
    counts = f"{_new(plan)}, {len(plan.changes)} changed, {plan.same} same{conflicts}, {len(plan.skipped)} skipped"
    people = f"; {counted(len(plan.created_people), 'person')} created" if plan.created_people else ""
    return f"{'Would import' if dry_run else 'Imported'} {format_} from {shown(file)}: {counts}{people}"


def _new(plan: Plan) -> str:
    """Return what is new by record type: `802 new people, 359 new interactions`."""
    counts = [(plan.added[record.name], record) for record in records.every() if plan.added[record.name]]
    return ", ".join(f"{number} new {record.one if number == 1 else record.many}" for number, record in counts) or "0 new"


def lines(plan: Plan, *, several: bool = False, dry_run: bool = False, whole: bool = False) -> Iterator[str]:
    """Yield a line per conflict, change, likely duplicate, skipped record and loss.

    What the user decides about comes first. Where there are many they are counted, unless `whole`. `several` names the file
    beside a line number; `dry_run` adds the new people.
    """

    def where(line: int, file: str) -> str:
        return f"{shown(file)}, line {line}" if several and file else f"line {line}"

    def differences(changes: list[PlannedChange], wording: str) -> list[str]:
        return [
            f"{where(one.line, one.file)}: {shown(one.label)}: {name} {wording.format(_value(before), _value(after))}"
            for one in changes
            for name, before, after in one.differences
        ]

    yield from (f"conflict: {line}" for line in differences(plan.conflicts, "{} here, {} in the file"))
    if plan.conflicts:
        yield "the stored value stays; --theirs takes the value of the file, --mine keeps the stored one"
    yield from _some(differences(plan.changes, "{} -> {}"), "changes: `--dry-run --all` lists them", whole=whole)
    doubts = [f"{where(one.line, one.file)}: {shown(one.name)} may be {shown(one.other)}: {doubt(one.doubt)}" for one in plan.duplicates]
    yield from _some(doubts, "likely duplicates: `netcli duplicates` lists them after the import", whole=whole)
    reasons = [_reason(one) for one in plan.skipped]
    many = Counter(reasons)
    for skipped, reason in zip(plan.skipped, reasons, strict=True):
        if whole or many[reason] <= EACH:
            yield f"{where(skipped.line, skipped.file)}: skipped: {shown(reason)}"
    yield from (f"skipped {count}: {shown(reason)}" for reason, count in many.items() if count > EACH and not whole)
    if dry_run:
        yield from _new_names(_new_people(plan), whole=whole)
    yield from (f"not read: {shown(worded(lost)[0])}{f' ({count} times)' if count > 1 else ''}" for lost, count in plan.lost.items())


def next_step(format_: str, plan: Plan) -> list[str]:
    """Return the line that says what to do after an import with new people.

    A copy (`jsonl`) needs none.
    """
    if format_ == "jsonl" or not plan.added["contact"]:
        return []
    if plan.duplicates:
        return ["next: `netcli duplicates` shows who may be one person"]
    return ["next: `netcli triage` goes through them, one key for each"]


def _some(found: list[str], what: str, *, whole: bool) -> list[str]:
    """Return the first lines, and how many more there are."""
    if whole or len(found) <= MANY:
        return found
    return [*found[:MANY], f"and {len(found) - MANY} more {what}"]


def _new_names(names: list[str], *, whole: bool) -> list[str]:
    """Return a line for each new person, or their number if they are many."""
    if whole or len(names) <= EACH:
        return [f"new: {shown(name)}" for name in names]
    return [f"new: {len(names)} people; --all names them"]


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
