"""Tables for undo, pauses and merged contacts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables of version 2; no stored record changes."""
    op.create_table(
        "undo_log",
        sa.Column("op_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_key", sa.Text(), nullable=False),
        sa.Column("row_before", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("action IN ('added', 'changed', 'removed')", name="action_word"),
        sa.CheckConstraint("(action = 'added') = (row_before IS NULL)", name="before_unless_added"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("undo_log_by_op", "undo_log", ["op_id"], unique=False)
    op.create_table(
        "merged",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("uid"),
        sa.UniqueConstraint("handle"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("merged_by_contact", "merged", ["contact_id"], unique=False)
    op.create_table(
        "pause",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.CheckConstraint("kind IN ('archived', 'snoozed')", name="kind_word"),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.CheckConstraint("until LIKE '____-__-__'", name="until_iso"),
        sa.CheckConstraint("(kind = 'snoozed') = (until IS NOT NULL)", name="snoozed_until"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("contact_id", "kind"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    # SQLite adds columns at the end only; a table that nothing refers to is copied instead.
    op.rename_table("op", "op_before")
    op.create_table(
        "op",
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.execute("INSERT INTO op (at, word, id) SELECT at, word, id FROM op_before")
    op.drop_table("op_before")
    op.create_index("op_by_undoes", "op", ["undoes"], unique=False, sqlite_where=sa.text("undoes IS NOT NULL"))
