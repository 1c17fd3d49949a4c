"""Lines of a vCard: cards within a text; lines unfolded, parsed, escaped and folded, in one pass each (RFC 2425, 2426, 6350)."""

import re
from binascii import a2b_qp
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from string import ascii_letters, digits
from typing import NamedTuple

from netcli.formats.file import UTF_16
from netcli.formats.text.codepage import guess

BLANK = (" ", "\t")
OPENED, CLOSED = "BEGIN:VCARD", "END:VCARD"
FIRST_LETTERS = frozenset("BbEe\ufeff")  # of such a line
LONGEST_MARKER = 40  # characters
CHUNK = 1 << 20  # characters that are split into lines at a time
MOST_LINES = 1_000_000  # of a card; a picture of 64 MiB has fewer
AGENT = re.compile(r"(?:[\w-]+\.)?AGENT(?:;[^:]*)?:\s*", re.IGNORECASE)
# Everything up to the first colon outside quotes. Possessive, so that no text is gone over twice.
HEAD = re.compile(r'((?:[^":]++|"[^"]*+")*+):')
BASE64 = re.compile(r'BASE64|ENCODING="?B\b', re.IGNORECASE)
ESCAPED = re.compile(r"\\([\\,;:nN])")
ESCAPED_BUT_NEWLINES = re.compile(r"\\([\\,;:])")
# No other encoding is asked for by name: some are slow, some are no text. Those of the East go first, which UTF-8 may be mistaken for.
EASTERN = ("gb", "big5", "euc", "shift", "sjis", "iso-2022", "cp932", "cp936", "cp949", "cp950")
WESTERN = ("utf-8", "iso-8859", "windows-", "cp125", "cp437", "cp85", "cp86", "koi8", "latin", "macintosh", "tis-620")
CHARSETS = EASTERN + WESTERN
WIDTH = 75  # octets of a line, its end not counted
PLAIN = frozenset(ascii_letters + digits + ";")
QUOTED_WIDTH = 24  # characters of a quoted-printable line, three octets each


class Block(NamedTuple):
    """Lines between BEGIN and END; `line` is that of BEGIN. Of the lines outside of any card there is the first that says anything."""

    line: int
    lines: list[str]
    is_card: bool


class Property(NamedTuple):
    """One content line, made of the lines `start` to `end` (exclusive) and unfolded to `text`, which is empty for an AGENT.

    The name is upper case, and empty for what is no content line.
    """

    start: int
    end: int
    text: str
    name: str
    params: str
    value: str


def text_lines(data: bytes) -> Iterator[str]:
    """Yield the lines of a file with ends of any kind; bytes that are no UTF-8 are kept as surrogates, for `readable` to look at."""
    if data[:2] in UTF_16:
        text = data.decode("utf-16", "replace")
    elif data[:4] in {b"B\0E\0", b"\0B\0E"}:
        text = data.decode("utf-16-le" if data[0] else "utf-16-be", "replace")
    else:
        text = data.decode("utf-8-sig", "surrogateescape")
    text, start = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n"), 0
    while (end := text.find("\n", start + CHUNK)) >= 0:  # not all at once: millions of empty lines would fill the memory
        yield from text[start:end].split("\n")
        start = end + 1
    yield from text[start:].split("\n")


def blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Yield the cards, and what stands outside of them. A card within a card is its AGENT; any other BEGIN ends a card that has no END."""
    line, depth, block = 1, 0, list[str]()
    for number, text in enumerate(lines, 1):
        if not (text or depth):  # of these a file may hold millions
            continue
        marker = _marker(text) if text[:1] in FIRST_LETTERS else ""
        if marker == OPENED and not (depth and _is_agent(block)):
            yield _unclosed(line, block, depth)
            line, depth, block = number, 1, []
        elif marker == CLOSED and depth == 1:
            yield Block(line, block, is_card=True)
            line, depth, block = number + 1, 0, []
        elif depth:
            if marker:
                depth += 1 if marker == OPENED else -1
            if len(block) <= MOST_LINES:
                block.append(text)
        elif not block and text.strip():
            line, block = number, [text]
    yield _unclosed(line, block, depth)


def _unclosed(line: int, block: list[str], depth: int) -> Block:
    """Make a block of what has no END, without the empty lines that part it from the next."""
    while block and not block[-1]:
        block.pop()
    return Block(line, [*block, *[CLOSED] * (depth - 1)], depth > 0)


def _marker(text: str) -> str:
    """Answer BEGIN:VCARD or END:VCARD, or nothing."""
    marker = text.strip().lstrip("\ufeff").replace(" ", "").upper() if len(text) < LONGEST_MARKER else ""
    return marker if marker in {OPENED, CLOSED} else ""


def _is_agent(lines: Sequence[str]) -> bool:
    before = next((text for text in reversed(lines) if text), "")
    return AGENT.fullmatch(before) is not None


def readable(lines: Sequence[str]) -> Sequence[str]:
    """Answer lines without surrogates; what was no UTF-8 is read by its CHARSET, or as Windows' Western letters, and loses its folds."""
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
    """Yield the content lines of a card; an AGENT within it comes as one without a name, and so does a line without a colon."""
    at, count, kept = 0, len(lines), False
    while at < count:
        start, text = at, lines[at]
        at += 1
        kept = kept or text == "VERSION:2.1"
        if text[:1] in "Bb" and _marker(text) == OPENED:
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
        marker = _marker(lines[at])
        depth += {OPENED: 1, CLOSED: -1}.get(marker, 0)
        at += 1
    return at


def _unfolded(lines: Sequence[str], at: int, *, kept: bool) -> tuple[int, str]:
    """Join a line and those that continue it. In 2.1 the blank that a folded line begins with belongs to the text: it is `kept`."""
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
    """Answer the value of a parameter in lower case, or nothing."""
    for param in params.split(";"):
        key, _, value = param.partition("=")
        if key.strip().upper() == name:
            return value.strip(' "').lower()
    return ""


def is_base64(line: Property) -> bool:
    """Tell whether a value is no text as it stands."""
    return bool(line.params) and BASE64.search(line.params) is not None


def is_quoted(line: Property) -> bool:
    """Tell whether a value is written in quoted-printable."""
    return bool(line.params) and "QUOTED-PRINTABLE" in line.params.upper()


def plain(line: Property) -> str:
    """Answer a value as it is written, and what is written in quoted-printable decoded, its line ends alike."""
    if not is_quoted(line):
        return line.value
    return one_line(_decoded(a2b_qp(line.value.encode("utf-8", "replace")), parameter(line.params, "CHARSET")), "\n")


def components(line: Property, separator: str = "", *, newlines: bool = True) -> list[str]:
    """Answer the parts of a value, unescaped; one, where there is no separator. `newlines` says whether backslash and n mean one."""
    text = plain(line) if line.params else line.value
    if "\\" not in text:
        return text.split(separator) if separator else [text]
    pattern = ESCAPED if newlines and not is_quoted(line) else ESCAPED_BUT_NEWLINES
    return [pattern.sub(_unescaped, part) for part in (_split(text, separator) if separator else [text])]


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


def _split(text: str, separator: str) -> list[str]:
    """Split a text where the separator is not escaped."""
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


def escaped(text: str, separators: str = ",;", newline: str = "\\n") -> str:
    """Escape a text, or a part of one: backslashes, line ends and separators."""
    text = one_line(text.replace("\\", "\\\\"), newline)
    for separator in separators:
        text = text.replace(separator, "\\" + separator)
    return text


def one_line(text: str, newline: str = "\\n") -> str:
    """Write line ends of any kind as they are to be written within a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", newline)


def folded(line: str) -> str:
    """Fold a content line at 75 octets, never inside a character."""
    if len(line) <= WIDTH and line.isascii():
        return line
    data, parts, start, width = line.encode(), list[str](), 0, WIDTH
    while start < len(data):
        end = start + width
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(data[start:end].decode())
        start, width = end, WIDTH - 1
    return "\r\n ".join(parts)


def quoted(text: str) -> str:
    """Write a text in quoted-printable, line by line; only letters, digits and semicolons stay, so that no line looks like a marker."""
    octets = [chr(octet) if chr(octet) in PLAIN else f"={octet:02X}" for octet in text.encode()]
    return "=\r\n".join("".join(octets[at : at + QUOTED_WIDTH]) for at in range(0, len(octets), QUOTED_WIDTH))
