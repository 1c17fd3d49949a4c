"""Putting a backup back in the place of the database (SAFETY section 3)."""

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
    """Copy a backup, which was checked before, into the database; answers where its present state was kept.

    The copy goes through the open database, in one transaction of its own, so that a journal beside it can never be
    played into it. A database that is damaged itself, even where its header is gone, is put aside as it is, byte for
    byte; one of another program, or of a newer netcli, is left untouched. Raises DatabaseError.
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
    """Keep the present state: as a backup where it is whole, or else as it is; tells which."""
    try:
        if not database.check(path):
            return None
    except NoDatabaseError:  # damaged at its very beginning
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
    """Copy a damaged file and its journal, byte for byte, to a folder among the backups. Raises DatabaseError."""
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
    """Put a copy in the place of nothing, or of a damaged file, whose journal must not be played into it."""
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
    """Answer where SQLite keeps the journal of a database."""
    return path.with_name(f"{path.name}-journal")
