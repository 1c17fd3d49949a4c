"""Interactions, their tags and the people who took part."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from netcli.domain import outcome
from netcli.domain.records import interaction
from netcli.store.tables.columns import KEYED, NUMBERED, a_day, a_flag, one_of


class InteractionRow(SQLModel):
    """A meeting, call or message.

    `source` and `source_key` identify the imported record. `source_stamp` is a JSON object with a digest of each field of the
    last import (domain/planning/events.py). `planned` is 1 until a planned interaction is confirmed. Gives and asks have the same columns.
    """

    uid: str = Field(sa_type=Text, unique=True)
    day: str = Field(sa_type=Text)
    time: str | None = Field(default=None, sa_type=Text)
    kind: str = Field(sa_type=Text)
    minutes: int | None = None
    place: str | None = Field(default=None, sa_type=Text)
    purpose: str | None = Field(default=None, sa_type=Text)
    outcome: str | None = Field(default=None, sa_type=Text)
    outcome_kind: str | None = Field(default=None, sa_type=Text)
    initiated: str | None = Field(default=None, sa_type=Text)
    summary: str | None = Field(default=None, sa_type=Text)
    their_outcome: str | None = Field(default=None, sa_type=Text)
    amount: str | None = Field(default=None, sa_type=Text)
    planned: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    told: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    pitched: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    source: str | None = Field(default=None, sa_type=Text)
    source_key: str | None = Field(default=None, sa_type=Text)
    source_stamp: str | None = Field(default=None, sa_type=Text)


class Interaction(InteractionRow, table=True):
    """A meeting, call or message."""

    __tablename__ = "interaction"
    __table_args__ = (
        one_of("kind", interaction.KINDS),
        one_of("outcome_kind", outcome.KINDS),
        one_of("initiated", interaction.INITIATORS),
        a_day("day"),
        CheckConstraint("minutes > 0", name="minutes_positive"),
        a_flag("planned"),
        a_flag("told"),
        a_flag("pitched"),
        UniqueConstraint("source", "source_key"),
        Index("interaction_by_day", "day", "kind"),
        Index("interaction_with_outcome", "day", sqlite_where=text("outcome_kind IS NOT NULL")),
        Index("interaction_told", "day", sqlite_where=text("told = 1")),
        Index("interaction_planned", "day", sqlite_where=text("planned = 1")),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)


class InteractionTagRow(SQLModel):
    """A tag of an interaction."""

    interaction_id: int = Field(sa_column=Column(ForeignKey("interaction.id", ondelete="CASCADE"), primary_key=True))
    name: str = Field(sa_column=Column(Text, primary_key=True))


class InteractionTag(InteractionTagRow, table=True):
    """A tag of an interaction."""

    __tablename__ = "interaction_tag"
    __table_args__ = (Index("interaction_tag_by_name", "name", "interaction_id"), KEYED)


class ParticipantRow(SQLModel):
    """A contact who took part in an interaction.

    The day of the interaction is repeated here, so that the history of one contact is one range of the primary key.
    """

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    day: str = Field(sa_column=Column(Text, primary_key=True))
    interaction_id: int = Field(sa_column=Column(ForeignKey("interaction.id", ondelete="CASCADE"), primary_key=True))


class Participant(ParticipantRow, table=True):
    """A contact who took part in an interaction."""

    __tablename__ = "participant"
    __table_args__ = (a_day("day"), Index("participant_by_interaction", "interaction_id", "contact_id"), KEYED)
