"""How far a relationship has come, by the answers that the user gave about it.

The stages are those of Misner: visibility, credibility, profitability (docs/model.md, section 15).
"""

from collections.abc import Mapping
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.standing import Standing

BROUGHT = ("referral", "business")  # kinds of gives that bring business
DAYS = 730  # how long such a give counts
VISIBILITY, CREDIBILITY, PROFITABILITY = "visibility", "credibility", "profitability"

Answers = Mapping[str, Standing]  # by question


class Stand(NamedTuple):
    """What the user answered about one person, and the stage that follows."""

    person: Person
    answers: Answers
    stage: str | None


def stage(answers: Answers, *, brought: bool) -> str | None:
    """Return the stage that a relationship has reached, or None.

    Only a `yes` counts: what is unknown is neither a yes nor a no. `brought` is whether they gave the user a referral or business
    within two years.
    """
    if not said_yes(answers, "knows_work"):
        return None
    if not said_yes(answers, "trusts_me"):
        return VISIBILITY
    return PROFITABILITY if brought else CREDIBILITY


def said_yes(answers: Answers, what: str) -> bool:
    """Return whether the answer to a question is yes."""
    return what in answers and answers[what].answer == "yes"
