"""Overrides: the class of a tie that the user set."""

from netcli.domain.records.declaration import DAY, OWN_ROW_WINS, PERSON, TEXT, WORD, Field, RecordType
from netcli.domain.ties import USER_CLASSES

TIE_OVERRIDE = RecordType(
    "tie_override",
    one="override",
    many="overrides",
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("tie", WORD, USER_CLASSES),
        Field("why", TEXT, prose=True),
        Field("day", DAY, needed=True),
    ),
    told="override of {who}: {tie}",
    people={"who": OWN_ROW_WINS},
    key=("contact_id",),
    named_in="tie of {handle}",
)
