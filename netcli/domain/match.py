"""What an import would do: records on one side, what is kept on the other, a Plan between them.

The plan is made without touching anything, shown by `--dry-run`, and carried out as it stands. Running the same file
again plans nothing. A record that makes no sense costs only itself.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from hashlib import blake2b

from netcli.domain.ask import NewAsk
from netcli.domain.contact import NewContact
from netcli.domain.give import NewGive
from netcli.domain.interaction import NewInteraction
from netcli.errors import InvalidValueError

SCALARS = ("org", "title", "city", "country", "birthday", "sphere", "met_day", "met_where", "cadence_days")
LISTS = ("emails", "phones", "aliases", "tags", "needs", "offers", "notes")

New = NewInteraction | NewGive | NewAsk


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record that was left out, with the line it began on and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """One person as a file has them; `introduced_by` is a name."""

    line: int
    new: NewContact
    introduced_by: str | None = None


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One interaction, give or ask as a file has it. `given` names the fields that the file said something about."""

    line: int
    new: New
    who: tuple[str, ...]
    given: frozenset[str]
    key: str | None = None
    to: str | None = None


@dataclass(slots=True)
class Directory:
    """Everybody who may be named in a file, and who is to be created; new people have ids below zero."""

    handles: dict[str, int]
    keys: dict[str, list[int]]
    emails: dict[str, int]
    phones: dict[str, int]
    fold: Callable[[str], str]
    phone_key: Callable[[str], str]
    created: dict[int, NewContact] = field(default_factory=dict)

    def named(self, text: str) -> list[int]:
        """Find people by handle, address, whole name or alias."""
        word = text.strip().lower()
        if word in self.handles:
            return [self.handles[word]]
        return [self.emails[word]] if word in self.emails else self.keys.get(self.fold(text), [])

    def add(self, new: NewContact) -> int:
        """Plan a new person."""
        contact_id = -len(self.created) - 1
        self.created[contact_id] = new
        self.learn(contact_id, new)
        return contact_id

    def learn(self, contact_id: int, new: NewContact) -> None:
        """Remember by what a person is found."""
        if new.handle:
            self.handles[new.handle] = contact_id
        for name in (new.name, *new.aliases):
            known = self.keys.setdefault(self.fold(name), [])
            if contact_id not in known:
                known.append(contact_id)
        self.emails.update({email.lower(): contact_id for email in new.emails})
        self.phones.update({self.phone_key(phone): contact_id for phone in new.phones})


@dataclass(frozen=True, slots=True)
class Change:
    """A contact or event that is kept already and would be changed; `differences` are (field, old, new)."""

    line: int
    id: int
    label: str
    differences: tuple[tuple[str, object, object], ...]


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """An event with the ids of its people; ids below zero are people to be created."""

    record: EventRecord
    key: str
    people: tuple[int, ...]
    to: int | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two contacts that may be one person; they are never merged silently."""

    line: int
    name: str
    other: str
    reason: str


@dataclass(slots=True)
class Plan:
    """What an import would do."""

    new: int = 0
    same: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    contacts: dict[int, NewContact] = field(default_factory=dict)  # to add (ids below zero) or to change
    via: dict[int, int] = field(default_factory=dict)  # who was introduced by whom
    events: list[PlannedEvent] = field(default_factory=list)
    changed_events: list[tuple[int, PlannedEvent]] = field(default_factory=list)
    created_people: list[str] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)


class Refusal(Exception):  # noqa: N818 - no error of the program: it becomes a Skipped
    """A record that cannot be planned."""


def plan_contacts(
    records: Iterable[ContactRecord | Skipped], directory: Directory, known: Mapping[int, tuple[NewContact, int | None]], *, create: bool
) -> Plan:
    """Plan an import of people. `known` are the contacts kept, with who introduced them."""
    plan, first_lines, introduced = Plan(), dict[int, int](), list[tuple[int, ContactRecord]]()
    for record in records:
        if isinstance(record, Skipped):
            plan.skipped.append(record)
            continue
        try:
            contact_id = _match(record, directory, known, plan)
            _plan_contact(record, contact_id, directory, known, plan, first_lines)
            if record.introduced_by:
                introduced.append((contact_id or -len(directory.created), record))
        except Refusal as refusal:
            plan.skipped.append(Skipped(record.line, str(refusal)))
    for contact_id, record in introduced:
        _plan_introduction(record, contact_id, directory, known, plan, create=create)
    changed = {change.id for change in plan.changes}
    plan.same = sum(1 for contact_id in first_lines if contact_id > 0 and contact_id not in changed)
    return plan


def _match(record: ContactRecord, directory: Directory, known: Mapping[int, tuple[NewContact, int | None]], plan: Plan) -> int | None:
    """Find whom a record means: by handle, else e-mail, else phone, else folded name."""
    new = record.new
    if new.handle and new.handle in directory.handles:
        return directory.handles[new.handle]
    for found in (
        *(directory.emails.get(email.lower()) for email in new.emails),
        *(directory.phones.get(directory.phone_key(phone)) for phone in new.phones),
    ):
        if found:
            return found
    named = directory.keys.get(directory.fold(new.name), [])
    if len(named) > 1:
        raise Refusal(f'{len(named)} people are called "{new.name}"; add a handle column to say which')
    if not named or new.handle:
        return None
    other = known[named[0]][0] if named[0] > 0 else directory.created[named[0]]
    if new.emails and other.emails:  # the same name with another address may be another person
        plan.candidates.append(Candidate(record.line, new.name, other.handle or other.name, "the same name, another e-mail address"))
        return None
    return named[0]


def _plan_contact(
    record: ContactRecord,
    contact_id: int | None,
    directory: Directory,
    known: Mapping[int, tuple[NewContact, int | None]],
    plan: Plan,
    first_lines: dict[int, int],
) -> None:
    if contact_id is None:
        contact_id = directory.add(record.new)
        plan.contacts[contact_id] = record.new
        plan.new += 1
        first_lines[contact_id] = record.line
        return
    old = plan.contacts.get(contact_id) or known[contact_id][0]
    merged, differences = merge(old, record.new)
    clashes = [name for name, before, _ in differences if name in SCALARS and before is not None]
    if contact_id in first_lines and clashes:
        raise Refusal(f"the same person as line {first_lines[contact_id]}, with another {clashes[0]}")
    first_lines.setdefault(contact_id, record.line)
    if differences:
        plan.contacts[contact_id] = merged
        directory.learn(contact_id, merged)
        if contact_id > 0:
            plan.changes.append(Change(record.line, contact_id, old.name, differences))


def _plan_introduction(
    record: ContactRecord,
    contact_id: int,
    directory: Directory,
    known: Mapping[int, tuple[NewContact, int | None]],
    plan: Plan,
    *,
    create: bool,
) -> None:
    try:
        via = _person(record.introduced_by or "", directory, plan, create=create)
    except Refusal as refusal:
        plan.skipped.append(Skipped(record.line, f"introduced_by left out: {refusal}"))
        return
    before = known[contact_id][1] if contact_id > 0 else None
    if via in {before, contact_id}:
        return
    plan.via[contact_id] = via
    if contact_id > 0:
        plan.changes.append(Change(record.line, contact_id, record.new.name, (("introduced_by", None, record.introduced_by),)))


def merge(old: NewContact, new: NewContact) -> tuple[NewContact, tuple[tuple[str, object, object], ...]]:
    """Answer what is known with what a record adds, and the differences; what a record leaves empty stays as it is."""
    differences: list[tuple[str, object, object]] = []
    for name in SCALARS:
        before, after = getattr(old, name), getattr(new, name)
        if after is not None and after != before:
            differences.append((name, before, after))
    for name in LISTS:
        before = getattr(old, name)
        folded = {value.casefold() for value in before}
        added = tuple(value for value in getattr(new, name) if value.casefold() not in folded)
        if added:
            differences.append((name, before, before + added))
    return replace(old, **{name: after for name, _, after in differences}), tuple(differences)  # type: ignore[arg-type]


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
            people = tuple(dict.fromkeys(_person(name, directory, plan, create=create) for name in record.who))
            to = _person(record.to, directory, plan, create=create) if record.to else None
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
    differences = [(name, before[name], after[name]) for name in sorted(event.record.given) if before[name] != after[name]]
    if people != frozenset(event.people):
        differences.append(("who", len(people), len(event.people)))
    if differences:
        plan.changes.append(Change(event.record.line, event_id, event.key, tuple(differences)))
        plan.changed_events.append((event_id, event))
    else:
        plan.same += 1


def values(new: New) -> dict[str, object]:
    """Answer the fields of an event as they are kept: days as ISO text."""
    found = {one.name: getattr(new, one.name) for one in fields(new)}
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in found.items()}


def content_key(record: EventRecord, counts: Counter[str]) -> str:
    """Make the key of a record that brings none: its content, and a number where the same content stands again."""
    content = repr((sorted(values(record.new).items(), key=lambda pair: pair[0]), sorted(record.who), record.to))
    digest = blake2b(content.encode(), digest_size=12).hexdigest()
    counts[digest] += 1
    return f"content:{digest}" + (f"#{counts[digest]}" if counts[digest] > 1 else "")


def _person(name: str, directory: Directory, plan: Plan, *, create: bool) -> int:
    """Answer who is named, a new person where nobody is."""
    found = directory.named(name)
    if len(found) > 1:
        raise Refusal(f'"{name}" may be any of {len(found)} people; write the handle')
    if found:
        return found[0]
    if not create:
        raise Refusal(f'nobody is called "{name}"')
    try:
        new = NewContact(name=name, emails=(name,) if "@" in name[1:-1] and " " not in name else ())
    except InvalidValueError as error:
        raise Refusal(error.message) from None
    contact_id = directory.add(new)
    plan.contacts[contact_id] = new
    plan.created_people.append(new.name)
    return contact_id
