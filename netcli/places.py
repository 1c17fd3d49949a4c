"""The paths of the database and of config.toml.

The order is: option, environment, setting, then the place of the system. Paths are text, since Tab loads this module
and pathlib would cost it as much as SQLite does.
"""
# ruff: noqa: PTH111, PTH118

import os
import sys
from collections.abc import Mapping

LINUX = {"XDG_DATA_HOME": ".local/share", "XDG_CONFIG_HOME": ".config"}  # XDG base directories


def database(option: str | None, environ: Mapping[str, str], setting: str | None) -> str:
    """Return the path of the database. Raise ConfigError without a home folder."""
    named = option or environ.get("NETCLI_DB") or setting
    return expanded(named) if named else os.path.join(_folder("XDG_DATA_HOME", environ, "user_data_path"), "netcli.db")


def configuration(environ: Mapping[str, str]) -> str:
    """Return the path of config.toml. Raise ConfigError without a home folder."""
    named = environ.get("NETCLI_CONFIG")
    return expanded(named) if named else os.path.join(_folder("XDG_CONFIG_HOME", environ, "user_config_path"), "config.toml")


def expanded(path: str) -> str:
    """Return a path with the home folder for `~`. Raise ConfigError without one."""
    found = os.path.expanduser(path)
    if found.startswith("~"):
        from netcli.errors import ConfigError  # start-up time: Tab loads this module, and no error class

        raise ConfigError("unknown_home", path=path)
    return found


def _folder(variable: str, environ: Mapping[str, str], folder: str) -> str:
    """Return netcli's folder on this system. Raise ConfigError without a home."""
    if environ.get(variable):
        return os.path.join(environ[variable], "netcli")
    if not environ.get("HOME") and (sys.platform == "linux" or "USERPROFILE" not in environ):
        from netcli.errors import ConfigError  # start-up time: Tab loads this module, and no error class

        raise ConfigError("no_home")
    if sys.platform == "linux":  # start-up time: the library is not needed for these
        return os.path.join(environ["HOME"], LINUX[variable], "netcli")
    import platformdirs

    return str(getattr(platformdirs, folder)("netcli"))
