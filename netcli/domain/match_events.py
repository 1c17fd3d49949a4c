"""Planning an import of interactions, gives or asks."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from hashlib import blake2b

from netcli.domain.match import Change, Directory, EventRecord, New, Plan, PlannedEvent, Refusal, Skipped, person, refuse_ambiguous
from netcli.domain.new_ask import NewAsk
from netcli.domain.new_give import NewGive
from netcli.domain.new_interaction import NewInteraction

FIELDS = {kind: tuple(one.name for one in fields(kind)) for kind in (NewInteraction, NewGive, NewAsk)}


def plan_events(
    records: Iterable[EventRecord | Skipped],
    directory: Directory,
    kept: Mapping[str, tuple[int, dict[str, object], frozenset[int]]],
    *,
    create: bool,
) -> Plan:
    """Plan an import of interactions, gives or asks. `kept` are the events of this source by key: id, fields, people."""
    plan, counts, lines = Plan(), Counter[str](), dict[str, int]()
    for record in records:
        if isinstance(record, Skipped):
            plan.skipped.append(record)
            continue
        try:
            key = record.key or content_key(record, counts)
            if key in lines:
                raise Refusal(f'the key "{key}" stands on line {lines[key]} already')  # noqa: TRY301 - one way out of the loop's body
            lines[key] = record.line
            refuse_ambiguous((*record.who, record.to or ""), directory)
            people = tuple(dict.fromkeys(person(name, directory, plan, create=create) for name in record.who))
            to = person(record.to, directory, plan, create=create) if record.to else None
        except Refusal as refusal:
            plan.skipped.append(Skipped(record.line, str(refusal)))
            continue
        _plan_event(PlannedEvent(record, key, people, to), kept.get(key), plan)
    return plan


def _plan_event(event: PlannedEvent, kept: tuple[int, dict[str, object], frozenset[int]] | None, plan: Plan) -> None:
    if kept is None:
        plan.events.append(event)
        plan.new += 1
        return
    event_id, before, people = kept
    after = values(event.record.new) | {"to_id": event.to}
    # An ask that was closed by hand is not opened again by the file it came from.
    closed_since = after.get("status") == "open" and before.get("status") not in {None, "open"}
    given = event.record.given - {"status", "closed_on"} if closed_since else event.record.given
    differences = [(name, before[name], after[name]) for name in sorted(given) if before[name] != after[name]]
    if people != frozenset(event.people):
        differences.append(("who", len(people), len(event.people)))
    if differences:
        plan.changes.append(Change(event.record.line, event_id, event.key, tuple(differences)))
        plan.changed_events.append((event_id, replace(event, record=replace(event.record, given=given))))
    else:
        plan.same += 1


def values(new: New) -> dict[str, object]:
    """Answer the fields of an event as they are kept: days as ISO text."""
    found = {name: getattr(new, name) for name in FIELDS[type(new)]}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in found.items()}


def content_key(record: EventRecord, counts: Counter[str]) -> str:
    """Make the key of a record that brings none: its content, and a number where the same content stands again."""
    content = repr((values(record.new), sorted(record.who), record.to))
    digest = blake2b(content.encode(), digest_size=12).hexdigest()
    counts[digest] += 1
    return f"content:{digest}" + (f"#{counts[digest]}" if counts[digest] > 1 else "")
