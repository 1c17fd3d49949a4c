"""Where files of ours lie: option, then environment, then the setting, then the system's own place.

In text: pathlib costs a completion as much as SQLite does.
"""
# ruff: noqa: PTH111, PTH118

import os
import sys
from collections.abc import Mapping

LINUX = {"XDG_DATA_HOME": ".local/share", "XDG_CONFIG_HOME": ".config"}  # XDG base directories


def database(option: str | None, environ: Mapping[str, str], setting: str | None) -> str:
    """Answer where the database lies. Raises ConfigError when there is no home to put it in."""
    named = option or environ.get("NETCLI_DB") or setting
    return expanded(named) if named else os.path.join(_folder("XDG_DATA_HOME", environ, "user_data_path"), "netcli.db")


def configuration(environ: Mapping[str, str]) -> str:
    """Answer where config.toml lies, there or not. Raises ConfigError when there is no home to look in."""
    named = environ.get("NETCLI_CONFIG")
    return expanded(named) if named else os.path.join(_folder("XDG_CONFIG_HOME", environ, "user_config_path"), "config.toml")


def expanded(path: str) -> str:
    """Put the home folder for `~`. Raises ConfigError where there is none, so that no folder is ever called so."""
    found = os.path.expanduser(path)
    if found.startswith("~"):
        from netcli.errors import ConfigError  # start-up time: Tab loads this module, and no error class

        raise ConfigError("unknown_home", path=path)
    return found


def _folder(variable: str, environ: Mapping[str, str], folder: str) -> str:
    """Answer a folder of ours by the rules of the system. Raises ConfigError when there is no home."""
    if environ.get(variable):
        return os.path.join(environ[variable], "netcli")
    if not environ.get("HOME") and (sys.platform == "linux" or "USERPROFILE" not in environ):
        from netcli.errors import ConfigError  # start-up time: Tab loads this module, and no error class

        raise ConfigError("no_home")
    if sys.platform == "linux":  # the two places that every command would load a library for
        return os.path.join(environ["HOME"], LINUX[variable], "netcli")
    import platformdirs

    return str(getattr(platformdirs, folder)("netcli"))
