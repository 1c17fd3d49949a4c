"""Texts of plain digits."""


def is_digits(text: str) -> bool:
    """Return whether a text has only the digits 0 to 9.

    `str.isdigit` accepts the digits of other scripts too, which no field of netcli takes.
    """
    return text.isascii() and text.isdigit()


def is_number(text: str) -> bool:
    """Return whether a text is a whole number of at most nine characters."""
    return is_digits(text.removeprefix("-")) and len(text) < 10
