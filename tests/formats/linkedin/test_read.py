"""Reading a LinkedIn archive: names, profiles, days, and who the user is."""

import os
from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.domain.records.contact import Contact, new_contact
from netcli.domain.records.give import new_give
from netcli.domain.records.interaction import Interaction, new_interaction
from netcli.errors import UnreadableFileError
from netcli.formats.file import File
from netcli.formats.linkedin import read as linkedin
from tests.readable import TODAY, Skip, in_words, said

DATA = Path(__file__).parent.parent.parent / "data" / "linkedin"
CORPUS = os.environ.get("NETCLI_CORPUS")
IN = "https://www.linkedin.com/in/"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT"
)
ENDORSEMENTS = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status"
TIMES = Lost("times_of_another_clock")
WHO = "you are not known among its people: add --me NAME, as LinkedIn writes it"


def a_file(name: str, text: str) -> File:
    return File(name, lambda: BytesIO(text.encode()))


def read(*texts: str, me: tuple[str, ...] = ()) -> list[Record]:
    """Read files that are called 1.csv, 2.csv ..."""
    return list(linkedin.read([a_file(f"{number}.csv", text) for number, text in enumerate(texts, 1)], TODAY, me))


def saved(name: str) -> File:
    return File(name, lambda: (DATA / name).open("rb"))


def connections(*rows: str) -> list[Record]:
    return read("\n".join([CONNECTIONS, *rows]))


def contact(row: str) -> Contact:
    (record,) = connections(row)
    assert isinstance(record, ContactRecord)
    return record.new


def message(day: str, sender: str, to: str, conversation: str = "c1", more: str = ",,,INBOX,No") -> str:
    """Make a row; people are called as their pages are."""
    pages = ",".join(IN + one for one in to.split(","))
    return f'{conversation},,{sender},{IN}{sender},"{to}","{pages}",{day} UTC{more}'


def talks(*rows: str, me: tuple[str, ...] = ("me",)) -> list[tuple[date, str | None, list[str]]]:
    """Return the day, the initiator and the other people of each interaction."""
    found = [one for one in read("\n".join([MESSAGES, *rows]), me=me) if isinstance(one, EventRecord)]
    assert all(isinstance(one.new, Interaction) and one.new.kind == "message" for one in found)
    return [(one.new.day, getattr(one.new, "initiated", None), [named(who) for who in one.who]) for one in found]


def named(who: str | ContactRecord) -> str:
    return who if isinstance(who, str) else who.new.name


def skipped(records: list[Record]) -> list[tuple[int, str]]:
    return [(one.line, in_words(one.reason)) for one in records if isinstance(one, Skipped)]


def somebody(name: str, slug: str, line: int, file: str = "1.csv") -> ContactRecord:
    """Make a person as an event names them."""
    return ContactRecord(line, new_contact(name=name, urls=(IN + slug,)), key=slug, file=file)


# Connections.
def test_a_connection_has_every_cell() -> None:
    (record,) = connections("Ada,Brook,https://www.linkedin.com/in/AdaBrook, ada@example.org ,Mill,Miller,08 Feb 2023")
    new = new_contact(
        name="Ada Brook",
        org="Mill",
        title="Miller",
        emails=("ada@example.org",),
        urls=(IN + "adabrook",),
        met_day=date(2023, 2, 8),
        met_where="LinkedIn",
    )
    assert record == ContactRecord(2, new, key="adabrook", file="1.csv")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("First Name,Last Name,Email Address,Company,Position,Connected On", "Ada,Brook,,Mill,,08 Feb 2023"),
        (CONNECTIONS, "Ada,Brook,,,Mill,,08 Feb 2023"),
        ('Notes:\n"What this is, and why"\n\n' + CONNECTIONS, "Ada,Brook,,,Mill,,08 Feb 2023"),
        (CONNECTIONS.replace(",", ";"), "Ada;Brook;;;Mill;;8-Feb-23"),
        ("Connected On,Last Name,First Name,Company", "2/8/23,Brook,Ada,Mill"),
    ],
    ids=["2020", "2023", "with notes", "saved again", "in another order"],
)
def test_the_header_of_every_year_is_known(header: str, row: str) -> None:
    (record,) = read(f"{header}\n{row}\n")
    new = new_contact(name="Ada Brook", org="Mill", met_day=date(2023, 2, 8), met_where="LinkedIn")
    assert record == ContactRecord(header.count("\n") + 2, new, file="1.csv")


def test_hidden_profiles_are_skipped() -> None:
    assert connections(",,,,,,21 Feb 2026", "LinkedIn,Member,,,,,21 Feb 2026") == [
        Skip(2, "a hidden profile", "1.csv"),
        Skip(3, "a hidden profile", "1.csv"),
    ]


@pytest.mark.parametrize(
    ("first", "last", "name", "aliases"),
    [
        ("Jane", "Roe, Ph.D.", "Jane Roe", ("Jane Roe, Ph.D.",)),
        ("Jane", "Roe, MBA, PMP", "Jane Roe", ("Jane Roe, MBA, PMP",)),
        ("Jane", "Roe, MD/PhD", "Jane Roe", ("Jane Roe, MD/PhD",)),
        ("Jane", "Roe, Jr.", "Jane Roe, Jr.", ()),
        ("Jane", "Roe, III, CPA", "Jane Roe, III", ("Jane Roe, III, CPA",)),
        ("Jane", "Roe, Mill, CPA", "Jane Roe, Mill", ("Jane Roe, Mill, CPA",)),
        ("Jane", "Roe PhD", "Jane Roe PhD", ()),
        ("", "MBA", "MBA", ()),
        ("", ", MBA", ", MBA", ()),
        ("Jane ", " \u00a0 van  Roe", "Jane van Roe", ()),
    ],
)
def test_degree_after_a_comma_becomes_an_alias(first: str, last: str, name: str, aliases: tuple[str, ...]) -> None:
    new = contact(f'{first},"{last}",,,,,08 Feb 2023')
    assert (new.name, new.aliases) == (name, aliases)


@pytest.mark.parametrize(
    ("page", "slug", "url"),
    [
        (IN + "jane-roe", "jane-roe", IN + "jane-roe"),
        ("www.linkedin.com/in/Jane-Roe/", "jane-roe", IN + "jane-roe"),
        (IN + "jane-roe/de?trk=x#top", "jane-roe", IN + "jane-roe"),
        (IN + "zo%C3%AB-1", "zoë-1", IN + "zoë-1"),
        (IN + "zoe%CC%88-1", "zoë-1", IN + "zoë-1"),
        (IN + "%E0%A4%B0" * 30, "\u0930" * 30, IN + "\u0930" * 30),
        ("https://example.org/jane", None, "https://example.org/jane"),
        (IN + "%00", None, IN + "%00"),
        (IN, None, IN),
    ],
)
def test_end_of_the_profile_address_is_the_key(page: str, slug: str | None, url: str) -> None:
    (record,) = connections(f"Jane,Roe,{page},,,,08 Feb 2023")
    assert isinstance(record, ContactRecord)
    assert (record.key, record.new.urls) == (slug, (url,))


@pytest.mark.parametrize("day", ["31 Feb 2023", "08 Fév 2023", "yesterday", "2023", "21 Nov 2026", "1 Jan 1899", "9" * 500, "٠٨ Feb 2023"])
def test_invalid_day_is_skipped_alone(day: str) -> None:
    record, lost = connections(f"Jane,Roe,,,,,{day}")
    assert isinstance(record, ContactRecord)
    assert (record.new.met_day, record.new.met_where, lost) == (None, "LinkedIn", Lost.of("invalid_values", field="connected on"))


def test_invalid_value_is_skipped_alone() -> None:
    assert connections("Jane,Roe,,jane at home,Mill,,08 Feb 2023")[1:] == [Lost.of("invalid_values", field="emails")]
    assert connections(f"Jane,{'Roe' * 100},,,,,08 Feb 2023") == [Skip(2, "name: longer than 200 characters", "1.csv")]


# Invitations.
def test_invitation_with_a_message_has_an_initiator() -> None:
    records = read(
        f"{INVITATIONS}\n"
        f'Me,Ada Brook,"2/7/23, 2:37\u202fPM",Hello!,OUTGOING,{IN}me,{IN}ada\n'
        f'Bo Reed,Me,"12/31/22, 11:05 AM","One,\ntwo",INCOMING,,{IN}me\n'
        f'Bo Reed,Me,"12/30/22, 11:05 AM", ,INCOMING,,{IN}me\n'
    )
    given = frozenset({"day", "kind", "initiated", "summary"})
    first = new_interaction(date(2023, 2, 7), "message", initiated="me", summary="Hello!")
    second = new_interaction(date(2022, 12, 31), "message", initiated="them", summary="One,\ntwo")
    assert records == [
        EventRecord(2, first, (somebody("Ada Brook", "ada", 2),), given, "invitation:ada:2023-02-07:me", file="1.csv"),
        TIMES,
        EventRecord(3, second, ("Bo Reed",), given, file="1.csv"),
        TIMES,
        Skip(5, "an invitation without a message", "1.csv"),
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Me,Ada,2/7/23,Hi,SIDEWAYS,,", "neither OUTGOING nor INCOMING"),
        ("Me,Ada,soon,Hi,OUTGOING,,", "an unreadable day"),
        ("Me,Ada,2/7/43,Hi,OUTGOING,,", "more than ten years ahead"),
        ("Me,LinkedIn Member,2/7/23,Hi,OUTGOING,,", "a hidden profile"),
        (f"Me,{'A' * 300},2/7/23,Hi,OUTGOING,{IN}me,{IN}ada", "name: longer than 200 characters"),
        (f"Me,Ada,2/7/23,{'x' * 10_001},OUTGOING,,", "summary: longer than 10000 characters"),
        ('Me,Ada,2/7/23,"Hi"!,OUTGOING,,', "not readable as CSV: ',' expected after '\"'"),
    ],
)
def test_invalid_invitation_is_skipped_with_its_reason(row: str, reason: str) -> None:
    good = f"Me,Bo,2/7/23,Hi,OUTGOING,{IN}me,{IN}bo"
    records = read(f"{INVITATIONS}\n{row}\n{good}\n{good}\n")
    assert skipped(records) == [(2, reason), (4, "the same invitation again")]
    assert sum(isinstance(one, EventRecord) for one in records) == 1


# Messages.
def test_messages_of_a_day_are_one_interaction() -> None:
    rows = [
        message("2026-02-02 07:00:00", "ada", "me"),
        message("2026-02-01 10:00:00", "me", "ada"),
        message("2026-02-01 09:00:00", "ada", "me", more=",The stones,Come and see,INBOX,No"),
        message("2026-02-01 08:00:00", "me", "ada"),
    ]
    records = read("\n".join([MESSAGES, *rows]), me=("Me",))
    first = new_interaction(date(2026, 2, 2), "message", initiated="them")
    second = new_interaction(date(2026, 2, 1), "message", initiated="me", summary="The stones")
    said = frozenset({"day", "kind", "initiated"})
    assert [one for one in records if not isinstance(one, Lost)] == [
        EventRecord(2, first, (somebody("ada", "ada", 2),), said, "c1:2026-02-02", file="1.csv"),
        EventRecord(3, second, (somebody("ada", "ada", 3),), said | {"summary"}, "c1:2026-02-01", file="1.csv"),
    ]
    assert Counter(in_words(one) for one in records if isinstance(one, Lost)) == {in_words(TIMES): 4, "message texts": 1}


@pytest.mark.parametrize("me", [("ME",), ("me",), (IN + "me",), ("x", "www.linkedin.com/in/ME/")])
def test_the_user_is_known_by_name_or_page(me: tuple[str, ...]) -> None:
    assert talks(message("2026-02-01 08:00:00", "me", "ada"), me=me) == [(date(2026, 2, 1), "me", ["ada"])]


@pytest.mark.parametrize("me", [(), ("me@example.org",)])
def test_user_is_the_person_in_every_conversation(me: tuple[str, ...]) -> None:
    rows = message("2026-02-01 08:00:00", "zed", "ada"), message("2026-02-03 08:00:00", "bo", "zed", "c2")
    assert talks(*rows, me=me) == [(date(2026, 2, 1), "me", ["ada"]), (date(2026, 2, 3), "them", ["bo"])]


def test_user_is_found_in_invitations() -> None:
    invitations = (
        f"{INVITATIONS}\nZed,Cy,2/7/23,,OUTGOING,{IN}zed,{IN}cy\nCy,Zed,2/8/23,,INCOMING,{IN}cy,{IN}zed\nBo,Ada,2/9/23,,OUTGOING,,\n"
    )
    records = read(f"{MESSAGES}\n{message('2026-02-01 08:00:00', 'zed', 'ada')}", invitations)
    (talk,) = [one for one in records if isinstance(one, EventRecord)]
    assert [named(who) for who in talk.who] == ["ada"]


def test_unknown_user_is_asked_for() -> None:
    records = read("\n".join([MESSAGES, message("2026-02-01 08:00:00", "zed", "ada"), message("2026-02-02 08:00:00", "ada", "zed")]))
    assert skipped(records) == [(2, WHO), (3, WHO)]
    other = read(
        "\n".join([MESSAGES, message("2026-02-01 08:00:00", "me", "ada"), message("2026-02-02 08:00:00", "ada", "zed", "c2")]), me=("me",)
    )
    assert skipped(other) == [(3, WHO)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (message("2026-02-01 08:00:00", "ada", "me", more=",,,INBOX,Yes"), "a draft that was not sent"),
        (message("2026-02-01 08:00:00", "ada", "me", more=",,,SPAM,No"), "spam or an advertisement"),
        (message("2026-02-01 08:00:00", "ada", "me", conversation=""), "a message of no conversation"),
        (message("2026-02-31 08:00:00", "ada", "me"), "an unreadable day"),
        (message("2046-02-01 08:00:00", "ada", "me"), "more than ten years ahead"),
        (message("2026-02-01 08:00:00", "me", "me", "c2"), "a message to yourself"),
        (f"c2,,LinkedIn Member,,me,{IN}me,2026-02-01 08:00:00 UTC,,Hi,INBOX,No", "a hidden profile"),
        (
            message("2026-02-01 08:00:00", "me", ",".join(f"p{number}" for number in range(10)), "c2"),
            "a conversation of more than 10 people",
        ),
        (message("2026-02-01 08:00:00", "ada", "me", more=f",{'x' * 10_001},,INBOX,No"), "summary: longer than 10000 characters"),
    ],
)
def test_invalid_message_is_skipped_with_its_reason(row: str, reason: str) -> None:
    good = message("2026-01-01 08:00:00", "me", "bo")
    assert skipped(read(f"{MESSAGES}\n{good}\n{row}", me=("me",))) == [(3, reason)]


@pytest.mark.parametrize(
    ("to", "pages", "others"),
    [
        ("Ada Brook,Bo Reed", f"{IN}ada,{IN}bo", ["Ada Brook", "Bo Reed"]),
        ("Ada Brook, Ph.D.,Bo Reed", f"{IN}ada,{IN}bo", ["Ada Brook", "Bo Reed"]),
        ("Brook, Ada", f"{IN}ada", ["Brook, Ada"]),
        ("Ada Brook, Ph.D.", f"{IN}ada", ["Ada Brook"]),
        ("Ada Brook,LinkedIn Member", f"{IN}ada", ["Ada Brook"]),
        ("Ada Brook, Bo Reed", "", ["Ada Brook", "Bo Reed"]),
        ("A,B,C", f"{IN}cy,{IN}dee", ["Cy Sand"]),  # the names fit no profiles; Cy is known from an earlier message
        ("Old Name", f"{IN}cy", ["Cy Sand"]),
    ],
)
def test_recipients_are_put_together_from_names_and_pages(to: str, pages: str, others: list[str]) -> None:
    known = f"c2,,Cy Sand,{IN}cy,Me,{IN}me,2020-01-01 08:00:00 UTC,,,INBOX,No"
    row = f'c1,,Me,{IN}me,"{to}","{pages}",2026-02-01 08:00:00 UTC,,,INBOX,No'
    assert talks(row, known) == [(date(2026, 2, 1), "me", others), (date(2020, 1, 1), "them", ["Cy Sand"])]


def test_a_person_has_the_name_of_the_connections_everywhere() -> None:
    people = f"{CONNECTIONS}\nAda,Brook-Stone,{IN}ada,,,,08 Feb 2023"
    old = f"{MESSAGES}\nc1,,Ada Brook,{IN}ada,Me,{IN}me,2026-02-01 08:00:00 UTC,,,INBOX,No"
    for files in ((people, old), (old, people)):
        (talk,) = [one for one in read(*files, me=("Me",)) if isinstance(one, EventRecord)]
        assert [named(who) for who in talk.who] == ["Ada Brook-Stone"]


@given(st.permutations(range(6)))
def test_the_order_of_messages_does_not_matter(order: list[int]) -> None:
    rows = [
        *(message(f"2026-02-0{day} 0{hour}:00:00", "me", "ada", "c1") for day, hour in ((1, 8), (1, 9), (2, 8))),
        *(message(f"2026-02-0{day} 07:00:00", "ada", "me", "c1") for day in (1, 2)),
        message("2026-02-01 08:00:00", "bo", "me,ada", "c2"),
    ]

    def said(rows: list[str]) -> set[tuple[object, ...]]:
        found = [one for one in read("\n".join([MESSAGES, *rows]), me=("me",)) if isinstance(one, EventRecord)]
        return {(one.key, one.new, tuple(named(who) for who in one.who)) for one in found}

    assert said([rows[one] for one in order]) == said(rows)


# Endorsements.
def test_endorsement_is_one_small_give_per_person_and_skill() -> None:
    records = read(
        f"{ENDORSEMENTS}\n"
        "2026/07/28 13:20:49 UTC,Rye,Ada,Brook,www.linkedin.com/in/ada,ACCEPTED\n"
        "2026/07/27 13:20:49 UTC,Rye,Ada,Brook,www.linkedin.com/in/ada,ACCEPTED\n"
        "2026/07/29 13:20:49 UTC,Rye,Ada,Brook,www.linkedin.com/in/ada,\n"
        "2025/01/01,Oats,Bo,Reed,,ACCEPTED\n"
    )
    given, again = frozenset({"day", "direction", "kind", "text"}), "the same skill by the same person again"
    rye = new_give(date(2026, 7, 27), "received", "endorsed me for Rye", "recommendation", "small")
    oats = new_give(date(2025, 1, 1), "received", "endorsed me for Oats", "recommendation", "small")
    assert records == [
        Skip(2, again, "1.csv"),
        Skip(4, again, "1.csv"),
        EventRecord(5, oats, ("Bo Reed",), given, file="1.csv"),
        EventRecord(3, rye, (somebody("Ada Brook", "ada", 3),), given, "ada:Rye", file="1.csv"),
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2026/07/28,Rye,Ada,Brook,,REJECTED", "an endorsement that you did not accept"),
        ("2026/11/21,Rye,Ada,Brook,,ACCEPTED", "a day that has not come yet"),
        ("2026/13/01,Rye,Ada,Brook,,ACCEPTED", "an unreadable day"),
        ("2026/07/28,,Ada,Brook,,ACCEPTED", "text: empty"),
        ("2026/07/28,Rye,,,www.linkedin.com/in/ada,ACCEPTED", "a hidden profile"),
    ],
)
def test_invalid_endorsement_is_skipped_with_its_reason(row: str, reason: str) -> None:
    assert read(f"{ENDORSEMENTS}\n{row}\n") == [Skip(2, reason, "1.csv")]


# The archive.
def test_an_archive_is_read_whole() -> None:
    names = ("Endorsement_Received_Info.csv", "messages.csv", "Skills.csv", "Invitations.csv", "Connections.csv")
    found = list(linkedin.read([saved(name) for name in names], TODAY))
    assert Counter(type(one).__name__ for one in found) == {"ContactRecord": 4, "EventRecord": 7, "Skipped": 7, "Lost": 15}
    assert {one.key for one in found if isinstance(one, EventRecord)} == {
        "invitation:berta-steinbach:2023-02-07:me",
        "invitation:oskarpebble:2024-09-03:them",
        "berta-steinbach:Rye bread",
        "zoë-čapek-1a2b:Choirs",
        "2-bWls:2026-02-02",
        "2-bWls:2026-02-01",
        "2-Z3Jw:2025-11-30",
    }
    assert not [one for one in found if isinstance(one, EventRecord) and any(named(who) == "Tilda Marsh" for who in one.who)]
    assert found == list(linkedin.read([saved(name) for name in names], TODAY))


def test_unread_files_of_an_archive_are_reported() -> None:
    records = read(
        f"{CONNECTIONS},Mood\nAda,Brook,,,,,08 Feb 2023,fine",
        "Name\nBaking\n",
        "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status\n2025/01/01,Rye,Ada,Brook,,ACCEPTED\n",
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAda,Brook,Mill,Miller,Kind.,1/1/24,VISIBLE\n",
    )
    assert [in_words(one) for one in records if isinstance(one, Lost)] == [
        "files of the archive that say nothing about people you know",
        "columns that are new in LinkedIn's files",
        "endorsements that you gave",
        "written recommendations",
    ]


def test_conversations_with_bots_are_skipped() -> None:
    text = f"{MESSAGES}\n{message('2026-02-01 08:00:00', 'me', 'guide')}"
    people = a_file("x/Connections.csv", f"{CONNECTIONS}\nAda,Brook,,,,,08 Feb 2023")
    found = list(
        linkedin.read([a_file("x/guide_messages.csv", text), a_file("x/Learning_coach_messages.csv", text), people], TODAY, ("me",))
    )
    assert [type(one) for one in found] == [Lost, Lost, ContactRecord]


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (["Name\nBaking\n"], "1.csv is not a file of a LinkedIn archive"),
        (["", "x,y\n"], "none of the files is one of a LinkedIn archive"),
        ([], "none of the files is one of a LinkedIn archive"),
    ],
)
def test_file_that_is_no_archive_is_refused(texts: list[str], message: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(*texts)
    assert said(caught.value)[0] == message


@given(st.text(alphabet='a,;"\n\r\t%/ 12Ä\x00', max_size=80), st.sampled_from([CONNECTIONS, INVITATIONS, MESSAGES, ENDORSEMENTS]))
def test_any_row_is_read_or_skipped(text: str, header: str) -> None:
    assert all(one.line > 1 for one in read(f"{header}\n{text}", me=("a",)) if not isinstance(one, Lost))


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")
def test_the_real_files_are_read() -> None:
    folder = Path(CORPUS or "") / "linkedin"
    files = [a_file(str(path), path.read_text("utf-8")) for path in sorted(folder.rglob("*.csv"))]
    found = list(linkedin.read(files, TODAY))
    assert [(one.new.name, one.new.aliases, one.key) for one in found if isinstance(one, ContactRecord)] == [
        ("Priya Raman", (), None),
        ("Ravi Menon", (), None),
        ("Jane Doe", ("Jane Doe, Ph.D.",), None),
    ]
    assert Counter(skipped(found)) == {
        (8, "a hidden profile"): 1,
        (9, "a hidden profile"): 1,
        (2, "an invitation without a message"): 1,
        (3, "an invitation without a message"): 1,
    }
    assert len(found) == 7
