"""The lines of `netcli config`."""

from pathlib import Path

from netcli.render.safe import safe


def show_path(path: Path) -> None:
    """Print the path of config.toml."""
    print(safe(str(path)))


def show_settings(text: str) -> None:
    """Print the settings in force, in the form of config.toml."""
    print(*map(safe, text.splitlines()), sep="\n")


def show_changed(key: str, value: str, before: str | None, path: Path) -> None:
    """Print the new value of a setting, the former one, and the file that holds it."""
    former = f" (it was {safe(before)})" if before else ""
    print(f"{safe(key)} is now {safe(value)}{former}, in {safe(str(path))}")
