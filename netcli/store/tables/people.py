"""Contacts with their names and addresses, and the rows of imports and merges."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from netcli.domain.records import contact, contact_point
from netcli.store.tables.columns import KEYED, NUMBERED, STRICT, a_day, one_of, owned


class ContactRow(SQLModel):
    """A person. `triage` is what the user answered about somebody who was imported."""

    uid: str = Field(sa_type=Text, unique=True)
    handle: str = Field(sa_type=Text, unique=True)
    name: str = Field(sa_type=Text)
    search_key: str = Field(sa_type=Text)
    org: str | None = Field(default=None, sa_type=Text)
    title: str | None = Field(default=None, sa_type=Text)
    city: str | None = Field(default=None, sa_type=Text)
    country: str | None = Field(default=None, sa_type=Text)
    birthday: str | None = Field(default=None, sa_type=Text)
    sphere: str | None = Field(default=None, sa_type=Text)
    met_day: str | None = Field(default=None, sa_type=Text)
    met_where: str | None = Field(default=None, sa_type=Text)
    met_via_id: int | None = Field(default=None, sa_column=Column(ForeignKey("contact.id", ondelete="SET NULL")))
    met_kind: str | None = Field(default=None, sa_type=Text)
    cadence_days: int | None = None
    triage: str | None = Field(default=None, sa_type=Text)


class Contact(ContactRow, table=True):
    """A person."""

    __tablename__ = "contact"
    __table_args__ = (
        one_of("sphere", contact.SPHERES),
        one_of("met_kind", contact.MET_KINDS),
        one_of("triage", contact.TRIAGE),
        a_day("met_day"),
        CheckConstraint("length(name) > 0", name="name_set"),
        CheckConstraint("cadence_days > 0", name="cadence_positive"),
        Index("contact_by_search_key", "search_key"),
        Index("contact_by_via", "met_via_id"),
        Index("contact_with_cadence", "cadence_days", sqlite_where=text("cadence_days IS NOT NULL")),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)


class AliasRow(SQLModel):
    """Another name of a person."""

    contact_id: int = owned()
    name: str = Field(sa_type=Text)
    search_key: str = Field(sa_type=Text)


class Alias(AliasRow, table=True):
    """Another name of a person."""

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("contact_id", "name"), Index("alias_by_search_key", "search_key"), STRICT)
    id: int | None = Field(default=None, primary_key=True)


class ContactPointRow(SQLModel):
    """An address or number of a person.

    `match_key` is the value in the form for comparisons: lower case, or the digits of a phone.
    """

    contact_id: int = owned()
    kind: str = Field(sa_type=Text)
    value: str = Field(sa_type=Text)
    match_key: str = Field(sa_type=Text)
    label: str | None = Field(default=None, sa_type=Text)


class ContactPoint(ContactPointRow, table=True):
    """An address or number of a person."""

    __tablename__ = "contact_point"
    __table_args__ = (
        one_of("kind", contact_point.KINDS),
        UniqueConstraint("contact_id", "kind", "value"),
        Index("contact_point_by_key", "match_key", "kind"),
        STRICT,
    )
    id: int | None = Field(default=None, primary_key=True)


class TagRow(SQLModel):
    """A tag of a person."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    name: str = Field(sa_column=Column(Text, primary_key=True))


class Tag(TagRow, table=True):
    """A tag of a person."""

    __tablename__ = "tag"
    __table_args__ = (Index("tag_by_name", "name", "contact_id"), KEYED)


class MergedRow(SQLModel):
    """The uid and handle of a contact who was merged into another.

    Both still find the person.
    """

    uid: str = Field(sa_column=Column(Text, primary_key=True))
    handle: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    day: str = Field(sa_type=Text)


class Merged(MergedRow, table=True):
    """The uid and handle of a contact who was merged into another."""

    __tablename__ = "merged"
    __table_args__ = (a_day("day"), Index("merged_by_contact", "contact_id"), KEYED)


class DistinctRow(SQLModel):
    """Two contacts that the user marked as two people; the lower id is first."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    other_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    day: str = Field(sa_type=Text)


class Distinct(DistinctRow, table=True):
    """Two contacts that the user marked as two people."""

    __tablename__ = "distinct_pair"
    __table_args__ = (
        CheckConstraint("contact_id < other_id", name="lower_first"),
        a_day("day"),
        Index("distinct_pair_by_other", "other_id"),
        KEYED,
    )


class OriginRow(SQLModel):
    """A person of a source, as last imported.

    `said` is a JSON object with the values of the source. `original` is its text, if an export must repeat it.
    """

    source: str = Field(sa_column=Column(Text, primary_key=True))
    source_key: str = Field(sa_column=Column(Text, primary_key=True))
    contact_id: int = owned()
    said: str = Field(sa_type=Text)
    original: str | None = Field(default=None, sa_type=Text)


class Origin(OriginRow, table=True):
    """A person of a source, as last imported."""

    __tablename__ = "origin"
    __table_args__ = (Index("origin_by_contact", "contact_id"), STRICT)
