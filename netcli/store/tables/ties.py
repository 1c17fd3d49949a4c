"""What the user decides and thinks about ties: overrides, pauses and standing."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Text
from sqlmodel import Field, SQLModel

from netcli.domain import ties
from netcli.domain.records import pause, standing
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


class StandingRow(SQLModel):
    """The answer to one question about a relationship."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    what: str = Field(sa_column=Column(Text, primary_key=True))
    answer: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)


class Standing(StandingRow, table=True):
    """The answer to one question about a relationship."""

    __tablename__ = "standing"
    __table_args__ = (
        one_of("what", standing.WHAT),
        one_of("answer", standing.ANSWERS),
        a_day("day"),
        Index("standing_by_what", "what", "answer", "contact_id"),
        KEYED,
    )


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
