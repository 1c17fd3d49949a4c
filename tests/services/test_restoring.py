"""The choice of a backup to restore, and its verification."""

from pathlib import Path

import pytest

from netcli.errors import DatabaseError, NotFoundError
from netcli.services import restoring
from netcli.store import database
from netcli.store.keep import backups
from tests.readable import HALF_LIFE, TODAY, refuses


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "netcli.db"
    with database.writing(path, "add", TODAY, HALF_LIFE):
        pass
    return path


def test_backup_is_found_by_latest_name_stem_or_path(path: Path, tmp_path: Path) -> None:
    for reason in ("daily", "import"):
        backups.make(path, reason)
    new, old = backups.listed(path)
    assert restoring.find(path, "latest") == (new.path, new.made)
    for name in (old.path.name, old.path.stem, str(old.path)):
        assert restoring.find(path, name) == (old.path, old.made)
    copy = tmp_path / "copy.db"
    backups.copy(path, copy)
    assert restoring.find(path, str(copy)) == (copy, None)


def test_missing_backup_is_refused(path: Path) -> None:
    with refuses(NotFoundError, "there is no backup yet; nothing was changed"):
        restoring.find(path, "latest")
    with refuses(NotFoundError, "there is no backup called none.db; nothing was changed"):
        restoring.find(path, "none.db")


def test_backup_is_verified_with_or_without_its_checksum(path: Path) -> None:
    backup = backups.make(path, "daily").path
    with restoring.verified(backup, None, path.parent) as found:
        assert found == (backup, True)
    backups.checksum_path(backup).unlink()
    with restoring.verified(backup, None, path.parent) as found:
        assert found == (backup, False)
    backup.write_bytes(backup.read_bytes()[:5000])
    with refuses(DatabaseError, "cannot be restored"), restoring.verified(backup, None, path.parent):
        pass
