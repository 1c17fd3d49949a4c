"""What an export of everything says can be put back: all of it into an empty database, the missing rows into another."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcli.domain.match import Plan
from netcli.store import doctor, dump
from netcli.store.load import Load
from tests.readable import HALF_LIFE, TODAY, Net, empty_database

Row = dict[str, Any]


@pytest.fixture
def full(net: Net) -> list[Row]:
    """Rows of nearly every table."""
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
    """Put rows back as the command does."""
    return Load(db, settle=settle).run(enumerate(rows, 2), TODAY, HALF_LIFE)


def counts(plan: Plan) -> tuple[int, int, int, int, int]:
    """Answer new, changed, same, conflicts and skipped."""
    return plan.new, len(plan.changes), plan.same, len(plan.conflicts), len(plan.skipped)


def test_an_empty_database_becomes_equal(full: list[Row]) -> None:
    with closing(empty_database()) as other:
        plan = loaded(other, full)
        parts = sum(row["table"] in {"participant", "interaction_tag"} for row in full)
        assert counts(plan) == (len(full) - parts, 0, 0, 0, 0)
        assert list(dump.rows(other)) == full
        assert other.execute("SELECT days, circles FROM contact_summary WHERE contact_id = 1").fetchone() == (2, "choir")


def test_a_second_time_everything_is_the_same(net: Net, full: list[Row]) -> None:
    assert counts(loaded(net.db, full)) == (0, 0, len(full), 0, 0)


def test_what_differs_is_a_conflict_until_the_file_is_to_win(net: Net, full: list[Row]) -> None:
    net.db.execute("UPDATE contact SET city = 'Dej' WHERE id = 1")
    plan = loaded(net.db, full)
    assert [change.differences for change in plan.conflicts] == [(("city", "Dej", None),)]
    loaded(net.db, full, settle="theirs")
    assert list(dump.rows(net.db)) == full


def test_handles_and_numbers_that_are_taken_are_given_anew(full: list[Row]) -> None:
    with closing(empty_database()) as db:
        other = Net(db)
        other.add("Ana Pop")
        other.log("Ana Pop 2")
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
def test_a_row_that_makes_no_sense_costs_itself(change: Row, reason: str, full: list[Row]) -> None:
    rows = [row | change if row.get("handle") == "cy" else row for row in full]
    with closing(empty_database()) as other:
        plan = loaded(other, rows)
        assert plan.skipped[0].reason.startswith(reason)
        assert other.execute("SELECT COUNT(*) FROM contact").fetchone() == (2,)


def test_rows_about_nobody_and_of_no_known_table_are_told(full: list[Row]) -> None:
    rows: list[Row] = [{"table": "tag", "contact": "nobody", "name": "x"}, {"table": "cloud", "x": 1}, *full]
    with closing(empty_database()) as other:
        plan = loaded(other, rows)
        assert [skipped.reason for skipped in plan.skipped] == ["about somebody who is not in the file"]
        assert dict(plan.lost) == {"rows of a table that is not known here: cloud": 1}


@settings(max_examples=60)
@given(st.data())
def test_no_row_however_strange_breaks_the_loading(data: st.DataObject) -> None:
    with closing(empty_database()) as db:
        net = Net(db)
        net.add("Ana Pop / Bo")
        net.log("Ana Pop 3 / Ana Pop+Bo 10 45min")
        rows = list(dump.rows(net.db))
    strange = st.one_of(
        st.none(), st.integers(-(2**70), 2**70), st.text(max_size=5), st.floats(), st.lists(st.integers(), max_size=1), st.booleans()
    )
    for row in data.draw(st.lists(st.sampled_from(rows), max_size=4)):
        row[data.draw(st.sampled_from(list(row)))] = data.draw(strange)
    with closing(empty_database()) as other:
        loaded(other, rows)
        assert doctor._rows_differ(other, "SELECT id FROM contact", "SELECT contact_id FROM contact_summary") == ""  # noqa: SLF001
