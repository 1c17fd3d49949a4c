"""What a sentence says: the day in front, the kind, and who is named."""

from datetime import date

import pytest

from netcli.domain.person import Person
from netcli.domain.sentence import KIND_WORDS, day_in_front, is_kind, kind_in, mentions, phrases
from netcli.errors import InvalidDateError
from tests.readable import TODAY, person

KNOWN = {"ana": 1, "ana pop": 1, "bo": 2, "ion petrescu": 3, "ion": 3, "will": 4, "ana-pop": 1, "נועה": 5, "john": 6}


def named(text: str, known: dict[str, int] | None = None) -> list[tuple[str, list[int]]]:
    """Answer what in a sentence names whom."""
    found = {key: [person(f"P{number}", number)] for key, number in (known or KNOWN).items()}
    return [(one.phrase.text, [who.id for who in one.people]) for one in mentions(list(phrases(text, str.lower)), found)]


# --- The day


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("yesterday: lunch with Ana", date(2026, 11, 19), "lunch with Ana"),
        ("2026-11-18: a call", date(2026, 11, 18), "a call"),
        ("18.11.2026:  a call ", date(2026, 11, 18), "a call"),
        ("friday: a call", date(2026, 11, 20), "a call"),
        ("3 days ago: met Ana: at last", date(2026, 11, 17), "met Ana: at last"),
        ("yesterday:", date(2026, 11, 19), ""),
        ("lunch with Ana", None, "lunch with Ana"),
        ("Note: lunch with Ana", None, "Note: lunch with Ana"),
        ("yesterday lunch", None, "yesterday lunch"),
        ("12:30 lunch", None, "12:30 lunch"),
        ("see https://example.org", None, "see https://example.org"),
        ("x" * 65 + ": y", None, "x" * 65 + ": y"),
        (": y", None, ": y"),
        ("", None, ""),
    ],
)
def test_a_day_may_stand_in_front(text: str, day: date | None, rest: str) -> None:
    assert day_in_front(text, TODAY) == (day, rest)


@pytest.mark.parametrize("text", ["10-11-12: lunch", "31.2.2026: lunch", "20/11/2026: lunch", "2026-13-01: lunch", " 12 : lunch"])
def test_digits_in_front_that_are_no_clear_day_are_refused(text: str) -> None:
    with pytest.raises(InvalidDateError, match="is not a date netcli reads"):
        day_in_front(text, TODAY)


@pytest.mark.parametrize("text", ["tomorrow: lunch", "2026-11-21: lunch", "in 3 days: lunch"])
def test_a_day_in_front_that_has_not_come_is_refused(text: str) -> None:
    with pytest.raises(InvalidDateError, match="has not come yet"):
        day_in_front(text, TODAY)


# --- The kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("lunch with Ana", "meeting"),
        ("Called Ana about the fair", "call"),
        ("1:1 with Bo", "one-to-one"),
        ("one-to-one with Bo", "one-to-one"),
        ("121 with Bo", "one-to-one"),
        ("texted Bo", "message"),
        ("E-mailed the slides", "email"),
        ("wrote to Ana", "email"),
        ("the fair, with Ana", "event"),
        ("met Bo after the call", "meeting"),
        ("Ana and Bo", None),
        ("recalled the callous", None),
        ("", None),
    ],
)
def test_the_first_telling_word_says_the_kind(text: str, kind: str | None) -> None:
    assert kind_in(text) == kind


@pytest.mark.parametrize(("kind", "word"), [(kind, word) for kind, words in KIND_WORDS.items() for word in words])
def test_every_telling_word_is_found_in_a_sentence(kind: str, word: str) -> None:
    assert kind_in(f"Ana, {word}, Bo") == kind


@pytest.mark.parametrize(
    ("text", "bare"), [("call", True), (" Lunch ", True), ("1:1", True), ("call Ana", False), ("Ana", False), ("", False)]
)
def test_a_sentence_may_be_nothing_but_a_kind(text: str, *, bare: bool) -> None:
    assert is_kind(text) is bare


# --- Who


def test_every_run_of_up_to_six_words_may_be_a_name() -> None:
    assert [phrase.text for phrase in phrases("Ana Maria, Pop", str.lower)] == [
        "Ana",
        "Ana Maria",
        "Ana Maria, Pop",
        "Maria",
        "Maria, Pop",
        "Pop",
    ]
    assert max(len(phrase.text.split()) for phrase in phrases("a b c d e f g h", str.lower)) == 6


def test_a_phrase_knows_its_place_and_folded_form() -> None:
    [phrase] = phrases("  Ana-Lena!", str.lower)
    assert (phrase.start, phrase.end, phrase.text, phrase.key) == (2, 10, "Ana-Lena", "ana-lena")


@pytest.mark.parametrize(
    "name",
    ["प्रिया शर्मा", "শ্রেয়া", "மீனா", "ตี๋", "علی\u200cرضا", "נועה", "Nguyễn Văn An", "王小明", "Иван", "O’Brien", "Jean-Luc"],  # noqa: RUF001 - as people write
)
def test_a_name_in_any_script_is_a_phrase_as_a_whole(name: str) -> None:
    """Vowel signs are no letters to a regular expression; without them no Hindi, Bengali, Tamil or Thai name is ever found."""
    assert name in [phrase.text for phrase in phrases(f"lunch with {name}, at noon", str.lower)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("lunch with Ana and Bo", [("Ana", [1]), ("Bo", [2])]),
        ("Bo and Ana", [("Bo", [2]), ("Ana", [1])]),
        ("lunch with Ana Pop", [("Ana Pop", [1])]),
        ("Ana met Ion Petrescu, Ana was late", [("Ana", [1]), ("Ion Petrescu", [3])]),
        ("Ana Pop and Ana", [("Ana Pop", [1])]),
        ("asked whether it will rain", []),
        ("asked Will", [("Will", [4])]),
        ("coffee with ana-pop", [("ana-pop", [1])]),
        ("coffee with ana pop", [("ana pop", [1])]),
        ("פגשתי את נועה", [("נועה", [5])]),
        ("Johnny came", []),
        ("", []),
    ],
)
def test_whoever_is_named_in_a_sentence_is_found_once(text: str, who: list[tuple[str, list[int]]]) -> None:
    assert named(text) == who


def test_a_person_is_found_by_the_folded_words_or_by_the_words_as_written() -> None:
    """Names and aliases are kept folded, handles as they are written."""
    ana = person("Ana Pop", 1)
    words = list(phrases("Ána met chief-ana", lambda text: text.lower().replace("á", "a").replace("-", " ")))
    assert [one.phrase.text for one in mentions(words, {"ana": [ana]})] == ["Ána"]
    assert [one.phrase.text for one in mentions(words, {"chief-ana": [ana]})] == ["chief-ana"]


def test_a_name_that_two_people_have_is_kept_with_both() -> None:
    both: dict[str, list[Person]] = {"ana": [person("Ana Pop", 1), person("Ana Lind", 2)]}
    [mention] = mentions(list(phrases("lunch with Ana", str.lower)), both)
    assert [who.id for who in mention.people] == [1, 2]
