"""What to know of a person before a meeting."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.birthdays import Birthday
from netcli.domain.match import Match
from netcli.domain.person import Person
from netcli.domain.purpose import Finding
from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.fact import Fact
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.domain.records.standing import Standing

DATES_AHEAD = 30  # days


class Brief(NamedTuple):
    """A person before a meeting on a day.

    `last_talk` is the last interaction, and `planned` the next meeting with its people. `asks` are open, promises too. `facts` are
    open, the newest first. `matches` have needs of the person and of the user, the best first. `gifts` are those that
    the user gave, the newest first. `knows_work` is None if it was never answered.
    """

    card: Contact
    tie: str
    day: date
    last_talk: Interaction | None
    planned: tuple[Interaction, list[Person]] | None
    asks: Sequence[Ask]
    facts: Sequence[Fact]
    matches: Sequence[Match]
    both_know: Sequence[Person]
    knows_work: Standing | None
    gifts: Sequence[Give]
    dates: Sequence[Birthday]
    finding: Finding | None

    @property
    def who(self) -> Person:
        """The person."""
        return self.card.person

    def texts(self, kind: str) -> list[str]:
        """Return the texts of the open facts of a kind, the newest first."""
        return [one.text for one in self.facts if one.kind == kind]
