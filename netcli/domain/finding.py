"""What a search finds: records, each with the line that fits."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.person import Entry, Person


class Hit(NamedTuple):
    """A record with the words; of a person's card only the line is known.

    `record` is person, log, give, ask, tie, or the kind of a fact.
    """

    record: str
    number: int | None
    day: date | None
    line: str


class PersonFound(NamedTuple):
    """A person with what a search found: the card first, then the newest."""

    entry: Entry
    hits: Sequence[Hit]


class RecordFound(NamedTuple):
    """A dated record that a search found, with its people."""

    hit: Hit
    people: Sequence[Person]


class Findings(NamedTuple):
    """What is shown of a search, and how many more rows there are."""

    people: Sequence[PersonFound]
    dated: Sequence[RecordFound]
    more: int
