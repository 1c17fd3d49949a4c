"""The log of commands; undo reads it."""

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field, SQLModel

from netcli.domain import history
from netcli.store.tables.columns import NUMBERED, STRICT, one_of


class OpRow(SQLModel):
    """One writing command: its name and time (UTC, ISO), without its values.

    `undoes` is the id of the command that this one undid. `undone_by` is the id of the command that undid this one, unless that
    was undone later.
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
    """One row that a command added, changed or removed.

    `row_key` is a JSON list, and `row_before` the row before the change as a JSON object. Triggers write these rows
    (store/triggers.py).
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
