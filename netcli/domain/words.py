"""Closed lists of words."""

from netcli.errors import InvalidValueError


def one_of(field: str, value: str | None, words: tuple[str, ...]) -> None:
    """Raise InvalidValueError, naming the field and its words, unless the value is one of them or unset."""
    if value is not None and value not in words:
        raise InvalidValueError("not_one_of", field=field, value=value, words=words)
