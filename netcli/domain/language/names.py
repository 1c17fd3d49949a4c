"""Names: what may be one, and the readable handle made from it."""

import unicodedata
from collections.abc import Collection
from itertools import count

from netcli.errors import InvalidValueError

LONGEST = 200  # visible characters
LONGEST_HANDLE = 60
UNNAMED = "contact"  # the handle of a name that has no letter or digit in any script


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


def is_digits(text: str) -> bool:
    """Tell whether a text is nothing but the digits 0 to 9; other scripts have digits too, which no field of ours takes."""
    return text.isascii() and text.isdigit()


def is_number(text: str) -> bool:
    """Tell whether a text is a whole number, not longer than any that is asked for."""
    return is_digits(text.removeprefix("-")) and len(text) < 10


def handle(search_key: str, taken: Collection[str]) -> str:
    """Make a unique handle, `[a-z0-9-]+`, from a folded name: `ana pop` becomes `ana-pop`, the next one `ana-pop-2`."""
    plain = search_key.isascii() and search_key.replace(" ", "").isalnum()
    ascii_only = search_key if plain else "".join(char if char.isascii() and char.isalnum() else " " for char in search_key)
    base = "-".join(ascii_only.split())[:LONGEST_HANDLE].strip("-") or UNNAMED
    return next(name for number in count(1) if (name := numbered(base, number)) not in taken)


def numbered(base: str, number: int) -> str:
    """Answer a handle with a number, but for the first; a long one gives up its end for it."""
    ending = f"-{number}"
    return base if number == 1 else base[: LONGEST_HANDLE - len(ending)].rstrip("-") + ending


def compatible(one: str, other: str) -> bool:
    """Tell whether two folded names may be of one person: every word of the shorter one is in the longer one, or begins one as an initial."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    for word in shorter:
        found = next((each for each in longer if each == word or (each[0] == word[0] and 1 in {len(each), len(word)})), None)
        if found is None:
            return False
        longer.remove(found)
    return bool(shorter)
