"""The words of a sentence, with the signs around them."""

import pytest

from netcli.domain.language.tokens import keys, script, tokens
from netcli.store.search_key import search_key


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lunch with Ana, Bo/Cy & Di", ["Lunch", "with", "Ana", "Bo", "Cy", "Di"]),
        ("Mary-Kate O'Neill's", ["Mary-Kate", "O'Neill"]),
        ("J.R. Ewing, J. R. too", ["J.R", "Ewing", "J", "R", "too"]),
        ("a 1:1 at 10:30", ["a", "1:1", "at", "10:30"]),
        ("ana@example.org https://a.example Bo", ["Bo"]),
        ("„Ana”(Bo)[Cy]{Di}", ["Ana", "Bo", "Cy", "Di"]),
        ("_Ana_ ana_pop", ["Ana", "ana", "pop"]),
        ('ד"ר כהן ו"יוסי" ו-Bob', ['ד"ר', "כהן", "ו", "יוסי", "ו", "Bob"]),
        ("דּוֹד", ["דּוֹד"]),
        ("🎂Ana🎂", ["Ana"]),
        ("", []),
    ],
)
def test_a_sentence_is_cut_into_words(text: str, words: list[str]) -> None:
    assert [token.text for token in tokens(text)] == words


def test_token_has_its_place_and_its_neighbours() -> None:
    _, with_, ana = tokens("Met. With Ana's, ")
    assert (with_.first, with_.capital, with_.before) == (True, True, ". ")
    assert (ana.start, ana.end, ana.before, ana.after, ana.possessive, ana.first) == (10, 13, " ", ", ", True, False)


def test_a_very_long_sentence_is_cut_at_a_length() -> None:
    assert len(tokens("a " * 10_000)) == 5_000


def test_lookup_keys_hold_every_form_of_a_word() -> None:
    assert {"anna", "annoy"} <= keys(tokens("Анной"), search_key)
    assert keys(tokens("דנה Łódź"), search_key) >= {"dnh", "lodz"}
    assert keys(tokens("Mary-Kate"), search_key) >= {"mary", "kate"}


@pytest.mark.parametrize(("text", "name"), [("Ana", "LATIN"), ("Анна", "CYRILLIC"), ("דנה", "HEBREW"), ("1 Ana", "LATIN"), ("12", "")])
def test_a_script_is_that_of_the_first_letter(text: str, name: str) -> None:
    assert script(text) == name
