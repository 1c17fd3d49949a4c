"""Reading a LinkedIn archive (docs/formats.md)."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from netcli.domain.language.cleaning import LONGEST
from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import FARTHEST, new_interaction
from netcli.errors import InvalidValueError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.lenient_contact import lenient_contact
from netcli.formats.linkedin.people import (
    HIDDEN,
    LONGEST_DAY,
    LONGEST_PAGE,
    Member,
    bare,
    is_suffix,
    needed_day,
    page_of,
    read_day,
    slug_of,
    visible,
    who,
)
from netcli.formats.text.table import Row, Table, each, find_table

# The columns that identify each file, in the order of reading. The last two files are only counted.
NEEDED = {
    "connections": frozenset({"first name", "last name", "connected on"}),
    "invitations": frozenset({"from", "to", "sent at", "direction"}),
    "endorsements": frozenset({"skill name", "endorser first name", "endorser last name"}),
    "messages": frozenset({"conversation id", "from", "to", "date"}),
    "endorsements that you gave": frozenset({"skill name", "endorsee first name"}),
    "written recommendations": frozenset({"first name", "last name", "text", "creation date"}),
}
OTHERS = {
    "connections": {"url", "email address", "company", "position"},
    "invitations": {"message", "inviterprofileurl", "inviteeprofileurl"},
    "endorsements": {"endorsement date", "endorser public url", "endorsement status"},
    "messages": {"sender profile url", "recipient profile urls", "subject", "folder", "is message draft", "is conversation draft"},
}
LOST = {
    "content": "message texts",
    "attachments": "attachments",
    "conversation title": "titles of conversations",
    "date": "times of day, which are not those of your clock",
    "sent at": "times of day, which are not those of your clock",
}
MACHINES = ("guide_", "learning")  # files of messages with LinkedIn's own assistants
WHO_ARE_YOU = "you are not known among its people: name yourself with --me NAME, as LinkedIn writes it"
MOST_PEOPLE = 10  # in a conversation; with more people it is a mailing
TALK, GIVE = frozenset({"day", "kind", "initiated"}), frozenset({"day", "direction", "kind", "text"})

Reader = Callable[[Row], Iterable[Record]]


class Message(NamedTuple):
    """A message without its text; `to` and `pages` list its recipients."""

    time: str
    sender: Member
    subject: str
    line: int
    file: str
    to: str
    pages: str


def read(files: Iterable[File], today: date, me: Sequence[str] = ()) -> Iterator[Record]:
    """Yield the records of an archive; its files may come in any order.

    `me` are the user's names or profile addresses. Raise UnreadableFileError if no file belongs to a LinkedIn archive.
    """
    tables, names = list[tuple[str, str, Table]](), list[str]()
    for file in files:
        names.append(file.name)
        table = find_table(file.text(), is_header)
        if table and not file.name.rpartition("/")[2].lower().startswith(MACHINES):
            tables.append((_kind(frozenset(table.columns)) or "", file.name, table))
    if not tables:
        which = f"{names[0]} is no file" if len(names) == 1 else "none of the files is one"
        raise UnreadableFileError(f"{which} of a LinkedIn archive", "name Connections.csv, messages.csv or the archive they are in")
    yield from [Lost("files of the archive that say nothing about people you know")] * (len(names) - len(tables))
    archive = _Archive(today, me)
    for kind in NEEDED:  # in this order, because later files need the names of earlier ones
        for _, name, table in (one for one in tables if one[0] == kind):
            yield from archive.read(kind, name, table)
    yield from archive.endorsed.values()
    yield from archive.conversations()


def _kind(columns: frozenset[str]) -> str | None:
    return next((kind for kind, needed in NEEDED.items() if needed <= columns), None)


def is_header(columns: frozenset[str]) -> bool:
    """Return whether a table has the columns of a file of an archive."""
    return _kind(columns) is not None


def _whole(reader: Reader, row: Row) -> Iterator[Record]:
    """Yield the records of a row, and its values that are lost."""
    yield from reader(row)
    yield from (Lost(what) for column, what in LOST.items() if column in row.cells)


class _Archive:
    """What the files of an archive share: the names of members, and who the user is."""

    def __init__(self, today: date, me: Sequence[str]) -> None:
        self.today = today
        self.me = {one for text in me for one in (" ".join(text.casefold().split()), slug_of(text[:LONGEST_PAGE])) if one}
        self.known = dict[str, Member]()  # by slug: a member has one name, in old messages too
        self.users = Counter[str]()  # by identity, how many invitations a member sent or got as the user
        self.invited = set[str]()
        self.endorsed = dict[str, EventRecord]()
        self.sent = dict[tuple[str, date], list[Message]]()
        self.readers: dict[str, Reader] = {
            "connections": self._connection,
            "invitations": self._invitation,
            "endorsements": self._endorsement,
            "messages": self._message,
        }

    def read(self, kind: str, file: str, table: Table) -> Iterator[Record]:
        """Yield the records of one file; endorsements and messages are only collected."""
        reader = self.readers.get(kind)
        if reader and set(table.columns) - NEEDED[kind] - OTHERS[kind] - LOST.keys() - {""}:
            yield Lost("columns that are new in LinkedIn's files")
        yield from each(table, file, partial(_whole, reader) if reader else lambda _: [Lost(kind)])

    def _connection(self, row: Row) -> Iterator[Record]:
        cells = row.cells
        whole = " ".join(f"{cells.get('first name', '')} {cells.get('last name', '')}".split())
        page, day = cells.get("url", ""), read_day(cells.get("connected on", "")[:LONGEST_DAY])
        person = Member(visible(bare(whole)), slug_of(page[:LONGEST_PAGE]))
        if person.slug:
            self.known.setdefault(person.slug, person)
        met = day if day and day <= self.today else None
        new, lost = lenient_contact(
            person.name,
            aliases=(whole,) if person.name != whole else (),
            org=cells.get("company"),
            title=cells.get("position"),
            emails=(cells.get("email address", "").strip(),),
            urls=(page_of(person) or page,),
            met_day=met,
            met_where="LinkedIn",
        )
        yield ContactRecord(row.line, new, key=person.slug, file=row.file)
        yield from lost
        if met is None and "connected on" in cells:
            yield Lost("connected on: a value that makes no sense")

    def _invitation(self, row: Row) -> Iterator[Record]:
        cells = row.cells
        sender = self._person(cells.get("from", ""), cells.get("inviterprofileurl", ""))
        to = self._person(cells.get("to", ""), cells.get("inviteeprofileurl", ""))
        direction = cells.get("direction", "").strip().upper()
        if direction not in {"OUTGOING", "INCOMING"}:
            raise InvalidValueError("neither OUTGOING nor INCOMING", "the column Direction says who invited whom")
        user, other = (sender, to) if direction == "OUTGOING" else (to, sender)
        self.users[user.identity] += 1
        if "message" not in cells:
            raise InvalidValueError("an invitation without a message", "it is no message from one to another")
        visible(other.name)
        day, initiated = self._talk_day(cells.get("sent at", "")), "me" if user is sender else "them"
        key = f"invitation:{other.slug}:{day}:{initiated}" if other.slug else None
        if key in self.invited:
            raise InvalidValueError("the same invitation again", "it is read once")
        new = new_interaction(day, "message", initiated=initiated, summary=cells["message"])
        self.invited.update([key] if key else [])
        yield EventRecord(row.line, new, (who(row.line, row.file, other),), TALK | {"summary"}, key, file=row.file)

    def _endorsement(self, row: Row) -> Iterator[Record]:
        cells = row.cells
        if cells.get("endorsement status", "ACCEPTED").strip().upper() != "ACCEPTED":
            raise InvalidValueError("an endorsement that you did not accept", "accept it, and ask for the archive again")
        name = f"{cells.get('endorser first name', '')} {cells.get('endorser last name', '')}"
        person = self._person(visible(name), cells.get("endorser public url", ""))
        day, skill = needed_day(cells.get("endorsement date", "")), " ".join(cells.get("skill name", "").split())
        if day > self.today:
            raise InvalidValueError("a day that has not come yet", "what was given has been given")
        new = new_give(day, "received", f"endorsed me for {skill}" if skill else "", "recommendation", "small")
        key = f"{person.slug}:{skill}" if person.slug else None
        record = EventRecord(row.line, new, (who(row.line, row.file, person),), GIVE, key, file=row.file)
        if key is None:
            yield record
            return
        first = self.endorsed.setdefault(key, record)
        if first is not record:  # the older one stays, in any order
            self.endorsed[key], again = (first, record) if first.new.day <= day else (record, first)
            yield Skipped(again.line, "the same skill by the same person again", again.file)

    def _message(self, row: Row) -> Iterable[Record]:
        cells = row.cells
        folder, drafts = cells.get("folder", "").strip().upper(), ("is message draft", "is conversation draft")
        if folder == "DRAFTS" or any(cells.get(column, "").strip().lower() in {"yes", "true"} for column in drafts):
            raise InvalidValueError("a draft that was not sent", "it is no message yet")
        if folder in {"SPAM", "SPONSORED"}:
            raise InvalidValueError("spam or an advertisement", "it is no message of somebody you know")
        conversation, moment = cells.get("conversation id", "").strip(), cells.get("date", "").strip()
        if not conversation.isprintable() or not 0 < len(conversation) <= LONGEST:
            raise InvalidValueError("a message of no conversation", "the column CONVERSATION ID tells them apart")
        day, subject = self._talk_day(moment), cells.get("subject", "").strip()
        sender = self._person(cells.get("from", ""), cells.get("sender profile url", ""))
        to, pages = cells.get("to", ""), cells.get("recipient profile urls", "")
        self.sent.setdefault((conversation, day), []).append(Message(moment[10:20], sender, subject, row.line, row.file, to, pages))
        return ()

    def conversations(self) -> Iterator[Record]:
        """Yield one interaction for each day of each conversation."""
        people = {place: self._people(messages) for place, messages in self.sent.items()}
        circles = dict[str, set[str]]()
        for (conversation, _), there in people.items():
            circles.setdefault(conversation, set()).update(there.keys() - HIDDEN)
        users = self._users({one: person for there in people.values() for one, person in there.items()}, list(circles.values()))
        for (conversation, day), messages in self.sent.items():
            line, file = messages[0].line, messages[0].file
            if len(circles[conversation]) > MOST_PEOPLE:
                yield Skipped(line, "a conversation of more than ten people", file)
                continue
            try:
                yield _talk(f"{conversation}:{day}", day, messages, people[conversation, day], users)
            except InvalidValueError as error:
                yield Skipped(line, error.problem, file)

    def _users(self, people: dict[str, Member], circles: list[set[str]]) -> set[str]:
        """Return the user: by `me`, the invitations, or as who is in every conversation."""
        mine = {one for one, person in people.items() if one in self.me or person.name.casefold() in self.me}
        [(likely, times)] = self.users.most_common(1) or [("", 0)]
        if not mine and 2 * times > self.users.total() and likely in people.keys() - HIDDEN:
            mine = {likely}
        if not mine and len(circles) > 1 and len(shared := set.intersection(*circles)) == 1:
            mine = shared
        return mine

    def _people(self, messages: list[Message]) -> dict[str, Member]:
        found = {one.sender.identity: one.sender for one in messages}
        for one in messages:
            found.update((person.identity, person) for person in self._recipients(one.to, one.pages))
        return found

    def _recipients(self, to: str, pages: str) -> list[Member]:
        """Return recipients from names and profiles.

        If their numbers differ, only members whose profile is known have a name.
        """
        urls = [url for url in pages.split(",") if url.strip()]
        names = [name for name in to.split(",") if not is_suffix(name) and name.strip().casefold() not in HIDDEN]
        if not urls:
            return [Member(" ".join(name.split())) for name in names]
        if len(urls) == 1 < len(names):
            names = [to]  # a comma in a name
        if len(urls) != len(names):
            names = [""] * len(urls)
        return [self._person(name, url) for name, url in zip(names, urls, strict=True)]

    def _person(self, name: str, url: str) -> Member:
        person = Member(bare(" ".join(name.split())), slug_of(url[:LONGEST_PAGE]))
        if person.slug is None or person.name.casefold() in HIDDEN:
            return self.known.get(person.slug or "", person)
        return self.known.setdefault(person.slug, person)

    def _talk_day(self, text: str) -> date:
        if (day := needed_day(text)) > self.today + FARTHEST:
            raise InvalidValueError("more than ten years ahead", "a planned interaction lies within ten years")
        return day


def _talk(key: str, day: date, messages: list[Message], people: dict[str, Member], users: set[str]) -> EventRecord:
    """Return one interaction for the messages of a day; the first author initiated it."""
    line, file = messages[0].line, messages[0].file
    if not users & people.keys():
        raise InvalidValueError(WHO_ARE_YOU, "name yourself as LinkedIn does")
    others = sorted((one, person) for one, person in people.items() if one not in users and person.name.casefold() not in HIDDEN)
    if not others:
        raise InvalidValueError("a hidden profile" if people.keys() - users else "a message to yourself", "nobody to be named took part")
    messages = sorted(messages, key=lambda one: (one.time, one.sender.identity, one.subject))
    initiated = "me" if messages[0].sender.identity in users else "them"
    subject = next((one.subject for one in messages if one.subject), None)
    new = new_interaction(day, "message", initiated=initiated, summary=subject)
    given = TALK | {"summary"} if subject else TALK
    return EventRecord(line, new, tuple(who(line, file, person) for _, person in others), given, key, file=file)
