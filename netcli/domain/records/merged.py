"""Uids and handles of merged contacts, which still find the person."""

from netcli.domain.records.declaration import DAY, MOVES, PERSON, Field, RecordType

MERGED = RecordType(
    "merged",
    one="merged person",
    many="merged people",
    fields=(Field("handle", needed=True), Field("who", PERSON, column="contact_id", needed=True), Field("day", DAY, needed=True)),
    told="{handle}, merged into {who}",
    people={"who": MOVES},
)
