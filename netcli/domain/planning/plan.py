"""What an import would do: records on one side, what is kept on the other, a Plan between them.

The plan is made without touching anything, shown by `--dry-run`, and carried out as it stands. Running the same file
again plans nothing. A record that makes no sense costs only itself.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from netcli.domain.planning.incoming import EventRecord, New, Skipped
from netcli.domain.planning.origin import Difference, Origin, as_object
from netcli.domain.records.contact import Contact


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
    """An event that came from this source before: its fields, its people, and digests of what the source said then, by field.

    There may be a hundred thousand of them: they are kept as the database has them, until one differs.
    """

    id: int
    columns: tuple[str, ...]
    row: tuple[object, ...]
    people: frozenset[int]
    said: str | None = None  # JSON

    @property
    def fields(self) -> dict[str, object]:
        """Answer the fields by name."""
        return dict(zip(self.columns, self.row, strict=True))

    @property
    def stamp(self) -> Mapping[str, str]:
        """Answer the digests by field; what another program made of them says nothing."""
        return as_object(self.said or "")


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
    contacts: dict[int, Contact] = field(default_factory=dict)  # to add (ids below zero) or to change
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


class Removed(NamedTuple):
    """What the user removed, each with the command that did it.

    Of what came from a source events by kind and key, and people by key; of all people the handles, the names, folded, and
    the addresses, by which a file may still name them.
    """

    events: Mapping[tuple[type[New], str], int] = {}
    people: Mapping[str, int] = {}
    names: Mapping[str, int] = {}
