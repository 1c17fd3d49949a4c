"""netcli doctor: whether everything is as it should be."""

from pathlib import Path
from typing import Annotated

import typer

from netcli import config, places
from netcli.app import App
from netcli.errors import ExitCode
from netcli.render.lists import show
from netcli.render.output import say
from netcli.render.safe import shown
from netcli.store.keep import backups
from netcli.store.upkeep import doctor as store
from netcli.store.upkeep.doctor import Check


def doctor(
    ctx: typer.Context,
    fix: Annotated[bool, typer.Option("--fix", help="Mend modes, leftovers and what is computed from other rows.")] = False,
) -> None:
    """Check the database, its backups, its permissions and the settings; silent where all is well, else exit code 5.

    Example: netcli doctor

    Example: netcli doctor --json
    """
    app: App = ctx.obj
    found = _checked(app)
    if fix:
        found = _mended(app, found)
    items = [
        {"check": one.name, "state": _state(one), "problem": one.problem or None, "hint": one.hint if one.problem else None}
        for one in found
    ]
    wrong = [item for item in items if item["problem"]]
    out = app.output()
    if wrong or app.json or app.format:
        show("doctor", items if app.json or app.format else wrong, out)
    if wrong:
        raise typer.Exit(ExitCode.DATABASE)


def _checked(app: App) -> list[Check]:
    own = app.path.parent == Path(places.database(None, {**app.environ, "NETCLI_DB": ""}, None)).parent
    return [*store.checks(app.path, app.today, app.model.half_life, own_folder=own), _settings(app)]


def _state(check: Check) -> str:
    return "wrong" if check.problem else "ok"


def _settings(app: App) -> Check:
    warnings = config.load(app.environ).warnings
    return Check("settings", "; ".join(warnings), "`netcli config edit` opens them")


def _mended(app: App, found: list[Check]) -> list[Check]:
    """Mend what can be mended, after a backup where rows change, and check again."""
    broken = [one for one in found if one.problem and one.mend is not None]
    if not broken:
        return found
    if any(one.name not in {"permissions", "leftovers"} for one in broken):
        backups.make(app.path, "doctor")
    for one in {check.hint: check for check in broken}.values():
        if one.mend is not None:
            one.mend()
    say(*(f"mended: {one.name}: {shown(one.problem)}" for one in broken))
    return _checked(app)
