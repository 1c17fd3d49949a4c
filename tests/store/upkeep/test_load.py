"""Loading a complete export: all rows, or the missing ones."""

import io
import json
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcli.domain.planning.plan import Plan
from netcli.errors import Problem
from netcli.formats import jsonl
from netcli.formats.file import File
from netcli.store.upkeep import doctor, dump
from netcli.store.upkeep.load import Load
from tests.readable import HALF_LIFE, TODAY, Net, empty_database, in_words

Row = dict[str, Any]
PROMISE_ANSWERED = "status: with direction promised it cannot be answered"
ANOTHER = "UPDATE contact SET name = 'Ana Marin', search_key = 'ana marin' WHERE handle = 'ana-pop'"


@pytest.fixture
def full(net: Net) -> list[Row]:
    """Rows of every table."""
    return rows_of_every_table(net)


def rows_of_every_table(net: Net) -> list[Row]:
    """Fill a network with rows of every table; return the rows."""
    net.add("Ana Pop / Bo Lind / Cy")
    net.log("Ana Pop 3 / Ana Pop+Bo Lind 10 45min / Cy 400")
    net.gives("Ana Pop 30 / Bo Lind -5 gift")
    net.asks("Ana Pop 30 the slides / Bo Lind -8 a job")
    for statement in (
        "UPDATE contact SET met_via_id = 2, birthday = '--02-29' WHERE id = 1",
        "INSERT INTO alias (contact_id, name, search_key) VALUES (1, 'Anuța', 'anuta')",
        "INSERT INTO contact_point (contact_id, kind, value, match_key) VALUES (1, 'email', 'A@x.org', 'a@x.org')",
        "INSERT INTO tag (contact_id, name) VALUES (1, 'choir')",
        "INSERT INTO fact (uid, contact_id, kind, text, day) VALUES ('f-1', 1, 'need', 'a van', '2026-11-01')",
        "INSERT INTO tie_override (contact_id, tie, why, day) VALUES (2, 'close', 'family', '2026-11-01')",
        "INSERT INTO pause (contact_id, kind, day) VALUES (3, 'archived', '2026-11-01')",
        "INSERT INTO merged (uid, handle, contact_id, day) VALUES ('m-1', 'annie', 1, '2026-11-01')",
        "INSERT INTO origin (source, source_key, contact_id, said) VALUES ('vcard', 'key:u', 1, '{}')",
        "INSERT INTO distinct_pair (contact_id, other_id, day) VALUES (1, 2, '2026-11-01')",
        "INSERT INTO interaction_tag (interaction_id, name) VALUES (1, 'fair')",
    ):
        net.db.execute(statement)
    return list(dump.rows(net.db))


def loaded(db: sqlite3.Connection, rows: list[Row], settle: str | None = None) -> Plan:
    """Load rows as the command does; return the plan."""
    return Load(db, settle=settle).run(enumerate(rows, 2), TODAY, HALF_LIFE)


def loaded_from(db: sqlite3.Connection, file: File) -> Plan:
    """Load the rows of a file as the command does."""
    return Load(db).run(jsonl.read(file), TODAY, HALF_LIFE)


def counts(plan: Plan) -> tuple[int, int, int, int, int]:
    """Return the numbers of new, changed, unchanged, conflicting and skipped rows."""
    return plan.new, len(plan.changes), plan.same, len(plan.conflicts), len(plan.skipped)


def test_an_empty_database_becomes_equal(full: list[Row]) -> None:
    with closing(empty_database()) as other:
        plan = loaded(other, full)
        parts = sum(row["table"] in {"participant", "interaction_tag"} for row in full)
        assert counts(plan) == (len(full) - parts, 0, 0, 0, 0)
        assert list(dump.rows(other)) == full
        assert other.execute("SELECT days, circles FROM contact_summary WHERE contact_id = 1").fetchone() == (2, "choir")


def test_second_load_changes_nothing(net: Net, full: list[Row]) -> None:
    assert counts(loaded(net.db, full)) == (0, 0, len(full), 0, 0)


def test_differences_are_conflicts_without_theirs(net: Net, full: list[Row]) -> None:
    net.db.execute("UPDATE contact SET city = 'Dej' WHERE id = 1")
    plan = loaded(net.db, full)
    assert [change.differences for change in plan.conflicts] == [(("city", "Dej", None),)]
    loaded(net.db, full, settle="theirs")
    assert list(dump.rows(net.db)) == full


def test_taken_handles_and_numbers_are_replaced(full: list[Row]) -> None:
    with closing(empty_database()) as db:
        other = Net(db)
        other.add("Ana Pop")
        other.log("Ana Pop 2")
        db.execute(ANOTHER)
        plan = loaded(other.db, full)
        assert plan.skipped == []
        rows = [row for row in dump.rows(other.db) if row["table"] == "contact"]
        assert [row["handle"] for row in rows] == ["ana-pop", "ana-pop-2", "bo-lind", "cy"]
        assert other.db.execute("SELECT COUNT(*) FROM interaction").fetchone() == (4,)
        assert other.db.execute("SELECT COUNT(*) FROM participant WHERE contact_id = 2").fetchone() == (2,)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"name": ""}, "name: empty"),
        ({"name": 5}, "name: input should be a valid string"),
        ({"birthday": "soon"}, 'birthday: "soon" is not a day'),
        ({"met_day": "2026-02-30"}, 'met_day: "2026-02-30" is not a day'),
        ({"sphere": "private"}, "the database refuses it"),
        ({"cadence_days": "monthly"}, "cadence_days: input should be a valid integer"),
        ({"uid": None}, "uid: input should be a valid string"),
    ],
)
def test_invalid_row_is_skipped_alone(change: Row, reason: str, full: list[Row]) -> None:
    rows = [row | change if row.get("handle") == "cy" else row for row in full]
    with closing(empty_database()) as other:
        plan = loaded(other, rows)
        assert in_words(plan.skipped[0].reason).startswith(reason)
        assert other.execute("SELECT COUNT(*) FROM contact").fetchone() == (2,)


def test_rows_of_unknown_people_or_tables_are_reported(full: list[Row]) -> None:
    rows: list[Row] = [{"table": "tag", "contact": "nobody", "name": "x"}, {"table": "cloud", "x": 1}, {"table": [1]}, *full]
    with closing(empty_database()) as other:
        plan = loaded(other, rows)
        assert [in_words(skipped.reason) for skipped in plan.skipped] == ["about a person who is not in the file"]
        assert {in_words(lost): count for lost, count in plan.lost.items()} == {
            f"rows of a table that is not known here: {table}": 1 for table in ("cloud", "none")
        }


def test_several_exports_may_use_equal_handles_and_numbers(full: list[Row]) -> None:
    with closing(empty_database()) as db, closing(empty_database()) as third:
        there = Net(db)
        there.add("Ana Pop")
        there.log("Ana Pop 2")
        db.execute(ANOTHER)
        load = Load(third)
        for name, rows in (("full", full), ("there", list(dump.rows(db)))):
            load.put(enumerate(rows, 2), name)
        plan = load.finish(TODAY, HALF_LIFE)
        assert (plan.conflicts, plan.skipped) == ([], [])
        days = third.execute("SELECT handle, COUNT(*) FROM participant JOIN contact ON id = contact_id GROUP BY handle").fetchall()
        assert days == [("ana-pop", 2), ("ana-pop-2", 1), ("bo-lind", 1), ("cy", 1)]
        assert ailing(third) == []


def test_load_reports_skipped_lines_in_order() -> None:
    with closing(empty_database()) as db:
        rows: list[tuple[int, Row | Problem]] = [(4, {"table": "tag", "contact": "nobody"}), (2, Problem("not_an_object"))]
        load = Load(db)
        load.put(rows, "all.jsonl")
        plan = load.finish(TODAY, HALF_LIFE)
        assert [(one.line, one.file) for one in plan.skipped] == [(2, "all.jsonl"), (4, "all.jsonl")]


@pytest.mark.parametrize(
    ("table", "change", "reason"),
    [
        ("tag", {"contact": [1]}, "contact: input should be a valid string"),
        ("give", {"to": {}}, "to: input should be a valid string"),
        ("contact", {"met_via": 5}, "met_via: input should be a valid string"),
        ("interaction", {"number": 10**24}, "number: not a whole number from 1 to 999999999"),
        ("ask", {"number": [1]}, "number: not a whole number from 1 to 999999999"),
        ("give", {"number": True}, "number: not a whole number from 1 to 999999999"),
        ("participant", {"interaction": {}}, "interaction: not a whole number from 1 to 999999999"),
        ("interaction_tag", {"interaction": None}, "part of an interaction that is not in the file"),
        ("contact", {"cadence_days": 10**22}, "cadence_days: larger than 999999999"),
        ("interaction", {"minutes": -(10**22)}, "minutes: larger than 999999999"),
        ("fact", {"uid": "\ud800"}, "uid: not text in UTF-8"),
        ("interaction", {"time": "9" * 99}, 'time: "99999999999999999999" is invalid'),
        ("ask", {"direction": "promised", "status": "answered", "closed_on": "2026-11-01"}, PROMISE_ANSWERED),
        ("ask", {"status": "kept", "closed_on": "2026-11-01"}, "status: with direction theirs it cannot be kept"),
        ("ask", {"why": "silent"}, "why: only what was declined has one, and the status is open"),
        ("contact", {"birthday": "x" * 99}, 'birthday: "xxxxxxxxxxxxxxxxxxxx" is not a day'),
    ],
)
def test_value_that_sqlite_refuses_skips_its_row(table: str, change: Row, reason: str, full: list[Row]) -> None:
    at = max(place for place, row in enumerate(full) if row["table"] == table)
    with closing(empty_database()) as other:
        plan = loaded(other, [row | change if place == at else row for place, row in enumerate(full)])
        assert (plan.skipped[0].line, in_words(plan.skipped[0].reason)) == (at + 2, reason)
        assert all(in_words(skipped.reason).endswith("is not in the file") for skipped in plan.skipped[1:])
        assert ailing(other) == []


def test_load_ignores_database_ids_in_the_file(full: list[Row]) -> None:
    with closing(empty_database()) as other:
        loaded(other, [row | {"met_via_id": 3, "contact_id": 3, "id": 3} if row["table"] in {"contact", "tag"} else row for row in full])
        assert list(dump.rows(other)) == full


@pytest.mark.parametrize(("source", "kind"), [(None, "thanks"), ("csv", "thanks"), ("bni", "business")])
def test_load_reads_a_kind_of_gives_of_earlier_versions(full: list[Row], source: str | None, kind: str) -> None:
    former = {"kind": "thanks for business", "source": source, "source_key": source and "k"}
    with closing(empty_database()) as other:
        loaded(other, [row | former if row["table"] == "give" and row["number"] == 1 else row for row in full])
        assert other.execute("SELECT kind FROM give ORDER BY id").fetchone() == (kind,)


def test_load_accepts_distinct_pairs_in_any_order(full: list[Row]) -> None:
    people = [row for row in full if row["table"] == "contact"]
    with closing(empty_database()) as other:
        loaded(other, people[::-1])
        assert [in_words(skipped.reason) for skipped in loaded(other, full).skipped] == []
        assert other.execute("SELECT COUNT(*) FROM distinct_pair").fetchone() == (1,)


def ailing(db: sqlite3.Connection) -> list[str]:
    """Return the problems that `doctor` would find, and broken references."""
    found = [in_words(check.problem) for check in doctor._inside(db, Path(), TODAY, HALF_LIFE) if check.problem]  # noqa: SLF001
    return found + [str(row) for row in db.execute("PRAGMA foreign_key_check")]


TEXT = st.text(st.characters(exclude_categories=()), max_size=5)  # with lone surrogates, which JSON can write
ODD = st.sampled_from(["", "9999-12-31", "1900-01-01", "0001-01-01", "--02-29", "23:59", "{}", "x" * 300, 10**24, -(2**63), 2**31, 0, True])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | TEXT | ODD,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)


@pytest.fixture(scope="module")
def exported() -> list[Row]:
    """Rows of every table, made once."""
    with closing(empty_database()) as db:
        return rows_of_every_table(Net(db))


@settings(max_examples=80)
@given(data=st.data())
def test_any_row_is_loaded_or_skipped_alone(data: st.DataObject, exported: list[Row]) -> None:
    rows = [dict(row) for row in exported]
    tables = sorted({row["table"] for row in rows})
    of_others = st.sampled_from([value for row in rows for value in row.values()])
    for table in data.draw(st.lists(st.sampled_from(tables), min_size=1, max_size=4)):
        row = data.draw(st.sampled_from([row for row in rows if row["table"] == table] or rows))
        row[data.draw(st.sampled_from(list(row)))] = data.draw(VALUES | of_others)
    lines = "".join(json.dumps(row) + "\n" for row in ({"schema": jsonl.SCHEMA}, *rows))
    file = File("all.jsonl", partial(io.BytesIO, lines.encode()))
    with closing(empty_database()) as other:
        plan = loaded_from(other, file)
        assert plan.changes == []
        assert all(1 < skipped.line <= len(rows) + 1 and skipped.reason for skipped in plan.skipped)
        assert ailing(other) == []
        again = loaded_from(other, file)
        assert (again.new, again.changes, again.skipped) == (0, [], plan.skipped)


def test_a_copy_of_another_database_takes_what_is_missing(full: list[Row]) -> None:
    with closing(empty_database()) as db:
        Net(db).add("Ana Pop / Bo Lind")
        db.execute("UPDATE contact SET city = 'Dej', birthday = '--03-01' WHERE handle = 'ana-pop'")
        db.execute("UPDATE contact SET name = 'Eve Fox', search_key = 'eve fox' WHERE handle = 'bo-lind'")
        plan = loaded(db, full)
        assert [change.differences for change in plan.conflicts] == [(("birthday", "--03-01", "--02-29"),)]
        assert [(one.name, one.other) for one in plan.duplicates] == [("Bo Lind", "bo-lind")]
        assert [handle for (handle,) in db.execute("SELECT handle FROM contact ORDER BY id")] == ["ana-pop", "bo-lind", "bo-lind-2", "cy"]
        assert db.execute("SELECT city FROM contact WHERE handle = 'ana-pop'").fetchone() == ("Dej",)


def test_participants_stay_on_the_day_of_their_interaction(net: Net, full: list[Row]) -> None:
    net.db.execute("UPDATE interaction SET day = '2026-01-01' WHERE id = 1")
    net.db.execute("UPDATE participant SET day = '2026-01-01' WHERE interaction_id = 1")
    query = "SELECT participant.day FROM participant WHERE interaction_id = 1"
    loaded(net.db, full)
    assert net.db.execute(query).fetchall() == [("2026-01-01",)]
    loaded(net.db, full, settle="theirs")
    assert list(dump.rows(net.db)) == full
