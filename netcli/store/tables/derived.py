"""Derived rows, which are computed from other rows."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Text, text
from sqlmodel import Field, SQLModel

from netcli.store.tables.columns import KEYED, REAL_NUMBER, STRICT, a_day


class ContactDayRow(SQLModel):
    """A day with at least one direct interaction.

    `v` is the weight of the day (docs/model.md, section 1).
    """

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    day: str = Field(sa_column=Column(Text, primary_key=True))
    v: float = Field(sa_type=REAL_NUMBER)


class ContactDay(ContactDayRow, table=True):
    """A day with at least one direct interaction."""

    __tablename__ = "contact_day"
    __table_args__ = (a_day("day"), Index("contact_day_by_day", "day", "contact_id", "v"), KEYED)


class TogetherRow(SQLModel):
    """Two contacts and the number of interactions in which both took part.

    Each pair has two rows, one for each contact.
    """

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    other_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    times: int


class Together(TogetherRow, table=True):
    """Two contacts and the number of interactions in which both took part."""

    __tablename__ = "together"
    __table_args__ = (CheckConstraint("times > 0", name="times_positive"), Index("together_by_other", "other_id"), KEYED)


class ContactSummaryRow(SQLModel):
    """The figures about one contact that lists need.

    `previous_day` is the contact-day before the last one. `s0` is the forward-decayed sum (docs/model.md, section 9).
    `together` is the number of this contact's rows in the table `together`. `given_since` and `received_since` are the days of
    the first give in each direction. `circles` has the folded organisation, city and tags, one on each line.
    """

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True, autoincrement=False))
    first_day: str | None = Field(default=None, sa_type=Text)
    last_day: str | None = Field(default=None, sa_type=Text)
    previous_day: str | None = Field(default=None, sa_type=Text)
    days: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    s0: float = Field(default=0, sa_type=REAL_NUMBER, sa_column_kwargs={"server_default": text("0")})
    together: int = Field(default=0, sa_column_kwargs={"server_default": text("0")})
    given_since: str | None = Field(default=None, sa_type=Text)
    received_since: str | None = Field(default=None, sa_type=Text)
    circles: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": text("''")})


class ContactSummary(ContactSummaryRow, table=True):
    """The figures about one contact that lists need."""

    __tablename__ = "contact_summary"
    __table_args__ = (
        Index("contact_summary_by_strength", "s0", "contact_id", "first_day", "last_day", "days"),
        Index("contact_summary_by_last_day", "last_day", "contact_id", "first_day", "previous_day", "days", "s0", "circles"),
        Index("contact_summary_by_first_day", "first_day"),
        STRICT,
    )


class DecayRow(SQLModel):
    """The half-life (days) and landmark day of all `s0`; there is one row."""

    id: int = Field(primary_key=True)
    half_life: float = Field(sa_type=REAL_NUMBER)
    landmark: str = Field(sa_type=Text)


class Decay(DecayRow, table=True):
    """The half-life and landmark day of all `s0`."""

    __tablename__ = "decay"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"), STRICT)
