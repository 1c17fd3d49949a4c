"""Triage: going through people of an import one by one."""

from typing import NamedTuple

from netcli.domain.person import Entry, Person

KNOWN, CLOSE, ARCHIVED, LATER, SNOOZED, MERGED, QUIT = "known", "close", "archived", "later", "snoozed", "merged", "quit"


class Offered(NamedTuple):
    """A person who is asked about, with what tells the user who it is.

    `sources` are formats of imports; `likely` is a person who may be the same one.
    """

    entry: Entry
    email: str | None
    sources: tuple[str, ...]
    messages: int
    meetings: int
    answered: str | None  # `later`, or None
    likely: Person | None = None

    @property
    def person(self) -> Person:
        """The person."""
        return self.entry.person
