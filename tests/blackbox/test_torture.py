"""Campaigns that kill, refuse and undo commands; no data is lost or half stored.

The short set runs with every test run. The long set (`make torture`) tests every command; each campaign adds its row to
the file that NETCLI_TORTURE_TABLE names. README.md in this folder explains the columns and has the results.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.blackbox import planted as bugs
from tests.blackbox.at_once import concurrency_campaign, overtaken_campaign
from tests.blackbox.campaigns import HANDS, Problem, Row, error_campaign, kill_campaign
from tests.blackbox.cases import CASES, prepared
from tests.blackbox.damage import damage_campaign
from tests.blackbox.hands import INSTALLED, Hand, Program, quick_hand
from tests.blackbox.manners import manners_campaign
from tests.blackbox.points import strace_missing
from tests.blackbox.undo_model import undo_campaign

LONG = os.environ.get("NETCLI_TORTURE") == "long"
TABLE = os.environ.get("NETCLI_TORTURE_TABLE")
MOST = int(os.environ.get("NETCLI_TORTURE_POINTS", "0")) or None  # points of a campaign; 0 means all
UNDOS, STEPS = 20_000, 150  # undos in the long set; steps in one home, whose dump grows with them

ERRORS = ("ENOSPC", "EIO", "EIO+")

long = pytest.mark.skipif(not LONG, reason="takes long: make torture")
strace = pytest.mark.skipif(bool(strace_missing()), reason=strace_missing() or "strace is there")


@pytest.fixture
def hand() -> Iterator[Hand]:
    """A hand that types into one process."""
    with quick_hand() as one:
        yield one


def sound(*rows: Row) -> None:
    """Store the rows of campaigns, and check that they have no problem."""
    if TABLE:
        with Path(TABLE).open("a", encoding="utf-8") as file:
            file.writelines(f"{row}\n" for row in rows)
    assert not any(row.problems for row in rows), "\n".join(row.told for row in rows)


def undone(seeds: list[int], steps: int, folder: Path, program: Program = INSTALLED) -> Row:
    """Run the undo model in a home for each seed."""

    def follow(seed: int) -> tuple[int, list[Problem]]:
        home = folder / f"home-{seed}"
        home.mkdir()
        with quick_hand(program) as one:
            return undo_campaign(one, one, home, seed, steps)

    with ThreadPoolExecutor(HANDS) as pool:
        found = list(pool.map(follow, seeds))
    return Row("undo model", "all", sum(many for many, _ in found), [problem for _, problems in found for problem in problems])


# The short set.


@strace
def test_log_killed_at_any_call_is_all_or_nothing(tmp_path: Path) -> None:
    sound(kill_campaign("log", CASES["log, one person"], tmp_path))


@strace
def test_log_reports_the_outcome_if_any_call_fails(tmp_path: Path) -> None:
    sound(*error_campaign("log", CASES["log, one person"], tmp_path))


@strace
def test_import_killed_at_any_call_is_all_or_nothing(tmp_path: Path) -> None:
    sound(kill_campaign("import contacts", CASES["import contacts"], tmp_path, most=40))


def test_records_of_two_concurrent_programs_are_stored(tmp_path: Path) -> None:
    sound(concurrency_campaign(Hand(INSTALLED), tmp_path, 2, 20))


def test_undo_reverts_exactly_one_command(tmp_path: Path) -> None:
    sound(undone([1], 60, tmp_path))


def test_undo_is_the_same_in_separate_processes(tmp_path: Path, hand: Hand) -> None:
    many, problems = undo_campaign(hand, Hand(INSTALLED), tmp_path, seed=2, steps=20)
    sound(Row("undo model", "in processes", many, problems))


def test_damaged_backup_is_never_restored(tmp_path: Path, hand: Hand) -> None:
    home = prepared(CASES["log"], tmp_path / "home", hand)
    sound(damage_campaign(hand, home, 40, seed=1))


# Planted bugs: a campaign that does not find them proves nothing.


@strace
def test_kill_campaign_detects_two_transactions(tmp_path: Path) -> None:
    program = bugs.planted(tmp_path / "program", *bugs.TWO_TRANSACTIONS)
    row = kill_campaign("log", CASES["log, one person"], tmp_path, program=program, only="^unlink|^fdatasync")
    assert "half" in {problem.kind for problem in row.problems}, row.told


@strace
def test_kill_campaign_detects_output_before_the_commit(tmp_path: Path) -> None:
    program = bugs.planted(tmp_path / "program", *bugs.DONE_BEFORE_COMMIT)
    row = kill_campaign("log", CASES["log, one person"], tmp_path, program=program, only="^unlink")
    assert [problem.kind for problem in row.problems] == ["lost"], row.told


@strace
def test_error_campaign_detects_an_unchecked_commit(tmp_path: Path) -> None:
    program = bugs.planted(tmp_path / "program", *bugs.COMMIT_MAY_FAIL)
    (row,) = error_campaign("log", CASES["log, one person"], tmp_path, ["EIO"], program=program, only="^fdatasync")
    assert "lost" in {problem.kind for problem in row.problems}, row.told


def test_undo_model_detects_a_forgotten_table(tmp_path: Path) -> None:
    row = undone([9, 10], 60, tmp_path, bugs.planted(tmp_path / "program", *bugs.FORGETFUL_UNDO))
    assert row.problems


def test_damage_campaign_detects_an_unchecked_restore(tmp_path: Path) -> None:
    with quick_hand(bugs.planted(tmp_path / "program", *bugs.UNVERIFIED_RESTORE)) as one:
        home = prepared(CASES["log"], tmp_path / "home", one)
        assert damage_campaign(one, home, 10, seed=1).problems


@long
@strace
@pytest.mark.parametrize(
    ("name", "patches", "only"),
    [("restore", bugs.RESTORED_IN_PLACE, "^write"), ("backup", bugs.BACKUP_IN_PLACE, "^pwrite64|^fsync")],
)
def test_kill_campaign_detects_a_file_written_in_place(name: str, patches: tuple[bugs.Patch, ...], only: str, tmp_path: Path) -> None:
    program = bugs.planted(tmp_path / "program", *patches)
    row = kill_campaign(name, CASES[name], tmp_path, program=program, only=only, most=6)
    assert "half" in {problem.kind for problem in row.problems}, row.told


@long
@strace
@pytest.mark.parametrize("patches", [bugs.OPEN_FILES, bugs.TALKATIVE])
def test_conduct_check_detects_each_violation(patches: tuple[bugs.Patch, ...], tmp_path: Path) -> None:
    program = bugs.planted(tmp_path / "program", *patches)
    assert manners_campaign("log", CASES["log"], tmp_path, program).problems


@long
def test_concurrency_campaign_detects_a_late_transaction(tmp_path: Path) -> None:
    program = bugs.planted(tmp_path / "program", *bugs.BUSY)
    home = tmp_path / "home"
    home.mkdir()
    assert concurrency_campaign(Hand(program), home, 4, 12).problems


# The long set.


@long
@strace
@pytest.mark.parametrize("name", CASES)
def test_any_command_killed_at_any_call_is_all_or_nothing(name: str, tmp_path: Path) -> None:
    sound(kill_campaign(name, CASES[name], tmp_path, most=MOST))


@long
@strace
@pytest.mark.parametrize("name", CASES)
def test_any_command_reports_the_outcome_if_any_call_fails(name: str, tmp_path: Path) -> None:
    sound(*error_campaign(name, CASES[name], tmp_path, ERRORS, most=MOST))


@long
@strace
@pytest.mark.parametrize("name", CASES)
def test_commands_touch_only_their_own_files(name: str, tmp_path: Path) -> None:
    sound(manners_campaign(name, CASES[name], tmp_path))


@long
def test_records_of_eight_concurrent_programs_are_stored(tmp_path: Path) -> None:
    sound(concurrency_campaign(Hand(INSTALLED), tmp_path, 8, 100))


@long
@strace
def test_records_added_during_a_restore_are_not_lost(tmp_path: Path, hand: Hand) -> None:
    home = prepared(CASES["restore"], tmp_path / "home", hand)
    sound(overtaken_campaign(INSTALLED, hand, home))


@long
def test_undo_reverts_exactly_in_twenty_thousand_runs(tmp_path: Path) -> None:
    rows: list[Row] = []
    while sum(row.points for row in rows) < UNDOS and not any(row.problems for row in rows):
        first = 1000 + 2 * HANDS * len(rows)
        rows.append(undone(list(range(first, first + 2 * HANDS)), STEPS, tmp_path))
    sound(Row("undo model", "all", sum(row.points for row in rows), [problem for row in rows for problem in row.problems]))


@long
def test_none_of_a_thousand_damaged_backups_is_restored(tmp_path: Path, hand: Hand) -> None:
    home = prepared(CASES["log"], tmp_path / "home", hand)
    sound(damage_campaign(hand, home, 1000, seed=2))


@long
def test_damaged_backup_is_refused_in_separate_processes(tmp_path: Path, hand: Hand) -> None:
    home = prepared(CASES["log"], tmp_path / "home", hand)
    sound(damage_campaign(Hand(INSTALLED), home, 40, seed=3))
