"""Records of two contacts: links and introductions."""

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field, SQLModel

from netcli.domain.records import link
from netcli.store.tables.columns import NUMBERED, REAL_NUMBER, a_day, one_of, owned

APART = "contact_id <> other_id"


class LinkRow(SQLModel):
    """How two contacts know each other."""

    uid: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    other_id: int = owned("other_id")
    day: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    shared: str | None = Field(default=None, sa_type=Text)
    weight: float | None = Field(default=None, sa_type=REAL_NUMBER)


class Link(LinkRow, table=True):
    """How two contacts know each other."""

    __tablename__ = "link"
    __table_args__ = (
        one_of("kind", link.KINDS),
        a_day("day"),
        CheckConstraint(APART, name="two_contacts"),
        CheckConstraint("weight BETWEEN 0 AND 1", name="weight_range"),
        Index("link_by_contact", "contact_id", "other_id"),
        Index("link_by_other", "other_id", "contact_id"),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)


class IntroRow(SQLModel):
    """An introduction of two contacts."""

    uid: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    other_id: int = owned("other_id")
    day: str = Field(sa_type=Text)
    why: str = Field(sa_type=Text)
    one_agreed: str | None = Field(default=None, sa_type=Text)
    other_agreed: str | None = Field(default=None, sa_type=Text)
    made_on: str | None = Field(default=None, sa_type=Text)
    dropped_on: str | None = Field(default=None, sa_type=Text)
    one_outcome: str | None = Field(default=None, sa_type=Text)
    other_outcome: str | None = Field(default=None, sa_type=Text)


class Intro(IntroRow, table=True):
    """An introduction of two contacts."""

    __tablename__ = "intro"
    __table_args__ = (
        a_day("day"),
        a_day("one_agreed"),
        a_day("other_agreed"),
        a_day("made_on"),
        a_day("dropped_on"),
        CheckConstraint(APART, name="two_contacts"),
        CheckConstraint("made_on IS NULL OR dropped_on IS NULL", name="made_or_dropped"),
        Index("intro_by_contact", "contact_id", "day"),
        Index("intro_by_other", "other_id", "day"),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)
