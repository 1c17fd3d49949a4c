"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table."""
    op.create_table(
        "contact",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.Column("org", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("birthday", sa.Text(), nullable=True),
        sa.Column("sphere", sa.Text(), nullable=True),
        sa.Column("met_day", sa.Text(), nullable=True),
        sa.Column("met_where", sa.Text(), nullable=True),
        sa.Column("met_via_id", sa.Integer(), nullable=True),
        sa.Column("knows_what_i_do", sa.Text(), nullable=True),
        sa.Column("cadence_days", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("met_day LIKE '____-__-__'", name="met_day_iso"),
        sa.CheckConstraint("sphere IN ('professional', 'social', 'both')", name="sphere_word"),
        sa.CheckConstraint("cadence_days > 0", name="cadence_positive"),
        sa.CheckConstraint("length(name) > 0", name="name_set"),
        sa.ForeignKeyConstraint(["met_via_id"], ["contact.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("handle"),
        sa.UniqueConstraint("uid"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("contact_by_search_key", "contact", ["search_key"], unique=False)
    op.create_index("contact_by_via", "contact", ["met_via_id"], unique=False)
    op.create_index("contact_with_cadence", "contact", ["cadence_days"], unique=False, sqlite_where=sa.text("cadence_days IS NOT NULL"))
    op.create_table(
        "decay",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("half_life", sa.Double().with_variant(sa.REAL(), "sqlite"), nullable=False),
        sa.Column("landmark", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name="one_row"),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "interaction",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("time", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("outcome_kind", sa.Text(), nullable=True),
        sa.Column("initiated", sa.Text(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.CheckConstraint("initiated IN ('me', 'them')", name="initiated_word"),
        sa.CheckConstraint("kind IN ('meeting', 'one-to-one', 'call', 'message', 'email', 'event')", name="kind_word"),
        sa.CheckConstraint("outcome_kind IN ('tip', 'contact', 'cooperation', 'sale', 'social', 'nothing yet')", name="outcome_kind_word"),
        sa.CheckConstraint("minutes > 0", name="minutes_positive"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "source_key"),
        sa.UniqueConstraint("uid"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("interaction_by_day", "interaction", ["day", "kind"], unique=False)
    op.create_table(
        "op",
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_table(
        "alias",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("search_key", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("contact_id", "name"),
        sqlite_strict=True,
    )
    op.create_index("alias_by_search_key", "alias", ["search_key"], unique=False)
    op.create_table(
        "ask",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("(status = 'open') = (closed_on IS NULL)", name="closed_when_not_open"),
        sa.CheckConstraint("closed_on LIKE '____-__-__'", name="closed_on_iso"),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.CheckConstraint("direction IN ('mine', 'theirs')", name="direction_word"),
        sa.CheckConstraint("due LIKE '____-__-__'", name="due_iso"),
        sa.CheckConstraint("status IN ('open', 'answered', 'declined')", name="status_word"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "source_key"),
        sa.UniqueConstraint("uid"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("ask_by_closed_on", "ask", ["closed_on"], unique=False)
    op.create_index("ask_by_contact", "ask", ["contact_id", "direction", "status"], unique=False)
    op.create_index("ask_by_day", "ask", ["day"], unique=False)
    op.create_index("ask_by_status", "ask", ["status", "direction", "due", "day", "contact_id"], unique=False)
    op.create_table(
        "contact_day",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("v", sa.Double().with_variant(sa.REAL(), "sqlite"), nullable=False),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("contact_id", "day"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("contact_day_by_day", "contact_day", ["day", "contact_id"], unique=False)
    op.create_table(
        "contact_point",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("match_key", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('email', 'phone', 'url', 'address', 'messenger')", name="kind_word"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("contact_id", "kind", "value"),
        sqlite_strict=True,
    )
    op.create_index("contact_point_by_key", "contact_point", ["match_key", "kind"], unique=False)
    op.create_table(
        "contact_summary",
        sa.Column("contact_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("first_day", sa.Text(), nullable=True),
        sa.Column("last_day", sa.Text(), nullable=True),
        sa.Column("previous_day", sa.Text(), nullable=True),
        sa.Column("days", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("s0", sa.Double().with_variant(sa.REAL(), "sqlite"), server_default=sa.text("0"), nullable=False),
        sa.Column("together", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("given_since", sa.Text(), nullable=True),
        sa.Column("received_since", sa.Text(), nullable=True),
        sa.Column("circles", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("contact_id"),
        sqlite_strict=True,
    )
    op.create_index("contact_summary_by_first_day", "contact_summary", ["first_day"], unique=False)
    op.create_index("contact_summary_by_last_day", "contact_summary", ["last_day", "contact_id", "first_day", "previous_day", "days", "s0", "circles"], unique=False)
    op.create_index("contact_summary_by_strength", "contact_summary", ["s0", "contact_id", "first_day", "last_day", "days"], unique=False)
    op.create_table(
        "fact",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("closed_on LIKE '____-__-__'", name="closed_on_iso"),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.CheckConstraint(
            "kind IN ('need', 'offer', 'goal', 'accomplishment', 'interest', 'network', 'skill', 'project', 'note')", name="kind_word"
        ),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("uid"),
        sqlite_strict=True,
    )
    op.create_index("fact_by_contact", "fact", ["contact_id", "kind"], unique=False)
    op.create_table(
        "give",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("effort", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("source_key", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.CheckConstraint("direction IN ('given', 'received')", name="direction_word"),
        sa.CheckConstraint("effort IN ('small', 'medium', 'large')", name="effort_word"),
        sa.CheckConstraint(
            "kind IN ('introduction', 'referral', 'advice', 'information', 'experience', 'recommendation', 'help', 'invitation', 'resource', 'thanks for business', 'gift', 'time')",
            name="kind_word",
        ),
        sa.CheckConstraint("depth BETWEEN 1 AND 5", name="depth_range"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["to_id"], ["contact.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("source", "source_key"),
        sa.UniqueConstraint("uid"),
        sqlite_autoincrement=True,
        sqlite_strict=True,
    )
    op.create_index("give_by_contact", "give", ["contact_id", "direction", "day", "kind"], unique=False)
    op.create_index("give_by_day", "give", ["day", "contact_id", "direction", "kind"], unique=False)
    op.create_index("give_by_direction", "give", ["direction", "contact_id", "day"], unique=False)
    op.create_index("give_by_to", "give", ["to_id"], unique=False)
    op.create_table(
        "interaction_tag",
        sa.Column("interaction_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["interaction_id"], ["interaction.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("interaction_id", "name"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("interaction_tag_by_name", "interaction_tag", ["name", "interaction_id"], unique=False)
    op.create_table(
        "participant",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("interaction_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["interaction_id"], ["interaction.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("contact_id", "day", "interaction_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("participant_by_interaction", "participant", ["interaction_id", "contact_id"], unique=False)
    op.create_table(
        "tag",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("contact_id", "name"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("tag_by_name", "tag", ["name", "contact_id"], unique=False)
    op.create_table(
        "tie_override",
        sa.Column("contact_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tie", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.CheckConstraint("day LIKE '____-__-__'", name="day_iso"),
        sa.CheckConstraint("tie IN ('close', 'weak', 'dormant')", name="tie_word"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("contact_id"),
        sqlite_strict=True,
    )
    op.create_table(
        "together",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.CheckConstraint("times > 0", name="times_positive"),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["contact.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("contact_id", "other_id"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("together_by_other", "together", ["other_id"], unique=False)
