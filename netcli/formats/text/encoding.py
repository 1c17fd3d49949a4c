"""Decoding text: UTF-8, UTF-16, or a code page that is named or guessed."""

import codecs
from typing import NamedTuple

from netcli.errors import InvalidValueError
from netcli.formats.text.codepage import WESTERN, guess

UTF_8 = codecs.BOM_UTF8
NOT_READ = "\ufffd"
MIXED = 10  # a file is UTF-8 with foreign lines if they are at most 10 for each other line
NO_ENCODINGS = ("idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "utf-7")  # encodings of text in ASCII


class Decoded(NamedTuple):
    """The text of a file, and a note on its encoding; "" for valid UTF-8 and UTF-16."""

    text: str
    note: str


def check_encoding(name: str) -> str:
    """Return Python's name of an encoding. Raise InvalidValueError if it is unknown."""
    try:
        found = codecs.lookup(name).name
        "a".encode(found)  # some codecs encode bytes, not text
    except (LookupError, ValueError):
        found = ""
    if not found or found in NO_ENCODINGS:
        raise InvalidValueError("unknown_encoding", name=name)
    return found


def decoded_as(data: bytes, encoding: str) -> str:
    """Return text in an encoding. Raise ValueError if the encoding does not fit."""
    return data.decode(encoding).removeprefix("\ufeff")


def decoded(data: bytes) -> Decoded:
    """Return text in UTF-8, UTF-16 or a guessed code page, which the note names."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
        return Decoded(text, _unread(text))
    try:
        return Decoded(data.decode("utf-8-sig"), "")
    except UnicodeDecodeError:
        return _no_utf_8(data)


def _no_utf_8(data: bytes) -> Decoded:
    """Return text in a code page: only the foreign lines if enough others are UTF-8."""
    if b"\0" in data:  # no text at all; the reader of the format will refuse it
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
    """Return whether a line is UTF-8, apart from a few characters cut in two."""
    if line.isascii():
        return True
    text = line.decode("utf-8", "replace")
    broken = text.count(NOT_READ)
    return len(text) - len(text.encode("ascii", "ignore")) >= 2 * broken


def _unread(text: str) -> str:
    found = text.count(NOT_READ)
    return f"letters that cannot be read stand as {NOT_READ} ({found})" if found else ""
