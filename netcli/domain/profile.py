"""Everything that is shown of one person."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.balance import Balance
from netcli.domain.due import Due
from netcli.domain.gains import Learned
from netcli.domain.person import Entry, Pauses, Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.fact import Fact
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.domain.records.intro import Intro
from netcli.domain.records.link import Link
from netcli.domain.standing import Stand
from netcli.domain.ties import Tie


class Profile(NamedTuple):
    """One person on one day, with interactions, gives, asks and open facts.

    `company` has the people of each interaction, by its number; `days` are the contact-days (ISO day, v), newest first,
    if they were asked for. `planned` are the planned interactions with their people, the earliest first.
    `due` is when the user means to be in touch again, or None without a cadence.
    """

    card: Contact
    entry: Entry
    pauses: Pauses
    tie: Tie
    balance: Balance
    interactions: Sequence[Interaction]
    company: Mapping[int, Sequence[Person]]
    gives: Sequence[Give]
    asks: Sequence[Ask]
    facts: Sequence[Fact]
    days: Sequence[tuple[str, float]]
    day: date
    planned: Sequence[tuple[Interaction, Sequence[Person]]]
    due: Due | None
    standing: Stand
    learned: Learned
    links: Sequence[Link]
    intros: Sequence[Intro]
