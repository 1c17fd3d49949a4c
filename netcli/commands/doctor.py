"""netcli doctor: checks of the database, its files and the settings."""

from pathlib import Path
from typing import Annotated

import typer

from netcli import config, places
from netcli.app import App
from netcli.errors import ExitCode
from netcli.render.checking import item, show_checks, show_fixed
from netcli.services import checking
from netcli.store.upkeep.doctor import Check


def doctor(
    ctx: typer.Context,
    fix: Annotated[bool, typer.Option("--fix", help="Fix modes, leftovers and rows computed from other rows.")] = False,
) -> None:
    """Check the database, its backups, its permissions and the settings.

    If a check fails, it is printed and the exit code is 5; otherwise nothing is printed.

    Example: netcli doctor

    Example: netcli doctor --json
    """
    app: App = ctx.obj
    found = _checked(app)
    if fix and (fixed := checking.fix(app.path, found)):
        for name, problem in fixed:
            show_fixed(name, problem)
        found = _checked(app)
    show_checks([item(one.name, one.problem) for one in found], app.output(), every=app.json or bool(app.format))
    if any(one.problem for one in found):
        raise typer.Exit(ExitCode.DATABASE)


def _checked(app: App) -> list[Check]:
    default = places.database(None, {**app.environ, "NETCLI_DB": ""}, None)
    own_folder, warnings = app.path.parent == Path(default).parent, config.load(app.environ).warnings
    return checking.check(app.path, app.today, app.model.half_life, own_folder=own_folder, warnings=warnings)
