"""Gives: what I gave and what I received."""

from datetime import date
from typing import Any, NamedTuple

from netcli.domain import outcome as outcomes
from netcli.domain.language.cleaning import clean_text
from netcli.domain.person import Person
from netcli.domain.records.declaration import AMOUNT, DAY, FAVOURS, MOVES, NOT_TO_ITSELF, NUMBER, PERSON, TEXT, WORD, Field, RecordType
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
    "promotion",
    "teaching",
    "business",
    "gift",
    "time",
    "thanks",
)
EFFORTS = ("small", "medium", "large")
STATUSES = ("pending", "closed", "nothing")  # of a referral: open, something came of it, nothing came of it
PENDING, CLOSED = "pending", "closed"
THANKS = "thanks"  # for something received; counts in no balance
FORMER_THANKS = "thanks for business"  # a kind of earlier versions
DEFAULT_KIND = "help"
DEFAULT_EFFORT = "small"


class Give(NamedTuple):
    """A give. `depth`, from 1 to 5, is the effort that a referral took.

    `status` is that of a referral that is followed up, else None. `amount` is as in `outcome.clean_amount`. Only a stored give has
    `number`, `uid`, `contact_id`, `to`, the receiver of an introduction or referral, and `thanks_for`, the uid of the record
    that a thank-you is for.
    """

    day: date
    direction: str
    text: str
    kind: str = DEFAULT_KIND
    effort: str = DEFAULT_EFFORT
    depth: int | None = None
    status: str | None = None
    outcome: str | None = None
    outcome_kind: str | None = None
    amount: str | None = None
    thanks_for: str | None = None
    number: int = 0
    uid: str = ""
    contact_id: int = 0
    to: Person | None = None


def new_give(
    day: date,
    direction: str,
    text: str,
    kind: str = DEFAULT_KIND,
    effort: str = DEFAULT_EFFORT,
    depth: int | None = None,
    status: str | None = None,
    outcome: str | None = None,
    outcome_kind: str | None = None,
    amount: str | None = None,
) -> Give:
    """Return a valid give. Raise InvalidValueError naming the field."""
    kind, text = kind_named(kind), clean_text(text, "text")
    one_of("direction", direction, DIRECTIONS)
    one_of("effort", effort, EFFORTS)
    one_of("status", status, STATUSES)
    one_of("outcome kind", outcome_kind, outcomes.KINDS)
    if not text:
        raise InvalidValueError("give_without_text")
    if depth is not None and kind != "referral":
        raise InvalidValueError("depth_without_referral")
    if status and kind != "referral":
        raise InvalidValueError("status_without_referral", status=status)
    if depth is not None and not 1 <= depth <= 5:
        raise InvalidValueError("invalid_depth", depth=depth)
    outcome = clean_text(outcome, "outcome") or None if outcome else None
    amount = outcomes.clean_amount(amount) if amount else None
    return Give(day, direction, text, kind, effort, depth, status or None, outcome, outcome_kind or None, amount)


def kind_named(text: str) -> str:
    """Return the kind that a word means; also that of an earlier version.

    Raise InvalidValueError for another word.
    """
    word = text.strip().lower()
    word = THANKS if word.replace("-", " ").replace("_", " ") == FORMER_THANKS else word
    one_of("kind", word, KINDS)
    return word


def followed_up(new: Give) -> Give:
    """Return a new give; a referral is pending until the user knows what came of it."""
    return new._replace(status=new.status or PENDING) if new.kind == "referral" else new


def settle(fields: dict[str, Any], _: str) -> dict[str, Any]:
    """Complete an edit that gives another kind: only a referral has a status."""
    return fields | {"status": ""} if fields.get("kind") not in {None, "referral"} and "status" not in fields else fields


def step(one: Give) -> int:
    """Return what a give adds to given minus received: a thank-you adds nothing."""
    return 0 if one.kind == THANKS else 1 if one.direction == "given" else -1


GIVE = RecordType(
    "give",
    one="give",
    many="gives",
    word="give",
    numbered=True,
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("day", DAY, needed=True),
        Field("direction", WORD, DIRECTIONS),
        Field("kind", WORD, KINDS),
        Field("effort", WORD, EFFORTS),
        Field("text", TEXT, prose=True, needed=True),
        Field("to", PERSON, column="to_id"),
        Field("depth", NUMBER),
        Field("status", WORD, STATUSES),
        Field("outcome", TEXT, prose=True),
        Field("outcome_kind", WORD, outcomes.KINDS),
        Field("amount", AMOUNT),
    ),
    told="give {id}: {direction}, {who}, {text}",
    people={"who": MOVES, "to": NOT_TO_ITSELF},
    make=new_give,
    settle=settle,
    affects=(FAVOURS,),
)
