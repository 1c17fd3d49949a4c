"""Gives and asks."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from netcli.domain import outcome
from netcli.domain.records import ask, give
from netcli.store.tables.columns import NUMBERED, a_day, one_of, owned


class GiveRow(SQLModel):
    """A give. `to_id` is the receiver of an introduction or a referral."""

    uid: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    day: str = Field(sa_type=Text)
    direction: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    effort: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    to_id: int | None = Field(default=None, sa_column=Column(ForeignKey("contact.id", ondelete="SET NULL")))
    depth: int | None = None
    status: str | None = Field(default=None, sa_type=Text)
    outcome: str | None = Field(default=None, sa_type=Text)
    outcome_kind: str | None = Field(default=None, sa_type=Text)
    amount: str | None = Field(default=None, sa_type=Text)
    thanks_for: str | None = Field(default=None, sa_type=Text)
    source: str | None = Field(default=None, sa_type=Text)
    source_key: str | None = Field(default=None, sa_type=Text)
    source_stamp: str | None = Field(default=None, sa_type=Text)


class Give(GiveRow, table=True):
    """A give: something I gave or received."""

    __tablename__ = "give"
    __table_args__ = (
        one_of("direction", give.DIRECTIONS),
        one_of("kind", give.KINDS),
        one_of("effort", give.EFFORTS),
        one_of("status", give.STATUSES),
        one_of("outcome_kind", outcome.KINDS),
        a_day("day"),
        CheckConstraint("depth BETWEEN 1 AND 5", name="depth_range"),
        UniqueConstraint("source", "source_key"),
        Index("give_by_contact", "contact_id", "direction", "day", "kind"),
        Index("give_by_day", "day", "contact_id", "direction", "kind"),
        Index("give_by_to", "to_id"),
        Index("give_pending", "day", sqlite_where=text("status = 'pending'")),
        Index("give_with_outcome", "day", sqlite_where=text("outcome_kind IS NOT NULL")),
        Index("give_thanks_for", "thanks_for", sqlite_where=text("thanks_for IS NOT NULL")),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)


class AskRow(SQLModel):
    """An ask; its id is the number that `netcli done` takes."""

    uid: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    day: str = Field(sa_type=Text)
    direction: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    due: str | None = Field(default=None, sa_type=Text)
    status: str = Field(default="open", sa_type=Text)
    closed_on: str | None = Field(default=None, sa_type=Text)
    outcome: str | None = Field(default=None, sa_type=Text)
    why: str | None = Field(default=None, sa_type=Text)
    kind: str | None = Field(default=None, sa_type=Text)
    outcome_kind: str | None = Field(default=None, sa_type=Text)
    amount: str | None = Field(default=None, sa_type=Text)
    source: str | None = Field(default=None, sa_type=Text)
    source_key: str | None = Field(default=None, sa_type=Text)
    source_stamp: str | None = Field(default=None, sa_type=Text)


class Ask(AskRow, table=True):
    """An ask of mine or of another person, or a promise."""

    __tablename__ = "ask"
    __table_args__ = (
        one_of("direction", ask.DIRECTIONS),
        one_of("status", ask.STATUSES),
        one_of("why", ask.WHY),
        one_of("kind", ask.KINDS),
        one_of("outcome_kind", outcome.KINDS),
        a_day("day"),
        a_day("due"),
        a_day("closed_on"),
        CheckConstraint("(status = 'open') = (closed_on IS NULL)", name="closed_when_not_open"),
        CheckConstraint("status = 'open' OR status = 'declined' OR (status = 'kept') = (direction = 'promised')", name="done_by_direction"),
        CheckConstraint("why IS NULL OR status = 'declined'", name="why_when_declined"),
        UniqueConstraint("source", "source_key"),
        Index("ask_by_contact", "contact_id", "direction", "status"),
        Index("ask_by_status", "status", "direction", "due", "day", "contact_id"),
        Index("ask_by_day", "day", "direction", "contact_id"),
        Index("ask_by_closed_on", "closed_on", "status", "direction"),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)
