"""Introductions: two contacts whom the user brings together."""

from datetime import date
from typing import NamedTuple

from netcli.domain.language.cleaning import clean_text
from netcli.domain.person import Person
from netcli.domain.records.declaration import APART, DAY, PERSON, TEXT, Field, RecordType
from netcli.errors import InvalidValueError


class Intro(NamedTuple):
    """An introduction of two contacts, with the day on which each agreed.

    `one_outcome` and `other_outcome` are what came of it for each. Only a stored introduction has `number`, `uid` and `people`, the one
    and the other.
    """

    day: date
    why: str
    one_agreed: date | None = None
    other_agreed: date | None = None
    made_on: date | None = None
    dropped_on: date | None = None
    one_outcome: str | None = None
    other_outcome: str | None = None
    number: int = 0
    uid: str = ""
    people: tuple[Person, ...] = ()

    @property
    def status(self) -> str:
        """`open` until it is `made` or `dropped`."""
        return "made" if self.made_on else "dropped" if self.dropped_on else "open"


def new_intro(
    day: date,
    why: str,
    one_agreed: date | None = None,
    other_agreed: date | None = None,
    made_on: date | None = None,
    dropped_on: date | None = None,
    one_outcome: str | None = None,
    other_outcome: str | None = None,
) -> Intro:
    """Return a valid introduction. Raise InvalidValueError naming the field."""
    why = clean_text(why, "why")
    if not why:
        raise InvalidValueError("intro_without_why")
    if made_on and dropped_on:
        raise InvalidValueError("made_and_dropped")
    one_outcome, other_outcome = (clean_text(text, "outcome") or None if text else None for text in (one_outcome, other_outcome))
    return Intro(day, why, one_agreed, other_agreed, made_on, dropped_on, one_outcome, other_outcome)


INTRO = RecordType(
    "intro",
    one="introduction",
    many="introductions",
    word="intro",
    numbered=True,
    fields=(
        Field("one", PERSON, column="contact_id", needed=True),
        Field("other", PERSON, column="other_id", needed=True),
        Field("day", DAY, needed=True),
        Field("why", TEXT, prose=True, needed=True),
        Field("one_agreed", DAY),
        Field("other_agreed", DAY),
        Field("made_on", DAY),
        Field("dropped_on", DAY),
        Field("one_outcome", TEXT, prose=True),
        Field("other_outcome", TEXT, prose=True),
    ),
    told="intro {id}: {who} and {other}, {why}",
    people={"one": APART, "other": APART},
    owner=("contact_id", "other_id"),
    make=new_intro,
)
