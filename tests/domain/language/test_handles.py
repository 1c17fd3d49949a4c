"""Handles made from names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.language.handles import handle

FOLDED = st.text("abcz09 -'é", max_size=80)


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
def test_handle_is_made_from_a_folded_name(folded: str, made: str) -> None:
    assert handle(folded, ()) == made


@pytest.mark.parametrize(
    ("taken", "made"),
    [({"ana-pop"}, "ana-pop-2"), ({"ana-pop", "ana-pop-2"}, "ana-pop-3"), ({"ana-pop", "ana-pop-3"}, "ana-pop-2"), ({"bo"}, "ana-pop")],
)
def test_taken_handle_gets_the_next_number(taken: set[str], made: str) -> None:
    assert handle("ana pop", taken) == made


def test_number_of_a_long_handle_replaces_its_end() -> None:
    made = handle("x" * 59 + " y", {"x" * 59})
    assert made == "x" * 58 + "-2"
    assert handle(made.replace("-", " "), ()) == made  # a stored handle stays the same


@given(folded=FOLDED, taken=st.sets(FOLDED.map(lambda name: handle(name, ()))))
def test_handle_is_free_and_has_plain_letters(folded: str, taken: set[str]) -> None:
    made = handle(folded, taken)
    assert made not in taken
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
