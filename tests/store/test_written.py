"""The search in everything written: what is found, whatever its spelling."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from netcli.domain.ties import Override
from netcli.store import ties, written
from netcli.store.search_key import LETTERS, search_key, words_in
from tests.readable import TODAY, Net

LATIN_AND_OTHERS = st.text(st.sampled_from([*map(chr, LETTERS), *"aeiosz AZ'’—-\n.,İßΑ東🎉\u0301\u0307"]), max_size=30)


@pytest.fixture
def town(net: Net) -> Net:
    """A few people with something in every field, and records of every type."""
    net.add("Ana Pop", org="Lind Bakery", city="Kraków", tags=("choir", "kin"), emails=("ana@bread.example",))
    net.add("Łukasz", city="Łódź", tags=("Choir",), needs=("a van",), aliases=("Luke",))
    net.add("Иван", org="choir", title="Скрипач", met_where="the fair", country="Србија")
    net.add("Bo 100%", city="Berlin", phones=("+40 721",), notes=("plays the violin",))
    net.add("Jack O'Malley", handle="jacko")
    net.log("Ana Pop+Bo 100% 3", summary="Обед с Кармель", purpose="the Open-House plan", outcome="wizytą w maju, 50%", place="Café Łyżka")
    net.log("Jack O'Malley 2", summary="Pat O'Hara's quiche", tags=("Gärten",))
    net.gives("Ana Pop 5 a spare lamp / Иван -4 un pahar de țuică")
    net.answered(net.asks("Bo 100% 9 a carpenter")[0], 1)
    ties.set_override(net.db, net["Ana Pop"].id, Override("close", "we grew up together", TODAY))
    return net


def found(net: Net, *phrases: str) -> tuple[str, str]:
    """Return the people whose cards fit, and the records, such as `log 1`."""
    records = " ".join(f"{one.record} {one.number}" if one.number else one.record for one in written.dated(net.db, phrases))
    return net.names([one.who for one in written.cards(net.db, phrases) if one.who]), records


@pytest.mark.parametrize(
    ("text", "names", "records"),
    [
        ("ana", "Ana Pop", ""),
        ("ivan", "Иван", ""),
        ("BAKERY", "Ana Pop", ""),
        ("krakow", "Ana Pop", ""),
        ("Lodz", "Łukasz", ""),
        ("ŁÓDŹ", "Łukasz", ""),
        ("choir", "Ana Pop Иван Łukasz", ""),
        ("luke", "Łukasz", ""),
        ("bread.example", "Ana Pop", ""),
        ("jacko", "Jack O'Malley", ""),
        ("скрипач", "Иван", ""),
        ("skripach", "Иван", ""),
        ("srbija", "Иван", ""),
        ("the fair", "Иван", ""),
        ("+40", "Bo 100%", ""),
        ("omalley", "Jack O'Malley", ""),
        ("a van", "", "need 1"),
        ("violin", "", "note 2"),
        ("КАРМЕЛЬ", "", "log 1"),
        ("karmel", "", "log 1"),
        ("open house", "", "log 1"),
        ("Wizyta", "", "log 1"),
        ("cafe lyzka", "", "log 1"),
        ("o'hara", "", "log 2"),
        ("O’Hara", "", "log 2"),
        ("garten", "", "log 2"),
        ("lamp", "", "give 1"),
        ("tuica", "", "give 2"),
        ("CARPENTER", "", "ask 1"),
        ("grew up", "", "tie"),
        ("%", "", "log 1"),
        ("1_0", "", ""),
        ("house open", "", ""),
        ("\\", "", ""),
        ("' OR 1 --", "", ""),
        ("zed", "", ""),
    ],
)
def test_every_text_is_searched_whatever_its_spelling(town: Net, text: str, names: str, records: str) -> None:
    assert found(town, text) == (names, records)


def test_several_words_may_be_in_different_fields_of_one_record(town: Net) -> None:
    assert found(town, "house", "wizyta", "lyzka") == ("", "log 1")
    assert found(town, "lukasz", "choir", "lodz") == ("Łukasz", "")
    assert found(town, "house", "quiche") == ("", "")
    assert found(town, "a") == ("Ana Pop Иван Jack O'Malley Łukasz", "note 2 need 1 log 2 log 1 give 2 give 1 ask 1")


def test_many_words_make_no_query_that_is_too_long(town: Net) -> None:
    assert found(town, *(f"word{number}" for number in range(3000))) == ("", "")


@given(LATIN_AND_OTHERS, st.data())
def test_words_in_finds_each_part_of_a_folded_text(text: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(search_key(text).split() or [""]))
    part = word[data.draw(st.integers(0, max(0, len(word) - 1))) :]
    assume(any(char.isalnum() for char in part))  # a text of marks alone is not folded
    assert part in words_in(["other", text, ""], [part])[1]


@given(LATIN_AND_OTHERS, LATIN_AND_OTHERS)
def test_words_in_finds_no_word_that_a_folded_text_lacks(text: str, other: str) -> None:
    words = list(dict.fromkeys(search_key(other).split())) or ["x"]
    assert words_in([text], words) == [{word for word in words if word in search_key(text)}]


def test_words_in_reads_a_text_with_the_separator_of_texts() -> None:
    assert words_in(["a\x1eŁódź", "b"], ["lodz"]) == [{"lodz"}, set()]
