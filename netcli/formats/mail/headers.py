"""The headers of messages (RFC 5322): people and times. The text is never read."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from email.errors import MessageError
from email.header import decode_header
from email.parser import HeaderParser
from email.policy import compat32
from email.utils import getaddresses, parsedate_tz
from functools import lru_cache, partial

from netcli.domain.language.cleaning import LONGEST
from netcli.formats.file import File
from netcli.formats.text.codepage import guess

MOST_HEADERS = 64 << 10  # bytes of a message
LONGEST_NAME = 32  # of a header
LONGEST_DATE = 64
REMEMBERED = 1_000  # characters of a header of addresses
LONGEST_TEXT = 2_000  # characters of a name or a subject that are decoded
READ = {b"from", b"to", b"cc", b"bcc", b"date", b"subject", b"list-id", b"auto-submitted", b"precedence"}
# A line of an mbox that begins a message: From, an address, a weekday, a month, a day and a time.
ENVELOPE = re.compile(rb"From .*?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +[0-9]{1,2}|[0-9]{1,2} +[A-Z][a-z]{2}) ")
ENVELOPE_LENGTH = 512
END = (b"\n", b"\r\n", b"")  # of the headers: an empty line, or the end of the file
PARSER = HeaderParser(policy=compat32)
# Some programs write an address as the name in front of an address: it is neither a name nor another address.
ADDRESS_FOR_A_NAME = re.compile(r"(^|,)[^\",<>()@]*@[^\",<>()@]*(?=<)")
try:  # newer versions of Python would drop a whole header for one unusual address
    getaddresses([], strict=False)
    read_addresses: Callable[[list[str]], list[tuple[str, str]]] = partial(getaddresses, strict=False)
except TypeError:
    read_addresses = getaddresses

Headers = Mapping[str, str]


def raw_messages(file: File) -> Iterator[tuple[int, bytes | None]]:
    """Yield (line number, headers) for each message; None if it has no known header.

    The texts of messages are skipped line by line and never in memory as a whole.
    """
    lines = iter(file.lines())
    line = next(lines, b"").removeprefix(b"\xef\xbb\xbf")
    mbox, number, started = line.startswith(b"From "), 1, 1
    line = next(lines, b"") if mbox else line
    number += mbox
    while True:
        headers, number = _headers(line, lines, number)
        yield started, headers
        if not mbox:
            return
        empty = True
        for line in lines:
            number += 1
            if empty and line.startswith(b"From ") and ENVELOPE.match(line[:ENVELOPE_LENGTH]):
                break
            empty = line in (b"\n", b"\r\n")
        else:
            return
        started = number
        line = next(lines, b"")
        number += 1


def _headers(line: bytes, lines: Iterator[bytes], number: int) -> tuple[bytes | None, int]:
    """Return the headers that are read, and the number of the empty line after them."""
    kept, size, keeping, known = list[bytes](), 0, False, False
    while line not in END:
        if not line.startswith((b" ", b"\t")):
            name = line[: max(line.find(b":", 0, LONGEST_NAME), 0)].strip().lower()
            keeping = name in READ
            if keeping:  # some programs write a space before the colon
                line, known = name + line[line.index(b":") :], True
        if keeping and size + len(line) > MOST_HEADERS:
            keeping = False
        if keeping:
            kept.append(line)
            size += len(line)
        line = next(lines, b"")
        number += 1
    return b"".join(kept) if known else None, number


def parsed(headers: bytes) -> Headers:
    """Return the first header of each name, by its name in lower case."""
    try:
        text = headers.decode()
    except UnicodeDecodeError:
        text = headers.decode(guess([headers]), "replace")
    return {name: str(value) for name, value in reversed(PARSER.parsestr(text).items())}


def sent_at(headers: Headers) -> tuple[datetime, datetime] | None:
    """Return when a message was sent: as written, and in UTC; None if that is unknown."""
    text = " ".join(headers.get("date", "").partition("(")[0].split())
    try:
        parts = parsedate_tz(text) if len(text) <= LONGEST_DATE else None
        if parts is None:
            return None
        moment = datetime(*parts[:5])  # noqa: DTZ001 - the clock of the sender
        return moment, moment - timedelta(seconds=parts[9] or 0)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def addresses(value: str) -> Mapping[str, str]:
    """Return the name for each address of a header; addresses are in lower case."""
    return _remembered(value) if len(value) <= REMEMBERED else _found(value)


def _found(value: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    try:
        pairs = read_addresses([ADDRESS_FOR_A_NAME.sub(r"\1", value)]) if value else []
    except RecursionError:  # brackets within brackets
        return found
    for name, written in pairs:
        address = written.strip().lower()
        if "@" in address[1:-1] and len(address) <= LONGEST and address.isprintable() and " " not in address:
            found.setdefault(address, _name(name))
    return found


_remembered = lru_cache(maxsize=4096)(_found)  # the same people are in many messages


def _name(text: str) -> str:
    """Return a name without quotes, or "" if it is an address."""
    name = decoded(text).strip(" '\"")
    return "" if "@" in name else name[:LONGEST].strip()


def decoded(text: str) -> str:
    """Return a header decoded (RFC 2047) as far as possible, on one line."""
    text = " ".join(text[:LONGEST_TEXT].split())
    if "=?" in text:
        with suppress(MessageError, ValueError):
            text = "".join(part if isinstance(part, str) else _text(part, charset) for part, charset in decode_header(text))
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _text(part: bytes, charset: str | None) -> str:
    """Return a part of a header; unencoded parts come as raw-unicode-escape."""
    try:
        return part.decode(charset or "raw-unicode-escape", "replace")
    except (LookupError, ValueError):
        return part.decode(guess([part]), "replace")
