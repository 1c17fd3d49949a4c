"""Columns and checks that several tables declare."""

from typing import Any

from sqlalchemy import REAL, CheckConstraint, Column, Double, ForeignKey
from sqlmodel import Field

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
