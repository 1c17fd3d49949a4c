"""Pauses: people who are archived for good, or snoozed until a day."""

from netcli.domain.records.declaration import AHEAD, DAY, PERSON, SPECIAL, WORD, Field, RecordType

KINDS = ("archived", "snoozed")
PAUSE = RecordType(
    "pause",
    one="archived or snoozed person",
    many="archived or snoozed people",
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("kind", WORD, KINDS),
        Field("day", DAY, needed=True),
        Field("until", AHEAD),
    ),
    told="{kind}: {who}",
    people={"who": SPECIAL},
    key=("contact_id", "kind"),
)
