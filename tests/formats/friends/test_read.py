"""friends.md: people, what was done with them, and what a bold name means."""

import os
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.domain.records.contact import Contact, new_contact
from netcli.domain.records.interaction import Interaction, new_interaction
from netcli.errors import UnreadableFileError
from netcli.formats.file import File
from netcli.formats.friends import read as friends
from tests.readable import TODAY, Skip, in_words, said

SAMPLE = Path(__file__).parent.parent.parent / "data" / "friends" / "friends.md"
CORPUS = os.environ.get("NETCLI_CORPUS")
DAY = frozenset({"day", "summary"})


def read(data: str | bytes) -> list[Record]:
    content = data.encode() if isinstance(data, str) else data
    return list(friends.read([File("friends.md", lambda: BytesIO(content))], TODAY))


def activity(text: str, people: str = "- Ana Pop\n- Bo Li\n") -> EventRecord:
    """Read one activity of the first of March, among people."""
    event = read(f"### Activities:\n- 2026-03-01: {text}\n\n### Friends:\n{people}")[-1]
    assert isinstance(event, EventRecord)
    return event


def friend(line: str) -> Contact:
    (record,) = read(f"### Friends:\n- {line}\n")
    assert isinstance(record, ContactRecord)
    return record.new


def test_the_sample_is_read() -> None:
    contacts = [one for one in read(SAMPLE.read_bytes()) if isinstance(one, ContactRecord)]
    events = [one for one in read(SAMPLE.read_bytes()) if isinstance(one, EventRecord)]
    assert contacts == [
        ContactRecord(
            13,
            new_contact("Ilse Brandt", city="Cluj-Napoca", aliases=("The Baker", "Ilsebill"), tags=("choir", "work:mill")),
            file="friends.md",
        ),
        ContactRecord(14, new_contact("Otto Weber"), file="friends.md"),
        ContactRecord(15, new_contact("Otto Krause", city="Sibiu"), file="friends.md"),
        ContactRecord(16, new_contact("Pavel Ionescu", tags=("chess",)), file="friends.md"),
        ContactRecord(17, new_contact("Zia Marković", aliases=("Z",)), file="friends.md"),
        ContactRecord(9, new_contact("Ilse Brandt", notes=("2026-01-05: Ilse is looking for a flat. @home",)), file="friends.md"),
    ]
    assert events[0] == EventRecord(
        2,
        new_interaction(
            date(2026, 3, 14),
            place="Cluj-Napoca",
            summary="Lunch with Ilse Brandt and Otto in Cluj-Napoca.",
            tags=("food", "food:lunch"),
        ),
        ("Ilse Brandt", "Otto"),  # two people have that name
        frozenset({"day", "place", "summary", "tags"}),
        file="friends.md",
    )
    assert [(one.line, one.who, getattr(one.new, "place", None)) for one in events[1:]] == [
        (3, ("Zia Marković", "Ilse Brandt", "Pavel Ionescu"), "Old Mill"),
        (6, ("Unknown Caller",), "Sibiu"),
    ]


def test_sample_reports_what_is_lost() -> None:
    rest = [one for one in read(SAMPLE.read_bytes()) if isinstance(one, Skipped | Lost)]
    assert rest == [
        Skip(4, "nobody is named in it", "friends.md"),
        Skip(5, "no date", "friends.md"),
        Lost("notes_naming_nobody"),
        Lost("names_of_locations"),
        Lost("lone_locations"),
    ]


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("Ana Pop", new_contact("Ana Pop")),
        ("Ana  Pop (a.k.a. Anuța)", new_contact("Ana Pop", aliases=("Anuța",))),
        ("Ana [Old Town] @a @b-c:d", new_contact("Ana", city="Old Town", tags=("a", "b-c:d"))),
        ("Ana (a.k.a. One a.k.a. Two) [Iași]", new_contact("Ana", city="Iași", aliases=("One", "Two"))),
        ("Ana @work", new_contact("Ana", tags=("work",))),
        ("Ana (a.k.a. open to the end", new_contact("Ana", aliases=("open to the end",))),
    ],
)
def test_a_friend_has_other_names_a_place_and_tags(line: str, new: Contact) -> None:
    assert friend(line) == new


def test_text_after_a_friend_is_lost_and_reported() -> None:
    assert read("### Friends:\n- Ana [Iași] since school @a\n")[1:] == [Lost("text_behind_a_friend")]


@pytest.mark.parametrize(
    ("bold", "means"),
    [
        ("Ana Pop", "Ana Pop"),
        ("ana pop", "Ana Pop"),
        ("Ana", "Ana Pop"),
        ("The Boss", "Bo Li"),
        ("Bo", "Bo"),  # a full name
        ("Cy", "Cy"),  # two people
        ("Di", "Di"),  # unknown
    ],
)
def test_a_bold_name_is_a_whole_name_an_alias_or_a_first_name(bold: str, means: str) -> None:
    people = "- Ana Pop\n- Bo Li (a.k.a. The Boss)\n- Bo\n- Cy One\n- Cy Two\n"
    assert activity(f"Tea with **{bold}**.", people).who == (means,)


@pytest.mark.parametrize(
    ("text", "sentence", "place", "tags"),
    [
        ("Tea with **Ana Pop**.", "Tea with Ana Pop.", None, ()),
        ("Tea with **Ana Pop** in _Old Mill_, then to _Iași_.", "Tea with Ana Pop in Old Mill, then to Iași.", "Old Mill", ()),
        ("Tea with **Ana Pop** @tea @tea:green", "Tea with Ana Pop", None, ("tea", "tea:green")),
        ("An @odd tea with **Ana Pop**.", "An @odd tea with Ana Pop.", None, ("odd",)),
        ("Wrote snake_case_words to ana@example.org and **Ana Pop**", "Wrote snake_case_words to ana@example.org and Ana Pop", None, ()),
        ("Tea (with **Ana Pop** in _Iași_) @tea", "Tea", "Iași", ("tea",)),
        ("Tea (with **Ana Pop** only)", "Tea (with Ana Pop only)", None, ()),
        ("In _Iași_ (with **Ana Pop** in _Cluj_)", "In Iași (with Ana Pop in Cluj)", "Iași", ()),
        ("(with **Ana Pop**)", None, None, ()),
        ("Two ** stars ** and **Ana Pop** and ** one", "Two  stars  and Ana Pop and ** one", None, ()),
    ],
)
def test_summary_is_the_line_without_the_marks(text: str, sentence: str | None, place: str | None, tags: tuple[str, ...]) -> None:
    new = activity(text).new
    assert isinstance(new, Interaction)
    assert (new.summary, new.place, new.tags) == (sentence, place, tags)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (TODAY + timedelta(days=3653), None),
        (TODAY + timedelta(days=3654), "more than ten years ahead"),
        ("1899-12-31", "no date"),
        ("2026-02-30", "no date"),
        ("yesterday", "no date"),
    ],
)
def test_impossible_day_is_skipped(day: object, reason: str | None) -> None:
    (found,) = read(f"### Activities:\n- {day}: Tea with **Ana**.\n")
    assert (in_words(found.reason) if isinstance(found, Skipped) else None) == reason


def test_long_text_is_cut_and_reported() -> None:
    event, lost = read(f"### Activities:\n- 2026-03-01: **Ana** {'x' * 10_000}\n")
    assert isinstance(event, EventRecord)
    assert isinstance(event.new, Interaction)
    assert len(event.new.summary or "") == 10_000
    assert lost == Lost("ends_of_long_texts")


def test_long_note_is_cut_once_for_all_its_people() -> None:
    lost, *people = read(f"### Notes:\n- **Ana** and **Bo** {'x' * 10_000}\n")
    assert lost == Lost("ends_of_long_texts")
    assert [(one.new.name, len(one.new.notes[0])) for one in people if isinstance(one, ContactRecord)] == [("Ana", 10_000), ("Bo", 10_000)]


def test_a_crowd_is_no_meeting() -> None:
    names = " ".join(f"**p{number}**" for number in range(501))
    assert read(f"### Activities:\n- 2026-03-01: {names}\n") == [Skip(2, "more than 500 people are named in it", "friends.md")]


def test_too_long_name_skips_only_its_line() -> None:
    found = read(f"### Friends:\n- {'x' * 201}\n- Ana\n- @only a tag\n")
    assert found == [
        Skip(2, "an invalid name", "friends.md"),
        ContactRecord(3, new_contact("Ana"), file="friends.md"),
        Skip(4, "an invalid name", "friends.md"),
    ]


def test_invalid_bold_name_skips_only_its_line() -> None:
    text = (
        f"### Activities:\n- 2026-03-01: **{'x' * 201}**\n- 2026-03-01: **\x1b**\n- 2026-03-01: **A\x1b**\n### Notes:\n- **\x1b** **B**\n"
    )
    found = read(text)
    assert [(one.line, in_words(one.reason)) for one in found if isinstance(one, Skipped)] == [
        (2, "an invalid value"),
        (3, "an invalid value"),
        (6, "an invalid name"),
    ]
    assert [one.who for one in found if isinstance(one, EventRecord)] == [("A",)]
    assert [one.new for one in found if isinstance(one, ContactRecord)] == [new_contact("B", notes=("\x1b B",))]


def test_empty_lines_and_other_headings_are_accepted() -> None:
    found = read("# My friends\nhello\n\n### Friends:\n\n- Ana\n\n## Recipes\n- bread\n")
    assert found == [
        Skip(2, "not under a known heading", "friends.md"),
        Skip(9, "not under a known heading", "friends.md"),
        ContactRecord(6, new_contact("Ana"), file="friends.md"),
    ]


@pytest.mark.parametrize("data", [b"", b"# Recipes\n- Ana\n", b"\xff\xfe", b"\x00" * 100])
def test_file_without_the_headings_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(data)
    assert said(caught.value)[0] == "friends.md is not a friends.md"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_numbers_are_the_same_for_every_line_end(end: str) -> None:
    text = SAMPLE.read_text("utf-8")
    assert read(text.replace("\n", end)) == read(text)


@given(st.text(alphabet="*_@()[]. abÄ\n-:1\x00", max_size=120))
def test_any_line_is_read_or_skipped(text: str) -> None:
    for heading in ("Activities", "Notes", "Friends", "Locations"):
        assert all(isinstance(one, Lost) or one.line > 1 for one in read(f"### {heading}:\n{text}"))


def test_long_lines_are_read_in_linear_time() -> None:
    for part in ("**", "_a", "@a ", "(", "_", "@", "a.k.a. ", ")"):
        read(f"### Activities:\n- 2026-03-01: {part * 200_000}\n### Friends:\n- {part * 200_000}")


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS, reason="NETCLI_CORPUS names no folder")
def test_the_real_file_is_read() -> None:
    found = read((Path(CORPUS or "") / "friends" / "friends.md").read_bytes())
    assert [(type(one).__name__, getattr(one, "line", 0)) for one in found] == [
        *(("ContactRecord", line) for line in (12, 13, 14)),
        *(("EventRecord", line) for line in (2, 3, 4, 5)),
        *(("ContactRecord", line) for line in (8, 9)),
    ]


def test_note_with_a_crowd_keeps_twenty_people() -> None:
    people = " ".join(f"**Person {number}**" for number in range(25))
    found = read(f"### Notes:\n- {people}\n")
    assert (sum(isinstance(one, ContactRecord) for one in found), found.count(Lost("further_friends_of_a_note"))) == (20, 5)
