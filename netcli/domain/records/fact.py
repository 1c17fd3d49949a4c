"""Facts: what is known of a person, such as a need, an offer or a note."""

from datetime import date
from typing import NamedTuple

from netcli.domain.records.declaration import DAY, MOVES, PERSON, TEXT, WORD, Field, RecordType

KINDS = ("need", "offer", "goal", "accomplishment", "interest", "network", "skill", "project", "note")


class Fact(NamedTuple):
    """A fact; commands close it by its number."""

    number: int
    kind: str
    text: str
    day: date | None = None
    closed_on: date | None = None
    uid: str = ""


FACT = RecordType(
    "fact",
    one="fact",
    many="facts",
    numbered=True,
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("kind", WORD, KINDS),
        Field("text", TEXT, prose=True, needed=True),
        Field("day", DAY, needed=True),
        Field("closed_on", DAY),
    ),
    told="{kind} of {who}: {text}",
    people={"who": MOVES},
    named_in="{kind} {id}",
)
