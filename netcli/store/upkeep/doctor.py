"""The checks of `netcli doctor`, and how `--fix` repairs what they find."""

import re
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from math import isclose
from pathlib import Path
from typing import NamedTuple

from netcli.domain.point import match_key
from netcli.domain.ties import weight
from netcli.errors import Problem
from netcli.store import database, ties
from netcli.store.favours import FAVOUR
from netcli.store.keep import backups
from netcli.store.new_contacts import circles
from netcli.store.search_key import search_key
from netcli.store.upkeep.derived import CONTACT_DAYS, PAIRS, rebuild

NAMED = 5  # tables, indexes or triggers that a problem names
OLDEST_SQLITE = (3, 38, 0)  # STRICT tables came with 3.37, built-in JSON with 3.38
DRAFTS = (".{}.*.new*", ".*.part*", ".netcli-*", "note-*.txt", "note-*.toml")  # also the journals of drafts


class Check(NamedTuple):
    """One check: its name, the problem that it found, and what fixes it."""

    name: str
    problem: Problem | None = None
    fix: Callable[[], None] | None = None


def checks(path: Path, today: date, half_life: float, *, own_folder: bool) -> Iterator[Check]:
    """Yield the result of each check; the database is only read.

    `own_folder` means that the folder of the database holds only files of netcli.
    """
    yield Check("sqlite", _sqlite())
    yield from _permissions(path, own_folder=own_folder)
    yield from _drafts(path)
    if database.check(path):
        with closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as db:
            db.execute("PRAGMA query_only = ON")
            db.execute("BEGIN")
            yield from _inside(db, path, today, half_life)
    yield from _backups(path)


def _inside(db: sqlite3.Connection, path: Path, today: date, half_life: float) -> Iterator[Check]:
    problem = backups.damage(db)
    references = problem is not None and problem.code == "reference_missing"
    yield Check("integrity", None if references else problem)
    yield Check("references", problem if references else None)
    if problem:
        return

    def recompute() -> None:
        _rebuild(path, today, half_life)

    yield Check("schema", _schema(db))
    db.create_function("weight", 1, weight, deterministic=True)
    for name, found in (
        ("contact-days", _rows_differ(db, CONTACT_DAYS.format("TRUE"), "SELECT contact_id, day, v FROM contact_day")),
        ("pairs", _rows_differ(db, PAIRS.format("TRUE"), "SELECT contact_id, other_id, times FROM together")),
        ("summaries", _summaries(db)),
    ):
        yield Check(name, found, recompute)
    yield Check("search-keys", _search_keys(db), lambda: _refold(path, today, half_life))


SUMMARIES = f"""
SELECT contact.id, MIN(contact_day.day), MAX(contact_day.day), COUNT(contact_day.day),
  (SELECT MAX(day) FROM contact_day AS earlier WHERE earlier.contact_id = contact.id
    AND day < (SELECT MAX(day) FROM contact_day AS last WHERE last.contact_id = contact.id)),
  (SELECT COUNT(*) FROM together WHERE together.contact_id = contact.id),
  (SELECT MIN(day) FROM give WHERE give.contact_id = contact.id AND direction = 'given' AND {FAVOUR}),
  (SELECT MIN(day) FROM give WHERE give.contact_id = contact.id AND direction = 'received' AND {FAVOUR})
FROM contact LEFT JOIN contact_day ON contact_day.contact_id = contact.id GROUP BY contact.id
"""
STORED_SUMMARIES = "SELECT contact_id, first_day, last_day, days, previous_day, together, given_since, received_since FROM contact_summary"


def _rows_differ(db: sqlite3.Connection, expected: str, stored: str) -> Problem | None:
    """Return a problem with the numbers of missing and of superfluous rows."""
    missing = db.execute(f"SELECT COUNT(*) FROM ({expected} EXCEPT {stored})").fetchone()[0]
    extra = db.execute(f"SELECT COUNT(*) FROM ({stored} EXCEPT {expected})").fetchone()[0]
    return Problem.of("derived_rows_differ", missing=missing, extra=extra) if missing or extra else None


def _summaries(db: sqlite3.Connection) -> Problem | None:
    if found := _rows_differ(db, SUMMARIES, STORED_SUMMARIES):
        return found
    row = db.execute("SELECT half_life, landmark FROM decay").fetchone()
    wrong = 0
    if row is not None:
        stored = dict(db.execute("SELECT contact_id, s0 FROM contact_summary").fetchall())
        sums = ties.summed(db, stored.keys(), date.max, date.fromisoformat(row[1]), row[0])
        wrong = sum(1 for contact_id, _, _, _, s0 in sums if not isclose(s0, stored[contact_id], rel_tol=1e-9, abs_tol=1e-12))
    rows = db.execute("SELECT contact_id, circles FROM contact_summary").fetchall()
    wrong += sum(1 for contact_id, stored_circles in rows if stored_circles != circles(db, contact_id))
    return Problem.of("summaries_differ", count=wrong) if wrong else None


def _schema(db: sqlite3.Connection) -> Problem | None:
    """Return what differs from the schema of a new database; ignore white space."""
    with closing(sqlite3.connect(":memory:")) as new:
        new.executescript(database.SCHEMA.read_text("utf-8"))
        expected, found = _statements(new), _statements(db)
    differing = sorted({name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)})
    return Problem.of("schema_differs", names=tuple(differing[:NAMED])) if differing else None


def _statements(db: sqlite3.Connection) -> dict[str, list[str]]:
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    return {name: sorted(re.findall(r"[\w']+", sql)) for name, sql in rows}


def _search_keys(db: sqlite3.Connection) -> Problem | None:
    wrong = sum(
        1 for table in ("contact", "alias") for name, key in db.execute(f"SELECT name, search_key FROM {table}") if search_key(name) != key
    )
    wrong += sum(1 for kind, value, key in db.execute("SELECT kind, value, match_key FROM contact_point") if match_key(kind, value) != key)
    return Problem.of("search_keys_differ", count=wrong) if wrong else None


def _sqlite() -> Problem | None:
    return None if sqlite3.sqlite_version_info >= OLDEST_SQLITE else Problem.of("sqlite_too_old", version=sqlite3.sqlite_version)


def _permissions(path: Path, *, own_folder: bool) -> Iterator[Check]:
    """Find files that other users of the computer can read."""
    place = backups.folder(path)
    private = [
        *([(path.parent, 0o700)] if own_folder else []),
        (path, 0o600),
        (place, 0o700),
        *((file, 0o600) for file in sorted(place.glob("*")) if file.is_file()),
    ]
    open_ = [(one, mode) for one, mode in private if one.exists() and stat.S_IMODE(one.stat().st_mode) & 0o077]

    def fix() -> None:
        for one, mode in open_:
            one.chmod(mode)

    yield Check("permissions", Problem.of("not_private", path=open_[0][0], more=len(open_) - 1) if open_ else None, fix)


def _drafts(path: Path) -> Iterator[Check]:
    """Find files that a killed command left; notes hold texts of the user and stay."""
    left = [file for pattern in DRAFTS for place in (path.parent, backups.folder(path)) for file in sorted(place.glob(pattern.format("*")))]
    notes = [file for file in left if file.name.startswith("note-")]
    alone = [file for file in sorted(backups.folder(path).glob("*.sha256")) if not file.with_suffix("").exists()]
    parts = [*(file for file in left if not file.name.startswith("note-")), *alone]

    def fix() -> None:
        for file in parts:
            if file.is_dir() and not file.is_symlink():
                shutil.rmtree(file)
            else:
                file.unlink(missing_ok=True)

    yield Check("leftovers", Problem.of("files_left", count=len(parts), name=parts[0].name) if parts else None, fix)
    yield Check("notes", Problem.of("notes_left", count=len(notes), path=notes[0]) if notes else None)


def _backups(path: Path) -> Iterator[Check]:
    damaged = [(one, problem) for one in backups.listed(path) if (problem := backups.verify(one.path) or _unproven(one))]
    first = damaged[0] if damaged else None
    yield Check("backups", first and Problem.of("backups_damaged", name=first[0].path.name, reason=first[1], more=len(damaged) - 1))


def _unproven(backup: backups.Backup) -> Problem | None:
    return None if backups.has_checksum(backup.path) else Problem("no_checksum")


def _rebuild(path: Path, today: date, half_life: float) -> None:
    with database.writing(path, "doctor", today, half_life) as db:
        db.execute("DELETE FROM together")
        rebuild(db, [row[0] for row in db.execute("SELECT id FROM contact")], today, half_life)


def _refold(path: Path, today: date, half_life: float) -> None:
    with database.writing(path, "doctor", today, half_life) as db:
        for table in ("contact", "alias"):
            for row_id, name in db.execute(f"SELECT id, name FROM {table}").fetchall():
                db.execute(f"UPDATE {table} SET search_key = ? WHERE id = ?", (search_key(name), row_id))
        for row_id, kind, value in db.execute("SELECT id, kind, value FROM contact_point").fetchall():
            db.execute("UPDATE contact_point SET match_key = ? WHERE id = ?", (match_key(kind, value), row_id))
