"""A record as TOML, to be changed in an editor."""

import tomllib
from collections.abc import Mapping
from typing import Any

from netcli.errors import InvalidValueError


def write(title: str, fields: Mapping[str, Any], hints: Mapping[str, str]) -> str:
    """Return one field on each line, "" if unknown; hints are comments before fields."""
    import tomlkit  # lazy import: only `edit` with an editor needs it

    text = tomlkit.document()
    text.add(tomlkit.comment(f"{title}. Save to keep what you change; leave it as it is to change nothing."))
    for name, value in fields.items():
        if name in hints:
            text.add(tomlkit.comment(hints[name]))
        text.add(name, _item(value))
    return tomlkit.dumps(text)


def _item(value: Any) -> Any:  # noqa: ANN401 - tomlkit's own values
    import tomlkit

    if isinstance(value, tuple):
        items = tomlkit.array()
        items.extend(value)
        return items.multiline(len(value) > 1)
    if isinstance(value, str) and "\n" in value and "\r" not in value:
        return tomlkit.string(value, multiline=True)
    return "" if value is None else value


def read(text: str) -> dict[str, Any]:
    """Return the fields. Raise InvalidValueError if the text is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidValueError("record_not_toml", reason=error) from None
