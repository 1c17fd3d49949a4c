"""The folded form in which names are found."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.filters import EVERYBODY
from netcli.store import addresses, selection, whom
from netcli.store import search_key as module
from netcli.store.search_key import BECOMES, search_key
from tests.readable import TODAY, Net


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Łukasz", "lukasz"),
        ("Иван", "ivan"),
        ("Ёлкин", "elkin"),
        ("Елкин", "elkin"),
        ("Семён Алёхин", "semen alekhin"),
        ("José  Núñez", "jose nunez"),
        ("Søren Kjærgaard", "soren kjaergaard"),
        ("Straße", "strasse"),
        ("Ștefania Țurcanu", "stefania turcanu"),
        ("İpek", "ipek"),
        ("Nguyễn Văn", "nguyen van"),
        ("Αθηνά", "athina"),
        ("北京", "beijing"),
        ("O’Brien", "obrien"),
        ("O'Brien", "obrien"),
        ("Anne-Marie", "anne marie"),
        ("  Ana\tPop ", "ana pop"),
        ("Ana (Annie) Pop, jr.", "ana annie pop jr"),
        ("R2-D2", "r2 d2"),
        ("—", "—"),
        ("'", "'"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_name_is_folded_to_plain_words(name: str, key: str) -> None:
    assert search_key(name) == key


@pytest.mark.parametrize("name", ["José", "Ёлкин", "Андрей", "Nguyễn", "Åsa", "Zoë", "Дмитрий", "Їжакевич"])
def test_letters_and_their_accents_fold_together_or_apart(name: str) -> None:
    """Some systems write letter and accent separately: й is then и with a mark."""
    apart = unicodedata.normalize("NFD", name)
    assert apart != name
    assert search_key(apart) == search_key(name)


@given(text=st.text(max_size=40))
def test_folding_ignores_case_and_spaces_around(text: str) -> None:
    assert search_key(f"  {text} ") == search_key(text)


@given(text=st.text("abc XYZ-'.09", max_size=40))
def test_folding_is_done_once(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text) == search_key(text.upper())


LETTERS = "".join(BECOMES.values())


@given(st.text(alphabet=f"{LETTERS}{LETTERS.upper()}aZ1 -'’\u0301\u0306\u0308", max_size=12))
def test_search_key_equals_the_library_for_any_text(text: str) -> None:
    by_library = module._by_library(text).translate(module.APOSTROPHES)  # noqa: SLF001
    words = "".join(char if char.isalnum() else " " for char in by_library).split()
    assert search_key(text) == (" ".join(words) or text.strip().lower())


@pytest.mark.parametrize("letter", [*LETTERS, *LETTERS.upper()])
def test_search_key_equals_the_library_for_every_letter(letter: str) -> None:
    assert search_key(f"a{letter}a") == module._by_library(f"a{letter}a").translate(module.APOSTROPHES)  # noqa: SLF001


def test_only_the_first_of_thousands_of_words_decide(net: Net) -> None:
    """Each word is a condition of a query, and SQLite refuses a thousand of them."""
    net.add("Ana Pop", emails=("ana@example.org",))
    text = "ana pop " * 10 + "x " * 5_000
    assert [one.name for one in addresses.addresses(net.db, text)] == ["Ana Pop"]
    assert selection.ids(net.db, EVERYBODY, TODAY, name=text) == [net["Ana Pop"].id]
    assert [one.name for one, _ in whom.containing(net.db, search_key(text))] == ["Ana Pop"]
    assert [one.name for one, _ in whom.sharing_pairs(net.db, search_key(text))] == ["Ana Pop"]
    assert whom.sounding_alike(net.db, [["אנ"]] * 5_000, hebrew=True) == []
