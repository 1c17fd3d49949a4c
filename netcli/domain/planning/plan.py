"""The plan of an import: what it would add and change, and what is in conflict.

Planning changes nothing. `--dry-run` prints the plan, and an import carries it out. A second import of the same file plans
nothing. Only invalid records are skipped.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from netcli.domain.planning.incoming import EventRecord, Lost, New, Skipped
from netcli.domain.planning.origin import Difference, Origin, as_object
from netcli.domain.records.contact import Contact


class PlannedChange(NamedTuple):
    """A stored contact or event that would change, or is in conflict.

    A difference is (field, old, new).
    """

    line: int
    id: int
    label: str
    differences: tuple[Difference, ...]
    file: str = ""


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """An event with the ids of its people; ids below zero are people to be created.

    For a stored event, `taken` has the fields that change, and `declined` those in which the user keeps another value.
    """

    record: EventRecord
    key: str
    people: tuple[int, ...]
    to: int | None
    taken: frozenset[str] = frozenset()
    declined: frozenset[str] = frozenset()


class PlannedLink(NamedTuple):
    """A link between two people; ids below zero are people to be created."""

    one: int
    other: int
    kind: str
    shared: str | None


class StoredEvent(NamedTuple):
    """A stored event of this source, with its people and digests of its last import.

    The fields stay a database row until one differs, because a source may have 100 000 events.
    """

    id: int
    columns: tuple[str, ...]
    row: tuple[object, ...]
    people: frozenset[int]
    said: str | None = None  # JSON

    @property
    def fields(self) -> dict[str, object]:
        """Return the fields by name."""
        return dict(zip(self.columns, self.row, strict=True))

    @property
    def stamp(self) -> Mapping[str, str]:
        """Return the digests by field, or {} if the stored JSON is invalid."""
        return as_object(self.said or "")


class Doubt(NamedTuple):
    """Why two records may be one person: the field they share, and one that differs.

    `another` may also be "entry", if both are in one file.
    """

    same: str
    another: str | None = None


@dataclass(frozen=True, slots=True)
class LikelyDuplicate:
    """A record and a contact that may be one person; they are never merged silently."""

    line: int
    name: str
    other: str
    doubt: Doubt
    file: str = ""


@dataclass(slots=True)
class Plan:
    """What an import would do."""

    added: Counter[str] = field(default_factory=Counter)  # new records of the file, by record type
    same: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    lost: Counter[Lost] = field(default_factory=Counter)
    changes: list[PlannedChange] = field(default_factory=list)
    conflicts: list[PlannedChange] = field(default_factory=list)
    contacts: dict[int, Contact] = field(default_factory=dict)  # to add (ids below zero) or to change
    via: dict[int, int] = field(default_factory=dict)  # introducers, by the introduced contact
    origins: dict[str, Origin] = field(default_factory=dict)  # the content of this import, by key of the source
    replaced: list[str] = field(default_factory=list)  # keys of this source that have a new key in `origins`
    events: list[PlannedEvent] = field(default_factory=list)
    changed_events: list[tuple[StoredEvent, PlannedEvent]] = field(default_factory=list)
    links: list[PlannedLink] = field(default_factory=list)
    created_people: list[str] = field(default_factory=list)
    duplicates: list[LikelyDuplicate] = field(default_factory=list)

    @property
    def new(self) -> int:
        """Return the number of new records."""
        return self.added.total()

    @property
    def empty(self) -> bool:
        """Return whether there is nothing to write."""
        return not (self.contacts or self.via or self.origins or self.events or self.changed_events or self.links)


class Removed(NamedTuple):
    """What the user removed, with the number of the command that removed it.

    `events` and `people` have the records of the source, by record type and key. `names` has the handles, folded names and
    addresses of all removed people, which a file may still name.
    """

    events: Mapping[tuple[type[New], str], int] = {}
    people: Mapping[str, int] = {}
    names: Mapping[str, int] = {}
