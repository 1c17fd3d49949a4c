"""The check of a value against a fixed list of words."""

from netcli.errors import InvalidValueError


def one_of(field: str, value: str | None, words: tuple[str, ...]) -> None:
    """Raise InvalidValueError, with the field and the words, for any other value.

    None is accepted.
    """
    if value is not None and value not in words:
        raise InvalidValueError("not_one_of", field=field, value=value, words=words)
