"""The checks of doctor: each finds its own problem, and no other check does."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from netcli.domain.records.contact import new_contact
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import new_interaction
from netcli.store import gives, interactions, new_contacts
from netcli.store.database import writing
from netcli.store.keep import backups
from netcli.store.upkeep import doctor
from tests.readable import HALF_LIFE, TODAY, days_ago


@pytest.fixture
def path(db_path: Path) -> Path:
    """A small network with a backup."""
    with writing(db_path, "log", TODAY, HALF_LIFE) as db:
        people = [
            new_contacts.add_contact(db, new_contact(name, emails=(f"{name}@example.org",), city="Cluj"), TODAY) for name in ("Ana", "Bo")
        ]
        for days in (3, 30):
            interactions.add_interaction(db, new_interaction(days_ago(days)), people, TODAY, HALF_LIFE)
        gives.add_give(db, new_give(TODAY, "given", "pie"), people[0])
    backups.make(db_path, "asked")
    return db_path


def wrong(path: Path, *, own_folder: bool = False) -> list[str]:
    """Return the checks that find a problem."""
    return [check.name for check in doctor.checks(path, TODAY, HALF_LIFE, own_folder=own_folder) if check.problem]


def sql(query: str) -> Callable[[Path], None]:
    """Change the database without netcli."""

    def change(path: Path) -> None:
        db = sqlite3.connect(path)
        db.executescript(query)
        db.close()

    return change


def damage_backup(path: Path) -> None:
    made = backups.listed(path)[0].path
    made.write_bytes(made.read_bytes()[:-1])


def lose_checksum(path: Path) -> None:
    backups.checksum_path(backups.listed(path)[0].path).unlink()


def damage_page(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096)


SPOILT: dict[str, tuple[Callable[[Path], None], list[str]]] = {
    "a page": (damage_page, ["integrity"]),
    "a dangling row": (sql("INSERT INTO tag VALUES (99, 'x')"), ["references"]),
    "a lost index": (sql("DROP INDEX tag_by_name"), ["schema"]),
    "a table of somebody else": (sql("CREATE TABLE x (y)"), ["schema"]),
    "a lost day": (sql("DELETE FROM contact_day WHERE contact_id = 1 AND day < '2026-11-01'"), ["contact-days", "summaries"]),
    "a wrong weight": (sql("UPDATE contact_day SET v = 2"), ["contact-days", "summaries"]),
    "a lost pair": (sql("DELETE FROM together WHERE contact_id = 1"), ["pairs", "summaries"]),
    "a wrong sum": (sql("UPDATE contact_summary SET s0 = s0 + 1 WHERE contact_id = 1"), ["summaries"]),
    "a wrong circle": (sql("UPDATE contact_summary SET circles = 'paris'"), ["summaries"]),
    "a wrong key": (sql("UPDATE contact SET search_key = 'x' WHERE id = 1"), ["search-keys"]),
    "a wrong address": (sql("UPDATE contact_point SET match_key = 'x'"), ["search-keys"]),
    "an open file": (lambda path: path.chmod(0o644), ["permissions"]),
    "an open folder of backups": (lambda path: backups.folder(path).chmod(0o755), ["permissions"]),
    "a draft": (lambda path: path.with_name(f".{path.name}.ff.new").touch(), ["leftovers"]),
    "the journal of a draft": (lambda path: path.with_name(f".{path.name}.ff.new-journal").touch(), ["leftovers"]),
    "a checksum of nothing": (lambda path: (backups.folder(path) / "2026-11-20T09-00-00.000Z-daily.db.sha256").touch(0o600), ["leftovers"]),
    "a note": (lambda path: path.with_name("note-1.txt").touch(0o600), ["notes"]),
    "a damaged backup": (damage_backup, ["backups"]),
    "a backup without checksum": (lose_checksum, ["backups"]),
}
MENDED = {"contact-days", "pairs", "summaries", "search-keys", "permissions", "leftovers"}


def test_sound_database_has_no_problems(path: Path) -> None:
    assert wrong(path) == []


def test_missing_database_is_no_problem(tmp_path: Path) -> None:
    assert wrong(tmp_path / "none.db") == []


@pytest.mark.parametrize("name", SPOILT)
def test_each_check_finds_its_damage_and_fixes_it_if_possible(name: str, path: Path) -> None:
    spoil, found = SPOILT[name]
    spoil(path)
    assert wrong(path) == found
    for check in list(doctor.checks(path, TODAY, HALF_LIFE, own_folder=False)):
        if check.problem and check.fix is not None:
            check.fix()
    assert wrong(path) == [one for one in found if one not in MENDED]


def test_folder_is_checked_only_if_it_is_ours(path: Path) -> None:
    path.parent.chmod(0o755)
    assert (wrong(path), wrong(path, own_folder=True)) == ([], ["permissions"])
