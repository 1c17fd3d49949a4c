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

from netcli.domain.records.contact_point import match_key
from netcli.domain.ties import weight
from netcli.domain.wording import counted
from netcli.store import database, ties
from netcli.store.contacts import CIRCLES
from netcli.store.keep import backups
from netcli.store.search_key import search_key
from netcli.store.upkeep.derived import CONTACT_DAYS, PAIRS, rebuild

OLDEST_SQLITE = (3, 38, 0)  # STRICT tables came with 3.37, built-in JSON with 3.38
DRAFTS = (".{}.*.new*", ".*.part*", ".netcli-*", "note-*.txt", "note-*.toml")  # also the journals of drafts


class Check(NamedTuple):
    """One check: its name, the problem ("" if there is none), a hint, and its fix."""

    name: str
    problem: str = ""
    hint: str = ""
    mend: Callable[[], None] | None = None


def checks(path: Path, today: date, half_life: float, *, own_folder: bool) -> Iterator[Check]:
    """Yield the result of each check; the database is only read.

    `own_folder` means that the folder of the database holds only files of netcli.
    """
    yield Check("sqlite", _sqlite(), "use a Python with a newer SQLite")
    yield from _permissions(path, own_folder=own_folder)
    yield from _drafts(path)
    if database.check(path):
        with closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as db:
            db.execute("PRAGMA query_only = ON")
            db.execute("BEGIN")
            yield from _inside(db, path, today, half_life)
    yield from _backups(path)


def _inside(db: sqlite3.Connection, path: Path, today: date, half_life: float) -> Iterator[Check]:
    problem = backups.problems(db)
    references = "belongs to nothing" in problem
    yield Check("integrity", "" if references else problem, "`netcli restore latest` puts the last backup back")
    yield Check("references", problem if references else "", "`netcli restore latest` puts the last backup back")
    if problem:
        return
    yield Check("schema", _schema(db), "the program's tables were changed by another program; `netcli restore latest`")
    db.create_function("weight", 1, weight, deterministic=True)
    for name, found in (
        ("contact-days", _rows_differ(db, CONTACT_DAYS.format("TRUE"), "SELECT contact_id, day, v FROM contact_day")),
        ("pairs", _rows_differ(db, PAIRS.format("TRUE"), "SELECT contact_id, other_id, times FROM together")),
        ("summaries", _summaries(db)),
    ):
        yield Check(name, found, "`netcli doctor --fix` computes it anew", lambda: _rebuild(path, today, half_life))
    yield Check("search-keys", _search_keys(db), "`netcli doctor --fix` computes them anew", lambda: _refold(path, today, half_life))


SUMMARIES = """
SELECT contact.id, MIN(contact_day.day), MAX(contact_day.day), COUNT(contact_day.day),
  (SELECT MAX(day) FROM contact_day AS earlier WHERE earlier.contact_id = contact.id
    AND day < (SELECT MAX(day) FROM contact_day AS last WHERE last.contact_id = contact.id)),
  (SELECT COUNT(*) FROM together WHERE together.contact_id = contact.id),
  (SELECT MIN(day) FROM give WHERE give.contact_id = contact.id AND direction = 'given'),
  (SELECT MIN(day) FROM give WHERE give.contact_id = contact.id AND direction = 'received')
FROM contact LEFT JOIN contact_day ON contact_day.contact_id = contact.id GROUP BY contact.id
"""
KEPT = "SELECT contact_id, first_day, last_day, days, previous_day, together, given_since, received_since FROM contact_summary"


def _rows_differ(db: sqlite3.Connection, expected: str, kept: str) -> str:
    """Return the numbers of missing and of wrong rows as a text, or "" if there are none."""
    missing = db.execute(f"SELECT COUNT(*) FROM ({expected} EXCEPT {kept})").fetchone()[0]
    extra = db.execute(f"SELECT COUNT(*) FROM ({kept} EXCEPT {expected})").fetchone()[0]
    return f"{missing} rows are missing or differ, {extra} should not be there" if missing or extra else ""


def _summaries(db: sqlite3.Connection) -> str:
    if found := _rows_differ(db, SUMMARIES, KEPT):
        return found
    row = db.execute("SELECT half_life, landmark FROM decay").fetchone()
    wrong = 0
    if row is not None:
        kept = dict(db.execute("SELECT contact_id, s0 FROM contact_summary").fetchall())
        sums = ties.summed(db, kept.keys(), date.max, date.fromisoformat(row[1]), row[0])
        wrong = sum(1 for contact_id, _, _, _, s0 in sums if not isclose(s0, kept[contact_id], rel_tol=1e-9, abs_tol=1e-12))
    for contact_id, circles in db.execute("SELECT contact_id, circles FROM contact_summary").fetchall():
        names = db.execute(CIRCLES, {"id": contact_id}).fetchall()
        wrong += circles != "\n".join(dict.fromkeys(" ".join(name.casefold().split()) for (name,) in names))
    return f"{wrong} summaries differ" if wrong else ""


def _schema(db: sqlite3.Connection) -> str:
    """Return what differs from the schema of a new database; ignore white space."""
    with closing(sqlite3.connect(":memory:")) as new:
        new.executescript(database.SCHEMA.read_text("utf-8"))
        expected, found = _statements(new), _statements(db)
    differing = sorted({name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)})
    return f"{', '.join(differing[:5])} {'is' if len(differing) == 1 else 'are'} not as the program made it" if differing else ""


def _statements(db: sqlite3.Connection) -> dict[str, list[str]]:
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    return {name: sorted(re.findall(r"[\w']+", sql)) for name, sql in rows}


def _search_keys(db: sqlite3.Connection) -> str:
    wrong = sum(
        1 for table in ("contact", "alias") for name, key in db.execute(f"SELECT name, search_key FROM {table}") if search_key(name) != key
    )
    wrong += sum(1 for kind, value, key in db.execute("SELECT kind, value, match_key FROM contact_point") if match_key(kind, value) != key)
    return f"{wrong} names or addresses are folded otherwise" if wrong else ""


def _sqlite() -> str:
    return "" if sqlite3.sqlite_version_info >= OLDEST_SQLITE else f"SQLite {sqlite3.sqlite_version} is too old"


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
    shown = f"others may read {open_[0][0]}" + (f" and {len(open_) - 1} more" if len(open_) > 1 else "") if open_ else ""

    def mend() -> None:
        for one, mode in open_:
            one.chmod(mode)

    yield Check("permissions", shown, "`netcli doctor --fix` makes them private", mend)


def _drafts(path: Path) -> Iterator[Check]:
    """Find files that a killed command left; notes hold texts of the user and stay."""
    left = [file for pattern in DRAFTS for place in (path.parent, backups.folder(path)) for file in sorted(place.glob(pattern.format("*")))]
    notes = [file for file in left if file.name.startswith("note-")]
    alone = [file for file in sorted(backups.folder(path).glob("*.sha256")) if not file.with_suffix("").exists()]
    parts = [*(file for file in left if not file.name.startswith("note-")), *alone]

    def mend() -> None:
        for file in parts:
            if file.is_dir() and not file.is_symlink():
                shutil.rmtree(file)
            else:
                file.unlink(missing_ok=True)

    yield Check(
        "leftovers",
        f"{counted(len(parts), 'file')} left by an interrupted command: {parts[0].name}" if parts else "",
        "`netcli doctor --fix` removes them",
        mend,
    )
    yield Check(
        "notes",
        f"{counted(len(notes), 'text')} not kept: {notes[0]}" if notes else "",
        "log them with `netcli log --stdin`, or remove them",
    )


def _backups(path: Path) -> Iterator[Check]:
    damaged = [(one, problem) for one in backups.listed(path) if (problem := backups.verify(one.path) or _unproven(one))]
    shown = (
        f"{damaged[0][0].path.name}: {damaged[0][1]}" + (f", and {len(damaged) - 1} more" if len(damaged) > 1 else "") if damaged else ""
    )
    yield Check("backups", shown, "remove what is damaged, and make a new one: netcli backup")


def _unproven(backup: backups.Backup) -> str:
    return "" if backups.has_checksum(backup.path) else "there is no checksum beside it"


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
