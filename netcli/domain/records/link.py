"""Links: how two contacts know each other, and what they share."""

from datetime import date
from typing import NamedTuple

from netcli.domain.language.cleaning import clean_text
from netcli.domain.person import Person
from netcli.domain.records.declaration import APART, DAY, FRACTION, PERSON, TEXT, WORD, Field, RecordType
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError

KINDS = ("knows", "family", "partner", "friends", "colleagues", "other")
DEFAULT_KIND = "knows"


class Link(NamedTuple):
    """A link; the order of its two contacts means nothing.

    `weight`, from 0 to 1, is how likely one would introduce the user to the other. Only a stored link has `number`, `uid` and
    `people`.
    """

    day: date
    kind: str = DEFAULT_KIND
    shared: str | None = None
    weight: float | None = None
    number: int = 0
    uid: str = ""
    people: tuple[Person, ...] = ()


def new_link(day: date, kind: str = DEFAULT_KIND, shared: str | None = None, weight: float | None = None) -> Link:
    """Return a valid link. Raise InvalidValueError naming the field."""
    one_of("kind", kind, KINDS)
    if weight is not None and not 0 <= weight <= 1:
        raise InvalidValueError("invalid_weight", weight=weight)
    return Link(day, kind, clean_text(shared, "shared") or None if shared else None, weight)


LINK = RecordType(
    "link",
    one="link",
    many="links",
    word="link",
    numbered=True,
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("other", PERSON, column="other_id", needed=True),
        Field("day", DAY, needed=True),
        Field("kind", WORD, KINDS),
        Field("shared", TEXT, prose=True),
        Field("weight", FRACTION),
    ),
    told="link {id}: {who} and {other}, {kind}",
    people={"who": APART, "other": APART},
    owner=("contact_id", "other_id"),
    make=new_link,
)
