"""Other names of a person."""

from netcli.domain.records.declaration import OWN_ROW_WINS, PERSON, Field, RecordType

ALIAS = RecordType(
    "alias",
    one="alias",
    many="aliases",
    fields=(Field("who", PERSON, column="contact_id", needed=True), Field("name", needed=True)),
    told="alias of {who}: {name}",
    people={"who": OWN_ROW_WINS},
    key=("contact_id", "name"),
)
