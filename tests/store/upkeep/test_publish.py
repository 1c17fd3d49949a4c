"""The published copy: its views, and no undo log, origins or erased people."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from netcli.domain import outcome, ties
from netcli.domain.balance import Balance, Counts, judge
from netcli.domain.model import Model
from netcli.domain.records import give, interaction
from netcli.domain.ties import Tie
from netcli.errors import DatabaseError
from netcli.store.upkeep.publish import publish
from tests.readable import TODAY, Net, refuses

TIE = Tie(1, "weak", "weak", None, 0.5, 55.5, 60.0, 2, TODAY, TODAY, 0, cooling=False)


@pytest.fixture
def copy(net: Net, tmp_path: Path) -> Path:
    """The copy of a small network."""
    net.add("Ana Pop / Bo Lind", org="Mill")
    net.log("Ana Pop+Bo Lind 3 45min")
    net.gives("Ana Pop 30 / Ana Pop -5 gift")
    net.db.execute("INSERT INTO origin (source, source_key, contact_id, said) VALUES ('vcard', 'key:secret', 1, '{}')")
    target = tmp_path / "copy.db"
    publish(net.db, target, [TIE], [Balance(1, 1, 1, 0.0, 0.5, "balanced", nudge=False)])
    return target


def test_every_view_holds_plain_words(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT handle, name, org, class FROM v_contacts ORDER BY id").fetchall() == [
            ("ana-pop", "Ana Pop", "Mill", "weak"),
            ("bo-lind", "Bo Lind", "Mill", None),
        ]
        assert db.execute("SELECT handle, class, strength, last_day FROM v_ties").fetchall() == [
            ("ana-pop", "weak", 55.5, TODAY.isoformat())
        ]
        assert db.execute("SELECT day, direction, kind, handle FROM v_gives ORDER BY day").fetchall() == [
            ("2026-10-21", "given", "help", "ana-pop"),
            ("2026-11-15", "received", "gift", "ana-pop"),
        ]
        assert db.execute("SELECT handle, given, received, state FROM v_balance").fetchall() == [("ana-pop", 1, 1, "balanced")]
        assert db.execute("SELECT day, minutes, handles FROM v_interactions").fetchall() == [("2026-11-17", 45, "ana-pop; bo-lind")]


def test_the_user_and_what_belongs_to_them_is_not_in_the_copy(net: Net, tmp_path: Path) -> None:
    net.add("Ana Pop")
    net.add("Me", handle="me", needs=("a carpenter",))
    net.db.execute("UPDATE contact SET met_via_id = (SELECT id FROM contact WHERE handle = 'me') WHERE handle = 'ana-pop'")
    publish(net.db, tmp_path / "copy.db", [], [])
    with closing(sqlite3.connect(tmp_path / "copy.db")) as db:
        assert db.execute("SELECT handle, met_via FROM v_contacts").fetchall() == [("ana-pop", None)]
        assert db.execute("SELECT COUNT(*) FROM fact").fetchone() == (0,)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_every_column_of_every_view_is_explained(copy: Path) -> None:
    text = (Path(__file__).parent.parent.parent.parent / "docs" / "views.md").read_text("utf-8")
    explained = {part.split("\n", 1)[0]: re.findall(r"^\| `(\w+)` \| \S", part, re.MULTILINE) for part in text.split("\n## ")[1:]}
    with closing(sqlite3.connect(copy)) as db:
        views = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
        assert explained == {view: [row[1] for row in db.execute(f"PRAGMA table_info({view})")] for view in views}


def test_words_of_the_views_are_those_of_the_docs() -> None:
    text = (Path(__file__).parent.parent.parent.parent / "docs" / "views.md").read_text("utf-8")
    for words in (interaction.KINDS, interaction.INITIATORS, outcome.KINDS, give.KINDS, give.EFFORTS, ties.CLASSES):
        assert f"{', '.join(words[:-1])} or {words[-1]}" in text


def test_balance_states_are_those_of_the_docs() -> None:
    text = (Path(__file__).parent.parent.parent.parent / "docs" / "views.md").read_text("utf-8")
    explained = re.findall(r"^\| `state` \| (.+), or (\w+) if nothing is counted \|$", text, re.MULTILINE)
    pairs = [(given, received) for given in range(9) for received in range(9)]
    states = {judge(Counts(1, *pair, uncounted), Model()).state for pair in pairs for uncounted in (False, True)}
    assert [{*words.split(", "), last} for words, last in explained] == [states]


def test_published_copy_holds_no_internal_table(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as db:
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        numbers = db.execute("SELECT application_id, user_version FROM pragma_application_id, pragma_user_version").fetchone()
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert tables & {"undo_log", "op", "origin", "contact_summary", "together", "decay", "alembic_version"} == set()
    assert numbers == (0, 0)  # no netcli database, so netcli refuses it
    assert b"key:secret" not in copy.read_bytes()


def test_unwritable_place_is_reported(net: Net, tmp_path: Path) -> None:
    with refuses(DatabaseError, "cannot be written"):
        publish(net.db, tmp_path / "none" / "copy.db", [], [])
