"""Messages of a LinkedIn archive: one interaction for each day of a conversation."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.language.cleaning import LONGEST
from netcli.domain.planning.incoming import EventRecord, Record, Skipped
from netcli.domain.records.interaction import new_interaction
from netcli.errors import InvalidValueError, Problem
from netcli.formats.linkedin.people import HIDDEN, LONGEST_PAGE, Member, Members, is_suffix, slug_of, talk_day, who
from netcli.formats.text.table import Row

MOST_PEOPLE = 10  # in a conversation; with more people it is a mailing
TALK = frozenset({"day", "kind", "initiated"})


class Message(NamedTuple):
    """A message without its text; `to` and `pages` list its recipients."""

    time: str
    sender: Member
    subject: str
    line: int
    file: str
    to: str
    pages: str


class Conversations:
    """The messages of an archive, collected until it is known who the user is.

    `me` are the user's names or profile addresses.
    """

    def __init__(self, today: date, me: Sequence[str], members: Members) -> None:
        self.today, self.members = today, members
        self.me = {one for text in me for one in (" ".join(text.casefold().split()), slug_of(text[:LONGEST_PAGE])) if one}
        self.users = Counter[str]()  # by identity, how many invitations a member sent or got as the user
        self.sent = dict[tuple[str, date], list[Message]]()

    def add(self, row: Row) -> Iterable[Record]:
        """Collect a message, and return no records yet.

        Raise InvalidValueError if the message is skipped.
        """
        cells = row.cells
        folder, drafts = cells.get("folder", "").strip().upper(), ("is message draft", "is conversation draft")
        if folder == "DRAFTS" or any(cells.get(column, "").strip().lower() in {"yes", "true"} for column in drafts):
            raise InvalidValueError("draft_message")
        if folder in {"SPAM", "SPONSORED"}:
            raise InvalidValueError("spam_message")
        conversation, moment = cells.get("conversation id", "").strip(), cells.get("date", "").strip()
        if not conversation.isprintable() or not 0 < len(conversation) <= LONGEST:
            raise InvalidValueError("no_conversation")
        day, subject = talk_day(moment, self.today), cells.get("subject", "").strip()
        sender = self.members.named(cells.get("from", ""), cells.get("sender profile url", ""))
        to, pages = cells.get("to", ""), cells.get("recipient profile urls", "")
        self.sent.setdefault((conversation, day), []).append(Message(moment[10:20], sender, subject, row.line, row.file, to, pages))
        return ()

    def records(self) -> Iterator[Record]:
        """Yield one interaction for each day of each conversation."""
        people = {place: self._people(messages) for place, messages in self.sent.items()}
        circles = dict[str, set[str]]()
        for (conversation, _), there in people.items():
            circles.setdefault(conversation, set()).update(there.keys() - HIDDEN)
        users = self._users({one: person for there in people.values() for one, person in there.items()}, list(circles.values()))
        for (conversation, day), messages in self.sent.items():
            line, file = messages[0].line, messages[0].file
            if len(circles[conversation]) > MOST_PEOPLE:
                yield Skipped(line, Problem.of("large_conversation", most=MOST_PEOPLE), file)
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
        return [self.members.named(name, url) for name, url in zip(names, urls, strict=True)]


def _talk(key: str, day: date, messages: list[Message], people: dict[str, Member], users: set[str]) -> EventRecord:
    """Return one interaction for the messages of a day; the first author initiated it."""
    line, file = messages[0].line, messages[0].file
    if not users & people.keys():
        raise InvalidValueError("unknown_user")
    others = sorted((one, person) for one, person in people.items() if one not in users and person.name.casefold() not in HIDDEN)
    if not others:
        raise InvalidValueError("hidden_profile" if people.keys() - users else "message_to_yourself")
    messages = sorted(messages, key=lambda one: (one.time, one.sender.identity, one.subject))
    initiated = "me" if messages[0].sender.identity in users else "them"
    subject = next((one.subject for one in messages if one.subject), None)
    new = new_interaction(day, "message", initiated=initiated, summary=subject)
    given = TALK | {"summary"} if subject else TALK
    return EventRecord(line, new, tuple(who(line, file, person) for _, person in others), given, key, file=file)
