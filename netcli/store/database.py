"""Opening the database: `reading` and `writing` serve every command.

A rollback journal with `synchronous=EXTRA` lost nothing in a thousand simulated power cuts. The driver's implicit
transactions lose updates silently, so every transaction here is begun and committed explicitly.
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
UNDO = Path(__file__).with_name("undo.sql")  # the triggers that log changed rows
CHANGES = "-- Changed and removed rows\n"  # before the second part of undo.sql
BUSY_MS = 10_000
HEADER_BYTES = 100  # of an SQLite file; user_version begins at byte 60, application_id at byte 68

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
    """Open the database to read; if there is none, an empty one in memory.

    `newer` also opens the database of a newer netcli, and does not migrate an old one: the caller reads any schema.
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
def writing(
    path: Path, command: str, today: date, half_life: float, *, again: int | None = None, only_adds: bool = False
) -> Iterator[sqlite3.Connection]:
    """Open the database for one command: one transaction with one row in `op`.

    It is created if there is none; `half_life` is in days. Nothing is stored if the block fails. `again` is the row in `op` of
    the same command, if it stores in several transactions; another command in between makes it a new one. With `only_adds`,
    SQLite refuses to change or remove rows that undo would need: a command that never does so starts 4 ms earlier.
    """
    if not check(path):
        _create(path, today, half_life)
    with locked(path):
        db = _connect(path)
        try:
            with _answering(path):
                _log_rows(db, only_adds=only_adds)
                db.execute("BEGIN IMMEDIATE")
                op = None if again and (again, command) == last_op(db) else _begun(db, command)
                before = db.total_changes
                yield db
            # A command that changed nothing is rolled back with its row in `op`.
            if db.total_changes > before:
                _commit(db, path, op)
        finally:
            db.close()  # an open transaction is rolled back


def _log_rows(db: sqlite3.Connection, *, only_adds: bool) -> None:
    """Create the triggers of undo, or with `only_adds` those of added rows."""
    added, _, others = UNDO.read_text("utf-8").partition(CHANGES)
    db.executescript(added if only_adds else added + others)
    if only_adds:
        from netcli.domain.records import DERIVED, LOGS  # start-up time: commands that only read need no records

        refused, unlogged = {sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE}, DERIVED | LOGS
        db.set_authorizer(
            lambda action, table, *_: sqlite3.SQLITE_DENY if action in refused and table not in unlogged else sqlite3.SQLITE_OK
        )


def last_op(db: sqlite3.Connection) -> tuple[int, str] | None:
    """Return the number and the name of the last command, or None."""
    return db.execute("SELECT id, word FROM op ORDER BY id DESC LIMIT 1").fetchone()  # type: ignore[no-any-return]


def _begun(db: sqlite3.Connection, command: str) -> int | None:
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return db.execute("INSERT INTO op (at, word) VALUES (:at, :word)", {"at": now, "word": command}).lastrowid


@contextmanager
def copied(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Open a copy of a database in memory, to try what a command would do."""
    with closing(sqlite3.connect(":memory:")) as copy:
        db.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        yield copy


@contextmanager
def locked(path: Path, *, alone: bool = False) -> Iterator[None]:
    """Lock the folder of a database: a restore `alone`, writing commands together.

    SQLite's own locks do not help: what a command records between the backup that a restore makes and its copy would
    be in neither. The system releases the lock when the process ends.
    """
    import fcntl  # start-up time: only writing commands need it

    try:
        folder = os.open(path.parent, os.O_RDONLY)
    except OSError as error:
        raise DatabaseError("folder_not_opened", path=path.parent, reason=error.strerror) from None
    try:
        with suppress(OSError):  # some file systems have no such locks
            fcntl.flock(folder, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        yield
    finally:
        os.close(folder)


def _commit(db: sqlite3.Connection, path: Path, op: int | None) -> None:
    """Commit; raise DatabaseError that says whether the rows were stored.

    The disk may refuse the last step of a commit, after which everything is stored. `op` is the new row of the command, which
    shows that; without one, it is unknown.
    """
    try:
        db.execute("COMMIT")
    except sqlite3.Error as error:
        db.close()
        if op is None:
            raise DatabaseError("perhaps_saved", path=path, reason=error) from error
        try:
            with reading(path) as again:
                kept = again.execute("SELECT 1 FROM op WHERE id = :op", {"op": op}).fetchone()
        except DatabaseError:
            raise DatabaseError("perhaps_saved", path=path, reason=error) from error
        if kept:
            raise DatabaseError("saved_all_the_same", path=path, reason=error) from error
        raise _failure(path, error) from error


def check(path: Path, *, newer: bool = False) -> bool:
    """Return whether there is a database of netcli. The file is only read.

    Raise NoDatabaseError if it is not an SQLite database, which a damaged one may look like, and DatabaseError for
    any other file.
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
    """Create a database as a draft, then link it at its path.

    At its path it is never incomplete.
    """
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}.new")
    os.umask(0o077)  # every file and folder that this process creates is private
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
        return  # another command created the database first
    except OSError as error:
        raise DatabaseError("database_not_created", path=path, reason=error.strerror) from None


def _put(draft: Path, path: Path) -> None:
    """Rename a complete draft. Raise FileExistsError if the path is taken."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: another command could create the file after the check
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
    """Sync a folder, so that a new name in it survives a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _answering(path: Path) -> Iterator[None]:
    """Raise DatabaseError for an error of SQLite in the block."""
    try:
        yield
    except sqlite3.Error as error:
        raise _failure(path, error) from error


def _failure(path: Path, error: sqlite3.Error) -> DatabaseError:
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the primary result code
    if kind in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DatabaseError("database_busy", path=path, seconds=BUSY_MS // 1000)
    if kind == sqlite3.SQLITE_FULL:
        return DatabaseError("disk_full")
    return DatabaseError("sqlite_failed", path=path, reason=error)
