"""Promises, planned interactions, what triage remembers, and more kinds of gives."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# The changes in the SQL of each table: (a part of it, what replaces that part).
CHANGES = {
    "ask": (
        ("outcome TEXT,", "outcome TEXT, why TEXT,"),
        ("direction = 'theirs'", "direction = 'theirs' OR direction = 'promised'"),
        ("status = 'answered'", "status = 'answered' OR status = 'kept'"),
        (
            "CONSTRAINT day_iso",
            "CONSTRAINT why_word CHECK (why = 'could-not' OR why = 'would-not' OR why = 'silent'), CONSTRAINT day_iso",
        ),
    ),
    "contact": (
        ("cadence_days INTEGER,", "cadence_days INTEGER, triage TEXT,"),
        ("CONSTRAINT met_day_iso", "CONSTRAINT triage_word CHECK (triage = 'known' OR triage = 'later'), CONSTRAINT met_day_iso"),
    ),
    "give": (
        (
            "kind = 'thanks for business' OR kind = 'gift' OR kind = 'time'",
            "kind = 'promotion' OR kind = 'teaching' OR kind = 'business' OR kind = 'gift' OR kind = 'time' OR kind = 'thanks'",
        ),
    ),
    "interaction": (
        ("summary TEXT,", "summary TEXT, planned INTEGER DEFAULT 0 NOT NULL,"),
        ("CHECK (minutes > 0),", "CHECK (minutes > 0), CONSTRAINT planned_flag CHECK (planned = 0 OR planned = 1),"),
    ),
}
# What is copied instead of a column. BNI calls business that it brought thanks; without BNI it was a thank-you.
INSTEAD = {"give.kind": "CASE WHEN kind <> 'thanks for business' THEN kind WHEN source = 'bni' THEN 'business' ELSE 'thanks' END"}
# The rows that undo brings back.
UNDONE = (
    "UPDATE undo_log SET row_before = json_set(row_before, '$.kind',"
    " CASE WHEN json_extract(row_before, '$.source') = 'bni' THEN 'business' ELSE 'thanks' END)"
    " WHERE table_name = 'give' AND json_extract(row_before, '$.kind') = 'thanks for business'"
)
# Thanks are no favours, so the first days of favours may be later.
FIRST_DAYS = (
    "UPDATE contact_summary SET"
    " given_since = (SELECT MIN(day) FROM give WHERE give.contact_id = contact_summary.contact_id AND direction = 'given' AND kind <> 'thanks'),"
    " received_since = (SELECT MIN(day) FROM give WHERE give.contact_id = contact_summary.contact_id AND direction = 'received'"
    " AND kind <> 'thanks') WHERE contact_id IN (SELECT contact_id FROM give WHERE kind = 'thanks')"
)
# The handle of the user since this version.
RESERVED = "me"


def upgrade() -> None:
    """Add columns and words; a person with the handle `me` gets a number."""
    op.execute("PRAGMA legacy_alter_table = ON")  # references keep the name of the table
    for table, changes in CHANGES.items():
        _copy(table, changes)
    op.execute("PRAGMA legacy_alter_table = OFF")
    op.create_index("interaction_planned", "interaction", ["day"], unique=False, sqlite_where=sa.text("planned = 1"))
    op.execute(UNDONE)
    op.execute(FIRST_DAYS)
    _free_the_handle()


def _copy(table: str, changes: tuple[tuple[str, str], ...]) -> None:
    """Replace a table by a copy with other columns and checks; keep its next id."""
    db = op.get_bind()
    of_table = {"table": table}
    (sql,) = db.execute(sa.text("SELECT sql FROM sqlite_master WHERE name = :table"), of_table).one()
    indexes = db.execute(sa.text("SELECT sql FROM sqlite_master WHERE tbl_name = :table AND type = 'index' AND sql NOT NULL"), of_table)
    stored = [index for (index,) in indexes]
    columns = [name for (name,) in db.execute(sa.text("SELECT name FROM pragma_table_info(:table)"), of_table)]
    values = ", ".join(INSTEAD.get(f"{table}.{name}", name) for name in columns)
    given = db.execute(sa.text("SELECT seq FROM sqlite_sequence WHERE name = :table"), of_table).all()
    for before, after in changes:
        sql = sql.replace(before, after, 1)
    op.rename_table(table, f"{table}_before")
    db.exec_driver_sql(sql)
    db.exec_driver_sql(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table}_before")  # noqa: S608 - names from this file
    op.drop_table(f"{table}_before")
    for index in stored:
        db.exec_driver_sql(index)
    for (number,) in given:
        db.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :table"), of_table)
        db.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :number)"), of_table | {"number": number})


def _free_the_handle() -> None:
    db = op.get_bind()
    taken = {handle for (handle,) in db.execute(sa.text("SELECT handle FROM contact UNION SELECT handle FROM merged"))}
    free = next(handle for number in range(2, len(taken) + 3) if (handle := f"{RESERVED}-{number}") not in taken)
    for table in ("contact", "merged"):
        db.execute(sa.text(f"UPDATE {table} SET handle = :free WHERE handle = :me"), {"free": free, "me": RESERVED})  # noqa: S608 - names from this file
