"""Names: what may be one, and the handle made from it."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.names import clean_line, clean_name, clean_text, compatible, handle, is_digits, is_number
from netcli.errors import InvalidValueError

FOLDED = st.text("abcz09 -'é", max_size=80)


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
    with pytest.raises(InvalidValueError, match=r"^name: empty$"):
        clean_name(written)


def test_name_has_at_most_200_characters() -> None:
    assert clean_name("x" * 200) == "x" * 200
    with pytest.raises(InvalidValueError, match=r"^name: longer than 200 characters$"):
        clean_name("x" * 201)


def test_name_with_undecodable_bytes_is_refused_or_repaired() -> None:
    """A shell hands over the byte FF as a lone surrogate, which no database and no file can hold."""
    try:
        name = clean_name("Ana\udcff")
    except InvalidValueError:
        return
    assert name.encode("utf-8").decode("utf-8") == name


def test_a_refusal_names_the_field() -> None:
    with pytest.raises(InvalidValueError, match=r"^city: longer than 200 characters$"):
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
    with pytest.raises(InvalidValueError, match=r"^outcome: longer than 5 characters$"):
        clean_text("x" * 6, "outcome", 5)


@pytest.mark.parametrize(
    ("text", "digits", "number"),
    [
        ("0", True, True),
        ("12", True, True),
        ("-12", False, True),
        ("123456789", True, True),
        ("1234567890", True, False),
        ("", False, False),
        ("-", False, False),
        ("--1", False, False),
        ("1.5", False, False),
        ("²", False, False),
        ("٣", False, False),
        ("a", False, False),
    ],
)
def test_a_number_is_written_in_plain_digits(text: str, *, digits: bool, number: bool) -> None:
    assert (is_digits(text), is_number(text)) == (digits, number)


# --- Handles


@pytest.mark.parametrize(
    ("folded", "made"),
    [
        ("ana pop", "ana-pop"),
        ("ana", "ana"),
        ("ana  maria pop 3", "ana-maria-pop-3"),
        ("o'brien", "o-brien"),
        ("😀", "contact"),
        ("", "contact"),
        ("x" * 80, "x" * 60),
        ("x" * 59 + " y", "x" * 59),
    ],
)
def test_a_handle_is_made_from_a_folded_name(folded: str, made: str) -> None:
    assert handle(folded, ()) == made


@pytest.mark.parametrize(
    ("taken", "made"),
    [({"ana-pop"}, "ana-pop-2"), ({"ana-pop", "ana-pop-2"}, "ana-pop-3"), ({"ana-pop", "ana-pop-3"}, "ana-pop-2"), ({"bo"}, "ana-pop")],
)
def test_a_handle_that_is_taken_gets_the_next_number(taken: set[str], made: str) -> None:
    assert handle("ana pop", taken) == made


def test_the_number_of_a_long_handle_takes_the_place_of_its_end() -> None:
    made = handle("x" * 59 + " y", {"x" * 59})
    assert made == "x" * 58 + "-2"
    assert handle(made.replace("-", " "), ()) == made  # as it is kept, so it is planned


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("ana pop", "ana pop", True),
        ("ana pop", "pop ana", True),
        ("ana", "ana maria pop", True),
        ("a pop", "ana pop", True),
        ("ana m pop", "ana maria pop", True),
        ("maria ivan", "dan ivan", False),
        ("ana pop", "ana lind", False),
        ("ana ana", "ana pop", False),
        ("an", "ana", False),
    ],
)
def test_compatible_names_may_be_one_person(one: str, other: str, *, may_be: bool) -> None:
    assert (compatible(one, other), compatible(other, one)) == (may_be, may_be)


@given(folded=FOLDED, taken=st.sets(FOLDED.map(lambda name: handle(name, ()))))
def test_a_handle_is_free_and_of_plain_letters(folded: str, taken: set[str]) -> None:
    made = handle(folded, taken)
    assert made not in taken
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
