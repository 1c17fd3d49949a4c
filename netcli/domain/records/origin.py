"""Origins: what a source said of a person when it was last imported, and its text if it is to be exported again."""

from netcli.domain.records.declaration import MOVES, PERSON, STORED, Field, RecordType

ORIGIN = RecordType(
    "origin",
    one="origin",
    many="origins",
    fields=(
        Field("who", PERSON, column="contact_id", needed=True),
        Field("said", STORED, prose=True),
        Field("original", STORED, prose=True),
    ),
    told="",
    people={"who": MOVES},
    key=("source", "source_key"),
    named_in="{source} import of {handle}",
    counted=False,
    published=False,
)
