"""Undo: every row is restored, or undo is refused if later rows depend on it."""

import random
import sqlite3
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from netcli.domain.history import Op, net
from netcli.domain.person import Person
from netcli.domain.records import DERIVED, LOGS
from netcli.domain.records.ask import ASK, new_ask
from netcli.domain.records.contact import CONTACT, new_contact
from netcli.domain.records.declaration import RecordType
from netcli.domain.records.give import GIVE, new_give
from netcli.domain.records.interaction import INTERACTION, new_interaction
from netcli.domain.ties import Override
from netcli.errors import ConflictError, NotFoundError
from netcli.render.wording.changes import told
from netcli.services.planned import confirm
from netcli.store import asks, duplicates, facts, gives, interactions, new_contacts, pauses, records, ties, whom
from netcli.store.upkeep import history, merge, undo
from netcli.store.upkeep.derived import PAIRS
from tests.readable import HALF_LIFE, TODAY, days_ago, refuses, said

Work = Callable[[sqlite3.Connection], Any]
IGNORED = {"op", "undo_log", "sqlite_sequence"}


def do(db: sqlite3.Connection, word: str, work: Work) -> int:
    """Run one command; return its number."""
    cursor = db.execute("INSERT INTO op (at, word) VALUES ('2026-11-20T09:00:00.000+00:00', ?)", (word,))
    work(db)
    return int(cursor.lastrowid or 0)


def take_back(db: sqlite3.Connection, number: int) -> int:
    """Undo one command in a transaction; a refusal leaves the database unchanged."""
    db.execute("BEGIN")
    try:
        done = do(db, "undo", lambda db: undo.undo(db, history.op(db, number), TODAY, HALF_LIFE))
    except ConflictError:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
    return done


def state(db: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, derived rows too, with sums to twelve digits."""
    names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'") if name not in IGNORED]
    return {name: sorted(map(_rounded, db.execute(f"SELECT * FROM {name}")), key=repr) for name in names}


def _rounded(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(float(f"{value:.12g}") if isinstance(value, float) else value for value in row)


def add(name: str, **fields: Any) -> Work:
    return lambda db: new_contacts.add_contact(db, new_contact(name, **fields), TODAY)


def who(db: sqlite3.Connection, handle: str) -> Person:
    [found] = whom.exact(db, handle, handle)
    return found


def meet(*handles: str, day: date = TODAY, planned: bool = False) -> Work:
    new = new_interaction(day, "call", minutes=30, tags=("fair",), planned=planned)
    return lambda db: interactions.add_interaction(db, new, [who(db, one) for one in handles], TODAY, HALF_LIFE)


def close(db: sqlite3.Connection, status: str, outcome: str | None) -> None:
    """Close the first ask."""
    ask, _ = asks.numbered(db, 1)
    asks.close_ask(db, ask._replace(status=status, closed_on=TODAY, outcome=outcome))


@pytest.fixture
def network(db: sqlite3.Connection) -> sqlite3.Connection:
    """Three people who know each other a little."""
    do(db, "add", add("Ana", emails=("ana@example.org",), tags=("choir",), needs=("a van",)))
    do(db, "add", add("Bo", met_via=None, city="Cluj"))
    do(db, "add", add("Cy", tags=("choir",)))
    do(db, "log", meet("ana", "bo", day=days_ago(30)))
    do(db, "log", meet("ana", "bo", "cy", day=days_ago(3)))
    do(db, "give", lambda db: gives.add_give(db, new_give(days_ago(2), "given", "pie"), who(db, "ana"), who(db, "bo")))
    do(db, "asked", lambda db: asks.add_ask(db, new_ask(days_ago(1), "theirs", "a tent"), who(db, "bo")))
    return db


WORK: dict[str, Work] = {
    "add": add("Dan", emails=("dan@example.org",), aliases=("Daniel",), tags=("x", "y"), needs=("tea",), notes=("a note",)),
    "log": meet("ana", "cy"),
    "log on a day that had one": meet("ana", "bo", day=days_ago(3)),
    "plan": meet("ana", "cy", day=days_ago(-4), planned=True),
    "give": lambda db: gives.add_give(db, new_give(TODAY, "received", "a list"), who(db, "cy")),
    "ask": lambda db: asks.add_ask(db, new_ask(TODAY, "mine", "an hour"), who(db, "ana")),
    "done": lambda db: close(db, "answered", "lent it"),
    "tie": lambda db: ties.set_override(db, who(db, "ana").id, Override("close", "we sing", TODAY)),
    "need": lambda db: facts.add_fact(db, who(db, "bo").id, "need", "a desk", TODAY),
    "need closed": lambda db: facts.close_fact(db, 1, TODAY),
    "archive": lambda db: pauses.archive(db, who(db, "ana").id, TODAY),
    "snooze": lambda db: pauses.snooze(db, who(db, "ana").id, TODAY, date(2027, 1, 1)),
    "tell apart": lambda db: duplicates.mark_distinct(db, who(db, "ana"), who(db, "cy"), TODAY),
    "rm log": lambda db: records.remove(db, INTERACTION, 2, TODAY, HALF_LIFE),
    "rm give": lambda db: records.remove(db, GIVE, 1, TODAY, HALF_LIFE),
    "rm ask": lambda db: records.remove(db, ASK, 1, TODAY, HALF_LIFE),
    "rm somebody": lambda db: records.remove(db, CONTACT, who(db, "ana").id, TODAY, HALF_LIFE),
    "rm who was given to": lambda db: records.remove(db, CONTACT, who(db, "bo").id, TODAY, HALF_LIFE),
    "merge": lambda db: merge.merge(db, who(db, "ana"), who(db, "cy"), {"city": "Cluj"}, None, TODAY, HALF_LIFE),
    "merge the other way": lambda db: merge.merge(db, who(db, "bo"), who(db, "ana"), {}, None, TODAY, HALF_LIFE),
    "edit log": lambda db: change(db, INTERACTION, 2, {"minutes": 200, "day": "2026-11-01", "with": ("ana",), "tags": ("y",)}),
    "edit somebody": lambda db: change(db, CONTACT, 1, {"city": "Iași", "tags": (), "emails": ("b@example.org",), "needs": ("tea",)}),
    "edit give": lambda db: change(db, GIVE, 1, {"who": "cy", "to": None, "direction": "received"}),
    "nothing": lambda db: change(db, INTERACTION, 2, {}),
}


def change(db: sqlite3.Connection, record: RecordType, number: int, fields: dict[str, Any]) -> None:
    """Keep a record with some fields changed."""
    after = records.read(db, record, number) | fields
    records.change(db, record, number, after, TODAY, HALF_LIFE)


@pytest.mark.parametrize("name", WORK)
def test_undo_restores_every_row_and_redo_applies_it_again(name: str, network: sqlite3.Connection) -> None:
    before = state(network)
    number = do(network, name, WORK[name])
    after = state(network)
    if not history.tally(network, number):
        assert (after, name) == (before, "nothing")
        return
    assert after != before
    taken = take_back(network, number)
    assert state(network) == before
    again = take_back(network, taken)
    assert state(network) == after
    take_back(network, again)
    assert state(network) == before


@pytest.mark.parametrize("name", WORK)
def test_derived_rows_are_correct_after_undo(name: str, network: sqlite3.Connection) -> None:
    """Recomputing all derived rows gives the rows that the commands stored."""
    from netcli.store.upkeep.derived import rebuild

    do(network, name, WORK[name])
    after = state(network)
    network.execute("DELETE FROM together")
    rebuild(network, [row[0] for row in network.execute("SELECT id FROM contact")], TODAY, HALF_LIFE)
    assert state(network) == after


def test_undo_of_a_confirmation_leaves_the_meeting_planned(network: sqlite3.Connection) -> None:
    do(network, "log", meet("bo", "cy", day=days_ago(1), planned=True))
    before = state(network)
    done = do(network, "done", lambda db: confirm(db, 3, TODAY, HALF_LIFE, "two dates"))
    after = state(network)
    taken = take_back(network, done)
    assert state(network) == before != after
    take_back(network, taken)
    assert state(network) == after


CROWDED: dict[str, tuple[Work, int]] = {
    "rm somebody": (lambda db: records.remove(db, CONTACT, who(db, "p1").id, TODAY, HALF_LIFE), 19 * 18),
    "rm log": (lambda db: records.remove(db, INTERACTION, 1, TODAY, HALF_LIFE), 0),
    "merge": (lambda db: merge.merge(db, who(db, "p1"), who(db, "p2"), {}, None, TODAY, HALF_LIFE), 19 * 18),
    "edit log, and one is gone": (lambda db: change(db, INTERACTION, 1, {"with": tuple(f"p{n}" for n in range(1, 20))}), 19 * 18),
    "edit log, and one is new": (lambda db: change(db, INTERACTION, 1, {"with": tuple(f"p{n}" for n in range(21))}), 0),
}


@pytest.mark.parametrize("name", CROWDED)
def test_event_that_loses_a_person_may_stop_being_a_crowd(name: str, db: sqlite3.Connection) -> None:
    for number in range(21):
        do(db, "add", add(f"P{number}"))
    do(db, "log", meet(*[f"p{number}" for number in range(20)]))
    work, pairs = CROWDED[name]
    before = state(db)
    number = do(db, name, work)
    kept = "SELECT contact_id, other_id, times FROM together ORDER BY 1, 2"
    assert len(db.execute(kept).fetchall()) == pairs
    assert db.execute(f"{PAIRS.format('TRUE')} ORDER BY 1, 2").fetchall() == db.execute(kept).fetchall()
    take_back(db, number)
    assert state(db) == before


@pytest.mark.parametrize("seed", range(20))
def test_any_series_of_undo_and_redo_ends_correctly(seed: int, network: sqlite3.Connection) -> None:
    draw = random.Random(seed)
    done, states = list[int](), [state(network)]
    for _ in range(25):
        if done and draw.random() < 0.4:
            taken = take_back(network, done[-1])
            assert state(network) == states[-2]
            if draw.random() < 0.5:
                take_back(network, taken)
                assert state(network) == states[-1]
            else:
                done.pop()
                states.pop()
        else:
            name = draw.choice([one for one in WORK if one != "add"])
            network.execute("SAVEPOINT work")
            try:
                number = do(network, name, WORK[name])
            except (ValueError, KeyError, NotFoundError, sqlite3.IntegrityError):  # a row that it needs is deleted
                network.execute("ROLLBACK TO work")
                continue
            finally:
                network.execute("RELEASE work")
            if history.tally(network, number):
                done.append(number)
                states.append(state(network))


def refusal(db: sqlite3.Connection, number: int) -> str:
    """Return why a command cannot be undone; the database must not change."""
    before = state(db)
    with pytest.raises(ConflictError) as refused:
        take_back(db, number)
    assert state(db) == before
    return said(refused.value)[0].partition(": ")[2] or said(refused.value)[0]


def test_undo_keeps_a_person_who_was_met_since(network: sqlite3.Connection) -> None:
    assert refusal(network, 1).endswith("depends on it; nothing was changed")


def test_undo_refuses_a_record_that_changed_since(network: sqlite3.Connection) -> None:
    first = do(network, "done", WORK["done"])
    second = do(network, "done", lambda db: close(db, "declined", None))
    assert refusal(network, first) == f"command {second} (done) changed the same record since; nothing was changed"
    take_back(network, second)
    take_back(network, first)


def test_undo_refuses_rows_of_a_deleted_contact(network: sqlite3.Connection) -> None:
    removed = do(network, "rm", WORK["rm give"])
    do(network, "rm", WORK["rm somebody"])
    assert refusal(network, removed) == "a person or record that it refers to no longer exists; nothing was changed"


def test_undo_and_redo_refuse_to_overwrite_a_newer_row(network: sqlite3.Connection) -> None:
    tagged = do(network, "tag", lambda db: db.execute("INSERT INTO tag VALUES (2, 'x')"))
    untagged = do(network, "tag", lambda db: db.execute("DELETE FROM tag WHERE name = 'x'"))
    do(network, "tag", lambda db: db.execute("INSERT INTO tag VALUES (2, 'x')"))
    for number in (tagged, untagged):
        assert refusal(network, number).startswith("command ")


def test_command_is_undone_only_once(network: sqlite3.Connection) -> None:
    number = do(network, "done", WORK["done"])
    taken = take_back(network, number)
    assert refusal(network, number) == f"command {number} (done) is already undone, by command {taken}"


def test_undo_redo_and_undo_leaves_a_command_undone(network: sqlite3.Connection) -> None:
    """The third undo left the first command as if it were not undone."""
    number = do(network, "done", WORK["done"])
    first = take_back(network, number)
    again = take_back(network, first)
    take_back(network, again)
    assert [history.op(network, one).undone_by for one in (number, first, again)] == [first, None, again + 1]
    assert refusal(network, number) == f"command {number} (done) is already undone, by command {first}"


def test_an_older_undo_is_not_redone_over_a_newer_one(network: sqlite3.Connection) -> None:
    first = do(network, "edit", lambda db: db.execute("UPDATE contact SET city = 'A' WHERE id = 1"))
    second = do(network, "edit", lambda db: db.execute("UPDATE contact SET city = 'B' WHERE id = 1"))
    undone = take_back(network, second)
    take_back(network, first)
    assert refusal(network, undone).endswith("changed the same record since; nothing was changed")


def test_command_that_left_the_undo_log_names_the_backups(network: sqlite3.Connection) -> None:
    network.execute("DELETE FROM undo_log")
    with refuses(ConflictError, "no longer stored") as refused:
        take_back(network, 1)
    assert "netcli restore" in said(refused.value)[1]


def test_last_command_skips_undone_commands(network: sqlite3.Connection) -> None:
    assert history.last(network) == Op(7, "2026-11-20T09:00:00.000+00:00", "asked", None, None)
    taken = take_back(network, 7)
    assert (_id(history.last(network)), _id(history.last_undo(network))) == (6, taken)
    again = take_back(network, taken)
    assert (_id(history.last(network)), history.last_undo(network)) == (7, None)
    assert _id(history.op(network, again)) == again
    take_back(network, 7)
    do(network, "ask", WORK["ask"])
    assert history.last_undo(network) is None


def _id(op: Op | None) -> int:
    assert op is not None
    return op.id


def test_unknown_command_number_is_refused(network: sqlite3.Connection) -> None:
    with refuses(NotFoundError, "no command 99"):
        history.op(network, 99)


def test_history_names_the_commands_of_one_person(network: sqlite3.Connection) -> None:
    assert [one.id for one in history.ops(network, None)] == [7, 6, 5, 4, 3, 2, 1]
    assert [one.id for one in history.ops(network, 2)] == [7, 6]
    assert [one.id for one in history.ops(network, None, who(network, "cy").id)] == [5, 3]
    do(network, "rm", WORK["rm ask"])
    assert [one.id for one in history.ops(network, None, who(network, "bo").id)] == [8, 5, 4, 2]


def test_history_shows_records_as_they_were_then(network: sqlite3.Connection) -> None:
    do(network, "edit", lambda db: db.execute("UPDATE ask SET text = 'a large tent'"))
    do(network, "rm", lambda db: records.remove(db, CONTACT, who(db, "bo").id, TODAY, HALF_LIFE))
    changes = net(history.changes(network, 7))
    assert told(changes, history.names(network, changes)) == ["added ask 1: Bo, a tent"]


def test_an_update_that_changes_nothing_is_not_logged(network: sqlite3.Connection) -> None:
    number = do(network, "edit", lambda db: db.execute("UPDATE contact SET city = city, org = NULL"))
    assert history.tally(network, number) == {}


def test_a_row_that_moves_to_another_key_is_removed_and_added(network: sqlite3.Connection) -> None:
    before = state(network)
    number = do(network, "tag", lambda db: db.execute("UPDATE tag SET name = 'opera' WHERE contact_id = 1"))
    assert history.tally(network, number) == {("removed", "tag"): 1, ("added", "tag"): 1}
    take_back(network, number)
    assert state(network)["tag"] == before["tag"]


def test_every_table_that_is_not_derived_is_logged(db: sqlite3.Connection) -> None:
    from sqlmodel import SQLModel

    import netcli.store.tables  # noqa: F401 - declares the tables

    triggers = {name for (name,) in db.execute("SELECT name FROM sqlite_temp_master WHERE type = 'trigger'")}
    logged = {table for table in SQLModel.metadata.tables.values() if table.name not in DERIVED | LOGS}
    expected = {f"{table.name}_{event}" for table in logged for event in ("added", "changed", "removed")}
    assert triggers == expected | {f"{table.name}_moved" for table in logged if list(table.primary_key.columns.keys()) != ["id"]}
