"""The plan of a merge, and the reasons for one, as text."""

from collections.abc import Iterator
from datetime import date

from netcli.domain.merge import MergePlan
from netcli.domain.person import Pauses
from netcli.domain.planning.duplicates import Shared
from netcli.domain.planning.plan import Doubt
from netcli.render.wording.counts import along

REASONS = {"email": "the same e-mail, {}", "phone": "the same phone, {}", "name": "the same name"} | {
    "order": "the same words in the name",
    "spelling": "a name that sounds the same",
}

SAME = {"email": "e-mail", "phone": "phone", "name": "name", "handle": "handle"}
ANOTHER = {
    "email": "another e-mail address",
    "phone": "another phone",
    "name": "another name",
    "org": "another org",
    "handle": "another handle",
    "entry": "another entry of this import",
}


def reason(shared: Shared) -> str:
    """Return why two people may be one person."""
    return REASONS[shared.kind].format(shared.value)


def doubt(one: Doubt) -> str:
    """Return why a record of a file and a contact may be one person."""
    return f"the same {SAME[one.same]}" + (f", {ANOTHER[one.another]}" if one.another else "")


def lines(plan: MergePlan, today: date) -> list[str]:
    """Return a line for each field that changes, the pauses, and the records."""
    changes = plan.fields
    return [
        *(f"{name}: {value}" for name, value in changes.filled.items()),
        *(f"{name} + {', '.join(texts)}" for name, texts in changes.gained.items()),
        *(f"{name}: {kept} stays, {other} is left out" for name, kept, other in changes.left_out),
        *_pauses(plan.kept, plan.other, today),
        *([f"moves over: {along(plan.moved)}"] if any(plan.moved.values()) else []),
    ]


def _pauses(kept: Pauses, other: Pauses, today: date) -> Iterator[str]:
    """Yield the pauses that differ.

    The merged person is archived if both are; a snooze that has not ended is taken over.
    """
    if (kept.archived_on is None) != (other.archived_on is None):
        yield "archived: no, as one of the two is not"
    before, more = _snooze(kept, today), _snooze(other, today)
    if more and more != before:
        yield f"snoozed: {before} stays, {more} is left out" if before else f"snoozed: {more}"


def _snooze(rest: Pauses, today: date) -> str:
    """Return until when somebody is snoozed, or an empty text."""
    until = rest.snoozed_until
    return f"until {until}" if until and until > today.isoformat() else ""
