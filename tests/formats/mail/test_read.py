"""Reading mail: one interaction for each day and person, and never the text."""

import os
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from datetime import date
from io import BytesIO, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.domain.records.contact import Contact, new_contact
from netcli.domain.records.interaction import Interaction, new_interaction
from netcli.errors import AnswerNeededError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.mail import read as mail
from tests.readable import TODAY, Skip, in_words, refuses, said

DATA = Path(__file__).parent.parent.parent / "data" / "mail"
CORPUS = os.environ.get("NETCLI_CORPUS")
ME = ("Me@Example.org",)
GIVEN = frozenset({"day", "kind", "time", "initiated", "summary"})


def a_file(data: str | bytes, name: str = "mail") -> File:
    return File(name, lambda: BytesIO(data.encode() if isinstance(data, str) else data))


def read(*texts: str | bytes, me: tuple[str, ...] = ME) -> list[Record]:
    return list(mail.read([a_file(text) for text in texts], TODAY, me))


def a_message(
    *, sender: str = "Ana Pop <ana@example.org>", to: str = "me@example.org", day: str = "1 Mar 2026 10:00:00 +0000", more: str = ""
) -> str:
    return f"Date: {day}\nFrom: {sender}\nTo: {to}\n{more}\nText.\n"


def an_mbox(*messages: str) -> str:
    return "\n".join(f"From x@example.org Sun Mar  1 10:00:00 2026\n{message}" for message in messages)


def event(*texts: str | bytes) -> EventRecord:
    (found,) = [one for one in read(*texts) if isinstance(one, EventRecord)]
    return found


def reason(text: str | bytes) -> str | None:
    (found,) = [one for one in read(text) if isinstance(one, Skipped | EventRecord)]
    return in_words(found.reason) if isinstance(found, Skipped) else None


def person(found: EventRecord) -> Contact:
    (who,) = found.who
    assert isinstance(who, ContactRecord)
    return who.new


def test_the_sample_is_read() -> None:
    found = read((DATA / "inbox.mbox").read_bytes())
    ilse = ContactRecord(15, new_contact("Brandt, Ilse", emails=("ilse@example.org",)), file="mail")
    lunch = new_interaction(date(2026, 3, 14), "email", "07:30", initiated="me", summary="Lunch?")
    events = [one for one in found if isinstance(one, EventRecord)]
    assert events[0] == EventRecord(15, lunch, (ilse,), GIVEN, "2026-03-14:ilse@example.org", file="mail", first=True)
    assert [(one.line, person(one).name, one.key, one.create) for one in events[1:]] == [
        (15, "Zoë Lund", "2026-03-14:zoe@example.org", True),
        (50, "Pavel Ionescu", "2026-03-17:pavel@example.org", False),  # I never wrote to Pavel
    ]
    assert [one for one in found if not isinstance(one, EventRecord)] == [
        Lost("copied_people"),
        Skip(24, "from a mailing list", "mail"),
        Skip(33, "from an address that nobody reads", "mail"),
        Skip(41, "sent by a machine", "mail"),
        Skip(57, "an invalid date", "mail"),
        Lost("further_messages"),
    ]


def test_a_maildir_is_read_as_its_messages() -> None:
    files = [File(path.name, lambda path=path: path.open("rb")) for path in sorted((DATA / "maildir").rglob("*.*"))]  # type: ignore[misc]
    found = list(mail.read(files, TODAY, ME))
    assert [(one.file, one.new.day, one.create) for one in found if isinstance(one, EventRecord)] == [
        ("1762485900.M1P1.example", date(2026, 11, 7), False)
    ]
    assert [one for one in found if isinstance(one, Skipped)] == [Skip(1, "from you to nobody else", "1762485901.M1P2.example")]


def test_single_message_creates_its_people() -> None:
    assert event((DATA / "message.eml").read_bytes()).create


def test_mail_is_not_read_without_knowing_the_user() -> None:
    with pytest.raises(AnswerNeededError) as caught:
        read(a_message(), me=())
    assert said(caught.value)[1] == "add --me ADDRESS, once for each of your addresses"


# The initiator.
@pytest.mark.parametrize(
    ("mine", "theirs", "initiated", "time"),
    [
        ("1 Mar 2026 09:00:00 +0000", "1 Mar 2026 10:00:00 +0000", "me", "09:00"),
        ("1 Mar 2026 09:00:00 -0500", "1 Mar 2026 10:00:00 +0000", "them", "10:00"),
        ("1 Mar 2026 09:00", "1 Mar 2026 08:59", "them", "08:59"),
    ],
)
def test_first_writer_of_the_day_is_the_initiator(mine: str, theirs: str, initiated: str, time: str) -> None:
    messages = [a_message(sender="me@example.org", to="ana@example.org", day=mine), a_message(day=theirs)]
    for order in (messages, messages[::-1]):
        new = event(an_mbox(*order)).new
        assert isinstance(new, Interaction)
        assert (new.initiated, new.time) == (initiated, time)


def test_day_is_the_local_day_of_the_sender() -> None:
    assert event(a_message(day="Sat, 28 Feb 2026 23:30:00 -0800")).new.day == date(2026, 2, 28)


@pytest.mark.parametrize("order", [1, -1])
def test_a_person_has_the_name_of_their_own_latest_message(order: int) -> None:
    messages = [
        a_message(sender="me@example.org", to="Annie <ana@example.org>", day="9 Mar 2026 10:00"),
        a_message(sender="Ana Old <ANA@example.org>", day="1 Mar 2026 10:00"),
        a_message(sender="Ana New <ana@example.org>", day="2 Mar 2026 10:00"),
        a_message(sender="ana@example.org", day="3 Mar 2026 10:00"),
    ]
    found = [one for one in read(an_mbox(*messages[::order])) if isinstance(one, EventRecord)]
    assert {person(one).name for one in found} == {"Ana New"}
    assert len(found) == 4
    assert all(one.create for one in found)


@pytest.mark.parametrize(
    ("written", "name", "address"),
    [
        ("Ana Pop <Ana@Example.org>", "Ana Pop", "ana@example.org"),
        ('"Pop, Ana" <ana@example.org>', "Pop, Ana", "ana@example.org"),
        ("'Ana Pop' <ana@example.org>", "Ana Pop", "ana@example.org"),
        ("ana@example.org (Ana Pop)", "Ana Pop", "ana@example.org"),
        ("ana.pop@example.org", "ana.pop", "ana.pop@example.org"),
        ('"ana@example.org" <ana@example.org>', "ana", "ana@example.org"),
        ("ana@example.org <ana@example.org>", "ana", "ana@example.org"),
        ("Ana@Home <ana@example.org>, bo@example.org", "ana", "ana@example.org"),
        ("=?utf-8?q?Zo=C3=AB?= =?utf-8?b?IEx1bmQ=?= <zoe@example.org>", "Zoë Lund", "zoe@example.org"),
        ("=?nonsense?q?Zo=EB?= <zoe@example.org>", "Zoë", "zoe@example.org"),
        ("=?utf-8?b?!!!?= <zoe@example.org>", "zoe", "zoe@example.org"),
        ("=?unicode_escape?q?=5Cud800?= <zoe@example.org>", "?", "zoe@example.org"),
        ("Zo\x1bë\x07 \x00Ă =?utf-8?q?Lund?= <zoe@example.org>", "Zoë Ă Lund", "zoe@example.org"),
        ("\x1b <zoe@example.org>", "zoe", "zoe@example.org"),
        (f"{'x' * 300} <zoe@example.org>", "x" * 200, "zoe@example.org"),
        ("Group: Ana <ana@example.org>, Bo <bo@example.org>;", "Ana", "ana@example.org"),
    ],
)
def test_a_sender_has_a_name_and_an_address(written: str, name: str, address: str) -> None:
    found = person(event(a_message(sender=written)))
    assert (found.name, found.emails) == (name, (address,))


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("Zoë Lund", "utf-8"), ("Zoë Lund", "cp1252"), ("Łukasz Żółw", "cp1250"), ("Иван Петров", "cp1251"), ("דוד כהן", "cp1255")],
)
def test_names_without_any_encoding_are_read(name: str, encoding: str) -> None:
    assert person(event(a_message(sender=f"{name} <zoe@example.org>").encode(encoding))).name == name


# Skipped messages.
@pytest.mark.parametrize(
    ("text", "why"),
    [
        (a_message(), None),
        (a_message(more="List-Id: <x>\n"), "from a mailing list"),
        (a_message(more="Auto-Submitted: auto-replied; x=y\n"), "sent by a machine"),
        (a_message(more="Auto-Submitted: No\n"), None),
        (a_message(more="Precedence: Bulk\n"), "sent in bulk"),
        (a_message(more="Precedence: first-class\n"), None),
        (a_message(sender="Shop <No-Reply@shop.example>"), "from an address that nobody reads"),
        (a_message(sender="shop.do_not_reply@shop.example"), "from an address that nobody reads"),
        (a_message(sender="MAILER-DAEMON@shop.example"), "from an address that nobody reads"),
        (a_message(sender="postmaster@shop.example"), "from an address that nobody reads"),
        (a_message(sender=""), "no sender"),
        (a_message(sender="Ana Pop"), "no sender"),
        (a_message(sender="(" * 50_000), "no sender"),
        (a_message(day=""), "an invalid date"),
        (a_message(day="soon"), "an invalid date"),
        (a_message(day="31 Feb 2026 10:00"), "an invalid date"),
        (a_message(day="9" * 60_000), "an invalid date"),
        (a_message(day="1 Mar 2026 10:00:00 +0000 (the zone of my aunt, who lives far away and has a long name)"), None),
        (a_message(day="31 Dec 1969 23:59"), "dated before 1970, or after tomorrow"),
        (a_message(day="21 Nov 2026 23:59"), None),
        (a_message(day="22 Nov 2026 00:01"), "dated before 1970, or after tomorrow"),
        (a_message(to="bo@example.org"), "neither from you nor to you"),
        (a_message(to="bo@example.org", more="Cc: me@example.org\n"), "neither from you nor to you"),
        (a_message(to=", ".join(f"p{number}@example.org" for number in range(501))), "to more than 500 addresses"),
        (a_message(sender="me@example.org"), "from you to nobody else"),
        (a_message(sender="me@example.org", to="undisclosed-recipients:;"), "from you to nobody else"),
        (a_message(sender="me@example.org", to="noreply@example.org"), "from you to nobody else"),
        ("Subject: hello\n\nhm", "no sender"),
    ],
)
def test_automatic_message_is_skipped_with_its_reason(text: str, why: str | None) -> None:
    assert reason(text) == why


@pytest.mark.parametrize("odd", ["@", "Bo@Home <bo@example.org>", "<>", "Bo <bo@example.org", "a b@", ";", "<bo@example.org> x@y"])
def test_invalid_address_is_skipped_in_every_python_version(odd: str) -> None:
    people = [
        person(one).emails[0]
        for one in read(a_message(sender="me@example.org", to=f"ana@example.org, {odd}"))
        if isinstance(one, EventRecord)
    ]
    assert people[0] == "ana@example.org"


def test_long_headers_are_cut_at_a_limit() -> None:
    assert reason(f"X-Padding: {'x' * 100_000}\nReceived: {'x' * 100_000}\n{a_message()}") is None
    assert reason(f"Subject: {'x' * 70_000}\n more\n{a_message()}") is None
    assert reason(f"Subject: {'x' * 60_000}\nCc: {'x' * 5_490}\n{a_message()}") == "no sender"


def test_a_subject_is_decoded_and_cut() -> None:
    new = event(a_message(more=f"Subject: =?utf-8?q?Caf=C3=A9?=\n {'x' * 300}\n")).new
    assert isinstance(new, Interaction)
    assert new.summary == f"Café {'x' * 195}"


# Files.
def test_messages_of_an_mbox_begin_after_an_empty_line() -> None:
    first = a_message().replace("Text.", "\nFrom what I hear,\nall is well.\nFrom x@example.org Sun Mar  1 10:00:00 2026\nno.")
    found = read(an_mbox(first, a_message(sender="Bo <bo@example.org>")))
    assert [(one.line, person(one).name) for one in found if isinstance(one, EventRecord)] == [(1, "Ana Pop"), (12, "Bo")]


@pytest.mark.parametrize(
    "envelope",
    [
        "From ana@example.org Sun Mar  1 10:00:00 2026",
        "From - Sun Mar 01 10:00:00 2026",
        "From 1790000000@xxx Sun Mar 01 10:00:00 +0000 2026",
        "From Ana Pop Sun Mar  1 10:00:00 2026",
        "From ana@example.org Sun, 1 Mar 2026 10:00:00",
    ],
)
def test_an_envelope_is_known_in_every_dialect(envelope: str) -> None:
    text = "\n".join([f"{envelope}\n{a_message()}", f"{envelope}\n{a_message(sender='bo@example.org')}"])
    assert len([one for one in read(text) if isinstance(one, EventRecord)]) == 2


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_and_a_mark_at_the_beginning_do_not_matter(end: str) -> None:
    text = (DATA / "inbox.mbox").read_text("utf-8")
    assert read(text.replace("\n", end)) == read(text)
    assert event(b"\xef\xbb\xbf" + a_message().encode()).line == 1


def test_header_may_have_a_space_before_its_colon() -> None:
    assert person(event(a_message().replace("From:", "FROM  :"))).name == "Ana Pop"


@pytest.mark.parametrize("data", [b"", b"hello", b"\n\nFrom: a@b.c\n", b"name,city\nAna,Cluj\n", b"\x00" * 1_000, b"From nowhere\n"])
def test_file_that_is_no_mail_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(data)
    assert said(caught.value)[0] == "mail is not mail"


def test_other_file_among_messages_is_skipped() -> None:
    found = list(mail.read([a_file("hello", "notes.txt"), a_file(a_message())], TODAY, ME))
    assert found[0] == Skip(1, "not a message", "notes.txt")
    assert len(found) == 2


class Endless(RawIOBase):
    """An mbox of many megabytes that is made while it is read."""

    def __init__(self, messages: int) -> None:
        body = "All work and no play makes a dull day, says whoever works.\n" * 2_000
        self.parts: Iterator[bytes] = (
            an_mbox(a_message(sender=f"p{number % 50}@example.org", day=f"1 Mar {2000 + number % 20} 10:00")).encode()
            + body.encode()
            + b"\n"
            for number in range(messages)
        )
        self.rest = b""

    def readable(self) -> bool:
        return True

    def readline(self, _: int | None = -1) -> bytes:
        if not self.rest:
            self.rest = next(self.parts, b"")
        line, end, self.rest = self.rest.partition(b"\n")
        return line + end


def test_an_mbox_is_never_held_in_memory() -> None:
    tracemalloc.start()
    try:
        found = list(mail.read([File("big", lambda: cast("BinaryIO", Endless(60)))], TODAY, ME))  # 7 MB
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len([one for one in found if isinstance(one, EventRecord)]) == 60
    assert peak < 1_000_000


# One message.
def test_one_message_gives_person_and_time() -> None:
    new = new_interaction(date(2026, 11, 6), "email", "21:45", initiated="them", summary="The concert")
    given = frozenset({"day", "kind", "time", "initiated", "summary"})
    zoe = ContactRecord(1, new_contact("Zoë Lund", emails=("zoe@example.org",)), file="mail")
    message = a_file((DATA / "message.eml").read_bytes())
    assert mail.one(message, TODAY, ME) == [EventRecord(1, new, (zoe,), given, "2026-11-06:zoe@example.org", file="mail", first=True)]


def test_one_message_of_the_user_names_all_it_went_to() -> None:
    found = mail.one(a_file(a_message(sender="me@example.org", to="Ana <ana@example.org>, bo@example.org, me@example.org")), TODAY, ME)
    assert [(one.line, person(one).name, one.key) for one in found] == [
        (1, "Ana", "2026-03-01:ana@example.org"),
        (2, "bo", "2026-03-01:bo@example.org"),
    ]
    assert {(one.new.day, getattr(one.new, "initiated", None)) for one in found} == {(date(2026, 3, 1), "me")}


def test_one_message_may_have_no_other_person() -> None:
    assert mail.one(a_file(a_message(sender="me@example.org", to="")), TODAY, ME) == []


@pytest.mark.parametrize("text", ["Subject:\n", a_message(day="?"), a_message(day="1 Mar 2037 10:00:00 +0000")])
def test_one_message_needs_a_day_that_has_come(text: str) -> None:
    with refuses(UnreadableFileError, "the message has no date, or one to come"):
        mail.one(a_file(text), TODAY, ME)


def test_mailbox_is_refused_as_a_single_message() -> None:
    with refuses(UnreadableFileError, "mail has more than one message; nothing was changed"):
        mail.one(a_file((DATA / "inbox.mbox").read_bytes()), TODAY)


@pytest.mark.parametrize(
    ("text", "message"),
    [("", "mail is not a message"), ("hello", "mail is not a message"), (a_message(to="a@b.c," * 600), "mail: to more than 500 addresses")],
)
def test_text_that_is_no_message_is_refused(text: str, message: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        mail.one(a_file(text), TODAY, ME)
    assert said(caught.value)[0] == message


@given(st.lists(st.text(alphabet='<>@",:;()=?q \n\tä\\\x00[]9', max_size=20), min_size=3, max_size=3))
def test_any_header_is_read_or_skipped(texts: list[str]) -> None:
    text = "".join(f"{name}: {value}\n" for name, value in zip(("From", "To", "Date"), texts, strict=True))
    assert all(isinstance(one, Lost) or one.line == 1 for one in read(a_message(more=text), text, a_message()))


@pytest.mark.parametrize("part", ["(", "a:", "<", '"', "a ", "a.", "\\", "=?a?q?", "@", "a@[", "a\n ", "(a"])
def test_long_headers_are_read_in_linear_time(part: str) -> None:
    for name in ("From", "To", "Date", "Subject"):
        read(f"{name}: {part * 30_000}\n{a_message()}")


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")
def test_the_real_messages_are_read() -> None:
    files = [a_file(path.read_bytes(), path.name) for path in sorted((Path(CORPUS or "") / "mail").rglob("*.eml"))]
    found = list(mail.read(files, TODAY, ("mikel@me.nowhere", "raasdnil@gmail.com", "blah@example.com", "mary@example.net")))
    assert len(files) == 104
    assert Counter(type(one) for one in found) == {EventRecord: 6, Skipped: 79, Lost: 19}
    assert Counter(in_words(one.reason) for one in found if isinstance(one, Skipped)) == {
        "neither from you nor to you": 50,
        "an invalid date": 10,
        "sent by a machine": 5,
        "from an address that nobody reads": 4,
        "no sender": 4,
        "dated before 1970, or after tomorrow": 3,
        "from a mailing list": 1,
        "sent in bulk": 1,
        "from you to nobody else": 1,
    }
