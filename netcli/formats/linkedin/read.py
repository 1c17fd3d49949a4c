"""Reading a LinkedIn archive (docs/formats.md)."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import new_interaction
from netcli.errors import InvalidValueError, Problem, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.lenient_contact import lenient_contact
from netcli.formats.linkedin.conversations import TALK, Conversations
from netcli.formats.linkedin.people import (
    LONGEST_DAY,
    LONGEST_PAGE,
    Member,
    Members,
    bare,
    needed_day,
    page_of,
    read_day,
    slug_of,
    talk_day,
    visible,
    who,
)
from netcli.formats.text.table import Row, Table, each, find_table

# The columns that identify each file, in the order of reading. The last two are only counted, under their names as codes of Lost.
NEEDED = {
    "connections": frozenset({"first name", "last name", "connected on"}),
    "invitations": frozenset({"from", "to", "sent at", "direction"}),
    "endorsements": frozenset({"skill name", "endorser first name", "endorser last name"}),
    "messages": frozenset({"conversation id", "from", "to", "date"}),
    "endorsements_given": frozenset({"skill name", "endorsee first name"}),
    "written_recommendations": frozenset({"first name", "last name", "text", "creation date"}),
}
OTHERS = {
    "connections": {"url", "email address", "company", "position"},
    "invitations": {"message", "inviterprofileurl", "inviteeprofileurl"},
    "endorsements": {"endorsement date", "endorser public url", "endorsement status"},
    "messages": {"sender profile url", "recipient profile urls", "subject", "folder", "is message draft", "is conversation draft"},
}
LOST = {
    "content": "message_texts",
    "attachments": "attachments",
    "conversation title": "conversation_titles",
    "date": "times_of_another_clock",
    "sent at": "times_of_another_clock",
}
MACHINES = ("guide_", "learning")  # files of messages with LinkedIn's own assistants
GIVE = frozenset({"day", "direction", "kind", "text"})
PEOPLE = frozenset({"connections.csv", "invitations.csv", "messages.csv", "endorsement_received_info.csv", "endorsement_given_info.csv"})
# The other files of an archive, in lower case. By their columns they may look like files of other programs: Skills.csv has one
# column, `Name`, and Certifications.csv has `Name` and `Url`.
BESIDE = frozenset(
    {
        *("ad_targeting.csv", "ads clicked.csv", "certifications.csv", "causes you care about.csv", "comments.csv"),
        *("company follows.csv", "courses.csv", "education.csv", "email addresses.csv", "events.csv", "guide_messages.csv"),
        *(
            "hashtag_follows.csv",
            "honors.csv",
            "inferences_about_you.csv",
            "importedcontacts.csv",
            "instantreposts.csv",
            "job applications.csv",
        ),
        *("job seeker preferences.csv", "languages.csv", "learning.csv", "learning_coach_messages.csv", "learning_role_play_messages.csv"),
        *("logins.csv", "member_follows.csv", "organizations.csv", "patents.csv", "phonenumbers.csv", "positions.csv", "profile.csv"),
        *("profile summary.csv", "projects.csv", "providers.csv", "publications.csv", "reactions.csv", "receipts.csv", "receipts_v2.csv"),
        *("recommendations_given.csv", "recommendations_received.csv", "registration.csv", "rich_media.csv", "rich media.csv"),
        *(
            "saved jobs.csv",
            "saveditems.csv",
            "saved_items.csv",
            "searchqueries.csv",
            "security challenges.csv",
            "services marketplace.csv",
        ),
        *("shares.csv", "skills.csv", "test_scores.csv", "verifications.csv", "volunteering.csv", "votes.csv"),
        *("whatsapp phone numbers.csv",),
    }
)

Reader = Callable[[Row], Iterable[Record]]


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
        raise UnreadableFileError("not_linkedin", files=tuple(names))
    yield from [Lost("files_beside")] * (len(names) - len(tables))
    archive = _Archive(today, me)
    for kind in NEEDED:  # in this order, because later files need the names of earlier ones
        for _, name, table in (one for one in tables if one[0] == kind):
            yield from archive.read(kind, name, table)
    yield from archive.endorsed.values()
    yield from archive.conversations.records()


def _kind(columns: frozenset[str]) -> str | None:
    return next((kind for kind, needed in NEEDED.items() if needed <= columns), None)


def is_named(name: str, names: Container[str]) -> bool:
    """Return whether a file, in whatever folder, has one of some names."""
    return name.rpartition("/")[2].lower() in names


def is_header(columns: frozenset[str]) -> bool:
    """Return whether a table has the columns of a file of an archive."""
    return _kind(columns) is not None


def _whole(reader: Reader, row: Row) -> Iterator[Record]:
    """Yield the records of a row, and its values that are lost."""
    yield from reader(row)
    yield from (Lost(code) for column, code in LOST.items() if column in row.cells)


class _Archive:
    """One archive while its files are read."""

    def __init__(self, today: date, me: Sequence[str]) -> None:
        self.today = today
        self.members = Members()
        self.conversations = Conversations(today, me, self.members)
        self.invited = set[str]()
        self.endorsed = dict[str, EventRecord]()
        self.readers: dict[str, Reader] = {
            "connections": self._connection,
            "invitations": self._invitation,
            "endorsements": self._endorsement,
            "messages": self.conversations.add,
        }

    def read(self, kind: str, file: str, table: Table) -> Iterator[Record]:
        """Yield the records of one file; endorsements and messages are only collected."""
        reader = self.readers.get(kind)
        if reader and set(table.columns) - NEEDED[kind] - OTHERS[kind] - LOST.keys() - {""}:
            yield Lost("new_linkedin_columns")
        yield from each(table, file, partial(_whole, reader) if reader else lambda _: [Lost(kind)])

    def _connection(self, row: Row) -> Iterator[Record]:
        cells = row.cells
        whole = " ".join(f"{cells.get('first name', '')} {cells.get('last name', '')}".split())
        page, day = cells.get("url", ""), read_day(cells.get("connected on", "")[:LONGEST_DAY])
        person = Member(visible(bare(whole)), slug_of(page[:LONGEST_PAGE]))
        self.members.add(person)
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
            yield Lost.of("invalid_values", field="connected on")

    def _invitation(self, row: Row) -> Iterator[Record]:
        cells = row.cells
        sender = self.members.named(cells.get("from", ""), cells.get("inviterprofileurl", ""))
        to = self.members.named(cells.get("to", ""), cells.get("inviteeprofileurl", ""))
        direction = cells.get("direction", "").strip().upper()
        if direction not in {"OUTGOING", "INCOMING"}:
            raise InvalidValueError("unknown_direction")
        user, other = (sender, to) if direction == "OUTGOING" else (to, sender)
        self.conversations.users[user.identity] += 1
        if "message" not in cells:
            raise InvalidValueError("invitation_without_message")
        visible(other.name)
        day, initiated = talk_day(cells.get("sent at", ""), self.today), "me" if user is sender else "them"
        key = f"invitation:{other.slug}:{day}:{initiated}" if other.slug else None
        if key in self.invited:
            raise InvalidValueError("invitation_repeated")
        new = new_interaction(day, "message", initiated=initiated, summary=cells["message"])
        self.invited.update([key] if key else [])
        yield EventRecord(row.line, new, (who(row.line, row.file, other),), TALK | {"summary"}, key, file=row.file)

    def _endorsement(self, row: Row) -> Iterator[Record]:
        cells = row.cells
        if cells.get("endorsement status", "ACCEPTED").strip().upper() != "ACCEPTED":
            raise InvalidValueError("endorsement_not_accepted")
        name = f"{cells.get('endorser first name', '')} {cells.get('endorser last name', '')}"
        person = self.members.named(visible(name), cells.get("endorser public url", ""))
        day, skill = needed_day(cells.get("endorsement date", "")), " ".join(cells.get("skill name", "").split())
        if day > self.today:
            raise InvalidValueError("later_than_today")
        new = new_give(day, "received", f"endorsed me for {skill}" if skill else "", "recommendation", "small")
        key = f"{person.slug}:{skill}" if person.slug else None
        record = EventRecord(row.line, new, (who(row.line, row.file, person),), GIVE, key, file=row.file)
        if key is None:
            yield record
            return
        first = self.endorsed.setdefault(key, record)
        if first is not record:  # the older one stays, in any order
            self.endorsed[key], again = (first, record) if first.new.day <= day else (record, first)
            yield Skipped(again.line, Problem("endorsement_repeated"), again.file)
