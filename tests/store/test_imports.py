"""Carrying out plans: a second import changes nothing; derived rows are correct."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from functools import partial
from io import BytesIO
from itertools import pairwise
from math import isclose
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcli.domain.planning.incoming import EventRecord
from netcli.domain.planning.plan import Plan
from netcli.domain.planning.planner import plan
from netcli.domain.ties import forward_sum, weight
from netcli.errors import NetcliError
from netcli.formats.csv.read import read
from netcli.formats.file import File
from netcli.store import existing, imports
from netcli.store.cards import cards
from tests.readable import HALF_LIFE, TODAY, empty_database

Row = tuple[str, ...]
with closing(empty_database()) as made_once:
    EMPTY = made_once.serialize()
CONTACTS = ("name", "handle", "email", "phone", "org", "tags", "needs", "introduced_by")
INTERACTIONS = ("date", "with", "kind", "minutes", "key")
GIVES = ("date", "who", "direction", "text", "kind", "to", "key")
ASKS = ("date", "who", "direction", "text", "due", "status", "key")


def fresh() -> sqlite3.Connection:
    """Return an empty database, a copy, because its schema takes 50 times as long."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.deserialize(EMPTY)
    db.execute("PRAGMA foreign_keys = ON")
    return db


def run(db: sqlite3.Connection, kind: str, text: str, *, create: bool = True, settle: str | None = None) -> Plan:
    """Import the text of a file as the command does."""
    records = list(read([File("", partial(BytesIO, text.encode()))], TODAY, kind))
    kinds = {type(record.new) for record in records if isinstance(record, EventRecord)}
    there = existing.directory(db), cards(db), existing.origins(db, "csv"), existing.dated_records(db, "csv", kinds)
    found = plan(records, *there, create=create, settle=settle)
    imports.carry_out(db, "csv", found, TODAY, HALF_LIFE, lambda events: events)
    return found


def counts(plan: Plan) -> tuple[int, int, int, int]:
    """Return the numbers of new, changed, unchanged and skipped records."""
    return plan.new, len(plan.changes), plan.same, len(plan.skipped)


def table(columns: Row, rows: Iterable[Row]) -> str:
    """Return rows as CSV; no cell may hold a comma."""
    return "".join(",".join(row) + "\n" for row in (columns, *rows))


def dump(db: sqlite3.Connection) -> list[str]:
    """Return everything that is stored."""
    return list(db.iterdump())


def column(db: sqlite3.Connection, query: str) -> list[Any]:
    """Return the only column of a query."""
    return [row[0] for row in db.execute(query)]


def computed(db: sqlite3.Connection) -> tuple[dict[tuple[int, str], float], dict[int, tuple[Any, ...]]]:
    """Return contact-days and summaries, computed from the interactions."""
    days: dict[tuple[int, str], float] = {}
    company: dict[int, set[int]] = {contact: set() for contact in column(db, "SELECT id FROM contact")}
    meetings: dict[int, set[int]] = {}
    query = "SELECT contact_id, interaction.day, minutes, interaction_id FROM participant JOIN interaction ON id = interaction_id WHERE planned = 0"
    for contact, day, minutes, interaction in db.execute(query):
        days[contact, day] = max(days.get((contact, day), 0.0), weight(minutes))
        meetings.setdefault(interaction, set()).add(contact)
    for people in meetings.values():
        for contact in people:
            company[contact] |= people - {contact}
    landmark = date.fromisoformat(column(db, "SELECT landmark FROM decay")[0])
    summaries = {}
    for contact, others in company.items():
        own = sorted((date.fromisoformat(day), v) for (one, day), v in days.items() if one == contact)
        first, last = (own[0][0].isoformat(), own[-1][0].isoformat()) if own else (None, None)
        summaries[contact] = (first, last, len(own), forward_sum(own, landmark, HALF_LIFE), len(others))
    return days, summaries


def assert_true_to_its_interactions(db: sqlite3.Connection) -> None:
    """Compare the derived rows with the interactions."""
    days, summaries = computed(db)
    assert {(contact, day): v for contact, day, v in db.execute("SELECT contact_id, day, v FROM contact_day")} == days
    kept = {row[0]: row[1:] for row in db.execute("SELECT contact_id, first_day, last_day, days, s0, together FROM contact_summary")}
    assert {contact: (*row[:3], row[4]) for contact, row in kept.items()} == {
        contact: (*row[:3], row[4]) for contact, row in summaries.items()
    }
    assert all(isclose(kept[contact][3], summaries[contact][3], rel_tol=1e-12, abs_tol=1e-12) for contact in kept)
    query = "SELECT contact_id, previous_day FROM contact_summary"
    assert dict(db.execute(query)) == {one: max(earlier, default=None) for one, earlier in _but_the_last(days, summaries).items()}
    query = "SELECT COUNT(*) FROM participant JOIN interaction ON id = interaction_id WHERE participant.day <> interaction.day"
    assert column(db, query) == [0]


def _but_the_last(days: dict[tuple[int, str], float], contacts: Iterable[int]) -> dict[int, list[str]]:
    """Return the contact-days of every person without the last one."""
    return {contact: sorted(day for one, day in days if one == contact)[:-1] for contact in contacts}


# One file of each kind.
def test_people_are_stored_with_every_value(db: sqlite3.Connection) -> None:
    text = (
        "name,handle,email,phone,org,tags,needs,offers,note,alias,introduced_by,met_on,birthday,cadence_days\n"
        "Ana Pop,,ana@example.org; a@example.org,+40 1,Mill,fair; choir,flour,bread,Kind.,Anuța,Bo,2026-11-01,--04-12,30\n"
        "Bo,bobby,,,,,,,,,,,,\n"
    )
    assert counts(run(db, "contacts", text)) == (2, 0, 0, 0)
    assert db.execute(
        "SELECT one.handle, one.name, one.org, one.met_day, one.birthday, one.cadence_days, via.handle"
        " FROM contact AS one LEFT JOIN contact AS via ON via.id = one.met_via_id ORDER BY one.handle"
    ).fetchall() == [("ana-pop", "Ana Pop", "Mill", "2026-11-01", "--04-12", 30, "bobby"), ("bobby", "Bo", None, None, None, None, None)]
    assert column(db, "SELECT value FROM contact_point ORDER BY id") == ["ana@example.org", "a@example.org", "+40 1"]
    assert column(db, "SELECT name FROM tag ORDER BY name") == ["choir", "fair"]
    assert db.execute("SELECT kind, text FROM fact ORDER BY id").fetchall() == [("need", "flour"), ("offer", "bread"), ("note", "Kind.")]
    assert column(db, "SELECT name FROM alias") == ["Anuța"]
    assert column(db, "SELECT circles FROM contact_summary ORDER BY circles") == ["", "mill\nchoir\nfair"]
    assert_true_to_its_interactions(db)


def test_change_adds_missing_values_once(db: sqlite3.Connection) -> None:
    run(db, "contacts", "name,city,tags,needs,note\nAna,Cluj,fair,flour,Kind.\n")
    plan = run(db, "contacts", "name,city,tags,needs,note\nANA,,choir; FAIR,Flour; a mill,Kind.\n")
    assert counts(plan) == (0, 1, 0, 0)
    assert (column(db, "SELECT city FROM contact"), column(db, "SELECT name FROM contact")) == (["Cluj"], ["Ana"])
    assert sorted(column(db, "SELECT name FROM tag")) == ["choir", "fair"]
    assert column(db, "SELECT circles FROM contact_summary") == ["cluj\nchoir\nfair"]
    assert column(db, "SELECT text FROM fact ORDER BY id") == ["flour", "Kind.", "a mill"]


def test_address_finds_the_person_of_a_row_with_any_name(db: sqlite3.Connection) -> None:
    run(db, "contacts", "name,email\nAna Pop,ana@example.org\n")
    assert counts(run(db, "contacts", "name,email,city\nA. Pop,ANA@example.org,Cluj\n")) == (0, 1, 0, 0)
    assert db.execute("SELECT name, city FROM contact").fetchall() == [("Ana Pop", "Cluj")]


@pytest.mark.parametrize("handle", ["ana-pop", "Ana-Pop", "ANA POP", "ana_pop"])
def test_handle_in_any_spelling_is_found_at_the_second_import(handle: str, db: sqlite3.Connection) -> None:
    text = f"name,handle\nAna Pop,{handle}\n"
    assert counts(run(db, "contacts", text)) == (1, 0, 0, 0)
    assert counts(run(db, "contacts", text)) == (0, 0, 1, 0)
    assert column(db, "SELECT handle FROM contact") == ["ana-pop"]


@pytest.mark.parametrize(
    "rows",
    [
        "Ana Pop,\nAnna,ana-pop\n",  # the handle that the first person would get
        "Anna,ana-pop\nAna Pop,\n",
        "Ana,mill\nBo,Mill\n",
        "Ana,mill\nBo,mill\n",
    ],
)
def test_handle_in_two_rows_skips_at_most_one_row(rows: str, db: sqlite3.Connection) -> None:
    text = f"name,handle\n{rows}Zed,\n"
    first = run(db, "contacts", text)
    assert column(db, "SELECT name FROM contact WHERE name = 'Zed'") == ["Zed"]
    assert first.new + len(first.skipped) in {2, 3}
    before = dump(db)
    assert counts(run(db, "contacts", text))[:2] == (0, 0)
    assert dump(db) == before


def test_a_row_finds_the_handle_that_a_row_above_it_is_given(db: sqlite3.Connection) -> None:
    rows = ("Cy Anghel,,+49 3,fair\n", "Cy Anghel,cy-anghel,,\n", "Cy Anghel,cy-anghel,+49 3,\n")
    text = "name,handle,phone,tags\n" + "".join(rows)
    assert run(db, "contacts", text).new == 1  # as in three files, one after the other
    before = dump(db)
    assert counts(run(db, "contacts", text))[:2] == (0, 0)
    assert dump(db) == before


def test_interactions_make_their_people_days_and_summaries(db: sqlite3.Connection) -> None:
    text = "date,with,minutes\n2026-11-01,Ana; Bo,60\n2026-11-01,Ana,5\n2026-11-03,Ana; Cy,\n2026-12-01,Bo,\n"
    plan = run(db, "interactions", text)
    assert (counts(plan), plan.created_people) == ((4, 0, 0, 0), ["Ana", "Bo", "Cy"])
    query = "SELECT handle, contact_day.day, round(v, 4) FROM contact_day JOIN contact ON id = contact_id ORDER BY 1, 2"
    assert db.execute(query).fetchall() == [
        ("ana", "2026-11-01", 1.4142),
        ("ana", "2026-11-03", 1.0),
        ("bo", "2026-11-01", 1.4142),
        ("bo", "2026-12-01", 1.0),
        ("cy", "2026-11-03", 1.0),
    ]
    assert column(db, "SELECT together FROM contact_summary JOIN contact ON id = contact_id ORDER BY handle") == [2, 1, 1]
    assert_true_to_its_interactions(db)


def test_interaction_needs_a_person(db: sqlite3.Connection) -> None:
    text = "date,with\n2026-11-01,;\n2026-11-02,Ana\n"
    assert counts(run(db, "interactions", text)) == (1, 0, 0, 1)
    assert counts(run(db, "interactions", text)) == (0, 0, 1, 1)


@pytest.mark.parametrize(
    ("changed", "differences"),
    [
        ("2026-11-02,Ana; Bo,60,k1", [("day", "2026-11-01", "2026-11-02")]),
        ("2026-11-01,Ana; Bo,5,k1", [("minutes", 60, 5)]),
        ("2026-11-01,Ana; Cy,60,k1", [("who", "Ana; Bo", "Ana; Cy")]),
        ("2026-11-01,Ana,60,k1", [("who", "Ana; Bo", "Ana")]),
        ("2026-11-03,Cy; Zed,240,k1", [("day", "2026-11-01", "2026-11-03"), ("minutes", 60, 240), ("who", "Ana; Bo", "Cy; Zed")]),
        ("2026-11-01,Ana; Bo,,k1", None),  # an empty cell changes nothing
    ],
)
def test_changed_interaction_recomputes_days_of_all_its_people(
    changed: str, differences: list[tuple[str, object, object]] | None, db: sqlite3.Connection
) -> None:
    others = "2026-11-01,Ana,15,k2\n2026-11-03,Bo; Cy,,k3\n"
    run(db, "interactions", f"date,with,minutes,key\n2026-11-01,Ana; Bo,60,k1\n{others}")
    plan = run(db, "interactions", f"date,with,minutes,key\n{changed}\n{others}")
    assert [change.differences for change in plan.changes] == ([tuple(differences)] if differences else [])
    assert_true_to_its_interactions(db)
    assert counts(run(db, "interactions", f"date,with,minutes,key\n{changed}\n{others}")) == (0, 0, 3, 0)


@pytest.mark.parametrize("key", ["k1", ""])
def test_repeated_import_confirms_a_planned_interaction(key: str, db: sqlite3.Connection) -> None:
    text = f"date,with,planned,key\n2026-11-01,Ana; Bo,{{}},{key}\n"
    assert counts(run(db, "interactions", text.format("yes"))) == (1, 0, 0, 0)
    assert column(db, "SELECT COUNT(*) FROM contact_day") == [0]
    assert_true_to_its_interactions(db)
    assert counts(run(db, "interactions", text.format("no"))) == (0, 1, 0, 0)
    assert column(db, "SELECT COUNT(*) FROM contact_day") == [2]
    assert_true_to_its_interactions(db)
    assert counts(run(db, "interactions", text.format("no"))) == (0, 0, 1, 0)


def test_gives_and_asks_are_changed_by_their_keys(db: sqlite3.Connection) -> None:
    run(db, "gives", "date,who,direction,text,kind,to,key\n2026-11-01,Ana,given,a name,introduction,Bo,g1\n")
    plan = run(db, "gives", "date,who,direction,text,kind,to,key\n2026-11-02,Ana,given,a name,referral,Cy,g1\n")
    assert (counts(plan), plan.created_people) == ((0, 1, 0, 0), ["Cy"])
    query = "SELECT day, kind, handle FROM give JOIN contact ON contact.id = to_id"
    assert db.execute(query).fetchall() == [("2026-11-02", "referral", "cy")]
    assert column(db, "SELECT given_since FROM contact_summary ORDER BY contact_id") == ["2026-11-02", None, None]
    run(db, "gives", "date,who,direction,text,key\n2026-10-02,Bo,given,a name,g1\n")
    assert column(db, "SELECT given_since FROM contact_summary ORDER BY contact_id") == [None, "2026-10-02", None]
    run(db, "asks", "date,who,direction,text,status,key\n2026-11-01,Ana,mine,a chair,open,a1\n")
    assert counts(run(db, "asks", "date,who,direction,text,status,key\n2026-11-01,Ana,mine,a chair,answered,a1\n")) == (0, 1, 0, 0)
    assert db.execute("SELECT status, closed_on FROM ask").fetchall() == [("answered", "2026-11-01")]


def test_import_does_not_reopen_an_ask_closed_by_hand(db: sqlite3.Connection) -> None:
    text = "date,who,direction,text,status,key\n2026-11-01,Ana,theirs,a chair,open,a1\n"
    run(db, "asks", text)
    db.execute("UPDATE ask SET status = 'answered', closed_on = '2026-11-05', outcome = 'lent two'")  # as `netcli done 1` does
    assert counts(run(db, "asks", text)) == (0, 0, 1, 0)
    assert db.execute("SELECT status, closed_on FROM ask").fetchall() == [("answered", "2026-11-05")]


def test_ask_closed_by_hand_stays_closed_if_the_file_has_a_day(db: sqlite3.Connection) -> None:
    text = "date,who,direction,text,closed_on,key\n2026-11-01,Ana,mine,a chair,2026-11-09,a1\n"
    run(db, "asks", text)
    db.execute("UPDATE ask SET status = 'answered', closed_on = '2026-11-05'")
    run(db, "asks", text)
    assert db.execute("SELECT status, closed_on FROM ask").fetchall() in ([("answered", "2026-11-05")], [("answered", "2026-11-09")])


@pytest.mark.parametrize("kind", ["gives", "asks", "interactions"])
def test_records_added_by_hand_stay_unchanged(kind: str, db: sqlite3.Connection) -> None:
    text = {
        "gives": "date,who,direction,text\n2026-11-01,Ana,given,a name\n",
        "asks": "date,who,direction,text\n2026-11-01,Ana,mine,a name\n",
        "interactions": "date,with\n2026-11-01,Ana\n",
    }[kind]
    run(db, kind, text)
    name = {"gives": "give", "asks": "ask", "interactions": "interaction"}[kind]
    db.execute(f"UPDATE {name} SET source = NULL, source_key = NULL")
    assert counts(run(db, kind, text)) == (1, 0, 0, 0)
    assert column(db, f"SELECT COUNT(*) FROM {name}") == [2]


# Any file: each row has some fields of a few people, in any spelling.
WORLD: dict[str, dict[str, tuple[str, ...]]] = {
    "Ana": {
        "name": ("Ana Pop",),
        "handle": ("", "ana-pop"),
        "email": ("a@x.org", "A@X.org", "a@x.org; ana@y.org"),
        "phone": ("", "+40 1", "00401"),
        "org": ("", "Mill"),
        "tags": ("", "fair", "Fair; choir"),
        "needs": ("", "flour", "FLOUR; a mill"),
        "introduced_by": ("", "Bo Lind", "bo lind"),
    },
    "another Ana": {"name": ("Ana Pop",), "handle": ("ana-2",), "email": ("c@x.org",), "org": ("", "Fair"), "tags": ("", "choir")},
    "Bo": {
        "name": ("Bo Lind", "bo lind"),
        "email": ("", "b@x.org; b2@x.org", "b2@x.org"),
        "tags": ("", "fair"),
        "introduced_by": ("", "Nobody Known"),
    },
    "Lukasz": {
        "name": ("Łukasz", "Lukasz", "LUKASZ"),
        "phone": ("", "+48 2"),
        "needs": ("", "paper"),
        "introduced_by": ("", "ana-2"),
    },
    "Cy": {"name": ("Cy Anghel",), "handle": ("", "cy-anghel"), "phone": ("", "+49 3"), "tags": ("", "fair")},
}
NAMES = st.sampled_from(["Ana Pop", "ana pop", "Ana", "Bo Lind", "Łukasz", "Lukasz"])


@st.composite
def contact_rows(draw: st.DrawFn) -> list[Row]:
    """Draw rows of contacts.csv in which no person contradicts itself."""
    found = []
    for who in draw(st.lists(st.sampled_from(sorted(WORLD)), max_size=7)):
        cells = WORLD[who]
        found.append(tuple(draw(st.sampled_from(cells.get(name, ("",)))) for name in CONTACTS))
    return found


DAYS = st.sampled_from(["2026-11-01", "2026-11-02", "2026-10-15", "2025-11-01", "2026-12-24"])
PAST = st.sampled_from(["2026-11-01", "2026-11-02", "2025-11-01"])
PEOPLE = st.lists(NAMES, min_size=1, max_size=3).map("; ".join)
KEYS = st.sampled_from(["", "", "k1", "k2", "k3"])
EVENT_ROWS = {
    "interactions": st.lists(
        st.tuples(DAYS, PEOPLE, st.sampled_from(["", "call", "event"]), st.sampled_from(["", "5", "60"]), KEYS), max_size=8
    ),
    "gives": st.lists(
        st.tuples(
            PAST,
            NAMES,
            st.sampled_from(["given", "received"]),
            st.sampled_from(["a name", "a list"]),
            st.sampled_from(["", "advice"]),
            st.one_of(st.just(""), NAMES),
            KEYS,
        ),
        max_size=8,
    ),
    "asks": st.lists(
        st.tuples(
            PAST,
            NAMES,
            st.sampled_from(["mine", "theirs"]),
            st.sampled_from(["a name", "a list"]),
            st.sampled_from(["", "2026-12-01"]),
            st.sampled_from(["", "open", "answered", "declined"]),
            KEYS,
        ),
        max_size=8,
    ),
}
COLUMNS = {"interactions": INTERACTIONS, "gives": GIVES, "asks": ASKS}


def imported_twice(kind: str, first: str, second: str) -> tuple[Plan, list[str], list[str]]:
    """Import two texts; return the second plan and all rows before and after it."""
    db = fresh()
    try:
        run(db, kind, first)
        before = dump(db)
        plan = run(db, kind, second)
        return plan, before, dump(db)
    finally:
        db.close()


@given(contact_rows())
def test_second_import_of_any_people_plans_nothing(rows: list[Row]) -> None:
    text = table(CONTACTS, rows)
    plan, before, after = imported_twice("contacts", text, text)
    assert counts(plan)[:2] == (0, 0)
    assert after == before


@given(contact_rows(), st.data())
def test_a_file_of_people_changes_nothing_in_another_order(rows: list[Row], data: st.DataObject) -> None:
    plan, before, after = imported_twice("contacts", table(CONTACTS, rows), table(CONTACTS, data.draw(st.permutations(rows))))
    assert counts(plan)[:2] == (0, 0)
    assert after == before


@pytest.mark.parametrize("kind", EVENT_ROWS)
@settings(max_examples=60)
@given(st.data())
def test_second_import_of_any_events_plans_nothing(kind: str, data: st.DataObject) -> None:
    text = table(COLUMNS[kind], data.draw(EVENT_ROWS[kind]))
    plan, before, after = imported_twice(kind, text, text)
    assert counts(plan)[:2] == (0, 0)
    assert after == before


@pytest.mark.parametrize("kind", EVENT_ROWS)
@settings(max_examples=60)
@given(st.data())
def test_a_file_of_events_changes_nothing_in_another_order(kind: str, data: st.DataObject) -> None:
    drawn = data.draw(EVENT_ROWS[kind])
    rows = list({row[-1] or str(number): row for number, row in enumerate(drawn)}.values())  # only one of two rows with one key counts
    plan, before, after = imported_twice(kind, table(COLUMNS[kind], rows), table(COLUMNS[kind], data.draw(st.permutations(rows))))
    assert counts(plan)[:2] == (0, 0)
    assert after == before


@settings(max_examples=60)
@given(st.lists(EVENT_ROWS["interactions"], min_size=2, max_size=3))
def test_derived_days_and_summaries_are_correct_after_any_change(files: list[list[Row]]) -> None:
    db = fresh()
    for rows in files:
        run(db, "interactions", table(INTERACTIONS, rows))
        assert_true_to_its_interactions(db)
    db.close()


@settings(max_examples=40)
@given(contact_rows(), EVENT_ROWS["interactions"], EVENT_ROWS["gives"], EVENT_ROWS["asks"])
def test_a_whole_network_imported_twice_stays_as_it_is(
    people: list[Row], interactions: list[Row], gives: list[Row], asks: list[Row]
) -> None:
    db = fresh()
    files = {
        "contacts": table(CONTACTS, people),
        "interactions": table(INTERACTIONS, interactions),
        "gives": table(GIVES, gives),
        "asks": table(ASKS, asks),
    }
    dumps = []
    for _ in range(3):
        for kind, text in files.items():
            run(db, kind, text)
        dumps.append(dump(db))
    db.close()
    # The first import of events may have created people that contacts.csv then completes.
    assert [before == after for before, after in pairwise(dumps)][-1:] == [True]


def test_failing_import_stores_nothing(db: sqlite3.Connection) -> None:
    before = dump(db)
    db.execute("BEGIN")
    db.execute("CREATE TEMP TRIGGER refuse BEFORE INSERT ON contact_day BEGIN SELECT RAISE(ABORT, 'full'); END")
    with pytest.raises((sqlite3.Error, NetcliError)):
        run(db, "interactions", "date,with\n2026-11-01,Ana\n")
    db.execute("ROLLBACK")
    assert dump(db) == before


# Changes of the user since the import.
def test_changed_field_is_a_conflict_until_mine_or_theirs(db: sqlite3.Connection) -> None:
    run(db, "contacts", "name,city,org\nAna,Cluj,Mill\n")
    db.execute("UPDATE contact SET city = 'Dej'")
    for text in ("name,city,org\nAna,Cluj,Mill\n", "name,city,org\nAna,Iași,Bakery\n"):
        found = run(db, "contacts", text)
        assert [change.differences for change in found.conflicts] == [(("city", "Dej", text.split(",")[3]),)]
        assert column(db, "SELECT city FROM contact") == ["Dej"]
    assert column(db, "SELECT org FROM contact") == ["Bakery"]
    assert counts(run(db, "contacts", text, settle="mine")) == (0, 0, 1, 0)
    again = run(db, "contacts", text)
    assert (again.conflicts, again.same, column(db, "SELECT city FROM contact")) == ([], 1, ["Dej"])
    other = run(db, "contacts", "name,city\nAna,Turda\n", settle="theirs")
    assert (other.conflicts, column(db, "SELECT city FROM contact")) == ([], ["Turda"])


def test_removed_address_is_not_added_again(db: sqlite3.Connection) -> None:
    text = "name,email\nAna,ana@example.org; a@example.org\n"
    run(db, "contacts", text)
    db.execute("DELETE FROM contact_point WHERE value = 'a@example.org'")
    assert len(run(db, "contacts", text).conflicts) == 1
    assert column(db, "SELECT value FROM contact_point") == ["ana@example.org"]
    run(db, "contacts", text, settle="mine")
    found = run(db, "contacts", "name,email\nAna,ana@example.org; a@example.org; third@example.org\n")
    assert (found.conflicts, len(found.changes)) == ([], 1)
    assert column(db, "SELECT value FROM contact_point ORDER BY id") == ["ana@example.org", "third@example.org"]


def test_import_changes_an_introducer_that_came_from_the_file(db: sqlite3.Connection) -> None:
    run(db, "contacts", "name,introduced_by\nAna,Bo\n")
    found = run(db, "contacts", "name,introduced_by\nAna,Cy\n")
    assert ([change.differences for change in found.changes], found.conflicts) == ([(("introduced_by", "Bo", "Cy"),)], [])


def test_an_event_the_user_changed_is_a_conflict_field_by_field(db: sqlite3.Connection) -> None:
    run(db, "interactions", "date,with,place,summary,key\n2026-11-01,Ana,Cluj,tea,k1\n")
    db.execute("UPDATE interaction SET place = 'Dej'")
    text = "date,with,place,summary,key\n2026-11-01,Ana,Iași,coffee,k1\n"
    found = run(db, "interactions", text)
    assert [change.differences for change in found.changes] == [(("summary", "tea", "coffee"),)]
    assert [change.differences for change in found.conflicts] == [(("place", "Dej", "Iași"),)]
    assert db.execute("SELECT place, summary FROM interaction").fetchall() == [("Dej", "coffee")]
    run(db, "interactions", text, settle="mine")
    assert counts(run(db, "interactions", text)) == (0, 0, 1, 0)
    run(db, "interactions", text.replace("Iași", "Turda"), settle="theirs")
    assert column(db, "SELECT place FROM interaction") == ["Turda"]


def test_changed_event_without_a_key_is_a_conflict(db: sqlite3.Connection) -> None:
    text = "date,with,summary\n2026-11-01,Ana,tea\n"
    run(db, "interactions", text)
    db.execute("UPDATE interaction SET summary = 'coffee'")
    assert [change.differences for change in run(db, "interactions", text).conflicts] == [(("summary", "coffee", "tea"),)]
    run(db, "interactions", text, settle="theirs")
    assert column(db, "SELECT summary FROM interaction") == ["tea"]
