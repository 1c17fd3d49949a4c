"""Records: what a file says, one person or one event each, before it is held against what is kept."""

from dataclasses import dataclass

from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.errors import NetcliError, Problem

New = Interaction | Give | Ask


class Refusal(NetcliError):  # noqa: N818 - it becomes a Skipped, and stops nothing
    """A record that is skipped, and why."""


class Unwanted(Refusal):
    """A record that names a person whom the user removed."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record that was left out, with the line it began on and why; `file` tells which one of a folder.

    `key` is how the file knows an interaction that did not take place, and may have been imported while it was planned.
    """

    line: int
    reason: Problem | str  # a text is the form of reasons that have no code yet
    file: str = ""
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """Something a file says that has no place here; said once, with how often it was met."""

    what: str


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """One person as a file has them.

    `introduced_by` is a name, or the person as the file has them; `key` is how the file itself knows the person (a UID, the
    address of a page), the same in its next edition; `original` is what the file said, verbatim, where it has to come back.
    """

    line: int
    new: Contact
    introduced_by: "str | ContactRecord | None" = None
    key: str | None = None
    original: str | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One interaction, give or ask as a file has it.

    `who` and `to` are names (or handles, or addresses), or people as the file has them. `given` names the fields that the
    file said something about. `key` is how the file itself knows the event; without one it is known by its content. Under
    `once` the file may have known it before, as one of the same day.
    `create` says whether its people may be made where nobody is known by that name. `first` says that it stands for all that
    happened that day, so that one of an earlier hour counts, whichever came in before.
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


Record = ContactRecord | EventRecord | Skipped | Lost


def given(new: New, *names: str) -> frozenset[str]:
    """Answer which of some fields an event says something about."""
    return frozenset(name for name in names if getattr(new, name, None))
