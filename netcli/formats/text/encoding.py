"""How bytes become text: UTF-8 and UTF-16 as they say themselves, a code page where the user names it, else where it is guessed."""

import codecs
from typing import NamedTuple

from netcli.errors import InvalidValueError
from netcli.formats.text.codepage import WESTERN, guess

UTF_8 = codecs.BOM_UTF8
NOT_READ = "\ufffd"
MIXED = 10  # as many lines in a code page, for each one in UTF-8, are taken for additions to a file in UTF-8
NO_ENCODINGS = ("idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7")  # they spell text in ASCII


class Decoded(NamedTuple):
    """The text of a file, and what has to be said of how it was read: nothing for whole UTF-8 and UTF-16."""

    text: str
    note: str


def check_encoding(name: str) -> str:
    """Answer the name of an encoding as Python has it. Raises InvalidValueError for an unknown one."""
    try:
        found = codecs.lookup(name).name
        "a".encode(found)  # some turn bytes into other bytes, and are none of text
    except (LookupError, ValueError):
        found = ""
    if not found or found in NO_ENCODINGS:
        raise InvalidValueError(
            f'--encoding: "{name}" is not one', "write utf-8, cp1250, cp1251, cp1252, cp1255 or another that Python knows"
        )
    return found


def decoded_as(data: bytes, encoding: str) -> str:
    """Read text in the encoding that the user named. Raises ValueError where it is not in it."""
    return data.decode(encoding).removeprefix("\ufeff")


def decoded(data: bytes) -> Decoded:
    """Read UTF-8 or UTF-16; what is neither is in the code page that it is likeliest to be in, which the note says."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
        return Decoded(text, _unread(text))
    try:
        return Decoded(data.decode("utf-8-sig"), "")
    except UnicodeDecodeError:
        return _no_utf_8(data)


def _no_utf_8(data: bytes) -> Decoded:
    """Read a file line by line where enough of it is UTF-8, else as a whole in one code page."""
    if b"\0" in data:  # no text at all, which whoever reads it will see
        return Decoded(data.decode(WESTERN, "replace"), "")
    lines = data.removeprefix(UTF_8).splitlines(keepends=True)
    foreign = [number for number, line in enumerate(lines) if not _in_utf_8(line)]
    others = sum(not line.isascii() for line in lines) - len(foreign)
    page = guess(lines[number] for number in foreign)
    if not data.startswith(UTF_8) and len(foreign) > MIXED * others:
        return Decoded(data.decode(page, "replace"), f"not UTF-8, read as {page}")
    pages = dict.fromkeys(foreign, page)
    text = "".join(line.decode(pages.get(number, "utf-8"), "replace") for number, line in enumerate(lines))
    return Decoded(text, "; ".join(filter(None, (_foreign(foreign, page), _unread(text)))))


def _foreign(lines: list[int], page: str) -> str:
    if not lines:
        return ""
    which = f"line {lines[0] + 1} is" if len(lines) == 1 else f"{len(lines)} lines, from line {lines[0] + 1} on, are"
    return f"{which} not UTF-8, read as {page}"


def _in_utf_8(line: bytes) -> bool:
    """Tell whether a line is UTF-8, or would be but for a few letters that were cut in two."""
    if line.isascii():
        return True
    text = line.decode("utf-8", "replace")
    broken = text.count(NOT_READ)
    return len(text) - len(text.encode("ascii", "ignore")) >= 2 * broken


def _unread(text: str) -> str:
    found = text.count(NOT_READ)
    return f"letters that cannot be read stand as {NOT_READ} ({found})" if found else ""
