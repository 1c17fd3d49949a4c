"""The schema: generated from the tables, and equal after the migrations."""

import json
import re
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from netcli.domain.model import DEFAULT as MODEL
from netcli.domain.records.contact import new_contact
from netcli.domain.records.interaction import new_interaction
from netcli.errors import DatabaseError
from netcli.store import contacts, interactions, new_contacts, ties, whom
from netcli.store.database import SCHEMA, UNDO, reading, writing
from netcli.store.keep import backups
from netcli.store.keep.migrate import upgrade
from netcli.store.schema import VERSION, schema
from netcli.store.schema import undo as undo_triggers
from netcli.store.schema import version as version_file
from netcli.store.upkeep import doctor, dump, history, undo
from netcli.store.version import APPLICATION_ID, SCHEMA_VERSION
from tests.readable import HALF_LIFE, TODAY, days_ago


def new(path: Path) -> Path:
    """Make a database of this version."""
    path.parent.mkdir(exist_ok=True)
    db = sqlite3.connect(path)
    db.executescript(SCHEMA.read_text("utf-8"))
    db.close()
    return path


def old(path: Path, before: str = "") -> Path:
    """Make a netcli database from before the first migration."""
    path.parent.mkdir(exist_ok=True)
    db = sqlite3.connect(path)
    db.executescript(f"PRAGMA application_id = {APPLICATION_ID}; CREATE TABLE x (y); DROP TABLE x; {before}")
    db.close()
    path.chmod(0o600)
    return path


def parts(sql: str) -> list[str]:
    """Return the sorted parts of a CREATE statement, without white space."""
    words = re.sub(r"\s+", " ", sql.replace('"', "")).strip()
    head, _, rest = words.partition("(")
    body, _, tail = rest.rpartition(")")
    found, depth, start = [], 0, 0
    for place, char in enumerate(body):
        depth += (char == "(") - (char == ")")
        if char == "," and depth == 0:
            found.append(body[start:place].strip())
            start = place + 1
    return [head.strip(), *sorted([*found, body[start:].strip()]), ", ".join(sorted(tail.strip().split(", ")))]


def described(path: Path) -> dict[str, object]:
    """Return the statements of a database with sorted parts, and its id and version."""
    db = sqlite3.connect(path)
    try:
        statements = db.execute("SELECT type || ' ' || name, tbl_name, sql FROM sqlite_master").fetchall()
        numbers = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id")}
        version = db.execute("SELECT version_num FROM alembic_version").fetchall()
        # A later column is at the end; no query uses the position of a column.
        columns = {table: sorted(row[1:] for row in db.execute(f"PRAGMA table_info({table})")) for _, table, _ in statements}
        return {name: (table, parts(sql or "")) for name, table, sql in statements} | numbers | {"alembic": version, "columns": columns}
    finally:
        db.close()


def test_schema_file_equals_the_declared_tables() -> None:
    assert SCHEMA.read_text("utf-8") == schema(), "run `make schema`"
    assert VERSION.read_text("utf-8") == version_file(), "run `make schema`"
    assert UNDO.read_text("utf-8") == undo_triggers(), "run `make schema`"


def test_a_database_migrated_from_nothing_is_equal_to_a_new_one(tmp_path: Path) -> None:
    migrated = tmp_path / "migrated.db"
    upgrade(migrated)
    assert described(migrated) == described(new(tmp_path / "new.db"))


def test_the_comparison_sees_a_difference(tmp_path: Path) -> None:
    changed = new(tmp_path / "changed.db")
    db = sqlite3.connect(changed)
    db.executescript("DROP INDEX give_by_day; CREATE INDEX give_by_day ON give (day, direction)")
    db.close()
    assert described(changed) != described(new(tmp_path / "new.db"))


def test_a_new_database_has_the_numbers_of_the_program(tmp_path: Path) -> None:
    found = described(new(tmp_path / "new.db"))
    assert (found["user_version"], found["application_id"]) == (SCHEMA_VERSION, APPLICATION_ID)
    assert found["alembic"] == [(f"{SCHEMA_VERSION:04d}",)]


def test_every_table_of_ours_is_strict(tmp_path: Path) -> None:
    db = sqlite3.connect(new(tmp_path / "new.db"))
    loose = [row[1] for row in db.execute("PRAGMA table_list") if row[0] == "main" and not row[5]]
    db.close()
    assert [name for name in loose if not name.startswith("sqlite_")] == ["alembic_version"]


def test_numbers_that_a_user_saw_are_never_reused(tmp_path: Path) -> None:
    db = sqlite3.connect(new(tmp_path / "new.db"))
    db.execute("INSERT INTO op (at, word) VALUES ('1', 'a'), ('2', 'b')")
    db.execute("DELETE FROM op")
    db.execute("INSERT INTO op (at, word) VALUES ('3', 'c')")
    assert db.execute("SELECT id FROM op").fetchall() == [(3,)]
    numbered = db.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY name").fetchall()
    db.close()
    assert {"ask", "contact", "give", "interaction", "op"} <= {name for (name,) in numbered}


# --- Old databases

VERSIONS = Path(__file__).parent.parent / "data" / "versions"  # as each version wrote them
# Columns that not every version has.
LATER = {"source_stamp", "why", "planned", "triage", "outcome_kind", "amount", "on_day", "met_kind", "their_outcome", "told", "pitched"}
LATER_OF = {("ask", "kind"), ("give", "status"), ("give", "outcome"), ("give", "thanks_for"), ("contact", "knows_what_i_do")}
NUMBERS = "SELECT name, seq FROM sqlite_sequence WHERE name <> 'fact' ORDER BY name"


def rows_of(path: Path) -> list[dict[str, object]]:
    """Return all rows of a database of any version, without columns of later versions."""
    with reading(path, newer=True) as db:
        rows = list(dump.rows(db))
    return [{name: value for name, value in row.items() if name not in LATER and (row["table"], name) not in LATER_OF} for row in rows]


def version(number: int, path: Path) -> Path:
    """Restore the database of an old version."""
    path.parent.mkdir()
    shutil.copy(VERSIONS / f"{number}.db", path)
    path.chmod(0o600)
    return path


def asked(path: Path, query: str) -> list[tuple[object, ...]]:
    """Return the rows of a query, for a database of any version."""
    db = sqlite3.connect(path)
    try:
        return db.execute(query).fetchall()
    finally:
        db.close()


@pytest.mark.parametrize(("number", "kept", "commands"), [(1, 28, 16), (2, 28, 26), (3, 24, 24)])
def test_migration_of_an_old_version_keeps_every_row(db_path: Path, tmp_path: Path, number: int, kept: int, commands: int) -> None:
    before = rows_of(version(number, db_path))
    ops, numbers = asked(db_path, "SELECT id, at, word FROM op"), asked(db_path, NUMBERS)
    assert (len(before), len(ops)) == (kept, commands)
    with reading(db_path) as db:
        assert db.execute("SELECT id, at, word FROM op").fetchall() == ops
    assert described(db_path) == described(new(tmp_path / "new.db"))
    assert rows_of(db_path) == before
    assert asked(db_path, NUMBERS) == numbers
    assert [check.name for check in doctor.checks(db_path, TODAY, HALF_LIFE, own_folder=False) if check.problem] == []


@pytest.mark.parametrize(("number", "command"), [(1, 17), (2, 27), (3, 25)])
def test_records_added_after_a_migration_can_be_undone(db_path: Path, number: int, command: int) -> None:
    before = rows_of(version(number, db_path))
    with writing(db_path, "add", TODAY, HALF_LIFE) as db:
        new_contacts.add_contact(db, new_contact("Zed", tags=("x",)), TODAY)
    with writing(db_path, "undo", TODAY, HALF_LIFE) as db:
        undo.undo(db, history.op(db, command), TODAY, HALF_LIFE)
    assert rows_of(db_path) == before


def kept_fields(row: object) -> object:
    """Return a logged row without the column that version 5 dropped."""
    return {name: value for name, value in json.loads(row).items() if name != "knows_what_i_do"} if isinstance(row, str) else row


def test_migration_moves_who_knows_my_work_to_standing(db_path: Path) -> None:
    db = sqlite3.connect(version(3, db_path))
    db.execute("UPDATE contact SET knows_what_i_do = '2026-03-01' WHERE id = 2")
    db.commit()
    db.close()
    with reading(db_path) as read:
        assert read.execute("SELECT contact_id, what, answer, day FROM standing").fetchall() == [(2, "knows_work", "yes", "2026-03-01")]
    assert described(db_path) == described(new(db_path.with_name("new.db")))


def test_removal_before_a_migration_can_be_undone_after_it(db_path: Path) -> None:
    log = [(*row[:4], kept_fields(row[4]), row[5]) for row in asked(VERSIONS / "2.db", "SELECT * FROM undo_log ORDER BY id")]
    with writing(version(2, db_path), "undo", TODAY, HALF_LIFE) as db:
        rows = db.execute("SELECT op_id, action, table_name, row_key, row_before, id FROM undo_log ORDER BY id")
        assert [(*row[:4], kept_fields(row[4]), row[5]) for row in rows] == log
        undo.undo(db, history.op(db, 23), TODAY, HALF_LIFE)
    assert asked(db_path, "SELECT text FROM give WHERE id = 3") == [("a lift",)]


def test_migration_splits_thanks_for_business(db_path: Path) -> None:
    db = sqlite3.connect(version(3, db_path))
    db.execute("UPDATE give SET kind = 'thanks for business', source = CASE WHEN id = 1 THEN 'bni' END")
    rows = [json.dumps({"kind": "thanks for business", "source": source, "id": 9}) for source in ("bni", None)]
    db.executemany(
        "INSERT INTO undo_log (op_id, action, table_name, row_key, row_before) VALUES (1, 'removed', 'give', '[9]', ?)",
        [(row,) for row in rows],
    )
    db.commit()
    db.close()
    with reading(db_path) as db:
        assert {row[0] for row in db.execute("SELECT kind FROM give WHERE id > 1")} == {"thanks"}
        assert db.execute("SELECT kind FROM give WHERE id = 1").fetchone() == ("business",)
        stored = db.execute("SELECT row_before FROM undo_log WHERE row_key = '[9]' ORDER BY id").fetchall()
    assert [json.loads(row)["kind"] for (row,) in stored] == ["business", "thanks"]
    assert [check.name for check in doctor.checks(db_path, TODAY, HALF_LIFE, own_folder=False) if check.problem] == []


def test_migration_frees_the_handle_of_the_user(db_path: Path) -> None:
    db = sqlite3.connect(version(3, db_path))
    db.execute("UPDATE contact SET handle = 'me' WHERE handle = 'cy-lee'")
    db.commit()
    db.close()
    with reading(db_path) as db:
        assert db.execute("SELECT handle FROM contact WHERE name = 'Cy Lee'").fetchall() == [("me-2",)]


def test_number_undone_before_a_migration_is_not_reused(db_path: Path) -> None:
    with writing(version(2, db_path), "log", TODAY, HALF_LIFE) as db:
        ana = whom.exact(db, "ana-pop", "ana pop")[0]
        assert interactions.add_interaction(db, new_interaction(TODAY), [ana], TODAY, HALF_LIFE)[0] == 5


@pytest.mark.parametrize("number", [1, 2, 3])
def test_migration_makes_a_backup_first(db_path: Path, number: int) -> None:
    with reading(version(number, db_path)):
        pass
    [backup] = backups.listed(db_path)
    assert (backup.reason, backups.verify(backup.path), rows_of(backup.path)) == ("migrate", None, rows_of(VERSIONS / f"{number}.db"))
    assert asked(backup.path, "PRAGMA user_version") == [(number,)]


def test_a_database_of_any_version_is_dumped_untouched(db_path: Path) -> None:
    db = sqlite3.connect(version(1, db_path))
    db.executescript("PRAGMA user_version = 99; CREATE TABLE later (id INTEGER PRIMARY KEY, word TEXT); INSERT INTO later VALUES (1, 'x')")
    db.close()
    bytes_before = db_path.read_bytes()
    assert {"table": "later", "word": "x"} in rows_of(db_path)
    assert db_path.read_bytes() == bytes_before


def test_old_database_is_migrated_at_the_first_read(db_path: Path, tmp_path: Path) -> None:
    with reading(old(db_path)) as db:
        assert len(contacts.ids(db)) == 0
    assert described(db_path) == described(new(tmp_path / "new.db"))
    assert stat.S_IMODE(db_path.stat().st_mode) == 0o600


def test_old_database_is_migrated_at_the_first_write(db_path: Path, tmp_path: Path) -> None:
    with writing(old(db_path), "add", TODAY, HALF_LIFE) as db:
        new_contacts.add_contact(db, new_contact("Ana"), TODAY)
    assert described(db_path) == described(new(tmp_path / "new.db"))
    with reading(db_path) as db:
        assert len(contacts.ids(db)) == 1


def test_ties_in_a_migrated_database_weaken_with_time(db_path: Path) -> None:
    """Without a stored landmark, sums would count from today, and no tie would weaken."""
    long_ago = days_ago(90)
    with writing(old(db_path), "log", long_ago, HALF_LIFE) as db:
        ana = new_contacts.add_contact(db, new_contact("Ana"), long_ago)
        interactions.add_interaction(db, new_interaction(long_ago), [ana], long_ago, HALF_LIFE)
    with reading(db_path) as db:
        rate = ties.classifier(db, TODAY, MODEL).tie(ties.summary(db, ana.id, TODAY, HALF_LIFE)).rate
    assert rate == pytest.approx(0.115525, abs=5e-7)


def test_old_database_may_be_in_a_folder_of_any_name(tmp_path: Path) -> None:
    """In a URL of SQLAlchemy, a question mark begins the options."""
    folder = tmp_path / "what? 100% #1"
    with reading(old(folder / "netcli.db")) as db:
        assert len(contacts.ids(db)) == 0
    assert list(tmp_path.iterdir()) == [folder]


def test_failing_migration_is_reported_and_changes_nothing(db_path: Path) -> None:
    """A migration fails half-way, here because a table exists already."""
    old(db_path, "CREATE TABLE tie_override (kept TEXT)")
    with pytest.raises(DatabaseError), reading(db_path):
        pass
    db = sqlite3.connect(db_path)
    found = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    db.close()
    assert (found, version) == (["tie_override"], 0)
