"""Standing: what the user thinks of a relationship, as dated answers."""

from datetime import date
from typing import NamedTuple

from netcli.domain.records.declaration import DAY, OWN_ROW_WINS, PERSON, WORD, Field, RecordType

THEIRS = ("knows_me", "likes_me", "trusts_me", "knows_work", "would_refer", "any_hour")  # of them towards the user
MINE = ("i_trust", "i_would_refer", "i_know_work")  # of the user towards them
WHAT = (*THEIRS, *MINE)
ANSWERS = ("yes", "no", "unknown")


class Standing(NamedTuple):
    """The answer to one question about a relationship, and its day."""

    what: str
    answer: str
    day: date


STANDING = RecordType(
    "standing",
    one="standing",
    many="standings",
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("what", WORD, WHAT),
        Field("answer", WORD, ANSWERS),
        Field("day", DAY, needed=True),
    ),
    told="standing of {who}: {what} {answer}",
    people={"who": OWN_ROW_WINS},
    key=("contact_id", "what"),
)
