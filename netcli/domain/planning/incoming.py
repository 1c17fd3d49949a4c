"""The records of a file, each one person or event, before the plan compares them."""

from dataclasses import dataclass

from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.errors import NetcliError, Problem

New = Interaction | Give | Ask


class Refusal(NetcliError):  # noqa: N818 - it becomes a Skipped and stops nothing
    """A record that is skipped, with the reason."""


class Unwanted(Refusal):
    """A record of a person that the user removed."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A skipped record, with its first line, its file in a folder, and the reason.

    `key` identifies a cancelled interaction, which may have been imported while it was planned.
    """

    line: int
    reason: Problem
    file: str = ""
    key: str | None = None


class Lost(Problem):
    """Something in a file that netcli cannot store; it is reported once, with a count."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """One person of a file.

    `introduced_by` is a name, or a person of the file. `key` identifies the person in the source, also in later files (a UID,
    the address of a page). `original` is the exact text of the file, if an export must repeat it. `own` means that an export of this
    database would hold the same.
    """

    line: int
    new: Contact
    introduced_by: "str | ContactRecord | None" = None
    key: str | None = None
    original: str | None = None
    file: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One interaction, give or ask of a file.

    `who` and `to` are names, handles, addresses, or people of the file. `given` has the fields that the file sets. `key`
    identifies the event in the source; without a key, its content does. `once` is the key that an earlier file may have used
    for an event of the same day. With `create`, unknown people are created. `first` means that the event summarises a day, so
    of two imports the event with the earlier time counts. `own` is that of ContactRecord.
    """

    line: int
    new: New
    who: tuple[str | ContactRecord, ...]
    given: frozenset[str]
    key: str | None = None
    to: str | ContactRecord | None = None
    file: str = ""
    create: bool = True
    first: bool = False
    once: str | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """A link between a person of a file and another one.

    The other one is a name, an address or a person of the file.
    """

    line: int
    who: ContactRecord
    other: str | ContactRecord
    kind: str
    shared: str | None = None
    file: str = ""


Record = ContactRecord | EventRecord | LinkRecord | Skipped | Lost


def given(new: New, *names: str) -> frozenset[str]:
    """Return those of some fields that an event sets."""
    return frozenset(name for name in names if getattr(new, name, None))
