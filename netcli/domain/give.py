"""Gives: what I gave and what I received."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from netcli.domain.names import clean_text
from netcli.domain.person import Person
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError

DIRECTIONS = ("given", "received")
KINDS = (
    "introduction",
    "referral",
    "advice",
    "information",
    "experience",
    "recommendation",
    "help",
    "invitation",
    "resource",
    "thanks for business",
    "gift",
    "time",
)
EFFORTS = ("small", "medium", "large")
THANKS = "thanks for business"
DEFAULT_KIND = "help"
DEFAULT_EFFORT = "small"


@dataclass(frozen=True, slots=True)
class NewGive:
    """A give as it comes in. `depth` is the effort of a referral's giver, 1 to 5."""

    day: date
    direction: str
    text: str
    kind: str = DEFAULT_KIND
    effort: str = DEFAULT_EFFORT
    depth: int | None = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense, naming the field."""
        object.__setattr__(self, "kind", kind_named(self.kind))
        object.__setattr__(self, "text", clean_text(self.text, "text"))
        one_of("direction", self.direction, DIRECTIONS)
        one_of("effort", self.effort, EFFORTS)
        if not self.text:
            raise InvalidValueError("text: empty", "say in a few words what was given")
        if self.depth is not None and self.kind != "referral":
            raise InvalidValueError("depth: only a referral has one", "add --kind referral, or leave --depth out")
        if self.depth is not None and not 1 <= self.depth <= 5:
            raise InvalidValueError(f"depth: {self.depth} is not one", "depth is 1 (a name passed on) to 5 (all but concluded)")


class Give(NamedTuple):
    """A give as it is kept."""

    id: int
    uid: str
    contact_id: int
    day: date
    direction: str
    kind: str
    effort: str
    text: str
    depth: int | None = None
    to: Person | None = None


def kind_named(text: str) -> str:
    """Find the kind a user means: `thanks-for-business` and `thanks` are the words of the shell for `thanks for business`."""
    word = text.strip().lower().replace("-", " ").replace("_", " ")
    word = THANKS if word == "thanks" else word
    one_of("kind", word, KINDS)
    return word
