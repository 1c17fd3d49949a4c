"""Opening the database: one function for every command (SAFETY section 1).

A rollback journal with `synchronous=EXTRA` lost nothing in a thousand simulated power cuts; the driver's own
transactions lose updates silently, so that every transaction here begins and ends by name.
"""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path

from netcli.errors import DatabaseError, NoDatabaseError
from netcli.store.version import APPLICATION_ID, SCHEMA_VERSION

SCHEMA = Path(__file__).with_name("schema.sql")
UNDO = Path(__file__).with_name("undo.sql")  # the triggers that log what a command changes
BUSY_MS = 10_000
HEADER_BYTES = 100  # of an SQLite file; application_id stands at byte 68, user_version at byte 60

PRAGMAS = f"""
PRAGMA busy_timeout = {BUSY_MS};
PRAGMA foreign_keys = ON;
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA secure_delete = ON;
PRAGMA cell_size_check = ON;
PRAGMA recursive_triggers = ON;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -8000;
"""


@contextmanager
def reading(path: Path, *, newer: bool = False) -> Iterator[sqlite3.Connection]:
    """Open for reading only; a database that is not there yet reads as an empty one and is not created.

    `newer` lets one of a newer netcli through, and leaves one of an older as it is, for those who take the rows as they come.
    """
    connect = sqlite3.connect if newer else _connect
    db = connect(path) if check(path, newer=newer) else _empty()
    try:
        db.execute("PRAGMA query_only = ON")
        with _answering(path):
            db.isolation_level = None
            db.execute("BEGIN")
            yield db
    finally:
        db.close()


@contextmanager
def writing(path: Path, word: str, today: date, half_life: float) -> Iterator[sqlite3.Connection]:
    """Open for one command that writes: one transaction, one row in `op`; nothing is kept when anything fails."""
    if not check(path):
        _create(path, today, half_life)
    with locked(path):
        db = _connect(path)
        try:
            with _answering(path):
                db.executescript(UNDO.read_text("utf-8"))
                db.execute("BEGIN IMMEDIATE")
                now = datetime.now(UTC).isoformat(timespec="milliseconds")
                op = db.execute("INSERT INTO op (at, word) VALUES (:at, :word)", {"at": now, "word": word}).lastrowid
                before = db.total_changes
                yield db
            # A command that found nothing to change leaves no trace of itself.
            if db.total_changes > before:
                _commit(db, path, op)
        finally:
            db.close()  # an open transaction is rolled back


@contextmanager
def copied(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Open a copy of a database in memory, to try what a command would do."""
    with closing(sqlite3.connect(":memory:")) as copy:
        db.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        yield copy


@contextmanager
def locked(path: Path, *, alone: bool = False) -> Iterator[None]:
    """Keep a restore and the commands that write apart: these share the lock of the folder, that one has it `alone`.

    SQLite's own locks cannot: what is recorded between the backup of the present state and the copy of another would be
    in neither. The system lets go of the lock when a process ends, however it ends.
    """
    import fcntl  # only who writes needs it

    try:
        folder = os.open(path.parent, os.O_RDONLY)
    except OSError as error:
        raise DatabaseError("folder_not_opened", path=path.parent, reason=error.strerror) from None
    try:
        with suppress(OSError):  # a file system without such locks
            fcntl.flock(folder, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        yield
    finally:
        os.close(folder)


def _commit(db: sqlite3.Connection, path: Path, op: int | None) -> None:
    """Commit, and where that fails find out what became of it: the disk may refuse the very last step, after which all is kept."""
    try:
        db.execute("COMMIT")
    except sqlite3.Error as error:
        db.close()
        try:
            with reading(path) as again:
                kept = again.execute("SELECT 1 FROM op WHERE id = :op", {"op": op}).fetchone()
        except DatabaseError:
            raise DatabaseError("perhaps_saved", path=path, reason=error) from error
        if kept:
            raise DatabaseError("saved_all_the_same", path=path, reason=error) from error
        raise _failure(path, error) from error


def check(path: Path, *, newer: bool = False) -> bool:
    """Tell whether there is a database. Raises DatabaseError, touching nothing, for anything that is not one of ours.

    For what is no database at all, which one of ours may have become, that is NoDatabaseError.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise DatabaseError("database_not_opened", path=path, reason=error.strerror) from None
    if stat.S_ISDIR(found.st_mode):
        raise DatabaseError("database_is_a_directory", path=path)
    if not stat.S_ISREG(found.st_mode):
        raise DatabaseError("database_is_no_regular_file", path=path)
    _check_header(path, found.st_size, newer=newer)
    return True


def _check_header(path: Path, size: int, *, newer: bool) -> None:
    if size == 0:
        raise NoDatabaseError("database_is_empty", path=path)
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise DatabaseError("database_not_read", path=path, reason=error.strerror) from None
    if not header.startswith(b"SQLite format 3\0") or len(header) < HEADER_BYTES:
        raise NoDatabaseError("not_sqlite", path=path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise DatabaseError("database_of_another_program", path=path)
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION and not newer:
        raise DatabaseError("database_of_newer_netcli", path=path, schema=version, known=SCHEMA_VERSION)


def _connect(path: Path) -> sqlite3.Connection:
    db = _open(path)
    if db.execute("PRAGMA user_version").fetchone()[0] < SCHEMA_VERSION:
        db.close()
        from netcli.store.keep import backups  # these and Alembic are loaded for an old database only
        from netcli.store.keep.migrate import upgrade

        backups.make(path, "migrate")
        upgrade(path)
        db = _open(path)
    return db


def _open(path: Path) -> sqlite3.Connection:
    with _answering(path):
        db = sqlite3.connect(path, isolation_level=None, timeout=BUSY_MS / 1000)
        try:
            db.executescript(PRAGMAS)
        except sqlite3.Error:
            db.close()
            raise
    return db


def _empty() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(SCHEMA.read_text("utf-8"))
    return db


def _create(path: Path, today: date, half_life: float) -> None:
    """Make a database beside its place, then link it there: whoever looks sees none, or a whole one, never half of one."""
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}.new")
    os.umask(0o077)  # nothing this process makes is for others, the folders on the way least of all
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            _write_schema(draft, today, half_life)
            _put(draft, path)
            sync_folder(path.parent)
        finally:
            draft.unlink(missing_ok=True)
    except FileExistsError:
        return  # another command was first, and its database is as good
    except OSError as error:
        raise DatabaseError("database_not_created", path=path, reason=error.strerror) from None


def _put(draft: Path, path: Path) -> None:
    """Give a finished file its name unless another has it. Raises FileExistsError."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: the narrow gap of a check and a rename is all there is
        if path.exists():
            raise FileExistsError(path) from None
        draft.rename(path)


def _write_schema(path: Path, today: date, half_life: float) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    try:
        with _answering(path):
            db.execute("PRAGMA synchronous = EXTRA")
            db.executescript(f"BEGIN EXCLUSIVE; {SCHEMA.read_text('utf-8')}")
            values = {"half_life": half_life, "landmark": today.isoformat()}
            db.execute("INSERT INTO decay (id, half_life, landmark) VALUES (1, :half_life, :landmark)", values)
            db.execute("COMMIT")
    finally:
        db.close()


def sync_folder(folder: Path) -> None:
    """Make sure that a new name in a folder outlives a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _answering(path: Path) -> Iterator[None]:
    """Turn what SQLite says into what a person can act on."""
    try:
        yield
    except sqlite3.Error as error:
        raise _failure(path, error) from error


def _failure(path: Path, error: sqlite3.Error) -> DatabaseError:
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary code, whatever the words
    if kind in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DatabaseError("database_busy", path=path, seconds=BUSY_MS // 1000)
    if kind == sqlite3.SQLITE_FULL:
        return DatabaseError("disk_full")
    return DatabaseError("sqlite_failed", path=path, reason=error)
