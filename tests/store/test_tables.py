"""The tables: valid rows, checked by SQLModel and by the database."""

import sqlite3
from typing import Any

import pytest
from pydantic import ValidationError
from sqlmodel import SQLModel

from netcli.domain import records
from netcli.store import tables
from netcli.store.tables.derived import ContactDayRow, ContactSummaryRow, DecayRow, TogetherRow
from netcli.store.tables.facts import FactRow
from netcli.store.tables.favours import AskRow, GiveRow
from netcli.store.tables.interactions import InteractionRow, InteractionTagRow, ParticipantRow
from netcli.store.tables.log import OpRow, UndoLogRow
from netcli.store.tables.pairs import IntroRow, LinkRow
from netcli.store.tables.people import AliasRow, ContactPointRow, ContactRow, DistinctRow, MergedRow, OriginRow, TagRow
from netcli.store.tables.ties import PauseRow, StandingRow, TieOverrideRow
from tests.readable import Net

DAY = "2026-11-20"
# One valid row for every table, by its plain class.
ROWS: dict[type[SQLModel], dict[str, Any]] = {
    ContactRow: {"uid": "u-1", "handle": "ana", "name": "Ana", "search_key": "ana", "sphere": "both", "met_day": DAY, "cadence_days": 30},
    AliasRow: {"contact_id": 1, "name": "Annie", "search_key": "annie"},
    ContactPointRow: {"contact_id": 1, "kind": "email", "value": "Ana@example.org", "match_key": "ana@example.org"},
    TagRow: {"contact_id": 1, "name": "choir"},
    FactRow: {"uid": "u-2", "contact_id": 1, "kind": "need", "text": "a van", "day": DAY},
    InteractionRow: {"uid": "u-3", "day": DAY, "kind": "call", "minutes": 30, "initiated": "me", "outcome_kind": "tip"},
    InteractionTagRow: {"interaction_id": 1, "name": "fair"},
    ParticipantRow: {"contact_id": 1, "day": DAY, "interaction_id": 1},
    ContactDayRow: {"contact_id": 1, "day": DAY, "v": 1.5},
    ContactSummaryRow: {"contact_id": 1, "first_day": DAY, "last_day": DAY, "days": 1, "s0": 0.5, "together": 0},
    DecayRow: {"id": 1, "half_life": 90.0, "landmark": DAY},
    GiveRow: {
        "uid": "u-4",
        "contact_id": 1,
        "day": DAY,
        "direction": "given",
        "kind": "gift",
        "effort": "small",
        "text": "a book",
        "depth": 3,
    },
    AskRow: {"uid": "u-5", "contact_id": 1, "day": DAY, "direction": "mine", "text": "the slides", "status": "answered", "closed_on": DAY},
    TieOverrideRow: {"contact_id": 1, "tie": "close", "why": "we sing together", "day": DAY},
    StandingRow: {"contact_id": 1, "what": "knows_work", "answer": "yes", "day": DAY},
    LinkRow: {"uid": "u-8", "contact_id": 1, "other_id": 2, "day": DAY, "kind": "knows", "shared": "the choir", "weight": 0.5},
    IntroRow: {"uid": "u-9", "contact_id": 1, "other_id": 2, "day": DAY, "why": "both bake", "made_on": DAY},
    TogetherRow: {"contact_id": 1, "other_id": 1, "times": 2},
    PauseRow: {"contact_id": 1, "kind": "snoozed", "day": DAY, "until": DAY},
    MergedRow: {"uid": "u-6", "handle": "annie", "contact_id": 1, "day": DAY},
    OriginRow: {"source": "vcard", "source_key": "key:u-7", "contact_id": 1, "said": "{}"},
    DistinctRow: {"contact_id": 1, "other_id": 2, "day": DAY},
    UndoLogRow: {"op_id": 1, "action": "changed", "table_name": "contact", "row_key": "[1]", "row_before": "{}"},
    OpRow: {"at": "2026-11-20T09:00:00.000+00:00", "word": "add"},
}
TABLES = {row: str(row.__subclasses__()[0].__tablename__) for row in ROWS}
NEEDED = [(row, name) for row in ROWS for name, field in row.model_fields.items() if field.is_required()]
# The key of such a row is its rowid, which SQLite chooses if it is missing.
NUMBERS: dict[type[SQLModel], str] = {ContactSummaryRow: "contact_id", TieOverrideRow: "contact_id", DecayRow: "id"}
LONG_AGO = "20 November"
# Every CHECK with a value that breaks it.
CHECKS: list[tuple[type[SQLModel], str, object, str]] = [
    (ContactRow, "sphere", "private", "sphere_word"),
    (ContactRow, "met_kind", "fate", "met_kind_word"),
    (ContactRow, "triage", "maybe", "triage_word"),
    (ContactRow, "met_day", LONG_AGO, "met_day_iso"),
    (ContactRow, "name", "", "name_set"),
    (ContactRow, "cadence_days", 0, "cadence_positive"),
    (ContactPointRow, "kind", "fax", "kind_word"),
    (FactRow, "kind", "secret", "kind_word"),
    (FactRow, "day", LONG_AGO, "day_iso"),
    (FactRow, "closed_on", LONG_AGO, "closed_on_iso"),
    (InteractionRow, "kind", "lunch", "kind_word"),
    (InteractionRow, "initiated", "us", "initiated_word"),
    (InteractionRow, "outcome_kind", "money", "outcome_kind_word"),
    (InteractionRow, "day", LONG_AGO, "day_iso"),
    (InteractionRow, "minutes", 0, "minutes_positive"),
    (InteractionRow, "planned", 2, "planned_flag"),
    (InteractionRow, "told", 2, "told_flag"),
    (InteractionRow, "pitched", 2, "pitched_flag"),
    (ParticipantRow, "day", LONG_AGO, "day_iso"),
    (ContactDayRow, "day", LONG_AGO, "day_iso"),
    (DecayRow, "id", 2, "one_row"),
    (GiveRow, "direction", "lent", "direction_word"),
    (GiveRow, "kind", "money", "kind_word"),
    (GiveRow, "effort", "huge", "effort_word"),
    (GiveRow, "day", LONG_AGO, "day_iso"),
    (GiveRow, "status", "lost", "status_word"),
    (GiveRow, "outcome_kind", "money", "outcome_kind_word"),
    (GiveRow, "depth", 6, "depth_range"),
    (GiveRow, "depth", 0, "depth_range"),
    (AskRow, "direction", "ours", "direction_word"),
    (AskRow, "status", "lost", "status_word"),
    (AskRow, "why", "busy", "why_word"),
    (AskRow, "why", "silent", "why_when_declined"),
    (AskRow, "kind", "private", "kind_word"),
    (AskRow, "outcome_kind", "money", "outcome_kind_word"),
    (AskRow, "status", "kept", "done_by_direction"),
    (AskRow, "day", LONG_AGO, "day_iso"),
    (AskRow, "due", LONG_AGO, "due_iso"),
    (AskRow, "closed_on", LONG_AGO, "closed_on_iso"),
    (AskRow, "status", "open", "closed_when_not_open"),
    (AskRow, "closed_on", None, "closed_when_not_open"),
    (TogetherRow, "times", 0, "times_positive"),
    (PauseRow, "kind", "asleep", "kind_word"),
    (PauseRow, "day", LONG_AGO, "day_iso"),
    (PauseRow, "until", LONG_AGO, "until_iso"),
    (PauseRow, "until", None, "snoozed_until"),
    (MergedRow, "day", LONG_AGO, "day_iso"),
    (DistinctRow, "contact_id", 2, "lower_first"),
    (DistinctRow, "day", LONG_AGO, "day_iso"),
    (UndoLogRow, "action", "lost", "action_word"),
    (UndoLogRow, "action", "added", "before_unless_added"),
    (TieOverrideRow, "tie", "new", "tie_word"),
    (TieOverrideRow, "day", LONG_AGO, "day_iso"),
    (StandingRow, "what", "owes_me", "what_word"),
    (StandingRow, "answer", "maybe", "answer_word"),
    (StandingRow, "day", LONG_AGO, "day_iso"),
    (LinkRow, "kind", "rivals", "kind_word"),
    (LinkRow, "other_id", 1, "two_contacts"),
    (LinkRow, "weight", 2.0, "weight_range"),
    (LinkRow, "day", LONG_AGO, "day_iso"),
    (IntroRow, "other_id", 1, "two_contacts"),
    (IntroRow, "dropped_on", DAY, "made_or_dropped"),
    *((IntroRow, column, LONG_AGO, f"{column}_iso") for column in ("day", "one_agreed", "other_agreed", "made_on", "dropped_on")),
]


def insert(db: sqlite3.Connection, row: type[SQLModel], **changes: Any) -> None:
    """Insert a valid row with some changes, validated only by the database."""
    values = {**ROWS[row], **changes}
    db.execute(f"INSERT INTO {TABLES[row]} ({', '.join(values)}) VALUES ({', '.join(':' + name for name in values)})", values)


@pytest.fixture
def rows(db: sqlite3.Connection) -> sqlite3.Connection:
    """A database with one row in every table."""
    db.execute("DELETE FROM decay")
    db.execute("PRAGMA foreign_keys = OFF")  # the second person of the pair does not exist
    for row in ROWS:
        insert(db, row)
    db.execute("PRAGMA foreign_keys = ON")
    return db


def test_every_table_has_a_plain_class_that_validates() -> None:
    ours = {name for name in SQLModel.metadata.tables if not name.startswith("alembic")}
    assert set(TABLES.values()) == ours
    assert set(tables.ROWS.values()) == set(ROWS)


# --- Validation by SQLModel


@pytest.mark.parametrize("row", ROWS)
def test_valid_row_is_accepted_unchanged(row: type[SQLModel]) -> None:
    taken = row.model_validate(ROWS[row])
    assert {name: value for name, value in taken.model_dump().items() if name in ROWS[row]} == ROWS[row]


@pytest.mark.parametrize(("row", "field"), [(row, field) for row, values in ROWS.items() for field in values])
def test_a_value_of_another_type_is_refused_by_its_field(row: type[SQLModel], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        row.model_validate(ROWS[row] | {field: ["a", "list"]})
    assert [error["loc"] for error in refused.value.errors()] == [(field,)]


@pytest.mark.parametrize(("row", "field"), NEEDED)
def test_row_without_a_required_value_is_refused(row: type[SQLModel], field: str) -> None:
    with pytest.raises(ValidationError, match="Field required"):
        row.model_validate({name: value for name, value in ROWS[row].items() if name != field})


@pytest.mark.parametrize("row", ROWS)
def test_a_plain_row_and_its_table_have_the_same_columns(row: type[SQLModel], db: sqlite3.Connection) -> None:
    found = {column[1] for column in db.execute(f"PRAGMA table_info({TABLES[row]})")}
    assert found - {"id"} == set(row.model_fields) - {"id"}


# --- Validation by the database


@pytest.mark.parametrize("row", ROWS)
def test_database_accepts_a_valid_row(row: type[SQLModel], rows: sqlite3.Connection) -> None:
    number = rows.execute(f"SELECT COUNT(*) FROM {TABLES[row]}").fetchone()[0]
    assert number == (1 if row is not UndoLogRow else len({TABLES[one] for one in ROWS} - records.DERIVED - records.LOGS) + 1)


@pytest.mark.parametrize(("row", "column", "value", "rule"), CHECKS)
def test_database_refuses_an_invalid_value(row: type[SQLModel], column: str, value: object, rule: str, rows: sqlite3.Connection) -> None:
    rows.execute(f"DELETE FROM {TABLES[row]}")
    rows.execute("PRAGMA foreign_keys = OFF")
    with pytest.raises(sqlite3.IntegrityError, match=rf"CHECK constraint failed: .*{rule}|CHECK constraint failed: {column}"):
        insert(rows, row, **{column: value})


def test_every_check_of_the_tables_was_tried() -> None:
    tried = {(TABLES[row], rule) for row, _, _, rule in CHECKS}
    declared = {
        (table.name, str(constraint.name))
        for table in SQLModel.metadata.tables.values()
        for constraint in table.constraints
        if constraint.name
    }
    assert declared == tried


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        (InteractionRow, "minutes", "half an hour"),
        (ContactRow, "cadence_days", "monthly"),
        (ContactRow, "name", b"Ana"),
        (ContactDayRow, "v", "much"),
        (ContactSummaryRow, "days", 1.5),
        (GiveRow, "depth", "deep"),
        (AliasRow, "contact_id", "ana"),
    ],
)
def test_a_strict_table_refuses_a_value_of_another_type(row: type[SQLModel], column: str, value: object, db: sqlite3.Connection) -> None:
    db.execute("PRAGMA foreign_keys = OFF")
    with pytest.raises(sqlite3.IntegrityError, match="cannot store"):
        insert(db, row, **{column: value})


@pytest.mark.parametrize(("row", "field"), [(row, name) for row, name in NEEDED if name != NUMBERS.get(row)])
def test_database_refuses_a_row_without_a_required_value(row: type[SQLModel], field: str, db: sqlite3.Connection) -> None:
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("DELETE FROM decay")
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
        insert(db, row, **{field: None})


@pytest.mark.parametrize(
    ("row", "changes"),
    [
        (ContactRow, {"handle": "other"}),
        (ContactRow, {"uid": "other"}),
        (AliasRow, {}),
        (ContactPointRow, {}),
        (TagRow, {}),
        (FactRow, {}),
        (InteractionRow, {}),
        (ParticipantRow, {}),
        (ContactDayRow, {}),
        (ContactSummaryRow, {}),
        (GiveRow, {}),
        (AskRow, {}),
        (TogetherRow, {}),
        (TieOverrideRow, {}),
    ],
)
def test_no_row_is_stored_twice(row: type[SQLModel], changes: dict[str, str], rows: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        insert(rows, row, **changes)


@pytest.mark.parametrize("row", [InteractionRow, GiveRow, AskRow])
def test_record_of_a_file_is_stored_once(row: type[SQLModel], rows: sqlite3.Connection) -> None:
    insert(rows, row, uid="a", source="calendar.ics", source_key="7")
    insert(rows, row, uid="b", source="other.ics", source_key="7")
    insert(rows, row, uid="c", source=None, source_key=None)
    insert(rows, row, uid="d", source=None, source_key=None)
    with pytest.raises(sqlite3.IntegrityError, match="source"):
        insert(rows, row, uid="e", source="calendar.ics", source_key="7")


# --- Deleted contacts


def test_deleting_a_contact_deletes_its_rows(rows: sqlite3.Connection) -> None:
    rows.execute("DELETE FROM contact WHERE id = 1")
    left = {name for name in TABLES.values() if rows.execute(f"SELECT COUNT(*) FROM {name}").fetchone()[0]}
    assert left == {"interaction", "interaction_tag", "decay", "op", "undo_log"}


def test_introductions_remain_when_the_introducer_is_deleted(net: Net) -> None:
    bo, ana = net.add("Bo"), net.add("Ana")
    net.gives("Ana 5 introduction")
    net.db.execute("UPDATE give SET to_id = ?", (bo.id,))
    net.db.execute("UPDATE contact SET met_via_id = ? WHERE id = ?", (bo.id, ana.id))
    net.db.execute("DELETE FROM contact WHERE id = ?", (bo.id,))
    assert net.db.execute("SELECT contact_id, to_id FROM give").fetchall() == [(ana.id, None)]
    assert net.db.execute("SELECT name, met_via_id FROM contact").fetchall() == [("Ana", None)]


def test_an_interaction_takes_its_participants_with_it(rows: sqlite3.Connection) -> None:
    rows.execute("DELETE FROM interaction")
    assert rows.execute("SELECT COUNT(*) FROM participant").fetchone() == (0,)


@pytest.mark.parametrize("row", [AliasRow, TagRow, FactRow, ContactDayRow, TogetherRow, GiveRow, AskRow, TieOverrideRow])
def test_no_row_belongs_to_a_missing_contact(row: type[SQLModel], db: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        insert(db, row, contact_id=99)
