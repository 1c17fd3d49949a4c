"""Writing friends.md: it is read as it was, without what the format cannot hold."""

from datetime import date
from io import BytesIO
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.cleaning import clean_name
from netcli.domain.planning.incoming import ContactRecord, EventRecord
from netcli.domain.records.interaction import Interaction
from netcli.formats.file import File
from netcli.formats.friends import read as friends
from netcli.formats.friends.write import Activity, Friend, write
from tests.readable import TODAY

Book = tuple[list[Friend], list[Activity]]
DAY = date(2026, 3, 1)


def read(text: str) -> Book:
    """Read people and activities as they were given to be written."""
    found = list(friends.read([File("friends.md", lambda: BytesIO(text.encode()))], TODAY))
    people = [Friend(one.new.name, one.new.aliases, one.new.city, one.new.tags) for one in found if isinstance(one, ContactRecord)]
    activities = [
        Activity(one.new.day, one.new.summary or "", tuple(str(who) for who in one.who), one.new.place, one.new.tags)
        for one in found
        if isinstance(one, EventRecord) and isinstance(one.new, Interaction)
    ]
    assert len(people) + len(activities) == len(found)  # nothing is skipped or lost
    return people, activities


def unordered(book: Book) -> Book:
    people, activities = book
    return sorted(people), sorted((one._replace(names=tuple(sorted(one.names))) for one in activities), key=repr)


def test_a_book_looks_like_one_of_friends() -> None:
    people = [Friend("Otto Weber"), Friend("Ilse Brandt", ("The Baker", "Ilsebill"), "Cluj-Napoca", ("choir", "work:mill"))]
    activities = [
        Activity(date(2026, 1, 20), "Chess", ("Pavel Ionescu",), "Old Mill"),
        Activity(date(2026, 3, 14), "Lunch with Ilse Brandt in Cluj-Napoca.", ("Ilse Brandt", "Otto Weber"), "Cluj-Napoca", ("food",)),
    ]
    assert write(people, activities) == (
        "### Activities:\n"
        "- 2026-03-14: Lunch with **Ilse Brandt** in _Cluj-Napoca_. (with **Otto Weber**) @food\n"
        "- 2026-01-20: Chess (with **Pavel Ionescu** in _Old Mill_)\n"
        "\n"
        "### Notes:\n"
        "\n"
        "### Friends:\n"
        "- Ilse Brandt (a.k.a. The Baker a.k.a. Ilsebill) [Cluj-Napoca] @choir @work:mill\n"
        "- Otto Weber\n"
        "- Pavel Ionescu\n"
        "\n"
        "### Locations:\n"
        "- Cluj-Napoca\n"
        "- Old Mill\n"
    )


def test_an_empty_book_is_one() -> None:
    assert read(write([], [])) == ([], [])


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (Friend("Ana (work) @home"), Friend("Ana work) home")),
        (Friend("Ana", ("A (B)", "a.k.a. C", "D")), Friend("Ana", ("D",))),
        (Friend("Ana", (), "[Old] Town_"), Friend("Ana", (), "Old Town")),
        (Friend("Ana", (), "'s-Hertogenbosch"), Friend("Ana")),
        (Friend("Ana", (), None, ("best friend", "ok")), Friend("Ana", (), None, ("ok",))),
    ],
)
def test_person_is_written_without_marks(person: Friend, said: Friend) -> None:
    assert read(write([person], [])) == ([said], [])


def test_name_made_only_of_marks_is_skipped() -> None:
    assert read(write([Friend("*(@[")], [])) == ([], [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Saw **stars** with @ana at @@noon", "Saw stars with ana at noon"),
        ("Was _there_ with snake_case", "Was there with snake case"),
        ("Kept snake_case and ana@example.org", "Kept snake_case and ana@example.org"),
        ("One\nline\tonly", "One line only"),
        ("Tea (with Ana)", "Tea (with Ana)"),
        ("", ""),
    ],
)
def test_text_is_written_without_marks(text: str, said: str) -> None:
    assert read(write([Friend("Ana")], [Activity(DAY, text, ("Ana",))])) == ([Friend("Ana")], [Activity(DAY, said, ("Ana",))])


def test_the_longest_name_is_marked_and_no_part_of_a_word() -> None:
    book = ([Friend("Ana"), Friend("Ana Pop")], [Activity(DAY, "Anabel saw Ana Pop", ("Ana", "Ana Pop"))])
    assert "Anabel saw **Ana Pop** (with **Ana**)" in write(*book)
    assert unordered(read(write(*book))) == unordered(book)


WORDS = st.text(alphabet="abcÄŁя 0'.,!_-", min_size=1, max_size=12).map(lambda text: " ".join(text.split()))
NAMES = WORDS.filter(lambda text: any(char.isalnum() for char in text) and clean_name(text) == text)
PLACES = NAMES.filter(lambda text: text[0].isalnum() and "_" not in text)
TAGS = st.from_regex(r"[a-z0-9]{1,4}([:-][a-z0-9]{1,3})?", fullmatch=True)
UNIQUE_TAGS = st.lists(TAGS, max_size=3, unique=True).map(tuple)
TEXTS = WORDS.filter(lambda text: not friends.PLACE.search(text))


@st.composite
def books(draw: st.DrawFn) -> Book:
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    people = [
        Friend(
            name,
            draw(st.lists(NAMES, max_size=2, unique=True).map(tuple)),
            draw(st.none() | PLACES),
            draw(UNIQUE_TAGS),
        )
        for name in names
    ]
    who = st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True).map(tuple)
    texts = st.tuples(TEXTS, st.sampled_from(["", *names]), TEXTS).map(lambda parts: " ".join(" ".join(parts).split()))
    days = st.dates(date(2000, 1, 1), TODAY)
    kinds = st.builds(Activity, days, texts, who, st.none() | PLACES, UNIQUE_TAGS)
    return people, draw(st.lists(kinds.filter(lambda one: not friends.PLACE.search(one.text)), max_size=4))


@given(books())
def test_written_book_is_read_back(book: Book) -> None:
    assert unordered(read(write(*book))) == unordered(book)


LETTERS = st.characters(exclude_categories=("Cc", "Cs"))
ANYTHING = st.text(st.one_of(st.sampled_from("*_@()[]. a"), LETTERS), max_size=12).map(
    lambda text: " ".join(normalize("NFC", text).split())
)
ANY_NAME = ANYTHING.filter(lambda text: any(char.isalnum() for char in text))


@given(
    st.lists(st.builds(Friend, ANY_NAME, st.lists(ANY_NAME, max_size=2).map(tuple), st.none() | ANYTHING, st.just(())), max_size=3),
    st.lists(st.builds(Activity, st.dates(date(1900, 1, 1), TODAY), ANYTHING, st.tuples(ANY_NAME), st.none() | ANYTHING), max_size=3),
)
def test_reading_and_writing_gives_the_same_file(people: list[Friend], activities: list[Activity]) -> None:
    text = write(people, activities)
    assert write(*read(text)) == text
