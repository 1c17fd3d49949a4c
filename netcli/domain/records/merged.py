"""Tombstones of merged contacts, so that an old uid or handle still finds a person."""

from netcli.domain.records.declaration import DAY, MOVES, PERSON, Field, RecordType

MERGED = RecordType(
    "merged",
    one="merged person",
    many="merged people",
    fields=(Field("handle", needed=True), Field("who", PERSON, column="contact_id", needed=True), Field("day", DAY, needed=True)),
    told="{handle}, merged into {who}",
    people={"who": MOVES},
)
