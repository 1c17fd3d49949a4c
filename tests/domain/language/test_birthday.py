"""Birthdays: read in any form of a date, with or without a year."""

from datetime import date

import pytest

from netcli.domain.language.birthday import read_birthday
from netcli.errors import InvalidDateError, InvalidValueError
from tests.readable import TODAY, refuses


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("1980-04-12", "1980-04-12"),
        ("12.4.1980", "1980-04-12"),
        ("12 kwietnia 1980", "1980-04-12"),
        ("--04-12", "--04-12"),
        ("12 апреля", "--04-12"),
        ("12.4", "--04-12"),
        ("29 feb", "--02-29"),
        ("20 nov", "--11-20"),
        ("20.11.2026", "2026-11-20"),
    ],
)
def test_birthday_is_a_date_with_or_without_a_year(text: str, stored: str) -> None:
    assert read_birthday(text, TODAY) == stored
    assert read_birthday(text, date(2027, 2, 28)) == stored


@pytest.mark.parametrize("text", ["yesterday", "friday", "3 weeks ago"])
def test_relative_day_is_no_birthday(text: str) -> None:
    with refuses(InvalidValueError, f'"{text}"'):
        read_birthday(text, TODAY)


@pytest.mark.parametrize("text", ["3/4/1980", "21.11.2026"])
def test_birthday_of_two_readings_or_to_come_is_refused(text: str) -> None:
    with pytest.raises(InvalidDateError):
        read_birthday(text, TODAY)
