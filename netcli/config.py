"""Where a setting comes from: option, then environment, then config.toml, then default."""

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from netcli import places
from netcli.domain.model import DEFAULT, Model, checked
from netcli.errors import ConfigError, Problem

KEYS = ("db", "color", "pager")
SECTIONS = {"model": Model._fields, "report": ("away",)}


class Config(NamedTuple):
    """What config.toml says; `warnings` name what in it is not understood."""

    db: Path | None = None
    color: str | None = None
    pager: str | None = None
    model: Model = DEFAULT
    away: frozenset[str] = frozenset()  # ISO weeks, as 2026-W30, that count in no mean
    warnings: tuple[Problem, ...] = ()


def database_path(option: Path | None, environ: Mapping[str, str], config: Config) -> Path:
    """Answer where the database lies. Raises ConfigError when there is no home to put it in."""
    return Path(places.database(str(option) if option else None, environ, str(config.db) if config.db else None))


def config_path(environ: Mapping[str, str]) -> Path:
    """Answer where config.toml lies, there or not. Raises ConfigError when there is no home to look in."""
    return Path(places.configuration(environ))


def load(environ: Mapping[str, str]) -> Config:
    """Read config.toml; defaults where there is none. Raises ConfigError naming the key that is wrong."""
    try:
        path = config_path(environ)
    except ConfigError:
        return Config()  # without a home there is no file, and a database named by hand needs none
    if not path.exists():
        return Config()
    try:
        return parse(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("settings_not_read", path=path, reason=error) from None


def parse(text: str) -> Config:
    """Read the text of config.toml. Raises ConfigError."""
    import tomllib  # only who has a configuration file pays for it

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("settings_not_parsed", reason=error) from None
    model, report = _section(found, "model"), _section(found, "report")
    away = report.get("away", [])
    if not isinstance(away, list) or not all(isinstance(week, str) for week in away):
        raise ConfigError("away_is_no_list")
    for key in KEYS:
        if not isinstance(found.get(key, ""), str):
            raise ConfigError("setting_is_no_text", key=key, value=found[key])
    return Config(
        db=Path(places.expanded(found["db"])) if "db" in found else None,
        color=found.get("color"),
        pager=found.get("pager"),
        model=checked(Model(**{key: value for key, value in model.items() if key in SECTIONS["model"]})),
        away=frozenset(away),
        warnings=tuple(_unknown(found)),
    )


def _section(found: dict[str, Any], name: str) -> dict[str, Any]:
    section = found.get(name, {})
    if not isinstance(section, dict):
        raise ConfigError("setting_is_no_section", name=name)
    return section


def _unknown(found: dict[str, Any]) -> list[Problem]:
    """Return a problem for each key that is not a setting, with the nearest one that is."""
    keys = {key: (*KEYS, *SECTIONS) for key in found if key not in KEYS and key not in SECTIONS}
    inner = {f"{name}.{key}": SECTIONS[name] for name in SECTIONS for key in _section(found, name) if key not in SECTIONS[name]}
    warnings = []
    for key, known in {**keys, **inner}.items():
        near = get_close_matches(key.rpartition(".")[2], known, 1)
        warnings.append(Problem.of("setting_ignored", key=key, near=tuple(near)))
    return warnings


def text(config: Config, database: Path) -> str:
    """Write the settings in force as config.toml has them."""
    lines = [
        f"db = {_toml(str(database))}",
        f'color = "{config.color or "auto"}"',
        f'pager = "{config.pager or "less -FRX"}"',
        "",
        "[model]",
    ]
    lines += [f"{name} = {value}" for name, value in config.model._asdict().items()]
    lines += ["", "[report]", f"away = [{', '.join(_toml(week) for week in sorted(config.away))}]"]
    return "\n".join(lines) + "\n"


def changed(before: str, key: str, value: str) -> str:
    """Set one key in the text of config.toml; comments and order stay. Raises ConfigError for an unknown key or a bad value."""
    import tomlkit  # only who changes a setting pays for it

    section, _, name = key.rpartition(".")
    known = SECTIONS.get(section, ()) if section else KEYS
    if name not in known:
        every = (*KEYS, *(f"{one}.{inner}" for one, names in SECTIONS.items() for inner in names))
        near = get_close_matches(key, every, 1)
        raise ConfigError("unknown_setting", key=key, near=tuple(near), settings=every)
    parse(before)
    document = tomlkit.parse(before)
    table = document.setdefault(section, tomlkit.table()) if section else document
    table[name] = _value(section, value)
    after = tomlkit.dumps(document)
    parse(after)
    return after


def save(path: Path, contents: str) -> None:
    """Write config.toml whole or not at all, for its owner alone. Raises ConfigError."""
    from netcli import files  # it loads shutil, for `config` alone

    os.umask(0o077)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.replace(lambda draft: files.create(draft, contents), path)
    except OSError as error:
        raise ConfigError("settings_not_written", path=path, reason=error.strerror) from None


def _value(section: str, text_: str) -> float | str | list[str]:
    if section == "report":
        return [week.strip() for week in text_.split(",") if week.strip()]
    if section != "model":
        return text_
    try:
        number = float(text_)
    except ValueError:
        raise ConfigError("setting_is_no_number", text=text_) from None
    return int(number) if number.is_integer() else number


def _toml(text_: str) -> str:
    return '"' + text_.replace("\\", "\\\\").replace('"', '\\"') + '"'
