"""What `netcli doctor` checks, and what it fixes."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from netcli.store.keep import backups
from netcli.store.upkeep import doctor
from netcli.store.upkeep.doctor import Check

ROWS_STAY = frozenset({"permissions", "leftovers"})  # fixing these changes no row, so no backup is made first


def check(path: Path, today: date, half_life: float, *, own_folder: bool, warnings: Sequence[str]) -> list[Check]:
    """Return every check of the database, its files and the settings.

    `own_folder` says that the folder of the database holds nothing else; `warnings` are those of config.toml.
    """
    settings = Check("settings", "; ".join(warnings), "`netcli config edit` opens them")
    return [*doctor.checks(path, today, half_life, own_folder=own_folder), settings]


def fix(path: Path, checks: Sequence[Check]) -> list[Check]:
    """Fix what can be fixed, after a backup if rows change; return the checks that failed."""
    broken = [one for one in checks if one.problem and one.mend is not None]
    if any(one.name not in ROWS_STAY for one in broken):
        backups.make(path, "doctor")
    for one in {check.hint: check for check in broken}.values():  # one repair may serve several checks
        if one.mend is not None:
            one.mend()
    return broken
