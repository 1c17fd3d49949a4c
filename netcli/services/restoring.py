"""Putting a backup back in the place of the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from netcli.errors import DatabaseError, NotFoundError
from netcli.store import database
from netcli.store.keep import backups, encrypted, restore

LATEST = "latest"


class Source(NamedTuple):
    """A backup to restore; `made` (UTC) is known of listed backups."""

    path: Path
    made: datetime | None = None


class Verified(NamedTuple):
    """A backup that was verified, decrypted if it was encrypted."""

    plain: Path
    has_checksum: bool


def find(database_path: Path, name: str) -> Source:
    """Return the backup with a name or a path; `latest` is the newest.

    Raise NotFoundError if there is none.
    """
    found = backups.listed(database_path)
    if name == LATEST and not found:
        raise NotFoundError("no_backup")
    for one in found:
        if name in {LATEST, one.path.name, one.path.stem} or Path(name) == one.path:
            return Source(one.path, one.made)
    if not Path(name).is_file():
        raise NotFoundError("no_such_backup", name=name)
    return Source(Path(name))


@contextmanager
def verified(source: Path, identity: Path | None, near: Path) -> Iterator[Verified]:
    """Verify a backup, decrypted into the folder `near` if it is encrypted.

    `identity` is the file with the age key. Raise DatabaseError if the backup is damaged.
    """
    if encrypted.is_encrypted(source):
        with encrypted.decrypted(source, identity, near) as plain:
            yield _checked(source, plain)
    else:
        yield _checked(source, source)


def _checked(source: Path, plain: Path) -> Verified:
    if not database.check(plain):
        raise NotFoundError("backup_missing", path=source)
    if problem := backups.verify(plain):
        raise DatabaseError("backup_damaged", path=source, reason=problem)
    return Verified(plain, has_checksum=plain != source or backups.has_checksum(source))


def put_back(database_path: Path, backup: Verified) -> Path | None:
    """Copy a backup into the database.

    Return the path of the earlier state: a backup, or a folder if the database was damaged.
    """
    return restore.restore(database_path, backup.plain)
