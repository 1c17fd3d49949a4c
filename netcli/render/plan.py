"""The plan of an import, in words and as JSON."""

from collections.abc import Iterator

from netcli.domain.match import Plan
from netcli.domain.wording import counted
from netcli.render.fields import Item
from netcli.render.safe import shown


def item(format_: str, file: str, plan: Plan) -> Item:
    """Fill the fields of import."""
    return {
        "format": format_,
        "file": file,
        "new": plan.new,
        "changed": len(plan.changes),
        "same": plan.same,
        "skipped": [{"line": one.line, "reason": one.reason} for one in plan.skipped],
        "created_people": plan.created_people,
        "candidates": [{"line": one.line, "name": one.name, "other": one.other, "reason": one.reason} for one in plan.candidates],
    }


def summary(format_: str, file: str, plan: Plan, *, dry_run: bool) -> str:
    """Say in one line what was done, or would be."""
    counts = f"{plan.new} new, {len(plan.changes)} changed, {plan.same} same, {len(plan.skipped)} skipped"
    people = f"; {counted(len(plan.created_people), 'person')} created" if plan.created_people else ""
    return f"{'Would import' if dry_run else 'Imported'} {format_} from {shown(file)}: {counts}{people}"


def lines(plan: Plan) -> Iterator[str]:
    """Word what would change, what was skipped and why, and who may be the same person."""
    for change in plan.changes:
        for name, before, after in change.differences:
            yield f"line {change.line}: {shown(change.label)}: {name} {_value(before)} -> {_value(after)}"
    for one in plan.skipped:
        yield f"line {one.line}: skipped: {shown(one.reason)}"
    for candidate in plan.candidates:
        yield f"line {candidate.line}: {shown(candidate.name)} may be {shown(candidate.other)}: {candidate.reason}"


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return f'"{shown("; ".join(map(str, value)))}"'
    return "nothing" if value is None else f'"{shown(str(value))}"'
