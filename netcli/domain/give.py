"""Gives: what I gave and what I received."""

from datetime import date
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.words import one_of

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
