"""Tables for imports and distinct pairs; faster indexes and checks."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# SQLite builds the list of an IN again for each row that is inserted, which takes half of the time.
CHECKED = ("contact", "contact_point", "fact", "tie_override", "pause", "interaction", "give", "ask", "undo_log")
WORDS = re.compile(r"(\w+) IN \(('[^)]*')\)")
# The weekly report read hundreds of rows of these tables for one or two columns.
WIDENED = (
    ("contact_day", "contact_day_by_day", ["day", "contact_id", "v"]),
    ("ask", "ask_by_day", ["day", "direction", "contact_id"]),
    ("ask", "ask_by_closed_on", ["closed_on", "status", "direction"]),
)


def upgrade() -> None:
    """Add the origins of contacts and the stamps of events; no stored record changes."""
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
    op.execute("PRAGMA legacy_alter_table = ON")  # references keep the name of the table
    for table in CHECKED:
        _copy_with_words_written_out(table)
    op.execute("PRAGMA legacy_alter_table = OFF")


def _copy_with_words_written_out(table: str) -> None:
    """Replace a table by a copy with OR in its checks; keep its next id."""
    db = op.get_bind()
    (sql,) = db.execute(sa.text("SELECT sql FROM sqlite_master WHERE name = :table"), {"table": table}).one()
    indexes = db.execute(sa.text("SELECT sql FROM sqlite_master WHERE tbl_name = :table AND type = 'index' AND sql NOT NULL"), {"table": table})
    kept = [index for (index,) in indexes]
    given = db.execute(sa.text("SELECT name, seq FROM sqlite_sequence WHERE name = :table"), {"table": table}).all()
    op.rename_table(table, f"{table}_before")
    db.exec_driver_sql(WORDS.sub(lambda found: " OR ".join(f"{found[1]} = {word}" for word in re.findall(r"'[^']*'", found[2])), sql))
    db.exec_driver_sql(f"INSERT INTO {table} SELECT * FROM {table}_before")  # noqa: S608 - names from this file
    op.drop_table(f"{table}_before")
    for index in kept:
        db.exec_driver_sql(index)
    for name, number in given:
        db.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": name})
        db.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)"), {"name": name, "number": number})
