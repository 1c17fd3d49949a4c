"""Opening the database."""

import os
import re
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from netcli.domain.records.contact import new_contact
from netcli.errors import DatabaseError, ExitCode
from netcli.store import contacts, database, new_contacts
from netcli.store.database import check, reading, writing
from netcli.store.version import APPLICATION_ID, SCHEMA_VERSION
from tests.readable import HALF_LIFE, TODAY, refuses, said

Opening = Callable[[Path], AbstractContextManager[sqlite3.Connection]]
PRAGMAS = {
    "busy_timeout": 10_000,
    "foreign_keys": 1,
    "journal_mode": "delete",
    "synchronous": 3,  # EXTRA
    "secure_delete": 1,
    "cell_size_check": 1,
    "recursive_triggers": 1,
    "temp_store": 2,  # in memory
}


def recording(path: Path) -> AbstractContextManager[sqlite3.Connection]:
    """Open the database for a command called `add`."""
    return writing(path, "add", TODAY, HALF_LIFE)


def add(path: Path, name: str) -> None:
    """Record one person."""
    with recording(path) as db:
        new_contacts.add_contact(db, new_contact(name), TODAY)


def column(path: Path, query: str) -> list[Any]:
    """Return one column, read without netcli."""
    db = sqlite3.connect(path)
    try:
        return [row[0] for row in db.execute(query)]
    finally:
        db.close()


def files(folder: Path) -> list[str]:
    """Return the names of the files in a folder."""
    return sorted(one.name for one in folder.iterdir())


def mode(path: Path) -> int:
    """Return the permissions of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    """Run under another umask."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


# --- New databases


def test_new_database_is_private_under_any_umask(db_path: Path) -> None:
    with umask(0):
        add(db_path, "Ana")
    assert (mode(db_path), mode(db_path.parent)) == (0o600, 0o700)


def test_every_created_folder_is_private(tmp_path: Path) -> None:
    with umask(0o022):
        add(tmp_path / "one" / "two" / "netcli.db", "Ana")
    assert [mode(tmp_path / "one"), mode(tmp_path / "one" / "two")] == [0o700, 0o700]


def test_the_journal_of_a_transaction_is_private(db_path: Path) -> None:
    add(db_path, "Ana")
    with umask(0), recording(db_path) as db:
        new_contacts.add_contact(db, new_contact("Bo"), TODAY)
        assert mode(db_path.with_name("netcli.db-journal")) == 0o600


def test_new_database_has_our_application_id_and_all_tables(db_path: Path) -> None:
    add(db_path, "Ana")
    assert files(db_path.parent) == ["netcli.db"]
    assert column(db_path, "PRAGMA application_id") == [APPLICATION_ID] == [0x6E657463]
    assert column(db_path, "PRAGMA user_version") == [SCHEMA_VERSION]
    assert column(db_path, "PRAGMA integrity_check") == ["ok"]
    assert column(db_path, "PRAGMA foreign_key_check") == []


def test_a_new_database_keeps_its_half_life_and_landmark(db_path: Path) -> None:
    with writing(db_path, "add", date(2026, 5, 1), 60):
        pass
    assert column(db_path, "SELECT id || ' ' || half_life || ' ' || landmark FROM decay") == ["1 60.0 2026-05-01"]


@pytest.mark.parametrize("name", ["what? 100% #1 'x'.db", "Łukasz 🙂.db", "file:x.db", ":memory:"])
def test_a_database_may_have_any_name(tmp_path: Path, name: str) -> None:
    add(tmp_path / name, "Ana")
    assert files(tmp_path) == [name]
    with reading(tmp_path / name) as db:
        assert len(contacts.ids(db)) == 1


def test_leftover_draft_of_a_killed_command_is_ignored(db_path: Path) -> None:
    """In a container every process may have the same id, and its drafts one name."""
    db_path.parent.mkdir()
    db_path.with_name(f".{db_path.name}.{os.getpid()}.new").write_bytes(b"half a database")
    with umask(0o022):
        add(db_path, "Ana")
    assert column(db_path, "SELECT name FROM contact") == ["Ana"]
    assert column(db_path, "SELECT landmark FROM decay") == [TODAY.isoformat()]
    assert mode(db_path) == 0o600


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("not a folder")
    path = tmp_path / "notes" / "netcli.db"
    with refuses(DatabaseError, re.escape(str(path))), recording(path):
        pass


# --- Foreign files stay unchanged


def a_directory(path: Path) -> None:
    path.mkdir()


def a_fifo(path: Path) -> None:
    os.mkfifo(path)


def an_empty_file(path: Path) -> None:
    path.touch()


def a_text_file(path: Path) -> None:
    path.write_text("SQLite format 3, or so it says\n" * 9)


def a_short_file(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def another_program(path: Path) -> None:
    db = sqlite3.connect(path)
    db.executescript("PRAGMA application_id = 1; CREATE TABLE recipe (name TEXT)")
    db.close()


def an_unmarked_database(path: Path) -> None:
    db = sqlite3.connect(path)
    db.executescript("CREATE TABLE contact (name TEXT)")
    db.close()


def a_newer_netcli(path: Path) -> None:
    db = sqlite3.connect(path)
    db.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION + 1}; CREATE TABLE x (y)")
    db.close()


@pytest.mark.parametrize("opening", [reading, recording])
@pytest.mark.parametrize(
    ("make", "says"),
    [
        (a_directory, "is a directory, not a database"),
        (a_fifo, "is not a regular file"),
        (an_empty_file, "is an empty file, not a database"),
        (a_text_file, "is not an SQLite database"),
        (a_short_file, "is not an SQLite database"),
        (another_program, "is a database of another program"),
        (an_unmarked_database, "is a database of another program"),
        (
            a_newer_netcli,
            f"was written by a newer netcli (schema {SCHEMA_VERSION + 1}; this one knows {SCHEMA_VERSION}); nothing was changed",
        ),
    ],
)
def test_foreign_database_is_refused_unchanged(opening: Opening, make: Callable[[Path], None], says: str, tmp_path: Path) -> None:
    path = tmp_path / "netcli.db"
    make(path)
    before = state(path)
    with pytest.raises(DatabaseError) as refused, opening(path):
        pass
    assert said(refused.value)[0] == f"{path} {says}"
    assert refused.value.exit_code == ExitCode.DATABASE
    assert (state(path), files(tmp_path)) == (before, ["netcli.db"])


def state(path: Path) -> tuple[os.stat_result, bytes]:
    """Return everything that a change would modify, except the access time."""
    content = path.read_bytes() if path.is_file() else b""
    found = list(path.stat())
    found[stat.ST_ATIME] = 0
    return os.stat_result(found), content


def test_a_device_is_refused() -> None:
    with refuses(DatabaseError, "is not a regular file"):
        check(Path(os.devnull))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(db_path: Path) -> None:
    add(db_path, "Ana")
    db_path.chmod(0)
    with refuses(DatabaseError, "cannot be read"):
        check(db_path)


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("x")
    with refuses(DatabaseError, "cannot be opened"):
        check(tmp_path / "notes" / "netcli.db")


@pytest.mark.parametrize("opening", [reading, recording])
def test_damaged_database_is_reported(opening: Opening, db_path: Path) -> None:
    add(db_path, "Ana")
    content = db_path.read_bytes()
    db_path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    with refuses(DatabaseError, r"malformed|not a database"), opening(db_path) as db:
        contacts.ids(db)


def test_a_link_to_a_database_is_followed(db_path: Path, tmp_path: Path) -> None:
    add(db_path, "Ana")
    link = tmp_path / "link.db"
    link.symlink_to(db_path)
    add(link, "Bo")
    assert column(db_path, "SELECT name FROM contact ORDER BY id") == ["Ana", "Bo"]
    assert link.is_symlink()


# --- Reading


def test_reading_a_missing_database_creates_nothing(db_path: Path) -> None:
    with reading(db_path) as db:
        assert len(contacts.ids(db)) == 0
    assert not check(db_path)
    assert not db_path.parent.exists()


def test_a_reader_cannot_write(db_path: Path) -> None:
    add(db_path, "Ana")
    with refuses(DatabaseError, "readonly"), reading(db_path) as db:
        new_contacts.add_contact(db, new_contact("Bo"), TODAY)
    assert column(db_path, "SELECT name FROM contact") == ["Ana"]


def test_reading_leaves_the_file_as_it_is(db_path: Path) -> None:
    add(db_path, "Ana")
    before = state(db_path)
    with reading(db_path) as db:
        assert len(contacts.ids(db)) == 1
    assert state(db_path) == before


def test_a_reader_sees_one_moment(db_path: Path) -> None:
    add(db_path, "Ana")
    with reading(db_path) as db:
        assert len(contacts.ids(db)) == 1
        other = sqlite3.connect(db_path, timeout=0)
        other.execute("INSERT INTO op (at, word) VALUES ('now', 'x')")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.commit()
        other.close()
        assert len(contacts.ids(db)) == 1


@pytest.mark.parametrize(("opening", "query_only"), [(reading, 1), (recording, 0)])
def test_every_opening_sets_the_same_pragmas(opening: Opening, query_only: int, db_path: Path) -> None:
    add(db_path, "Ana")
    with opening(db_path) as db:
        found = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
        assert found == PRAGMAS
        assert db.execute("PRAGMA query_only").fetchone()[0] == query_only


def test_write_ahead_log_is_changed_back_to_a_journal(db_path: Path) -> None:
    add(db_path, "Ana")
    assert column(db_path, "PRAGMA journal_mode = WAL") == ["wal"]
    add(db_path, "Bo")
    assert column(db_path, "PRAGMA journal_mode") == ["delete"]
    assert column(db_path, "SELECT name FROM contact ORDER BY id") == ["Ana", "Bo"]


# --- Writing


def test_command_leaves_one_op_row_without_values(db_path: Path) -> None:
    add(db_path, "Ana Secret")
    db = sqlite3.connect(db_path)
    [(number, at, word)] = db.execute("SELECT id, at, word FROM op").fetchall()
    assert [row[1] for row in db.execute("PRAGMA table_info(op)")] == ["at", "word", "undoes", "undone_by", "id"]
    db.close()
    assert (number, word) == (1, "add")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", at)
    assert abs(datetime.fromisoformat(at) - datetime.now(UTC)).total_seconds() < 60


def test_a_command_that_changed_nothing_leaves_no_row(db_path: Path) -> None:
    add(db_path, "Ana")
    with recording(db_path) as db:
        db.execute("UPDATE contact SET name = 'Bo' WHERE id = 99")
    assert column(db_path, "SELECT word FROM op") == ["add"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contact SET org = 'Mill'",
        "DELETE FROM contact",
        "INSERT INTO contact SELECT * FROM contact WHERE true ON CONFLICT (id) DO UPDATE SET org = 'Mill'",
    ],
)
def test_command_that_only_adds_is_refused_a_change_no_undo_knows(db_path: Path, statement: str) -> None:
    with writing(db_path, "add", TODAY, HALF_LIFE) as db:
        new_contacts.add_contact(db, new_contact("Ana"), TODAY)
    with (
        refuses(DatabaseError, "not authorized"),
        writing(db_path, "give", TODAY, HALF_LIFE, only_adds=True) as db,
    ):
        db.execute(statement)
    with reading(db_path) as db:
        assert db.execute("SELECT name, org FROM contact").fetchall() == [("Ana", None)]


def test_rows_of_a_command_that_only_adds_are_logged(db_path: Path) -> None:
    with writing(db_path, "add", TODAY, HALF_LIFE, only_adds=True) as db:
        new_contacts.add_contact(db, new_contact("Ana", tags=("choir",)), TODAY)
    with reading(db_path) as db:
        logged = db.execute("SELECT action, table_name FROM undo_log ORDER BY id").fetchall()
    assert logged == [("added", "contact"), ("added", "tag")]


@pytest.mark.parametrize("there_already", [True, False])
def test_failing_command_stores_nothing(db_path: Path, *, there_already: bool) -> None:
    if there_already:
        add(db_path, "Ana")

    def stumble() -> None:
        with recording(db_path) as db:
            new_contacts.add_contact(db, new_contact("Bo"), TODAY)
            raise RuntimeError("stumbled")

    with pytest.raises(RuntimeError, match="stumbled"):
        stumble()
    known = ["Ana"] if there_already else []
    assert column(db_path, "SELECT name FROM contact") == known
    assert column(db_path, "SELECT id FROM op") == [1] * there_already
    assert files(db_path.parent) == ["netcli.db"]


def test_refused_row_is_reported_and_not_stored(db_path: Path) -> None:
    def stumble() -> None:
        with recording(db_path) as db:
            new_contacts.add_contact(db, new_contact("Ana"), TODAY)
            db.execute("INSERT INTO contact_day (contact_id, day, v) VALUES (99, '2026-11-20', 1)")

    with pytest.raises(DatabaseError) as refused:
        stumble()
    assert said(refused.value)[0] == f"{db_path}: FOREIGN KEY constraint failed; nothing was changed"
    assert column(db_path, "SELECT name FROM contact") == []


def test_full_disk_is_reported(db_path: Path) -> None:
    add(db_path, "Ana")

    def fill(db: sqlite3.Connection) -> None:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
        for number in range(500):
            new_contacts.add_contact(db, new_contact(f"Bo {number} {'x' * 150}"), TODAY)

    with refuses(DatabaseError, r"^the disk is full; nothing was changed$"), recording(db_path) as db:
        fill(db)
    assert column(db_path, "SELECT name FROM contact") == ["Ana"]


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait only a moment for a lock."""
    monkeypatch.setattr(database, "PRAGMAS", database.PRAGMAS.replace("10000", "20"))
    monkeypatch.setattr(database, "BUSY_MS", 20)


@pytest.mark.usefixtures("_impatient")
def test_second_writer_gets_a_busy_error(db_path: Path) -> None:
    add(db_path, "Ana")
    with recording(db_path) as db:
        new_contacts.add_contact(db, new_contact("Bo"), TODAY)
        with refuses(DatabaseError, "is busy: another program has been writing"):
            add(db_path, "Cy")
    assert column(db_path, "SELECT name FROM contact ORDER BY id") == ["Ana", "Bo"]


@pytest.mark.usefixtures("_impatient")
def test_a_reader_does_not_wait_for_a_writer(db_path: Path) -> None:
    add(db_path, "Ana")
    with recording(db_path) as db:
        new_contacts.add_contact(db, new_contact("Bo"), TODAY)
        with reading(db_path) as other:
            assert len(contacts.ids(other)) == 1


# --- Concurrent processes

ADD_ONE = """
import sys, time
from datetime import date
from pathlib import Path
from netcli.domain.records.contact import new_contact
from netcli.store import new_contacts
from netcli.store.database import writing

path, name = Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
sys.stdin.readline()
with writing(path, "add", date(2026, 11, 20), 90.0) as db:
    new_contacts.add_contact(db, new_contact(name), date(2026, 11, 20))
"""


def at_once(path: Path, names: str) -> list[tuple[int, str]]:
    """Add people from several processes at once; return exit codes and errors."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", ADD_ONE, str(path), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in names.split()
    ]
    for one in started:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in started:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    return [(one.wait(timeout=30), one.communicate()[1]) for one in started]


@pytest.mark.parametrize("names", ["Ana Bo", "Ana Bo Cy Di"])
def test_processes_that_make_the_database_at_once_all_record(db_path: Path, names: str) -> None:
    assert at_once(db_path, names) == [(0, "")] * len(names.split())
    assert sorted(column(db_path, "SELECT name FROM contact")) == names.split()
    assert column(db_path, "SELECT id FROM op") == list(range(1, len(names.split()) + 1))
    assert files(db_path.parent) == ["netcli.db"]
    assert mode(db_path) == 0o600


def test_a_command_goes_on_until_another_one_comes_between(db_path: Path) -> None:
    """Later answers have their own number, so that undo keeps the order."""
    numbers = list[int]()
    for command in ("triage", "triage", "log", "triage", "triage"):
        with writing(db_path, command, TODAY, HALF_LIFE, again=numbers[-1] if numbers and command == "triage" else None) as db:
            new_contacts.add_contact(db, new_contact("Ana"), TODAY)
            numbers.append((database.last_op(db) or (0, ""))[0])
    assert (numbers, column(db_path, "SELECT word FROM op ORDER BY id")) == ([1, 1, 2, 3, 3], ["triage", "log", "triage"])
