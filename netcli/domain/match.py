"""What an import would do: records on one side, what is kept on the other, a Plan between them.

The plan is made without touching anything, shown by `--dry-run`, and carried out as it stands. Running the same file
again plans nothing. A record that makes no sense costs only itself.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from netcli.domain.contact import NewContact, changed
from netcli.domain.names import handle
from netcli.domain.origin import Difference, Origin
from netcli.domain.records import EventRecord, Skipped


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
        wanted = self.slug(new.handle) if new.handle else ""
        new = changed(new, handle=wanted if wanted and wanted not in self.handles else handle(self.fold(new.name), self.handles))
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
        for email in new.emails:
            self.emails.setdefault(email.lower(), contact_id)
        for phone in new.phones:
            if key := self.phone_key(phone):
                self.phones.setdefault(key, contact_id)


class Change(NamedTuple):
    """A contact or event that is kept already and would be changed, or where both sides changed; a difference is (field, old, new)."""

    line: int
    id: int
    label: str
    differences: tuple[Difference, ...]
    file: str = ""


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """An event with the ids of its people; ids below zero are people to be created.

    Of one that is kept already, `taken` are the fields that change and `declined` those where the user keeps another value.
    """

    record: EventRecord
    key: str
    people: tuple[int, ...]
    to: int | None
    taken: frozenset[str] = frozenset()
    declined: frozenset[str] = frozenset()


class KeptEvent(NamedTuple):
    """An event that came from this source before: its fields, its people, and digests of what the source said then, by field."""

    id: int
    fields: dict[str, object]
    people: frozenset[int]
    stamp: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two contacts that may be one person; they are never merged silently."""

    line: int
    name: str
    other: str
    reason: str
    file: str = ""


@dataclass(slots=True)
class Plan:
    """What an import would do."""

    new: int = 0
    same: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)
    changes: list[Change] = field(default_factory=list)
    conflicts: list[Change] = field(default_factory=list)
    contacts: dict[int, NewContact] = field(default_factory=dict)  # to add (ids below zero) or to change
    via: dict[int, int] = field(default_factory=dict)  # who was introduced by whom
    origins: dict[str, Origin] = field(default_factory=dict)  # what this source says now, by its key
    replaced: dict[str, str] = field(default_factory=dict)  # keys of this source that have another now: old by new
    events: list[PlannedEvent] = field(default_factory=list)
    changed_events: list[tuple[KeptEvent, PlannedEvent]] = field(default_factory=list)
    created_people: list[str] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to write."""
        return not (self.contacts or self.via or self.origins or self.events or self.changed_events)


class Refusal(Exception):  # noqa: N818 - no error of the program: it becomes a Skipped
    """A record that cannot be planned."""
