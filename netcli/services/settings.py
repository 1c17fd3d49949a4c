"""Reading and changing config.toml as a text."""

import os
import re
from difflib import get_close_matches
from pathlib import Path

import tomlkit

from netcli import files
from netcli.config import KEYS, OPEN, SECTIONS, Config, parse, read
from netcli.errors import ConfigError
from netcli.services import choice, due

WEEK = re.compile("[0-9]{4}-W[0-5][0-9]")


def text(config: Config, database: Path) -> str:
    """Return the settings in force, in the form of config.toml."""
    lines = [
        f"db = {_toml(str(database))}",
        f'color = "{config.color or "auto"}"',
        f'pager = "{config.pager or "less -FRX"}"',
        "",
        "[model]",
    ]
    lines += [f"{name} = {value}" for name, value in config.model._asdict().items()]
    lines += ["", "[report]", f"away = [{', '.join(_toml(week) for week in sorted(config.away))}]"]
    lines += ["", "[view]", *(f"{name} = {_toml(value)}" for name, value in config.views.items())] if config.views else []
    lines += ["", "[cadence]", *(f"{_toml(tag)} = {_toml(length)}" for tag, length in config.cadences.items())] if config.cadences else []
    return "\n".join(lines) + "\n"


def change(path: Path, key: str, value: str) -> str | None:
    """Set one key in config.toml and return its former value; comments and order stay.

    Raise ConfigError if the key is unknown or the value is invalid; the file stays unchanged then.
    """
    before = read(path)
    parse(before, strict=False)
    after = changed(before, key, value)
    parse(after)
    save(path, after)
    return _former(before, key)


def _former(text: str, key: str) -> str | None:
    """Return a value in the text of config.toml as `config set` takes it, or None."""
    section, _, name = key.rpartition(".")
    document = tomlkit.parse(text).unwrap()
    value = (document.get(section, {}) if section else document).get(name)
    return ", ".join(value) if isinstance(value, list) else None if value is None else str(value)


def changed(before: str, key: str, value: str) -> str:
    """Return the text of config.toml with one key set.

    Raise ConfigError if the key is not a setting, or the value is not a number where one is needed; InvalidValueError for
    a view with a word that is no filter.
    """
    section, _, name = key.rpartition(".")
    if section not in OPEN and name not in (SECTIONS.get(section, ()) if section else KEYS):
        every = (*KEYS, *(f"{one}.{inner}" for one, names in SECTIONS.items() for inner in names), *(f"{one}.NAME" for one in OPEN))
        raise ConfigError("unknown_setting", key=key, near=tuple(get_close_matches(key, every, 1)), settings=every)
    if section == "view":
        choice.saved(value)
    if section == "cadence":
        due.lengths({name: value})
    document = tomlkit.parse(before)
    table = document.setdefault(section, tomlkit.table()) if section else document
    table[name] = _value(section, value)
    return tomlkit.dumps(document)


def save(path: Path, contents: str) -> None:
    """Write config.toml, readable by its owner only. Raise ConfigError if it fails."""
    os.umask(0o077)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.replace(lambda draft: files.create(draft, contents), path)
    except OSError as error:
        raise ConfigError("settings_not_written", path=path, reason=error.strerror) from None


def _value(section: str, value: str) -> float | str | list[str]:
    if section == "report":
        return _weeks(value)
    if section != "model":
        return value
    try:
        number = float(value)
    except ValueError:
        raise ConfigError("setting_is_no_number", text=value) from None
    return int(number) if number.is_integer() else number


def _weeks(value: str) -> list[str]:
    """Read ISO weeks, with or without brackets and quotes. Raise ConfigError."""
    weeks = [bare for week in value.strip().removeprefix("[").removesuffix("]").split(",") if (bare := week.strip(" \"'"))]
    if not all(WEEK.fullmatch(week) for week in weeks):
        raise ConfigError("away_is_no_list")
    return weeks


def _toml(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
