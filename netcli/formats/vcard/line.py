"""Content lines of a vCard: unfolded, parsed and unescaped (RFC 2425, 2426, 6350)."""

import re
from binascii import a2b_qp
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from netcli.formats.text.codepage import guess
from netcli.formats.text.content_line import one_line
from netcli.formats.vcard.blocks import AGENT, CLOSED, OPENED, marker

BLANK = (" ", "\t")
# Everything up to the first colon outside quotes. Possessive quantifiers, so that no text is scanned twice.
HEAD = re.compile(r'((?:[^":]++|"[^"]*+")*+):')
BASE64 = re.compile(r'BASE64|ENCODING="?B\b', re.IGNORECASE)
ESCAPED = re.compile(r"\\([\\,;:nN])")
ESCAPED_BUT_NEWLINES = re.compile(r"\\([\\,;:])")
# Only these encodings are tried by name: others are slow or no text. Eastern ones first: their bytes may be valid UTF-8.
EASTERN = ("gb", "big5", "euc", "shift", "sjis", "iso-2022", "cp932", "cp936", "cp949", "cp950")
WESTERN = ("utf-8", "iso-8859", "windows-", "cp125", "cp437", "cp85", "cp86", "koi8", "latin", "macintosh", "tis-620")
CHARSETS = EASTERN + WESTERN


class Property(NamedTuple):
    """One content line of a card.

    It comes from the lines `start` to `end` (exclusive). `text` is the unfolded line, "" for an AGENT. `name` is in upper case,
    "" for a line without a colon.
    """

    start: int
    end: int
    text: str
    name: str
    params: str
    value: str


def readable(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines of a card without surrogates.

    A line that is not UTF-8 is decoded with its CHARSET, or with a guessed code page, and unfolded.
    """
    if _is_text("\n".join(lines)):
        return lines
    found = list[str]()
    for line in properties(lines):
        if all(_is_text(text) for text in lines[line.start : line.end]):
            found += lines[line.start : line.end]
        else:
            texts, charset = [line.text] if line.text else lines[line.start : line.end], parameter(line.params, "CHARSET")
            found += [_decoded(text.encode("utf-8", "surrogateescape"), charset) for text in texts]
    return found


def properties(lines: Sequence[str]) -> Iterator[Property]:
    """Yield the content lines of a card.

    A line without a colon has no name, and neither have the lines of an AGENT, which come as one property.
    """
    at, count, kept = 0, len(lines), False
    while at < count:
        start, text = at, lines[at]
        at += 1
        kept = kept or text == "VERSION:2.1"
        if text[:1] in "Bb" and marker(text) == OPENED:
            at, text = _after_agent(lines, at), ""
        elif at < count and (lines[at].startswith(BLANK) or text.endswith("=")):
            at, text = _unfolded(lines, start, kept=kept)
        head, colon, value = text.partition(":")
        if '"' in head and (match := HEAD.match(text)):
            head, value = match[1], text[match.end() :]
        name, _, params = head.partition(";")
        if "." in name:
            name = name.rpartition(".")[2]
        yield Property(start, at, text, name.strip().upper() if colon else "", params, value)


def _after_agent(lines: Sequence[str], at: int) -> int:
    depth = 1
    while at < len(lines) and depth:
        depth += {OPENED: 1, CLOSED: -1}.get(marker(lines[at]), 0)
        at += 1
    return at


def _unfolded(lines: Sequence[str], at: int, *, kept: bool) -> tuple[int, str]:
    """Return the number of the next line, and a line joined with its continuations.

    `kept`: in vCard 2.1 the blank at the start of a continuation line belongs to the text.
    """
    parts = [lines[at]]
    quoted = "QUOTED-PRINTABLE" in lines[at].partition(":")[0].partition(";")[2].upper()
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if quoted and parts[-1].endswith("=") and not AGENT.fullmatch(line):
            parts[-1] = parts[-1][:-1]
        elif line.startswith(BLANK):
            line = line if kept and not quoted else line[1:]
        else:
            return number, "".join(parts)
        parts.append(line)
    return len(lines), "".join(parts)


def parameter(params: str, name: str) -> str:
    """Return the value of a parameter in lower case, or ""."""
    for param in params.split(";"):
        key, _, value = param.partition("=")
        if key.strip().upper() == name:
            return value.strip(' "').lower()
    return ""


def is_base64(line: Property) -> bool:
    """Return whether a value is encoded in base64."""
    return bool(line.params) and BASE64.search(line.params) is not None


def is_quoted(line: Property) -> bool:
    """Return whether a value is encoded in quoted-printable."""
    return bool(line.params) and "QUOTED-PRINTABLE" in line.params.upper()


def plain(line: Property) -> str:
    """Return a value; quoted-printable is decoded, with newlines for its line ends."""
    if not is_quoted(line):
        return line.value
    return one_line(_decoded(a2b_qp(line.value.encode("utf-8", "replace")), parameter(line.params, "CHARSET")), "\n")


def components(line: Property, separator: str = "", *, newlines: bool = True) -> list[str]:
    r"""Return the unescaped parts of a value; one part if no separator is given.

    `newlines`: whether `\n` is an escape for a newline.
    """
    text = plain(line) if line.params else line.value
    if "\\" not in text:
        return text.split(separator) if separator else [text]
    pattern = ESCAPED if newlines and not is_quoted(line) else ESCAPED_BUT_NEWLINES
    return [pattern.sub(_unescaped, part) for part in (_split(text, separator) if separator else [text])]


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


def _split(text: str, separator: str) -> list[str]:
    """Split a text at the separators that are not escaped."""
    found, part = list[str](), list[str]()
    for piece in text.split(separator):
        part.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            found.append(separator.join(part))
            part = []
    return [*found, separator.join(part)] if part else found


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _decoded(data: bytes, charset: str) -> str:
    for encoding in (charset, "utf-8") if charset.startswith(EASTERN) else ("utf-8", charset):
        if encoding.startswith(CHARSETS):
            with suppress(ValueError, LookupError):
                return data.decode(encoding)
    return data.decode(guess([data]), "replace")
