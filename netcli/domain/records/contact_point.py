"""Ways to reach a person: addresses and numbers, and how they are compared."""

from netcli.domain.records.declaration import OWN_ROW_WINS, PERSON, STORED, TEXT, WORD, Field, RecordType

KINDS = ("email", "phone", "url", "address", "messenger")

CONTACT_POINT = RecordType(
    "contact_point",
    one="address",
    many="addresses",
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("kind", WORD, KINDS),
        Field("value", TEXT, prose=True, needed=True),
        Field("label", STORED, prose=True),
    ),
    told="{kind} of {who}: {value}",
    people={"who": OWN_ROW_WINS},
    key=("contact_id", "kind", "value"),
    named_in="{kind} of {handle}",
)
