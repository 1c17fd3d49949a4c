"""Facts about people."""

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from netcli.domain.records import fact
from netcli.store.tables.columns import NUMBERED, a_day, one_of, owned


class FactRow(SQLModel):
    """A fact about a person: a need, an offer, a goal, a note; its id is its number."""

    uid: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    kind: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)
    closed_on: str | None = Field(default=None, sa_type=Text)
    on_day: str | None = Field(default=None, sa_type=Text)
    why: str | None = Field(default=None, sa_type=Text)


class Fact(FactRow, table=True):
    """A fact about a person."""

    __tablename__ = "fact"
    __table_args__ = (
        one_of("kind", fact.KINDS),
        a_day("day"),
        a_day("closed_on"),
        Index("fact_by_contact", "contact_id", "kind"),
        Index("fact_by_kind", "kind", "day"),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)
