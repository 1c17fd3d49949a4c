"""Gives: what I gave and what I received."""

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


def kind_named(text: str) -> str:
    """Find the kind a user means: `thanks-for-business` and `thanks` are the words of the shell for `thanks for business`."""
    word = text.strip().lower().replace("-", " ").replace("_", " ")
    word = THANKS if word == "thanks" else word
    one_of("kind", word, KINDS)
    return word
