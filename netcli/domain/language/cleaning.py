"""Texts and names as they are stored: in NFC, without control characters, of a limited length."""

import unicodedata

from netcli.errors import InvalidValueError

LONGEST = 200  # visible characters


def clean_line(text: str, field: str) -> str:
    """Answer one line of text in NFC without control characters, its spaces folded.

    Raises InvalidValueError naming the field when it is longer than 200 characters.
    """
    text = unicodedata.normalize("NFC", encodable(text, field))
    printable = text if text.isprintable() else "".join(_spaced(char) for char in text)
    line = " ".join(printable.split())
    if len(line) > LONGEST:
        raise InvalidValueError(f"{field}: longer than {LONGEST} characters", f"shorten the {field}, and keep the rest in a note")
    return line


def clean_name(text: str) -> str:
    """Answer a name fit to store. Raises InvalidValueError when nothing visible is left."""
    name = clean_line(text, "name")
    if not any(unicodedata.category(char)[0] in "LNSP" for char in name):
        raise InvalidValueError("name: empty", 'a contact needs a name: netcli add "Ana Pop"')
    return name


def clean_text(text: str, field: str, longest: int = 10_000) -> str:
    """Answer free text in NFC that keeps newlines and tabs and loses every other control character.

    Raises InvalidValueError naming the field when it is longer than `longest` characters.
    """
    text = unicodedata.normalize("NFC", encodable(text, field)).replace("\r\n", "\n").replace("\r", "\n")
    plain = text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable()
    kept = (text if plain else "".join(char for char in text if char in "\n\t" or unicodedata.category(char) != "Cc")).strip()
    if len(kept) > longest:
        raise InvalidValueError(f"{field}: longer than {longest} characters", f"shorten the {field}")
    return kept


def _spaced(char: str) -> str:
    """Answer a space for any space, nothing for a control character, and any other character itself."""
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) == "Cc" else char


def encodable(text: str, field: str) -> str:
    """Answer the text. Raises InvalidValueError for bytes that were no text where they came from."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidValueError(f"{field}: not text in UTF-8", "type it anew, or convert it to UTF-8") from None
    return text
