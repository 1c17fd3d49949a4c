"""Pairs of contacts that the user marked as two people; the lower id comes first."""

from netcli.domain.records.declaration import DAY, PERSON, SPECIAL, Field, RecordType

DISTINCT_PAIR = RecordType(
    "distinct_pair",
    one="distinct pair",
    many="distinct pairs",
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("other", PERSON, column="other_id", needed=True),
        Field("day", DAY, needed=True),
    ),
    told="{who} and {other}, not the same person",
    people={"who": SPECIAL, "other": SPECIAL},
    owner=("contact_id", "other_id"),
    key=("contact_id", "other_id"),
)
