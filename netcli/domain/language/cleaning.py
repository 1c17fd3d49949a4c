"""The cleaning of texts and names: NFC, no control characters, a limited length."""

import unicodedata

from netcli.errors import InvalidValueError

LONGEST = 200  # visible characters of a line
LONGEST_TEXT = 10_000


def clean_line(text: str, field: str) -> str:
    """Return a text as one line in NFC, with single spaces, no control characters.

    Raise InvalidValueError, with the field, if it is longer than 200 characters.
    """
    text = unicodedata.normalize("NFC", encodable(text, field))
    printable = text if text.isprintable() else "".join(_spaced(char) for char in text)
    line = " ".join(printable.split())
    if len(line) > LONGEST:
        raise InvalidValueError("line_too_long", field=field, most=LONGEST)
    return line


def clean_name(text: str) -> str:
    """Return a name as it is stored.

    Raise InvalidValueError if it has no visible character.
    """
    name = clean_line(text, "name")
    if not any(unicodedata.category(char)[0] in "LNSP" for char in name):
        raise InvalidValueError("no_name")
    return name


def clean_text(text: str, field: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text in NFC without control characters other than newlines and tabs.

    Raise InvalidValueError, with the field, if it is longer than `longest` characters.
    """
    text = unicodedata.normalize("NFC", encodable(text, field)).replace("\r\n", "\n").replace("\r", "\n")
    plain = text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable()
    kept = (text if plain else "".join(char for char in text if char in "\n\t" or unicodedata.category(char) != "Cc")).strip()
    if len(kept) > longest:
        raise InvalidValueError("text_too_long", field=field, most=longest)
    return kept


def _spaced(char: str) -> str:
    """Return a space for white space, nothing for a control character, else `char`."""
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) == "Cc" else char


def encodable(text: str, field: str) -> str:
    """Return a text. Raise InvalidValueError if it has bytes that are not UTF-8."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidValueError("not_utf8", field=field) from None
    return text
