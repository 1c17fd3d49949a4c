"""Tags of a person."""

from netcli.domain.records.declaration import CIRCLES, OWN_ROW_WINS, PERSON, Field, RecordType

TAG = RecordType(
    "tag",
    one="tag",
    many="tags",
    fields=(Field("who", PERSON, column="contact_id", needed=True), Field("name", prose=True, needed=True)),
    told="tag of {who}: {name}",
    people={"who": OWN_ROW_WINS},
    key=("contact_id", "name"),
    named_in="tag of {handle}",
    affects=(CIRCLES,),
)
