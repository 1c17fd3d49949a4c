"""Names that sound alike in Hebrew and in other letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.consonants import MOST, MOST_TEXTS, alike, is_hebrew, skeletons, traces
from netcli.domain.person import Person
from netcli.store.search_key import search_key
from tests.readable import person

PAIRS = [
    ("דוד כהן", "David Cohen"),
    ("דוד כהן", "Kohen Dawid"),
    ("דוד כהן", "Давид Коэн"),
    ("דָּוִד כֹּהֵן", "David Cohen"),
    ("אלכסנדר", "Alexander"),
    ("אלכסנדר", "Александр"),
    ("בנימין", "Benjamin"),
    ("ויצמן", "Weizmann"),
    ("וולטר", "Walter"),
    ("שוורץ", "Schwartz"),
    ("שטרנברג", "Sternberg"),
    ("גולדשטיין", "Goldstein"),
    ("צ׳ייקובסקי", "Чайковский"),
    ("רוזנטל", "Rosenthal"),
    ("בר־לב רפאל", "Rafael Bar-Lev"),
]
FEW = [
    ("דנה", "Dan"),
    ("דנה", "Dana"),
    ("דנה", "Dean"),
    ("לוי", "Levi"),
    ("חנה", "Hanna"),
    ("חנה", "Channa"),
    ("רחל", "Rachel"),
    ("חיים", "Haim"),
    ("יוסף", "Joseph"),
    ("יוסף", "Иосиф"),
    ("ישראל", "Israel"),
    ("יעקב", "Jakob"),
    ("יעקב", "Yaakov"),
    ("יצחק", "Yitzhak"),
    ("נתן", "Nathan"),
    ("צבי", "Tzvi"),
    ("משה", "Moshe"),
    ("ג׳ון", "John"),
    ("ג'ון", "Джон"),
    ("ז'אנה", "Жанна"),
    ("צ'כוב", "Чехов"),
]


def spelt(names: str) -> list[tuple[Person, str, str]]:
    """Return people for names separated by slashes."""
    return [(person(name, number), name, search_key(name)) for number, name in enumerate(names.split(" / "), 1)]


def heard(who: str, names: str) -> tuple[str, str]:
    """Return the names of people to take and of people to offer, with slashes."""
    taken, offered = alike(who, search_key(who), spelt(names))
    return " / ".join(one.name for one in taken), " / ".join(one.name for one in offered)


@pytest.mark.parametrize(("hebrew", "other"), PAIRS)
def test_name_of_four_consonants_is_found_in_both_directions(hebrew: str, other: str) -> None:
    assert heard(hebrew, f"Greta Olm / {other}") == (other, "")
    assert heard(other, f"דפנה גד / {hebrew}") == (hebrew, "")


@pytest.mark.parametrize(("hebrew", "other"), FEW)
def test_names_of_fewer_consonants_are_only_offered(hebrew: str, other: str) -> None:
    assert heard(hebrew, f"Greta Olm / {other}") == ("", other)
    assert heard(other, f"דפנה גד / {hebrew}") == ("", hebrew)


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("דוד כהן", "David / Cohen / David Levi / Ron Cohen"),
        ("David Cohen", "דוד / כהן / דוד לוי"),
        ("דוד דוד", "David Cohen"),
        ("דוד כהן", "דויד כהן"),
        ("David Cohen", "Dawid Kohen"),
        ("או", "Io / Ana"),
        ("", "דוד"),
        ("—", "דוד"),
    ],
)
def test_every_word_needs_its_own_word_in_the_other_script(who: str, names: str) -> None:
    assert heard(who, names) == ("", "")


def test_name_may_have_more_words_than_the_text() -> None:
    assert heard("דוד כהן", "David Levi Cohen / Ana") == ("David Levi Cohen", "")


def test_several_names_keep_their_order() -> None:
    assert heard("דוד כהן", "Dawid Kohen / Ana / David Cohen") == ("Dawid Kohen / David Cohen", "")


def test_person_found_by_two_names_counts_once() -> None:
    one, other = spelt("David Cohen / Dudi Cohen")
    assert alike("דוד כהן", "dvd khn", [one, (one[0], *other[1:])]) == ([one[0]], [])


def test_latin_word_beside_hebrew_is_read_too() -> None:
    assert heard("דוד Cohen", "David Cohen") == ("David Cohen", "")


@pytest.mark.parametrize(("hebrew", "other"), [*PAIRS, *FEW])
def test_coarse_search_finds_every_name_that_sounds_alike(hebrew: str, other: str) -> None:
    for who, name in ((hebrew, search_key(other)), (other, search_key(hebrew))):
        assert all(any(holds(name, text) for text in texts) for texts in traces(who, search_key(who)))


def holds(name: str, text: str) -> bool:
    """Return whether a name has some letters in their order."""
    rest = iter(name)
    return all(letter in rest for letter in text)


def test_coarse_keys_are_short() -> None:
    assert traces("דוד כהן", "dvd khn") == [["dd"], ["kn", "cn", "qn"]]
    assert traces("David Cohen", "david cohen") == [["dvd"], ["kn", "hn", "tsn"]]
    assert traces("אי", "y") == []
    assert max(map(len, traces("קזקזקזקז", "kzkzkzkz"))) <= MOST_TEXTS


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("דוד", {"dd", "dbd"}),
        ("כהן", {"kn"}),
        ("חנה", {"kn", "n"}),
        ("וולטר", {"bltr"}),
        ("ישי", {"ys", "js", "s", "ysj", "jsj", "sj"}),
        ("david", {"dbd"}),
        ("hanna", {"n"}),
        ("mimi", {"mm"}),
        ("yaakov", {"ykb"}),
        ("maya", {"m"}),
        ("schwartz", {"sbrz"}),
        ("max", {"mks"}),
        ("", {""}),
    ],
)
def test_a_word_is_read_by_its_consonants(word: str, read: set[str]) -> None:
    assert skeletons(word) == read


@pytest.mark.parametrize(
    ("text", "hebrew"), [("דוד", True), ("Ana (אנה)", True), ("Ana", False), ("Иван", False), ("׳", False), ("", False)]
)
def test_a_hebrew_letter_makes_a_text_hebrew(text: str, *, hebrew: bool) -> None:
    assert is_hebrew(text) is hebrew


@given(word=st.text("אבגדהוזחטיכךלמםנןסעפףצץקרשת'", max_size=40))
def test_a_word_has_few_readings(word: str) -> None:
    assert 1 <= len(skeletons(word)) <= MOST


@given(who=st.text(max_size=30), name=st.text(max_size=30))
def test_any_text_may_be_asked_for(who: str, name: str) -> None:
    taken, offered = alike(who, search_key(who), [(person("Ana"), name, search_key(name))])
    assert len(taken) + len(offered) <= 1
