"""Restoring a backup in the place of the database."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from netcli.errors import DatabaseError, NoDatabaseError
from netcli.store import database
from netcli.store.keep import backups


def restore(path: Path, source: Path) -> Path | None:
    """Verify a backup and copy it into the database.

    Return the path where the replaced database was stored, or None if there was none.

    SQLite copies into the open database in one transaction, so that it never rolls back a journal into the copy. A
    damaged database, even one without a header, is stored byte for byte. Raise DatabaseError if the database is that
    of another program or of a newer netcli; it stays unchanged then.
    """
    if problem := backups.verify(source):
        raise DatabaseError("backup_damaged", path=source, reason=problem)
    os.umask(0o077)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with database.locked(path, alone=True):
        before = _put_aside(path)
        try:
            if before is not None and before[1]:
                _copy_into(path, source)
            else:
                _replace(path, source)
        except (OSError, sqlite3.Error) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise DatabaseError("perhaps_restored", path=path, reason=reason, before=before and before[0]) from None
        return before[0] if before else None


def _put_aside(path: Path) -> tuple[Path, bool] | None:
    """Store the present database, as a backup if it is whole, otherwise byte for byte.

    Return the path and whether it is a backup, or None if there is no database.
    """
    try:
        if not database.check(path):
            return None
    except NoDatabaseError:  # its header is damaged
        return _as_it_is(path), False
    try:
        return backups.make(path, "restore").path, True
    except DatabaseError as error:
        with closing(sqlite3.connect(path)) as db:
            whole = not backups.damage(db)
        if whole:
            raise DatabaseError.about(error.problem) from None
    return _as_it_is(path), False


def _as_it_is(path: Path) -> Path:
    """Copy a damaged file and its journal byte for byte into the folder of backups.

    Return the new folder. Raise DatabaseError.
    """
    stamp = datetime.now(UTC).strftime(backups.STAMP)[:-3]
    place = backups.folder(path) / f"{stamp}Z-damaged"
    try:
        place.mkdir(mode=0o700, parents=True)
        for file in (path, journal(path)):
            with suppress(FileNotFoundError):
                shutil.copy2(file, place / file.name)
    except OSError as error:
        raise DatabaseError("damaged_file_not_copied", path=path, reason=error.strerror) from None
    return place


def _copy_into(path: Path, source: Path) -> None:
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as db:
        db.execute("PRAGMA synchronous = EXTRA")
        read.backup(db)


def _replace(path: Path, source: Path) -> None:
    """Put a copy at the path, which has no file or a damaged one.

    The journal is removed, because SQLite would roll it back into the copy.
    """
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}.new")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        _copy_into(draft, source)
        journal(path).unlink(missing_ok=True)
        draft.replace(path)
        database.sync_folder(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def journal(path: Path) -> Path:
    """Return the path of SQLite's journal of a database."""
    return path.with_name(f"{path.name}-journal")
