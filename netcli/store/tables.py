"""The one place where a column, a CHECK, a foreign key or an index is declared.

Each kind of row is a plain SQLModel, which validates what comes from outside, and a table class that inherits it
(classes with `table=True` do not validate). `make schema` writes schema.sql from here. Heavy to import: no command
that only reads or records may do so. Days are ISO text, times HH:MM, a uid is a UUIDv7.
"""

from typing import Any

from sqlalchemy import REAL, CheckConstraint, Column, Double, ForeignKey, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from netcli.domain import history, person, ties
from netcli.domain.records import ask, contact, give, interaction

STRICT: dict[str, Any] = {"sqlite_strict": True}
# The same, with ids that are never given out twice: a number the user saw means that row for ever.
NUMBERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_autoincrement": True}
# Rows found by their whole key only: stored in the key itself, which keeps them flat to a million rows.
KEYED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


REAL_NUMBER: Any = Double().with_variant(REAL(), "sqlite")  # STRICT knows REAL only


def one_of(column: str, words: tuple[str, ...]) -> CheckConstraint:
    """Declare that a column holds one of some words, or nothing. SQLite would make the list of an IN anew for every row."""
    return CheckConstraint(" OR ".join(f"{column} = {word!r}" for word in words), name=f"{column}_word")


def a_day(column: str) -> CheckConstraint:
    """Declare that a column holds an ISO day, so that days compare as text."""
    return CheckConstraint(f"{column} LIKE '____-__-__'", name=f"{column}_iso")


def owned(column: str = "contact_id") -> Any:  # noqa: ANN401 - SQLModel's Field is untyped
    """Declare a column that goes with its contact."""
    return Field(sa_column=Column(column, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False))


class ContactRow(SQLModel):
    """A person."""

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
    knows_what_i_do: str | None = Field(default=None, sa_type=Text)
    cadence_days: int | None = None


class Contact(ContactRow, table=True):
    """A person."""

    __tablename__ = "contact"
    __table_args__ = (
        one_of("sphere", contact.SPHERES),
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
    """A way to reach a person. `match_key` is the value as it is compared: lower case, or the digits of a phone."""

    contact_id: int = owned()
    kind: str = Field(sa_type=Text)
    value: str = Field(sa_type=Text)
    match_key: str = Field(sa_type=Text)
    label: str | None = Field(default=None, sa_type=Text)


class ContactPoint(ContactPointRow, table=True):
    """A way to reach a person."""

    __tablename__ = "contact_point"
    __table_args__ = (
        one_of("kind", contact.POINT_KINDS),
        UniqueConstraint("contact_id", "kind", "value"),
        Index("contact_point_by_key", "match_key", "kind"),
        STRICT,
    )
    id: int | None = Field(default=None, primary_key=True)


class TagRow(SQLModel):
    """A word the user puts on a person."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    name: str = Field(sa_column=Column(Text, primary_key=True))


class Tag(TagRow, table=True):
    """A word the user puts on a person."""

    __tablename__ = "tag"
    __table_args__ = (Index("tag_by_name", "name", "contact_id"), KEYED)


class FactRow(SQLModel):
    """Something known about a person: a need, an offer, a goal, a note."""

    uid: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    kind: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)
    closed_on: str | None = Field(default=None, sa_type=Text)


class Fact(FactRow, table=True):
    """Something known about a person."""

    __tablename__ = "fact"
    __table_args__ = (
        one_of("kind", contact.FACT_KINDS),
        a_day("day"),
        a_day("closed_on"),
        Index("fact_by_contact", "contact_id", "kind"),
        STRICT,
    )
    id: int | None = Field(default=None, primary_key=True)


class InteractionRow(SQLModel):
    """A meeting, call or message. `source` and `source_key` say which record of which file it came from.

    `source_stamp` of an interaction, give or ask tells field by field what that record said when it was last imported: a JSON
    object of digests (domain/planning/events.py).
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
    source: str | None = Field(default=None, sa_type=Text)
    source_key: str | None = Field(default=None, sa_type=Text)
    source_stamp: str | None = Field(default=None, sa_type=Text)


class Interaction(InteractionRow, table=True):
    """A meeting, call or message."""

    __tablename__ = "interaction"
    __table_args__ = (
        one_of("kind", interaction.KINDS),
        one_of("outcome_kind", interaction.OUTCOME_KINDS),
        one_of("initiated", interaction.INITIATORS),
        a_day("day"),
        CheckConstraint("minutes > 0", name="minutes_positive"),
        UniqueConstraint("source", "source_key"),
        Index("interaction_by_day", "day", "kind"),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)


class InteractionTagRow(SQLModel):
    """A word the user puts on an interaction."""

    interaction_id: int = Field(sa_column=Column(ForeignKey("interaction.id", ondelete="CASCADE"), primary_key=True))
    name: str = Field(sa_column=Column(Text, primary_key=True))


class InteractionTag(InteractionTagRow, table=True):
    """A word the user puts on an interaction."""

    __tablename__ = "interaction_tag"
    __table_args__ = (Index("interaction_tag_by_name", "name", "interaction_id"), KEYED)


class ParticipantRow(SQLModel):
    """Who took part. The day stands here too, so that one person's history is one range of one index."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    day: str = Field(sa_column=Column(Text, primary_key=True))
    interaction_id: int = Field(sa_column=Column(ForeignKey("interaction.id", ondelete="CASCADE"), primary_key=True))


class Participant(ParticipantRow, table=True):
    """Who took part."""

    __tablename__ = "participant"
    __table_args__ = (a_day("day"), Index("participant_by_interaction", "interaction_id", "contact_id"), KEYED)


class ContactDayRow(SQLModel):
    """A calendar day with at least one direct interaction; v is its weight (MODEL section 1)."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    day: str = Field(sa_column=Column(Text, primary_key=True))
    v: float = Field(sa_type=REAL_NUMBER)


class ContactDay(ContactDayRow, table=True):
    """A calendar day with at least one direct interaction."""

    __tablename__ = "contact_day"
    __table_args__ = (a_day("day"), Index("contact_day_by_day", "day", "contact_id", "v"), KEYED)


class TogetherRow(SQLModel):
    """Two contacts who took part in the same interactions, and in how many; kept in both directions."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    other_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    times: int


class Together(TogetherRow, table=True):
    """Two contacts who took part in the same interactions."""

    __tablename__ = "together"
    __table_args__ = (CheckConstraint("times > 0", name="times_positive"), Index("together_by_other", "other_id"), KEYED)


class ContactSummaryRow(SQLModel):
    """What lists need of a person's history (MODEL section 9), kept in the transaction that writes an interaction.

    `previous_day` is the contact-day before the last one; `s0` is the forward-decayed sum; `together` counts the rows of that name: the others ever met together with this one.
    `given_since` and `received_since` are the first days of a favour; `circles` are the folded organisation, city and
    tags, a line each.
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
    """What lists need of a person's history."""

    __tablename__ = "contact_summary"
    __table_args__ = (
        Index("contact_summary_by_strength", "s0", "contact_id", "first_day", "last_day", "days"),
        Index("contact_summary_by_last_day", "last_day", "contact_id", "first_day", "previous_day", "days", "s0", "circles"),
        Index("contact_summary_by_first_day", "first_day"),
        STRICT,
    )


class DecayRow(SQLModel):
    """The half-life (days) and landmark day that every `s0` was taken with: one row."""

    id: int = Field(primary_key=True)
    half_life: float = Field(sa_type=REAL_NUMBER)
    landmark: str = Field(sa_type=Text)


class Decay(DecayRow, table=True):
    """The half-life and landmark of every s0."""

    __tablename__ = "decay"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"), STRICT)


class GiveRow(SQLModel):
    """What I gave or received. `to_id` is whom an introduction or a referral went to."""

    uid: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    day: str = Field(sa_type=Text)
    direction: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    effort: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    to_id: int | None = Field(default=None, sa_column=Column(ForeignKey("contact.id", ondelete="SET NULL")))
    depth: int | None = None
    source: str | None = Field(default=None, sa_type=Text)
    source_key: str | None = Field(default=None, sa_type=Text)
    source_stamp: str | None = Field(default=None, sa_type=Text)


class Give(GiveRow, table=True):
    """What I gave or received."""

    __tablename__ = "give"
    __table_args__ = (
        one_of("direction", give.DIRECTIONS),
        one_of("kind", give.KINDS),
        one_of("effort", give.EFFORTS),
        a_day("day"),
        CheckConstraint("depth BETWEEN 1 AND 5", name="depth_range"),
        UniqueConstraint("source", "source_key"),
        Index("give_by_contact", "contact_id", "direction", "day", "kind"),
        Index("give_by_day", "day", "contact_id", "direction", "kind"),
        Index("give_by_to", "to_id"),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)


class AskRow(SQLModel):
    """What I asked of somebody, or they of me; the id is the number that `done` takes."""

    uid: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    day: str = Field(sa_type=Text)
    direction: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    due: str | None = Field(default=None, sa_type=Text)
    status: str = Field(default="open", sa_type=Text)
    closed_on: str | None = Field(default=None, sa_type=Text)
    outcome: str | None = Field(default=None, sa_type=Text)
    source: str | None = Field(default=None, sa_type=Text)
    source_key: str | None = Field(default=None, sa_type=Text)
    source_stamp: str | None = Field(default=None, sa_type=Text)


class Ask(AskRow, table=True):
    """What I asked of somebody, or they of me."""

    __tablename__ = "ask"
    __table_args__ = (
        one_of("direction", ask.DIRECTIONS),
        one_of("status", ask.STATUSES),
        a_day("day"),
        a_day("due"),
        a_day("closed_on"),
        CheckConstraint("(status = 'open') = (closed_on IS NULL)", name="closed_when_not_open"),
        UniqueConstraint("source", "source_key"),
        Index("ask_by_contact", "contact_id", "direction", "status"),
        Index("ask_by_status", "status", "direction", "due", "day", "contact_id"),
        Index("ask_by_day", "day", "direction", "contact_id"),
        Index("ask_by_closed_on", "closed_on", "status", "direction"),
        NUMBERED,
    )
    id: int | None = Field(default=None, primary_key=True)


class TieOverrideRow(SQLModel):
    """The user's own word about a tie."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True, autoincrement=False))
    tie: str = Field(sa_type=Text)
    why: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)


class TieOverride(TieOverrideRow, table=True):
    """The user's own word about a tie."""

    __tablename__ = "tie_override"
    __table_args__ = (one_of("tie", ties.USER_CLASSES), a_day("day"), STRICT)


class PauseRow(SQLModel):
    """The user's own word that a person rests: archived for good, or snoozed until a day."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    kind: str = Field(sa_column=Column(Text, primary_key=True))
    day: str = Field(sa_type=Text)
    until: str | None = Field(default=None, sa_type=Text)


class Pause(PauseRow, table=True):
    """The user's own word that a person rests."""

    __tablename__ = "pause"
    __table_args__ = (
        one_of("kind", person.PAUSES),
        a_day("day"),
        a_day("until"),
        CheckConstraint("(kind = 'snoozed') = (until IS NOT NULL)", name="snoozed_until"),
        KEYED,
    )


class MergedRow(SQLModel):
    """What is left of a contact who was merged into another, so that the old uid and handle still find somebody."""

    uid: str = Field(sa_column=Column(Text, primary_key=True))
    handle: str = Field(sa_type=Text, unique=True)
    contact_id: int = owned()
    day: str = Field(sa_type=Text)


class Merged(MergedRow, table=True):
    """What is left of a contact who was merged into another."""

    __tablename__ = "merged"
    __table_args__ = (a_day("day"), Index("merged_by_contact", "contact_id"), KEYED)


class OriginRow(SQLModel):
    """A record of a source as it was last imported: whom it is about, what it said (a JSON object), and its text where it has to come back."""

    source: str = Field(sa_column=Column(Text, primary_key=True))
    source_key: str = Field(sa_column=Column(Text, primary_key=True))
    contact_id: int = owned()
    said: str = Field(sa_type=Text)
    original: str | None = Field(default=None, sa_type=Text)


class Origin(OriginRow, table=True):
    """A record of a source as it was last imported."""

    __tablename__ = "origin"
    __table_args__ = (Index("origin_by_contact", "contact_id"), STRICT)


class DistinctRow(SQLModel):
    """The user's own word that two contacts are not the same person; the lower id stands first."""

    contact_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    other_id: int = Field(sa_column=Column(ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True))
    day: str = Field(sa_type=Text)


class Distinct(DistinctRow, table=True):
    """The user's own word that two contacts are not the same person."""

    __tablename__ = "distinct_pair"
    __table_args__ = (
        CheckConstraint("contact_id < other_id", name="lower_first"),
        a_day("day"),
        Index("distinct_pair_by_other", "other_id"),
        KEYED,
    )


class OpRow(SQLModel):
    """One writing command: its word and time (UTC, ISO), never its values.

    `undoes` is the command that this one takes back, and `undone_by` the one that took this back and still stands.
    """

    at: str = Field(sa_type=Text)
    word: str = Field(sa_type=Text)
    undoes: int | None = None
    undone_by: int | None = None


class Op(OpRow, table=True):
    """One writing command."""

    __tablename__ = "op"
    __table_args__ = (Index("op_by_undoes", "undoes", sqlite_where=text("undoes IS NOT NULL")), NUMBERED)
    id: int | None = Field(default=None, primary_key=True)


class UndoLogRow(SQLModel):
    """One row that a command added, changed or removed: its key as a JSON list, and as a JSON object what stood there before.

    Written by the triggers that `netcli.store.triggers` makes.
    """

    op_id: int
    action: str = Field(sa_type=Text)
    table_name: str = Field(sa_type=Text)
    row_key: str = Field(sa_type=Text)
    row_before: str | None = Field(default=None, sa_type=Text)


class UndoLog(UndoLogRow, table=True):
    """One row that a command changed."""

    __tablename__ = "undo_log"
    __table_args__ = (
        one_of("action", history.ACTIONS),
        CheckConstraint("(action = 'added') = (row_before IS NULL)", name="before_unless_added"),
        Index("undo_log_by_op", "op_id"),
        STRICT,
    )
    id: int | None = Field(default=None, primary_key=True)


# What follows from other tables is computed anew when a command is taken back; the others are logged row by row.
DERIVED = frozenset({"contact_day", "together", "contact_summary", "decay"})
UNLOGGED = DERIVED | {"op", "undo_log"}
