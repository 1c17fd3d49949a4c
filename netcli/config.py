"""The settings: options, then the environment, config.toml and the defaults."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from netcli import places
from netcli.domain.model import DEFAULT, Model, checked
from netcli.errors import ConfigError, Problem

COLORS = ("auto", "always", "never")
KEYS = ("db", "color", "pager")
SECTIONS = {"model": Model._fields, "report": ("away",)}
OPEN = ("view", "cadence")  # sections whose keys the user names; the values are texts


class Config(NamedTuple):
    """The settings of config.toml; `warnings` name its keys that are not settings."""

    db: Path | None = None
    color: str | None = None
    pager: str | None = None
    model: Model = DEFAULT
    away: frozenset[str] = frozenset()  # ISO weeks such as 2026-W30 that count in no mean
    views: Mapping[str, str] = MappingProxyType({})  # saved filters by name
    cadences: Mapping[str, str] = MappingProxyType({})  # lengths by tag
    warnings: tuple[Problem, ...] = ()


def database_path(option: Path | None, environ: Mapping[str, str], config: Config) -> Path:
    """Return the path of the database. Raise ConfigError without a home folder."""
    return Path(places.database(str(option) if option else None, environ, str(config.db) if config.db else None))


def config_path(environ: Mapping[str, str]) -> Path:
    """Return the path of config.toml. Raise ConfigError without a home folder."""
    return Path(places.configuration(environ))


def load(environ: Mapping[str, str]) -> Config:
    """Return the settings of config.toml, or the defaults if there is no such file.

    Raise ConfigError, naming the key, if a value is invalid.
    """
    try:
        path = config_path(environ)
    except ConfigError:
        return Config()  # without a home folder there is no file; --db works without it
    return parse(text, strict=False) if (text := read(path)) else Config()


def read(path: Path) -> str:
    """Return the text of config.toml, empty if there is none. Raise ConfigError."""
    try:
        return path.read_text("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("settings_not_read", path=path, reason=error) from None


def parse(text: str, *, strict: bool = True) -> Config:
    """Return the settings in the text of config.toml. Raise ConfigError.

    Unless `strict`, an unknown colour is a warning and counts as auto.
    """
    import tomllib  # start-up time: only a config.toml needs it

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
    warnings = _unknown(found)
    if found.get("color", COLORS[0]) not in COLORS:
        problem = Problem.of("unknown_color", value=found.pop("color"))
        if strict:
            raise ConfigError.about(problem)
        warnings.append(problem)
    return Config(
        db=Path(places.expanded(found["db"])) if "db" in found else None,
        color=found.get("color"),
        pager=found.get("pager"),
        model=checked(Model(**{key: value for key, value in model.items() if key in SECTIONS["model"]})),
        away=frozenset(away),
        views=_texts(found, "view"),
        cadences=_texts(found, "cadence"),
        warnings=tuple(warnings),
    )


def _texts(found: dict[str, Any], name: str) -> dict[str, str]:
    """Return a section of OPEN. Raise ConfigError for a value that is not a text."""
    for key, value in _section(found, name).items():
        if not isinstance(value, str):
            raise ConfigError("setting_is_no_text", key=f"{name}.{key}", value=value)
    return _section(found, name)


def _section(found: dict[str, Any], name: str) -> dict[str, Any]:
    section = found.get(name, {})
    if not isinstance(section, dict):
        raise ConfigError("setting_is_no_section", name=name)
    return section


def _unknown(found: dict[str, Any]) -> list[Problem]:
    """Return a problem for each key that is not a setting, with the nearest setting."""
    known = (*KEYS, *SECTIONS, *OPEN)
    keys = {key: known for key in found if key not in known}
    inner = {f"{name}.{key}": SECTIONS[name] for name in SECTIONS for key in _section(found, name) if key not in SECTIONS[name]}
    warnings = []
    for key, known in {**keys, **inner}.items():
        near = get_close_matches(key.rpartition(".")[2], known, 1)
        warnings.append(Problem.of("setting_ignored", key=key, near=tuple(near)))
    return warnings
