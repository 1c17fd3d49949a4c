"""netcli config: settings."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from netcli import config as files
from netcli.app import App
from netcli.domain.words import one_of
from netcli.errors import AnswerNeededError, ConfigError, DatabaseError, InvalidValueError
from netcli.render import editor
from netcli.render.output import warn
from netcli.render.settings import show_changed, show_path, show_settings
from netcli.services import settings, undoing

ACTIONS = ("path", "show", "set", "edit")


def config(
    ctx: typer.Context,
    action: Annotated[str, typer.Argument(metavar="path|show|set|edit")],
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="With set: a setting, e.g. model.half_life.")] = None,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]", help="With set: its new value.")] = None,
) -> None:
    """Show the path of config.toml or the settings, set one, or edit the file.

    The editor is the one in $VISUAL or $EDITOR.

    Example: netcli config show

    Example: netcli config set model.half_life 120
    """
    app: App = ctx.obj
    app.refuse_json("config")
    one_of("action", action, ACTIONS)
    if action != "set" and key is not None:
        raise InvalidValueError("only_set_takes_a_setting", action=action, value=key)
    path = files.config_path(app.environ)
    if action == "path":
        show_path(path)
    elif action == "show":
        show_settings(settings.text(app.config, app.path))
    elif action == "edit":
        _edit(path, app.environ)
    elif key is None or value is None:
        raise InvalidValueError("set_without_value")
    else:
        _set(app, path, key, value)


config.settings = {"ignore_unknown_options": True}  # type: ignore[attr-defined]  # a value may be "--tag choir"


def _set(app: App, path: Path, key: str, value: str) -> None:
    """Set a key, and note it among the commands. Raise ConfigError."""
    database = app.path  # the one of the old settings
    before = settings.change(path, key, value)
    show_changed(key, value, before, path)
    try:
        undoing.note_command(database, "config", app.today, app.model.half_life)
    except DatabaseError as error:  # a setting may be what makes a database usable again
        warn(error.problem)


def _edit(path: Path, environ: Mapping[str, str]) -> None:
    """Open config.toml in the editor, and check it. Raise ConfigError."""
    if not path.exists():
        settings.save(path, "")
    try:
        editor.edit(path, environ)
    except AnswerNeededError as error:
        raise ConfigError.about(error.problem) from None
    files.parse(files.read(path))
