"""Origins: the values of a person in a source, as last imported.

`original` is the text of the source, if an export must repeat it.
"""

from netcli.domain.records.declaration import MOVES, PERSON, STORED, Field, RecordType

ENTERED = "entered:"  # before the key of a person whom the user entered, and an export of netcli named later

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
