"""The cleaning of texts and names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.cleaning import clean_line, clean_name, clean_text
from netcli.errors import InvalidValueError
from tests.readable import refuses


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Ana   Pop ", "Ana Pop"),
        ("Ana\tPop\n", "Ana Pop"),
        ("Ana\u2003Pop\u2028", "Ana Pop"),
        ("A\x00n\x1ba\x7f\x9b", "Ana"),
        ("Zoe\u0308", "Zoë"),
        ("王小明", "王小明"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("👩\u200d🚀 Ada", "👩\u200d🚀 Ada"),
        ("प्रिया", "प्रिया"),
        ("O'Brien-Smith, Jr.", "O'Brien-Smith, Jr."),
        ("7", "7"),
        ("😀", "😀"),
        ("?", "?"),
    ],
)
def test_clean_name_removes_invisible_characters(written: str, kept: str) -> None:
    assert clean_name(written) == kept


@pytest.mark.parametrize("written", ["", " ", "\n\t", "\x00\x1b", "\u200b", "\u200d\u200c", "\u202e"])
def test_name_without_visible_characters_is_refused(written: str) -> None:
    with refuses(InvalidValueError, r"^name: empty$"):
        clean_name(written)


def test_name_has_at_most_200_characters() -> None:
    assert clean_name("x" * 200) == "x" * 200
    with refuses(InvalidValueError, r"^name: longer than 200 characters$"):
        clean_name("x" * 201)


def test_name_with_undecodable_bytes_is_refused_or_repaired() -> None:
    """A shell passes the byte FF as a lone surrogate, which no file can store."""
    try:
        name = clean_name("Ana\udcff")
    except InvalidValueError:
        return
    assert name.encode("utf-8").decode("utf-8") == name


def test_a_refusal_names_the_field() -> None:
    with refuses(InvalidValueError, r"^city: longer than 200 characters$"):
        clean_line("x" * 201, "city")


@given(text=st.text(st.characters(codec="utf-8"), max_size=120))
def test_a_clean_line_is_one_line_in_nfc_and_clean_already(text: str) -> None:
    line = clean_line(text, "name")
    assert len(line.splitlines()) <= 1
    assert unicodedata.is_normalized("NFC", line)
    assert not any(unicodedata.category(char) == "Cc" for char in line)
    assert clean_line(line, "name") == line


def test_clean_text_keeps_only_newlines_and_tabs() -> None:
    assert clean_text(" one\r\n\ttwo\x1b[31m\x00 \n", "note") == "one\n\ttwo[31m"


def test_note_above_its_maximum_length_is_refused() -> None:
    assert clean_text("x" * 10_000, "note") == "x" * 10_000
    with refuses(InvalidValueError, r"^outcome: longer than 5 characters$"):
        clean_text("x" * 6, "outcome", 5)
