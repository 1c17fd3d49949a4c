"""Reading mail (mbox, Maildir, messages): one interaction for each day and person."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from netcli.domain.language.cleaning import LONGEST
from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Refusal, Skipped
from netcli.domain.point import email_key
from netcli.domain.records.contact import new_contact
from netcli.domain.records.interaction import new_interaction
from netcli.errors import AnswerNeededError, InvalidValueError, Problem, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.mail.headers import Headers, addresses, decoded, parsed, raw_messages, sent_at

MOST_ADDRESSES = 500  # of a message
MOST_COMMAS = 1_000  # in a header of addresses
EARLIEST = 1970
BULK = {"bulk", "list", "junk"}
MACHINES = {"mailer-daemon", "postmaster"}
UNREAD = ("noreply", "donotreply")  # in the addresses of machines, without punctuation
GIVEN = frozenset({"day", "kind", "time", "initiated"})


class Letter(NamedTuple):
    """The headers of a message; addresses are in lower case, each with its name."""

    day: date
    time: str
    instant: datetime  # in UTC
    subject: str
    sender: tuple[str, str]
    to: Mapping[str, str]
    copies: int


class First(NamedTuple):
    """The first message of a day with a person; `min` compares the fields in order."""

    instant: datetime
    initiated: str
    time: str
    subject: str
    file: str
    line: int


@dataclass(slots=True)
class Mail:
    """What was read so far, by day and address.

    `names` holds the best name of each address: one that its owner wrote comes first, then the latest.
    """

    own: frozenset[str]
    today: date
    firsts: dict[tuple[date, str], First] = field(default_factory=dict)
    names: dict[str, tuple[bool, bool, datetime, str]] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    further: int = 0


def read(files: Iterable[File], today: date, me: Sequence[str] = ()) -> Iterator[Record]:
    """Yield one interaction for each day and person.

    `me` are the user's own addresses. Raise AnswerNeededError if it is empty, UnreadableFileError if no file is mail.
    """
    if not me:
        raise AnswerNeededError("mail_without_me")
    mail, messages, name = Mail(frozenset(map(email_key, me)), today), 0, ""
    for file in files:
        name = name or file.name
        for line, headers in raw_messages(file):
            if headers is None:
                yield Skipped(line, Problem("not_a_message"), file.name)
                continue
            messages += 1
            yield from _take(headers, line, file.name, mail)
    if name and not messages:
        raise UnreadableFileError("no_mail", file=name)
    yield from _interactions(mail, single=messages == 1)
    yield from [Lost("further_messages")] * mail.further


def one(file: File, today: date, me: Sequence[str] = ()) -> list[EventRecord]:
    """Return the records of one message: with its sender, or with each recipient.

    The records are numbered in `line`; an import of the whole mailbox would give the same. Raise UnreadableFileError if the file
    is not exactly one message, or if the message has no date up to today.
    """
    messages = raw_messages(file)
    _, headers = next(messages, (1, None))
    if next(messages, None):
        raise UnreadableFileError("several_messages", file=file.name)
    if headers is None:
        raise UnreadableFileError("no_message_in_file", file=file.name)
    try:
        return _single(parsed(headers), file.name, today, frozenset(map(email_key, me)))
    except Refusal as refusal:
        raise UnreadableFileError("message_refused", file=file.name, reason=refusal.problem) from None


def _single(headers: Headers, file: str, today: date, own: frozenset[str]) -> list[EventRecord]:
    if (sent := sent_at(headers)) is None or sent[0].date() > today:
        raise UnreadableFileError("message_without_day")
    senders = _people(headers, "from")
    sender = next(iter(senders), None)
    everybody = {**({sender: senders[sender]} if sender else {}), **_people(headers, "to")}
    people = [one for address, name in everybody.items() if address not in own and (one := _person(address, name, 1, file))]
    initiated = "me" if sender in own else "them"
    first = First(sent[1], initiated, f"{sent[0]:%H:%M}", decoded(headers.get("subject", ""))[:LONGEST], file, 1)
    theirs = people if initiated == "me" else people[:1]
    return [_record(sent[0].date(), first._replace(line=number), replace(one, line=number)) for number, one in enumerate(theirs, 1)]


# From headers to people and days.
def _take(headers: bytes, line: int, file: str, mail: Mail) -> Iterator[Record]:
    try:
        letter = _letter(parsed(headers), mail)
        theirs = _others(letter, mail)
    except Refusal as refusal:
        yield Skipped(line, refusal.problem, file)
        return
    except Exception:  # noqa: BLE001 - `email` may raise anything on foreign bytes; only this message is skipped
        yield Skipped(line, Problem("unreadable_message"), file)
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
        yield from [Lost("copied_people")] * letter.copies


def _letter(headers: Headers, mail: Mail) -> Letter:
    """Return the headers of a message. Raise Refusal if no person wrote it."""
    if "list-id" in headers:
        raise Refusal("mailing_list")
    if headers.get("auto-submitted", "no").partition(";")[0].strip().lower() != "no":
        raise Refusal("sent_by_machine")
    if headers.get("precedence", "").strip().lower() in BULK:
        raise Refusal("sent_in_bulk")
    sender = next(iter(_people(headers, "from").items()), None)
    if sender is None:
        raise Refusal("no_sender")
    if _is_machine(sender[0]):
        raise Refusal("address_nobody_reads")
    if (sent := sent_at(headers)) is None:
        raise Refusal("invalid_date")
    moment, instant = sent
    if moment.year < EARLIEST or moment.date() > mail.today + timedelta(days=1):
        raise Refusal("date_out_of_range")
    copies = sum(1 for name in ("cc", "bcc") for address in _people(headers, name) if address not in mail.own)
    subject = decoded(headers.get("subject", ""))[:LONGEST]
    return Letter(moment.date(), f"{moment:%H:%M}", instant, subject, sender, _people(headers, "to"), copies)


def _others(letter: Letter, mail: Mail) -> Mapping[str, str]:
    """Return the addresses and names besides the user. Raise Refusal for none."""
    address, name = letter.sender
    if address in mail.own:
        theirs = {address: name for address, name in letter.to.items() if address not in mail.own and not _is_machine(address)}
        if not theirs:
            raise Refusal("to_nobody_else")
        return theirs
    if mail.own.isdisjoint(letter.to):
        raise Refusal("not_your_message")
    return {address: name}


def _people(headers: Headers, header: str) -> Mapping[str, str]:
    """Return the name for each address of a header. Raise Refusal for too many."""
    value = headers.get(header, "")
    if value.count("@") > MOST_ADDRESSES or value.count(",") > MOST_COMMAS:
        raise Refusal("too_many_addresses", most=MOST_ADDRESSES)
    return addresses(value)


def _is_machine(address: str) -> bool:
    name = address.partition("@")[0]
    flat = name.replace("-", "").replace("_", "").replace(".", "")
    return name in MACHINES or any(word in flat for word in UNREAD)


# From what was read to records.
def _interactions(mail: Mail, *, single: bool) -> Iterator[Record]:
    """Yield an interaction for each day and person.

    Unknown people are created only if the user wrote to them, or for a single message.
    """
    people: dict[str, ContactRecord | None] = {}
    for (day, address), first in mail.firsts.items():
        if address not in people:
            people[address] = _person(address, mail.names[address][-1], first.line, first.file)
        person = people[address]
        if person is None:
            yield Skipped(first.line, Problem("invalid_address"), first.file)
            continue
        yield _record(day, first, person, create=single or address in mail.written)


def _record(day: date, first: First, person: ContactRecord, *, create: bool = True) -> EventRecord:
    """Return the record of a day of mail with a person."""
    new = new_interaction(day, "email", first.time, initiated=first.initiated, summary=first.subject or None)
    given = GIVEN | {"summary"} if new.summary else GIVEN
    return EventRecord(first.line, new, (person,), given, f"{day}:{person.new.emails[0]}", file=first.file, create=create, first=True)


def _person(address: str, name: str, line: int, file: str) -> ContactRecord | None:
    for text in (name, address.partition("@")[0]):
        try:
            return ContactRecord(line, new_contact(text, emails=(address,)), file=file)
        except InvalidValueError:
            continue
    return None
