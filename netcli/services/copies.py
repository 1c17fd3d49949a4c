"""Backups: verified copies of the database, beside it or in a named file."""

from pathlib import Path
from typing import NamedTuple

from netcli.errors import InvalidValueError, NetcliError
from netcli.store.keep import backups
from netcli.store.keep.backups import Backup


class Copy(NamedTuple):
    """A copy that was made: its file, its size in bytes, and its SHA-256."""

    path: Path
    size: int
    sha256: str


def listed(database: Path) -> list[Backup]:
    """Return the backups beside a database, the newest first."""
    return backups.listed(database)


def make(database: Path, file: str | None, age: str | None) -> Copy:
    """Copy the database to a new file, or beside itself.

    `age` is the recipient to encrypt the file to. Raise NetcliError.
    """
    if file is None and age:
        raise InvalidValueError("age_without_file")
    path = backups.make(database, "asked").path if file is None else _copied(database, Path(file), age)
    return Copy(path, path.stat().st_size, backups.digest(path))


def _copied(database: Path, path: Path, age: str | None) -> Path:
    if path.exists():
        raise NetcliError("backup_exists", path=path)
    if age is None:
        backups.copy(database, path)
    else:
        from netcli.store.keep import encrypted  # age is an extra

        encrypted.copy(database, path, age)
    return path
