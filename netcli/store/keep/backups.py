"""Backups of the database, each verified before it gets its name.

They are in `<database>.backups/`, one file per backup, with its SHA-256 beside it as `sha256sum -c` reads it. The name
has the moment (UTC) and the command that the backup was made before.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from netcli.domain import retention
from netcli.errors import DatabaseError, Problem

STAMP = "%Y-%m-%dT%H-%M-%S.%f"
FIRST = frozenset({"import", "merge", "erase", "restore", "migrate", "doctor"})  # commands that make a backup first
DAILY = "daily"
CHUNK = 1 << 20  # bytes read at a time


class Backup(NamedTuple):
    """One backup: its path, when it was made (UTC), why, and its size in bytes."""

    path: Path
    made: datetime
    reason: str
    size: int


def folder(database: Path) -> Path:
    """Return the folder with the backups of a database."""
    return database.with_name(f"{database.name}.backups")


def listed(database: Path) -> list[Backup]:
    """Return the backups of a database, the newest first; other files are skipped."""
    found = []
    with suppress(FileNotFoundError), os.scandir(folder(database)) as files:
        for file in files:
            stamp, dash, reason = file.name.removesuffix(".db").partition("Z-")
            if dash and file.name.endswith(".db"):
                with suppress(ValueError):
                    made = datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
                    found.append(Backup(Path(file.path), made, reason, file.stat().st_size))
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def due(database: Path) -> bool:
    """Return whether no backup was made today (UTC)."""
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    try:
        return not any(name.startswith(today) and name.endswith(".db") for name in os.listdir(folder(database)))  # noqa: PTH208 - start-up time: it runs on every write
    except FileNotFoundError:
        return True


def daily(database: Path) -> Problem | None:
    """Make the backup of the day if it is due; return the problem if that fails."""
    try:
        if due(database):
            make(database, DAILY)
    except DatabaseError as error:  # the command has recorded; a full disk does not undo that
        return error.problem
    return None


def first(database: Path, command: str) -> None:
    """Make the backup that a command needs before it writes. Raise DatabaseError."""
    if command not in FIRST:
        return
    newest = next((backup.made for backup in listed(database)), None)
    if retention.is_due(command, newest, datetime.now(UTC)):
        make(database, command)


def make(database: Path, reason: str) -> Backup:
    """Make a backup, and remove old ones that the retention rule does not keep.

    Raise DatabaseError; no incomplete file stays then.
    """
    made = datetime.now(UTC)
    place = folder(database)
    try:
        place.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise DatabaseError("backup_not_made", database=database, reason=error.strerror) from None
    path = place / f"{made.strftime(STAMP)[:-3]}Z-{reason}.db"
    try:
        copy(database, path)
    except DatabaseError:
        with suppress(OSError):
            place.rmdir()  # it fails unless the folder is empty
        raise
    with suppress(OSError):  # the backup is made; the next one tries again to remove old ones
        everything = listed(database)
        keep = retention.kept([(backup.made, backup.reason) for backup in everything])
        for backup in everything:
            if backup.made not in keep and backup.path != path:
                remove(backup)
    return Backup(path, made, reason, path.stat().st_size)


def copy(database: Path, path: Path) -> None:
    """Copy a database to a new file, check it, and write its checksum beside it.

    Raise DatabaseError; no incomplete file stays then.
    """
    made = False
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}.part")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with closing(_readable(database)) as source, closing(sqlite3.connect(draft, isolation_level=None)) as target:
            source.execute("BEGIN")
            expected = _counts(source)
            source.backup(target)
            if (problem := damage(target)) or _counts(target) != expected:
                raise DatabaseError("backup_not_made", database=database, reason=problem or Problem("rows_differ"))
        _sync(draft)
        _write_checksum(path, digest(draft))
        draft.rename(path)
        made = True
        _sync(path.parent)
    except (OSError, sqlite3.Error) as error:
        if made or not path.exists():  # the folder was not synced, so the name may be lost in a power cut
            with suppress(OSError):
                path.unlink(missing_ok=True)
                checksum_path(path).unlink(missing_ok=True)
        reason = getattr(error, "strerror", None) or str(error)
        raise DatabaseError("backup_not_made", database=database, reason=reason) from None
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def damage(db: sqlite3.Connection) -> Problem | None:
    """Return what is wrong inside a database."""
    try:
        found = [row[0] for row in db.execute("PRAGMA integrity_check(3)")]
        if found != ["ok"]:
            return Problem.of("pages_damaged", found="; ".join(found))
        dangling = db.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        return Problem.of("pages_damaged", found=str(error))
    return Problem.of("reference_missing", table=dangling[0]) if dangling else None


def verify(path: Path) -> Problem | None:
    """Return what is wrong with a backup: its checksum, its pages or its references."""
    try:
        expected = _checksum(path)
        if expected is not None and digest(path) != expected:
            return Problem("checksum_differs")
        with closing(_readable(path)) as db:
            return damage(db)
    except (OSError, sqlite3.Error) as error:
        return Problem.of("backup_not_read", reason=getattr(error, "strerror", None) or str(error))


def has_checksum(path: Path) -> bool:
    """Return whether a backup has its checksum beside it."""
    return checksum_path(path).is_file()


def holding(database: Path, uid: str) -> Iterator[Backup]:
    """Yield the backups that contain a person."""
    for backup in listed(database):
        with suppress(sqlite3.Error, OSError), closing(_readable(backup.path)) as db:
            if db.execute("SELECT 1 FROM contact WHERE uid = :uid", {"uid": uid}).fetchone():
                yield backup


def remove(backup: Backup) -> None:
    """Remove a backup with its checksum."""
    backup.path.unlink(missing_ok=True)
    checksum_path(backup.path).unlink(missing_ok=True)


def checksum_path(path: Path) -> Path:
    """Return the path of the checksum of a file."""
    return path.with_name(f"{path.name}.sha256")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    import hashlib  # start-up time: only a backup needs it

    sha = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            sha.update(chunk)
    return sha.hexdigest()


def _checksum(path: Path) -> str | None:
    try:
        return checksum_path(path).read_bytes().split(b" ", 1)[0].strip().decode("ascii", "replace")
    except FileNotFoundError:
        return None


def _write_checksum(path: Path, sha: str) -> None:
    descriptor = os.open(checksum_path(path), os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(sha.encode() + b"  " + os.fsencode(path.name) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _readable(path: Path) -> sqlite3.Connection:
    """Open a database to read; SQLite rolls back the journal of a killed command."""
    db = sqlite3.connect(path, isolation_level=None, timeout=10)
    db.execute("PRAGMA query_only = ON")
    return db


def _counts(db: sqlite3.Connection) -> dict[str, int]:
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    return {name: int(db.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0]) for name in names}


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
