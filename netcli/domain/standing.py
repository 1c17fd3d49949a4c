"""How far a relationship has come, by the answers that the user gave about it.

The stages are those of Misner: visibility, credibility, profitability (docs/model.md, section 15).
"""

from collections.abc import Mapping
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.standing import Standing

NO_STAGE = "none"
# Each stage with the answers that it needs besides those of the stages before it.
STAGES = (
    ("visibility", ("knows_me", "knows_work")),
    ("credibility", ("trusts_me",)),
    ("profitability", ("would_refer",)),
)

Answers = Mapping[str, Standing]  # by question


class Stand(NamedTuple):
    """What the user answered about one person, and the stage that follows."""

    person: Person
    answers: Answers
    stage: str


def stage(answers: Answers) -> str:
    """Return the last stage that a relationship has reached, or NO_STAGE.

    Only a `yes` counts: what is unknown is neither a yes nor a no.
    """
    reached = NO_STAGE
    for name, needed in STAGES:
        if not all(said_yes(answers, what) for what in needed):
            break
        reached = name
    return reached


def said_yes(answers: Answers, what: str) -> bool:
    """Return whether the answer to a question is yes."""
    return what in answers and answers[what].answer == "yes"
