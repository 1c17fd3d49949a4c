"""What files said when they were last imported, and who is not the same person; indexes that the report reads alone."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


# The report of a week read hundreds of rows of these tables for a column or two.
WIDENED = (
    ("contact_day", "contact_day_by_day", ["day", "contact_id", "v"]),
    ("ask", "ask_by_day", ["day", "direction", "contact_id"]),
    ("ask", "ask_by_closed_on", ["closed_on", "status", "direction"]),
)


def upgrade() -> None:
    """Add the origins of contacts and the stamps of events; nothing that is kept changes."""
    op.create_table(
        "origin",
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_key", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("original", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("source", "source_key"),
        sqlite_strict=True,
    )
    op.create_index("origin_by_contact", "origin", ["contact_id"], unique=False)
    op.create_table(
        "distinct_pair",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.CheckConstraint("contact_id < other_id", name="lower_first"),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("contact_id", "other_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("distinct_pair_by_other", "distinct_pair", ["other_id"], unique=False)
    for table in ("interaction", "give", "ask"):
        op.add_column(table, sa.Column("source_stamp", sa.Text(), nullable=True))
    op.drop_index("give_by_direction", "give")
    for table, name, columns in WIDENED:
        op.drop_index(name, table)
        op.create_index(name, table, columns, unique=False)
