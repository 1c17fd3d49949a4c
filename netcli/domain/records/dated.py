"""Dated records: stored interactions, gives and asks, together with their people."""

from typing import Generic, NamedTuple, TypeVar

from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction

Happened = TypeVar("Happened", Interaction, Give, Ask)


class Dated(NamedTuple, Generic[Happened]):
    """A stored record with its people, as an export takes it.

    `people` are the participants of an interaction, or the one person of a give or ask. `key` identifies the record in netcli's
    own CSV.
    """

    record: Happened
    people: tuple[Person, ...]
    key: str
