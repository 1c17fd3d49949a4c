"""Facts: what is known of a person, such as a need, an interest or a note."""

from datetime import date
from typing import NamedTuple

from netcli.domain.language.birthday import check_yearly
from netcli.domain.language.cleaning import clean_line, clean_text
from netcli.domain.records.declaration import DAY, MOVES, PERSON, TEXT, WORD, YEARLY, Field, RecordType
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError

# Goals, accomplishments, interests, networks and skills. Source: docs/model.md, section 14.
GAINS = ("goal", "accomplishment", "interest", "network", "skill")
MINE = ("work", "ideal-referral", "known-for", "want-known-for")  # facts of the user alone
KINDS = ("need", "offer", *GAINS, "project", "note", "question", "hook", "date", "missed", *MINE)
DATE, MISSED = "date", "missed"
NOTED = tuple(kind for kind in KINDS if kind not in {MISSED, *MINE})  # the kinds of what is said of a person
# The kinds that show interest in a person; a card has the others, and imports bring them.
LEARNED = tuple(kind for kind in NOTED if kind not in {"need", "offer", "note", "date"})
ONE_LINE = frozenset({"need", "offer"})  # as on the card


class Fact(NamedTuple):
    """A fact; commands close it by its number.

    `on_day` is the day of a fact of kind date, as a birthday is written. `why` is why a chance was missed.
    """

    number: int
    kind: str
    text: str
    day: date | None = None
    closed_on: date | None = None
    on_day: str | None = None
    why: str | None = None
    uid: str = ""


def new_fact(kind: str, text: str, day: date, closed_on: date | None = None, on_day: str | None = None, why: str | None = None) -> Fact:
    """Return a valid fact without a number. Raise InvalidValueError naming the field."""
    one_of("kind", kind, KINDS)
    text = clean_line(text, kind) if kind in ONE_LINE else clean_text(text, "text")
    if not text:
        raise InvalidValueError("fact_without_text", kind=kind)
    if on_day and kind != DATE:
        raise InvalidValueError("day_of_no_date", kind=kind)
    if kind == DATE and not on_day:
        raise InvalidValueError("date_without_day")
    if on_day:
        check_yearly(on_day, "on_day")
    if why and kind != MISSED:
        raise InvalidValueError("why_of_no_chance", kind=kind)
    return Fact(0, kind, text, day, closed_on, on_day or None, clean_text(why, "why") or None if why else None)


def learned(text: str) -> tuple[str, str]:
    """Return the kind and the text of what was learned: `skill: sets type by hand`.

    Without a kind in front it is an interest.
    """
    kind, colon, rest = text.partition(":")
    kind = kind.strip().lower()
    return (kind, rest.strip()) if colon and kind in NOTED else ("interest", text.strip())


FACT = RecordType(
    "fact",
    one="fact",
    many="facts",
    word="fact",
    numbered=True,
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("kind", WORD, KINDS),
        Field("text", TEXT, prose=True, needed=True),
        Field("day", DAY, needed=True),
        Field("closed_on", DAY),
        Field("on_day", YEARLY),
        Field("why", TEXT, prose=True),
    ),
    told="{kind} of {who}: {text}",
    people={"who": MOVES},
    named_in="{kind} {id}",
    make=new_fact,
)
