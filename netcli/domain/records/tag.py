"""Tags of a person."""

from collections.abc import Iterable

from netcli.domain.records.declaration import CIRCLES, OWN_ROW_WINS, PERSON, Field, RecordType


def split_tags(texts: Iterable[str]) -> list[str]:
    """Return the tags of some texts, which may have several between commas."""
    return [tag for text in texts for part in text.split(",") if (tag := part.strip())]


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
