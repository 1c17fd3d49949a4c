"""What an import would do: records on one side, what is kept on the other, a Plan between them.

The plan is made without touching anything, shown by `--dry-run`, and carried out as it stands. Running the same file
again plans nothing. A record that makes no sense costs only itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from netcli.domain.contact import NewContact
from netcli.domain.names import handle
from netcli.domain.new_ask import NewAsk
from netcli.domain.new_give import NewGive
from netcli.domain.new_interaction import NewInteraction
from netcli.errors import InvalidValueError

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

    def slug(self, text: str) -> str:
        """Answer a handle as it is kept, however it was written."""
        return handle(self.fold(text), ())

    def by_handle(self, new: NewContact) -> int | None:
        """Find who has the handle that a record brings."""
        return self.handles.get(self.slug(new.handle)) if new.handle else None

    def add(self, new: NewContact) -> int:
        """Plan a new person, with the handle they will have."""
        new = replace(new, handle=self.slug(new.handle) if new.handle else handle(self.fold(new.name), self.handles))
        contact_id = -len(self.created) - 1
        self.created[contact_id] = new
        self.learn(contact_id, new)
        return contact_id

    def learn(self, contact_id: int, new: NewContact) -> None:
        """Remember by what a person is found."""
        if new.handle:
            self.handles[self.slug(new.handle)] = contact_id
        for name in (new.name, *new.aliases):
            known = self.keys.setdefault(self.fold(name), [])
            if contact_id not in known:
                known.append(contact_id)
        self.emails.update({email.lower(): contact_id for email in new.emails})
        self.phones.update({key: contact_id for phone in new.phones if (key := self.phone_key(phone))})


class Change(NamedTuple):
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


def refuse_ambiguous(names: Iterable[str], directory: Directory) -> None:
    """Refuse a record one of whose names fits several people, before anybody is created for it."""
    for name in names:
        if len(found := directory.named(name)) > 1:
            raise Refusal(f'"{name}" may be any of {len(found)} people; write the handle')


def person(name: str, directory: Directory, plan: Plan, *, create: bool) -> int:
    """Answer who is named, a new person where nobody is."""
    refuse_ambiguous([name], directory)
    found = directory.named(name)
    if found:
        return found[0]
    if not create:
        raise Refusal(f'nobody is called "{name}"')
    try:
        new = NewContact(name=name, emails=(name,) if "@" in name[1:-1] and " " not in name else ())
    except InvalidValueError as error:
        raise Refusal(error.message) from None
    contact_id = directory.add(new)
    plan.contacts[contact_id] = directory.created[contact_id]
    plan.created_people.append(new.name)
    return contact_id
