"""The plain form of words."""

import pytest

from netcli.domain.language.plain import plain, spelled


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("Ёлкин", "елкин"),
        ("ȘTEFAN", "stefan"),
        ("Straße", "strasse"),
        ("דָּוִד", "דוד"),
        ("O’Neill", "o'neill"),
        ("Đorđe", "dorde"),
    ],
)
def test_case_accents_and_points_are_folded_within_a_script(text: str, folded: str) -> None:
    assert plain(text) == spelled(text) == folded


def test_spelled_keeps_the_short_i_that_plain_folds() -> None:
    assert (plain("Андрей"), spelled("Андрей"), spelled("АНДРЕЙ")) == ("андреи", "андрей", "андрей")


@pytest.mark.parametrize("text", ["", "ana", "李雷", "\x00", "🎂"])
def test_plain_keeps_everything_else(text: str) -> None:
    assert plain(text) == text
