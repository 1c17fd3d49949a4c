"""The checks of the database, its files and the settings, and their repair."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from netcli.errors import Problem
from netcli.store.keep import backups
from netcli.store.upkeep import doctor
from netcli.store.upkeep.doctor import Check

ROWS_STAY = frozenset({"permissions", "leftovers"})  # fixing these changes no row, so no backup is made first


def check(path: Path, today: date, half_life: float, *, own_folder: bool, warnings: Sequence[Problem]) -> list[Check]:
    """Return every check of the database, its files and the settings.

    `own_folder` says that the folder of the database holds nothing else; `warnings` are those of config.toml.
    """
    settings = Check("settings", Problem.of("settings_ignored", warnings=tuple(warnings)) if warnings else None)
    return [*doctor.checks(path, today, half_life, own_folder=own_folder), settings]


def fix(path: Path, checks: Sequence[Check]) -> list[tuple[str, Problem]]:
    """Fix what can be fixed; return the name of each check and the problem it found.

    A backup is made first if rows change.
    """
    broken = [(one.name, one.problem, one.fix) for one in checks if one.problem and one.fix]
    if any(name not in ROWS_STAY for name, _, _ in broken):
        backups.make(path, "doctor")
    for repair in dict.fromkeys(repair for _, _, repair in broken):  # one repair may serve several checks
        repair()
    return [(name, problem) for name, problem, _ in broken]
