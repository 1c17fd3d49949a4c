"""Links, introductions and standing; outcomes of gives and asks; more facts."""

import sqlalchemy as sa
from alembic import op

from netcli.store.migrations.copying import copy_table

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

OUTCOME_WORDS = (
    "CONSTRAINT outcome_kind_word CHECK (outcome_kind = 'tip' OR outcome_kind = 'contact' OR outcome_kind = 'cooperation'"
    " OR outcome_kind = 'sale' OR outcome_kind = 'learned' OR outcome_kind = 'social' OR outcome_kind = 'nothing yet')"
)
# The changes in the SQL of each table: (a part of it, what replaces that part).
CHANGES = {
    "ask": (
        ("why TEXT,", "why TEXT, kind TEXT, outcome_kind TEXT, amount TEXT,"),
        (
            "CONSTRAINT closed_on_iso",
            "CONSTRAINT done_by_direction CHECK (status = 'open' OR status = 'declined' OR (status = 'kept') = (direction = 'promised')),"
            " CONSTRAINT why_when_declined CHECK (why IS NULL OR status = 'declined'),"
            f" CONSTRAINT kind_word CHECK (kind = 'business'), {OUTCOME_WORDS}, CONSTRAINT closed_on_iso",
        ),
    ),
    "contact": (
        ("knows_what_i_do TEXT,", "met_kind TEXT,"),
        (
            "CONSTRAINT triage_word",
            "CONSTRAINT met_kind_word CHECK (met_kind = 'chance' OR met_kind = 'event' OR met_kind = 'work' OR met_kind = 'introduced'"
            " OR met_kind = 'online'), CONSTRAINT triage_word",
        ),
    ),
    "fact": (
        ("closed_on TEXT,", "closed_on TEXT, on_day TEXT, why TEXT,"),
        ("id INTEGER NOT NULL, PRIMARY KEY (id),", "id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,"),
        (
            "kind = 'note'",
            "kind = 'note' OR kind = 'question' OR kind = 'hook' OR kind = 'date' OR kind = 'missed' OR kind = 'work'"
            " OR kind = 'ideal-referral' OR kind = 'known-for' OR kind = 'want-known-for'",
        ),
    ),
    "give": (
        ("depth INTEGER,", "depth INTEGER, status TEXT, outcome TEXT, outcome_kind TEXT, amount TEXT, thanks_for TEXT,"),
        (
            "CONSTRAINT depth_range",
            "CONSTRAINT status_word CHECK (status = 'pending' OR status = 'closed' OR status = 'nothing'),"
            f" {OUTCOME_WORDS}, CONSTRAINT depth_range",
        ),
    ),
    "interaction": (
        ("planned INTEGER", "their_outcome TEXT, amount TEXT, planned INTEGER"),
        ("source TEXT,", "told INTEGER DEFAULT 0 NOT NULL, pitched INTEGER DEFAULT 0 NOT NULL, source TEXT,"),
        ("outcome_kind = 'sale'", "outcome_kind = 'sale' OR outcome_kind = 'learned'"),
        (
            "CONSTRAINT planned_flag",
            "CONSTRAINT told_flag CHECK (told = 0 OR told = 1), CONSTRAINT pitched_flag CHECK (pitched = 0 OR pitched = 1),"
            " CONSTRAINT planned_flag",
        ),
    ),
}
# What is copied instead of a column: an import of the version before could store a promise that is answered.
INSTEAD = {
    "ask.status": (
        "CASE WHEN status = 'answered' AND direction = 'promised' THEN 'kept'"
        " WHEN status = 'kept' AND direction <> 'promised' THEN 'answered' ELSE status END"
    ),
    "ask.why": "CASE WHEN status = 'declined' THEN why END",
}
DROPPED = {"contact": ("knows_what_i_do",)}
KNOWN_WORK = (
    "INSERT INTO standing (contact_id, what, answer, day) SELECT id, 'knows_work', 'yes', knows_what_i_do FROM contact"
    " WHERE knows_what_i_do IS NOT NULL"
)
# The rows that undo brings back.
UNDONE = (
    "UPDATE undo_log SET row_before = json_remove(row_before, '$.knows_what_i_do') WHERE table_name = 'contact' AND row_before IS NOT NULL"
)


def upgrade() -> None:
    """Create the new tables; move who knows what I do to the standing."""
    _create_tables()
    op.execute(KNOWN_WORK)
    for table, changes in CHANGES.items():
        copy_table(table, changes, instead=INSTEAD, dropped=DROPPED.get(table, ()))
    op.create_index('fact_by_kind', 'fact', ['kind', 'day'], unique=False)
    op.create_index('give_pending', 'give', ['day'], unique=False, sqlite_where=sa.text("status = 'pending'"))
    op.create_index('give_thanks_for', 'give', ['thanks_for'], unique=False, sqlite_where=sa.text('thanks_for IS NOT NULL'))
    op.create_index('give_with_outcome', 'give', ['day'], unique=False, sqlite_where=sa.text('outcome_kind IS NOT NULL'))
    op.create_index('interaction_told', 'interaction', ['day'], unique=False, sqlite_where=sa.text('told = 1'))
    op.create_index('interaction_with_outcome', 'interaction', ['day'], unique=False, sqlite_where=sa.text('outcome_kind IS NOT NULL'))
    op.execute(UNDONE)


def _create_tables() -> None:
    op.create_table('intro',
    sa.Column('uid', sa.Text(), nullable=False),
    sa.Column('contact_id', sa.Integer(), nullable=False),
    sa.Column('other_id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Text(), nullable=False),
    sa.Column('why', sa.Text(), nullable=False),
    sa.Column('one_agreed', sa.Text(), nullable=True),
    sa.Column('other_agreed', sa.Text(), nullable=True),
    sa.Column('made_on', sa.Text(), nullable=True),
    sa.Column('dropped_on', sa.Text(), nullable=True),
    sa.Column('one_outcome', sa.Text(), nullable=True),
    sa.Column('other_outcome', sa.Text(), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.CheckConstraint("day LIKE '____-__-__'", name='day_iso'),
    sa.CheckConstraint("dropped_on LIKE '____-__-__'", name='dropped_on_iso'),
    sa.CheckConstraint("made_on LIKE '____-__-__'", name='made_on_iso'),
    sa.CheckConstraint("one_agreed LIKE '____-__-__'", name='one_agreed_iso'),
    sa.CheckConstraint("other_agreed LIKE '____-__-__'", name='other_agreed_iso'),
    sa.CheckConstraint('contact_id <> other_id', name='two_contacts'),
    sa.CheckConstraint('made_on IS NULL OR dropped_on IS NULL', name='made_or_dropped'),
    sa.ForeignKeyConstraint(['contact_id'], ['contact.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['other_id'], ['contact.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('uid'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_index('intro_by_contact', 'intro', ['contact_id', 'day'], unique=False)
    op.create_index('intro_by_other', 'intro', ['other_id', 'day'], unique=False)
    op.create_table('link',
    sa.Column('uid', sa.Text(), nullable=False),
    sa.Column('contact_id', sa.Integer(), nullable=False),
    sa.Column('other_id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('shared', sa.Text(), nullable=True),
    sa.Column('weight', sa.Double().with_variant(sa.REAL(), 'sqlite'), nullable=True),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.CheckConstraint("day LIKE '____-__-__'", name='day_iso'),
    sa.CheckConstraint("kind = 'knows' OR kind = 'family' OR kind = 'partner' OR kind = 'friends' OR kind = 'colleagues' OR kind = 'other'", name='kind_word'),
    sa.CheckConstraint('contact_id <> other_id', name='two_contacts'),
    sa.CheckConstraint('weight BETWEEN 0 AND 1', name='weight_range'),
    sa.ForeignKeyConstraint(['contact_id'], ['contact.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['other_id'], ['contact.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('uid'),
    sqlite_autoincrement=True,
    sqlite_strict=True
    )
    op.create_index('link_by_contact', 'link', ['contact_id', 'other_id'], unique=False)
    op.create_index('link_by_other', 'link', ['other_id', 'contact_id'], unique=False)
    op.create_table('standing',
    sa.Column('contact_id', sa.Integer(), nullable=False),
    sa.Column('what', sa.Text(), nullable=False),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.Column('day', sa.Text(), nullable=False),
    sa.CheckConstraint("answer = 'yes' OR answer = 'no' OR answer = 'unknown'", name='answer_word'),
    sa.CheckConstraint("day LIKE '____-__-__'", name='day_iso'),
    sa.CheckConstraint("what = 'knows_me' OR what = 'likes_me' OR what = 'trusts_me' OR what = 'knows_work' OR what = 'would_refer' OR what = 'any_hour' OR what = 'i_trust' OR what = 'i_would_refer' OR what = 'i_know_work'", name='what_word'),
    sa.ForeignKeyConstraint(['contact_id'], ['contact.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('contact_id', 'what'),
    sqlite_strict=True,
    sqlite_with_rowid=False
    )
    op.create_index('standing_by_what', 'standing', ['what', 'answer', 'contact_id'], unique=False)
