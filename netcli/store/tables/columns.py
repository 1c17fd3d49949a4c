"""Columns and checks that several tables declare."""

from typing import Any

from sqlalchemy import REAL, CheckConstraint, Column, Double, ForeignKey
from sqlmodel import Field

STRICT: dict[str, Any] = {"sqlite_strict": True}
# With ids that are never used again, because a number that a user has seen must always mean the same row.
NUMBERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_autoincrement": True}
# Without a rowid, for rows that are found by their key: look-ups stay fast up to a million rows.
KEYED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
REAL_NUMBER: Any = Double().with_variant(REAL(), "sqlite")  # a STRICT table accepts no other type


def one_of(column: str, words: tuple[str, ...]) -> CheckConstraint:
    """Return the check that a column holds one of some words, or NULL."""
    # OR, because SQLite builds the list of an IN again for each row that is inserted
    return CheckConstraint(" OR ".join(f"{column} = {word!r}" for word in words), name=f"{column}_word")


def a_day(column: str) -> CheckConstraint:
    """Return the check that a column holds an ISO day: days are compared as text."""
    return CheckConstraint(f"{column} LIKE '____-__-__'", name=f"{column}_iso")


def a_flag(column: str) -> CheckConstraint:
    """Return the check that a column is 1 (yes) or 0 (no)."""
    return CheckConstraint(f"{column} = 0 OR {column} = 1", name=f"{column}_flag")


def owned(column: str = "contact_id") -> Any:  # noqa: ANN401 - SQLModel's Field is untyped
    """Return a column with a contact; its rows are deleted with the contact."""
    return Field(sa_column=Column(column, ForeignKey("contact.id", ondelete="CASCADE"), nullable=False))
