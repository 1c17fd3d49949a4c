"""netcli config: settings."""

import os
import shlex
import subprocess
from pathlib import Path
from typing import Annotated

import typer

from netcli import config as settings
from netcli.app import App
from netcli.domain.words import one_of
from netcli.errors import ConfigError, InvalidValueError
from netcli.render.safe import safe

ACTIONS = ("path", "show", "set", "edit")


def config(
    ctx: typer.Context,
    action: Annotated[str, typer.Argument(metavar="path|show|set|edit")],
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="For set: a setting, as model.half_life.")] = None,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]", help="For set: what it becomes.")] = None,
) -> None:
    """Show where settings lie, show them, set one, or open them in $EDITOR.

    Example: netcli config show

    Example: netcli config set model.half_life 120
    """
    app: App = ctx.obj
    one_of("action", action, ACTIONS)
    path = settings.config_path(app.environ)
    if action == "path":
        print(safe(str(path)))
    elif action == "show":
        print(*map(safe, settings.text(app.config, settings.database_path(app.db, app.environ, app.config)).splitlines()), sep="\n")
    elif action == "set":
        if key is None or value is None:
            raise InvalidValueError("set_without_value")
        settings.save(path, settings.changed(_read(path), key, value))
        print(f"{safe(key)} is {safe(value)} now, in {safe(str(path))}")
    else:
        _edit(path, app)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("settings_not_read", path=path, reason=error) from None


def _edit(path: Path, app: App) -> None:
    """Open the file in the user's editor, and say at once when it cannot be understood afterwards."""
    if not path.exists():
        settings.save(path, "")
    editor = app.environ.get("VISUAL") or app.environ.get("EDITOR") or "vi"
    try:
        subprocess.run([*shlex.split(editor), os.fspath(path)], check=True)  # noqa: S603 - the user's own editor
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        raise ConfigError("settings_editor_failed", reason=error) from None
    settings.parse(_read(path))
