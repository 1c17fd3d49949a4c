"""Decisions of the user about ties: overrides and pauses."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Text
from sqlmodel import Field, SQLModel

from netcli.domain import ties
from netcli.domain.records import pause
from netcli.store.tables.columns import KEYED, STRICT, a_day, one_of


class TieOverrideRow(SQLModel):
    """An override: the class of a tie that the user set."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True, autoincrement=False))
    tie: str = Field(sa_type=Text)
    why: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)


class TieOverride(TieOverrideRow, table=True):
    """An override: the class of a tie that the user set."""

    __tablename__ = "tie_override"
    __table_args__ = (one_of("tie", ties.USER_CLASSES), a_day("day"), STRICT)


class PauseRow(SQLModel):
    """A pause: the person is archived, or snoozed until a day."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    kind: str = Field(sa_column=Column(Text, primary_key=True))
    day: str = Field(sa_type=Text)
    until: str | None = Field(default=None, sa_type=Text)


class Pause(PauseRow, table=True):
    """A pause: the person is archived, or snoozed until a day."""

    __tablename__ = "pause"
    __table_args__ = (
        one_of("kind", pause.KINDS),
        a_day("day"),
        a_day("until"),
        CheckConstraint("(kind = 'snoozed') = (until IS NOT NULL)", name="snoozed_until"),
        KEYED,
    )
