"""Promises, planned interactions, what triage remembers, and more kinds of gives."""

import sqlalchemy as sa
from alembic import op

from netcli.store.migrations.copying import copy_table

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
    for table, changes in CHANGES.items():
        copy_table(table, changes, instead=INSTEAD)
    op.create_index("interaction_planned", "interaction", ["day"], unique=False, sqlite_where=sa.text("planned = 1"))
    op.execute(UNDONE)
    op.execute(FIRST_DAYS)
    _free_the_handle()


def _free_the_handle() -> None:
    db = op.get_bind()
    taken = {handle for (handle,) in db.execute(sa.text("SELECT handle FROM contact UNION SELECT handle FROM merged"))}
    free = next(handle for number in range(2, len(taken) + 3) if (handle := f"{RESERVED}-{number}") not in taken)
    for table in ("contact", "merged"):
        db.execute(sa.text(f"UPDATE {table} SET handle = :free WHERE handle = :me"), {"free": free, "me": RESERVED})  # noqa: S608 - names from this file
