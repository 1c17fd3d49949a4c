"""Texts of plain digits."""

import pytest

from netcli.domain.language.digits import is_digits, is_number


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
def test_number_has_only_plain_digits(text: str, *, digits: bool, number: bool) -> None:
    assert (is_digits(text), is_number(text)) == (digits, number)
