"""Backups: complete, verified, private, and restored."""

import hashlib
import os
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from netcli.domain.records.contact import new_contact
from netcli.errors import DatabaseError
from netcli.store import new_contacts
from netcli.store.database import writing
from netcli.store.keep import backups, encrypted, restore
from tests.readable import HALF_LIFE, TODAY, refuses


@pytest.fixture
def path(db_path: Path) -> Path:
    """A database with one person."""
    return add(db_path, "Ana")


def add(path: Path, name: str) -> Path:
    """Record one person."""
    with writing(path, "add", TODAY, HALF_LIFE) as db:
        new_contacts.add_contact(db, new_contact(name), TODAY)
    return path


def names(path: Path) -> list[str]:
    """Return the names in a database."""
    with closing(sqlite3.connect(path)) as db:
        return [name for (name,) in db.execute("SELECT name FROM contact ORDER BY id")]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# --- Backup


def test_backup_is_complete_private_and_named_by_time_and_reason(path: Path) -> None:
    os.umask(0)
    made = backups.make(path, "import")
    os.umask(0o022)
    assert backups.listed(path) == [made._replace(made=made.made.replace(microsecond=made.made.microsecond // 1000 * 1000))]
    assert (names(made.path), made.reason, made.size) == (["Ana"], "import", path.stat().st_size)
    assert (mode(made.path), mode(made.path.parent), mode(backups.checksum_path(made.path))) == (0o600, 0o700, 0o600)
    assert backups.verify(made.path) is None


def test_the_checksum_is_one_that_sha256sum_reads(path: Path) -> None:
    made = backups.make(path, "asked").path
    assert backups.checksum_path(made).read_text() == f"{hashlib.sha256(made.read_bytes()).hexdigest()}  {made.name}\n"


def test_only_the_first_record_of_a_day_makes_a_backup(path: Path) -> None:
    assert backups.due(path)
    backups.make(path, "daily")
    assert not backups.due(path)


def test_backup_of_yesterday_does_not_count_for_today(path: Path) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    backups.make(path, "daily").path.rename(backups.folder(path) / f"{yesterday.strftime(backups.STAMP)[:-3]}Z-daily.db")
    assert backups.due(path)


def test_files_of_other_names_are_no_backups(path: Path) -> None:
    backups.folder(path).mkdir()
    for name in ("notes.txt", "2026-11-20Z-daily.db", "x.db", "2026-11-20T09-00-00.000Z-daily.db.sha256"):
        (backups.folder(path) / name).touch()
    assert backups.listed(path) == []


def test_the_rule_of_retention_is_applied(path: Path) -> None:
    now = datetime.now(UTC)
    backups.folder(path).mkdir()
    for days in range(1, 40):
        for suffix in (".db", ".db.sha256"):
            (backups.folder(path) / f"{(now - timedelta(days=days)).strftime(backups.STAMP)[:-3]}Z-daily{suffix}").touch()
    backups.make(path, "daily")
    left = backups.listed(path)
    assert 10 <= len(left) <= 10 + 4 + 3
    assert {one.name for one in backups.folder(path).iterdir()} == {
        name for one in left for name in (one.path.name, f"{one.path.name}.sha256")
    }


def test_failing_backup_leaves_no_partial_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "digest", full)
    with refuses(DatabaseError, "No space left on device; the database was not touched"):
        backups.make(path, "daily")
    assert list(path.parent.iterdir()) == [path]


def test_a_damaged_database_is_not_backed_up_as_if_it_were_whole(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096)
    with pytest.raises(DatabaseError):
        backups.make(path, "daily")
    assert list(path.parent.iterdir()) == [path]


def test_backup_waits_for_another_writer(path: Path) -> None:
    with writing(path, "add", TODAY, HALF_LIFE) as db:
        new_contacts.add_contact(db, new_contact("Bo"), TODAY)
        assert names(backups.make(path, "asked").path) == ["Ana"]
    assert names(path) == ["Ana", "Bo"]


# --- Restore


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda data: data[:-1], "checksum"),
        (lambda data: data + b"\0", "checksum"),
        (lambda data: data[:5000] + b"x" + data[5001:], "checksum"),
        (lambda _: b"", "checksum"),
    ],
)
def test_a_damaged_backup_is_refused(path: Path, damage: Any, says: str) -> None:
    made = backups.make(path, "asked").path
    made.write_bytes(damage(made.read_bytes()))
    assert backups.verify(made)
    with refuses(DatabaseError, says):
        restore.restore(path, made)
    assert (names(path), len(backups.listed(path))) == (["Ana"], 1)


def test_restore_keeps_the_replaced_database(path: Path) -> None:
    made = backups.make(path, "asked").path
    add(path, "Bo")
    kept = restore.restore(path, made)
    assert kept is not None
    assert (names(path), names(kept)) == (["Ana"], ["Ana", "Bo"])


def test_restore_ignores_a_journal_beside_the_database(path: Path) -> None:
    """A killed command leaves a journal, which would damage the restored file."""
    made = backups.make(path, "asked").path
    script = (
        "import os, sqlite3, sys\n"
        "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "db.execute('PRAGMA cache_size = 1'); db.execute('BEGIN IMMEDIATE')\n"
        "db.execute('CREATE TABLE junk AS SELECT randomblob(900000) AS x'); db.execute(\"UPDATE contact SET name = 'Spoilt'\")\n"
        "os._exit(0)\n"
    )
    import subprocess
    import sys

    subprocess.run([sys.executable, "-c", script, str(path)], check=True)
    assert restore.journal(path).exists()
    restore.restore(path, made)
    assert (names(path), restore.journal(path).exists()) == (["Ana"], False)


def test_restore_sets_a_damaged_database_aside_unchanged(path: Path) -> None:
    made = backups.make(path, "asked").path
    damaged = path.read_bytes()[: 4096 * 2] + b"\xff" * 4096 + path.read_bytes()[4096 * 3 :]
    path.write_bytes(damaged)
    kept = restore.restore(path, made)
    assert kept is not None
    assert ((kept / path.name).read_bytes(), names(path), mode(path)) == (damaged, ["Ana"], 0o600)


@pytest.mark.parametrize(
    "left", [b"garbage\n", b"", b"SQLite format 3\0", b"\0" * 8192], ids=["a text", "nothing", "half a header", "zeros"]
)
def test_restore_sets_a_database_without_header_aside(left: bytes, path: Path) -> None:
    made = backups.make(path, "asked").path
    path.write_bytes(left)
    restore.journal(path).write_bytes(b"of before")
    kept = restore.restore(path, made)
    assert kept is not None
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == {path.name: left, restore.journal(path).name: b"of before"}
    assert (kept.parent, names(path), mode(path), restore.journal(path).exists()) == (backups.folder(path), ["Ana"], 0o600, False)


@pytest.mark.parametrize(("pragma", "says"), [("application_id = 1", "of another program"), ("user_version = 99", "by a newer netcli")])
def test_restore_refuses_to_replace_a_foreign_database(pragma: str, says: str, path: Path) -> None:
    made = backups.make(path, "asked").path
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA {pragma}")
    before = path.read_bytes()
    with refuses(DatabaseError, says):
        restore.restore(path, made)
    assert (path.read_bytes(), len(backups.listed(path))) == (before, 1)


def test_restore_creates_a_missing_database(path: Path, tmp_path: Path) -> None:
    made = backups.make(path, "asked").path
    elsewhere = tmp_path / "new" / "netcli.db"
    assert restore.restore(elsewhere, made) is None
    assert (names(elsewhere), mode(elsewhere), mode(elsewhere.parent)) == (["Ana"], 0o600, 0o700)
    assert [one.name for one in elsewhere.parent.iterdir()] == ["netcli.db"]


def test_backups_that_hold_a_person_are_listed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        uid = db.execute("SELECT uid FROM contact").fetchone()[0]
    made = backups.make(path, "asked")
    assert [one.path for one in backups.holding(path, uid)] == [made.path]
    assert list(backups.holding(path, "another")) == []


# --- Encryption


def test_encrypted_backup_is_restored_only_with_its_key(path: Path, tmp_path: Path) -> None:
    pyrage = pytest.importorskip("pyrage")
    key = pyrage.x25519.Identity.generate()
    place, file = tmp_path / "netcli.age", tmp_path / "key.txt"
    file.write_text(f"# my key\n{key}\n")
    encrypted.copy(path, place, str(key.to_public()))
    assert (encrypted.is_encrypted(place), mode(place), b"Ana" in place.read_bytes()) == (True, 0o600, False)
    with encrypted.decrypted(place, file, tmp_path) as plain:
        assert (names(plain), mode(plain)) == (["Ana"], 0o600)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["data", "key.txt", "netcli.age"]
    file.write_text(str(pyrage.x25519.Identity.generate()))
    with refuses(DatabaseError, "cannot be decrypted"), encrypted.decrypted(place, file, tmp_path):
        pass


def test_quick_merges_share_the_backup_of_the_last_hour(path: Path) -> None:
    for command in ("add", "merge", "merge", "erase", "merge", "import"):
        backups.first(path, command)
    assert [one.reason for one in backups.listed(path)] == ["import", "erase", "merge"]
