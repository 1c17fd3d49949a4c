"""Mail (mbox, Maildir, single messages): who wrote to whom on which day. Only a few headers are read, never a text."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from email.errors import MessageError
from email.header import decode_header
from email.parser import HeaderParser
from email.policy import compat32
from email.utils import getaddresses, parsedate_tz
from functools import lru_cache, partial
from typing import NamedTuple

from netcli.domain.contact import NewContact
from netcli.domain.names import LONGEST
from netcli.domain.new_interaction import NewInteraction
from netcli.domain.records import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.errors import AnswerNeededError, InvalidValueError, UnreadableFileError
from netcli.formats.file import File

MOST_HEADERS = 64 << 10  # bytes of a message
MOST_ADDRESSES = 500  # of a message
MOST_COMMAS = 1_000  # in a header of addresses
LONGEST_NAME = 32  # of a header
LONGEST_DATE = 64
REMEMBERED = 1_000  # characters of a header of addresses
LONGEST_TEXT = 2_000  # characters of a name or a subject that are decoded
EARLIEST = 1970
READ = {b"from", b"to", b"cc", b"bcc", b"date", b"subject", b"list-id", b"auto-submitted", b"precedence"}
# A line of an mbox that begins a message: From, an address, a weekday, a month, a day and a time.
ENVELOPE = re.compile(rb"From .*?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +[0-9]{1,2}|[0-9]{1,2} +[A-Z][a-z]{2}) ")
ENVELOPE_LENGTH = 512
END = (b"\n", b"\r\n", b"")  # of the headers: an empty line, or nothing more
BULK = {"bulk", "list", "junk"}
NOBODY = {"mailer-daemon", "postmaster"}
UNREAD = ("noreply", "donotreply")  # what the addresses of machines contain, without their marks
GIVEN = frozenset({"day", "kind", "time", "initiated"})
PARSER = HeaderParser(policy=compat32)
# An address that stands for a name in front of the address itself, as some programs write it; no name, and never another address.
ADDRESS_FOR_A_NAME = re.compile(r"(^|,)[^\",<>()@]*@[^\",<>()@]*(?=<)")
try:  # newer versions would drop a whole header for one address that is odd
    getaddresses([], strict=False)
    read_addresses: Callable[[list[str]], list[tuple[str, str]]] = partial(getaddresses, strict=False)
except TypeError:
    read_addresses = getaddresses


Headers = Mapping[str, str]


class Letter(NamedTuple):
    """What the headers of a message say; addresses in small letters, with the names that they stand with."""

    day: date
    time: str
    instant: datetime  # with the offset of its own that the header gives taken off
    subject: str
    sender: tuple[str, str]
    to: Mapping[str, str]
    copies: int


class First(NamedTuple):
    """The first message of a day between the user and somebody; the order of its fields says which is the first."""

    instant: datetime
    initiated: str
    time: str
    subject: str
    file: str
    line: int


@dataclass(slots=True)
class Mail:
    """What was read so far, by day and address; of the names that stood with an address the likeliest: their own word for it, the latest."""

    own: frozenset[str]
    today: date
    firsts: dict[tuple[date, str], First] = field(default_factory=dict)
    names: dict[str, tuple[bool, bool, datetime, str]] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    further: int = 0


class Refusal(Exception):  # noqa: N818 - no error of the program: it becomes a Skipped
    """A message that is no word between the user and a person."""


def read(files: Iterable[File], today: date, me: Sequence[str] = ()) -> Iterator[Record]:
    """Read one interaction for each day and person; `me` are the user's own addresses.

    Raises AnswerNeededError without them, UnreadableFileError when none of the files is mail.
    """
    if not me:
        raise AnswerNeededError("mail does not say which of its people you are", "add --me ADDRESS, once for each of your addresses")
    mail, messages, name = Mail(_own(me), today), 0, ""
    for file in files:
        name = name or file.name
        for line, headers in _messages(file):
            if headers is None:
                yield Skipped(line, "not a message", file.name)
                continue
            messages += 1
            yield from _take(headers, line, file.name, mail)
    if name and not messages:
        raise UnreadableFileError(f"{name} is no mail", "name an mbox, a Maildir or a message")
    yield from _interactions(mail, single=messages == 1)
    yield from [Lost("further messages of a day, beside its first")] * mail.further


def one(file: File, today: date, me: Sequence[str] = ()) -> list[EventRecord]:
    """Read one message, of several the first: a record with its sender or, where that is the user, with each of those it went to.

    They are numbered, and what an import of the whole mailbox would make too. Raises UnreadableFileError for what is no
    message, or has no date up to today.
    """
    _, headers = next(_messages(file), (1, None))
    if headers is None:
        raise UnreadableFileError(f"{file.name} is no message", "give one with its headers, as it was received")
    try:
        return _single(_parsed(headers), file.name, today, _own(me))
    except Refusal as refusal:
        raise UnreadableFileError(f"{file.name}: {refusal}", "give a message to fewer people") from None


def _single(headers: Headers, file: str, today: date, own: frozenset[str]) -> list[EventRecord]:
    if (sent := _sent(headers)) is None or sent[0].date() > today:
        raise UnreadableFileError("the message has no date, or one to come; nothing was changed", "log it by hand: netcli log")
    senders = _people(headers, "from")
    sender = next(iter(senders), None)
    everybody = {**({sender: senders[sender]} if sender else {}), **_people(headers, "to")}
    people = [one for address, name in everybody.items() if address not in own and (one := _person(address, name, 1, file))]
    initiated = "me" if sender in own else "them"
    first = First(sent[1], initiated, f"{sent[0]:%H:%M}", _decoded(headers.get("subject", ""))[:LONGEST], file, 1)
    theirs = people if initiated == "me" else people[:1]
    return [_record(sent[0].date(), first._replace(line=number), replace(one, line=number)) for number, one in enumerate(theirs, 1)]


def _own(me: Iterable[str]) -> frozenset[str]:
    return frozenset(address.strip().lower() for address in me)


# From bytes to headers.
def _messages(file: File) -> Iterator[tuple[int, bytes | None]]:
    """Yield the line on which each message begins, and those of its headers that are read; None where it has none of them.

    The texts of messages are passed over line by line, and never held.
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
    """Collect the headers that are read, up to the empty line below them; answer them, and the number of that line."""
    kept, size, keeping, known = list[bytes](), 0, False, False
    while line not in END:
        if not line.startswith((b" ", b"\t")):
            name = line[: max(line.find(b":", 0, LONGEST_NAME), 0)].strip().lower()
            keeping = name in READ
            if keeping:  # some stand apart from their colon
                line, known = name + line[line.index(b":") :], True
        if keeping and size + len(line) > MOST_HEADERS:
            keeping = False
        if keeping:
            kept.append(line)
            size += len(line)
        line = next(lines, b"")
        number += 1
    return b"".join(kept) if known else None, number


def _parsed(headers: bytes) -> Headers:
    """Answer the headers by their names in small letters; of several of one name the first."""
    try:
        text = headers.decode()
    except UnicodeDecodeError:
        text = headers.decode("cp1252", "replace")
    return {name: str(value) for name, value in reversed(PARSER.parsestr(text).items())}


# From headers to people and days.
def _take(headers: bytes, line: int, file: str, mail: Mail) -> Iterator[Record]:
    try:
        letter = _letter(_parsed(headers), mail)
        theirs = _others(letter, mail)
    except Refusal as refusal:
        yield Skipped(line, str(refusal), file)
        return
    except Exception:  # noqa: BLE001 - a stranger's bytes went through a library: whatever comes of it costs this message
        yield Skipped(line, "not readable", file)
        return
    from_me = letter.sender[0] in mail.own
    first = First(letter.instant, "me" if from_me else "them", letter.time, letter.subject, file, line)
    for address, name in theirs.items():
        kept = mail.firsts.get((letter.day, address))
        mail.further += kept is not None
        mail.firsts[letter.day, address] = first if kept is None else min(first, kept)
        said = (bool(name), not from_me, letter.instant, name)
        mail.names[address] = max(said, mail.names.get(address, said))
    if from_me:
        mail.written.update(theirs)
        yield from [Lost("people who were sent a copy")] * letter.copies


def _letter(headers: Headers, mail: Mail) -> Letter:
    """Read the headers of a message. Raises Refusal for one that no person wrote."""
    if "list-id" in headers:
        raise Refusal("from a mailing list")
    if headers.get("auto-submitted", "no").partition(";")[0].strip().lower() != "no":
        raise Refusal("sent by a machine")
    if headers.get("precedence", "").strip().lower() in BULK:
        raise Refusal("sent in bulk")
    sender = next(iter(_people(headers, "from").items()), None)
    if sender is None:
        raise Refusal("no sender")
    if _is_machine(sender[0]):
        raise Refusal("from an address that nobody reads")
    if (sent := _sent(headers)) is None:
        raise Refusal("no date that makes sense")
    moment, instant = sent
    if moment.year < EARLIEST or moment.date() > mail.today + timedelta(days=1):
        raise Refusal("dated before 1970, or after tomorrow")
    copies = sum(1 for name in ("cc", "bcc") for address in _people(headers, name) if address not in mail.own)
    subject = _decoded(headers.get("subject", ""))[:LONGEST]
    return Letter(moment.date(), f"{moment:%H:%M}", instant, subject, sender, _people(headers, "to"), copies)


def _others(letter: Letter, mail: Mail) -> Mapping[str, str]:
    """Answer with whom the user exchanged a message. Raises Refusal where there is nobody."""
    address, name = letter.sender
    if address in mail.own:
        theirs = {address: name for address, name in letter.to.items() if address not in mail.own and not _is_machine(address)}
        if not theirs:
            raise Refusal("from you to nobody else")
        return theirs
    if mail.own.isdisjoint(letter.to):
        raise Refusal("neither from you nor to you")
    return {address: name}


def _people(headers: Headers, header: str) -> Mapping[str, str]:
    """Answer the addresses of a header with their names. Raises Refusal where there are too many."""
    value = headers.get(header, "")
    if value.count("@") > MOST_ADDRESSES or value.count(",") > MOST_COMMAS:
        raise Refusal(f"to more than {MOST_ADDRESSES} addresses")
    return _remembered(value) if len(value) <= REMEMBERED else _addresses(value)


def _addresses(value: str) -> Mapping[str, str]:
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


_remembered = lru_cache(maxsize=4096)(_addresses)  # the same people stand in many messages


def _name(text: str) -> str:
    """Answer a name as a person would write it, without the quotes that some programs put around it; none for an address."""
    name = _decoded(text).strip(" '\"")
    return "" if "@" in name else name[:LONGEST].strip()


def _decoded(text: str) -> str:
    """Decode a header (RFC 2047) as far as it can be, on one line."""
    text = " ".join(text[:LONGEST_TEXT].split())
    if "=?" in text:
        with suppress(MessageError, ValueError):
            text = "".join(part if isinstance(part, str) else _text(part, charset) for part, charset in decode_header(text))
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _text(part: bytes, charset: str | None) -> str:
    """Decode a part of a header; those that were not encoded come in an encoding of the library's own."""
    try:
        return part.decode(charset or "raw-unicode-escape", "replace")
    except (LookupError, ValueError):
        return part.decode("cp1252", "replace")


def _sent(headers: Headers) -> tuple[datetime, datetime] | None:
    """Answer when a message was sent, as its sender wrote it and with their offset taken off; None where it does not say."""
    text = " ".join(headers.get("date", "").partition("(")[0].split())
    try:
        parts = parsedate_tz(text) if len(text) <= LONGEST_DATE else None
        if parts is None:
            return None
        moment = datetime(*parts[:5])  # noqa: DTZ001 - the wall clock of the sender
        return moment, moment - timedelta(seconds=parts[9] or 0)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _is_machine(address: str) -> bool:
    name = address.partition("@")[0]
    flat = name.replace("-", "").replace("_", "").replace(".", "")
    return name in NOBODY or any(word in flat for word in UNREAD)


# From what was read to records.
def _interactions(mail: Mail, *, single: bool) -> Iterator[Record]:
    """Yield an interaction for each day and person; people are made only of whom the user wrote to, or of a single message."""
    people: dict[str, ContactRecord | None] = {}
    for (day, address), first in mail.firsts.items():
        if address not in people:
            people[address] = _person(address, mail.names[address][-1], first.line, first.file)
        person = people[address]
        if person is None:
            yield Skipped(first.line, "an address that makes no sense", first.file)
            continue
        yield _record(day, first, person, create=single or address in mail.written)


def _record(day: date, first: First, person: ContactRecord, *, create: bool = True) -> EventRecord:
    """Make the record of a day of mail with somebody."""
    new = NewInteraction(day, "email", first.time, initiated=first.initiated, summary=first.subject or None)
    given = GIVEN | {"summary"} if new.summary else GIVEN
    return EventRecord(first.line, new, (person,), given, f"{day}:{person.new.emails[0]}", file=first.file, create=create)


def _person(address: str, name: str, line: int, file: str) -> ContactRecord | None:
    for text in (name, address.partition("@")[0]):
        try:
            return ContactRecord(line, NewContact(text, emails=(address,)), file=file)
        except InvalidValueError:
            continue
    return None
