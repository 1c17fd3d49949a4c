"""A text with a day that comes again every year."""

from datetime import date

import pytest

from netcli.domain.language.dated_text import dated
from netcli.errors import InvalidDateError, InvalidValueError
from tests.readable import refuses

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "what", "on_day"),
    [
        ("wedding 12 June", "wedding", "--06-12"),
        ("wedding on June 12th", "wedding", "--06-12"),
        ("wedding on 12 June 2027", "wedding", "2027-06-12"),
        ("wedding, 12 June 2019", "wedding", "2019-06-12"),
        ("2027-06-12 opens the shop", "opens the shop", "2027-06-12"),
        ("name day 6.12.", "name day", "--12-06"),
        ("name day (6 Dec) of the twins", "name day of the twins", "--12-06"),
        ("leap party 29 February", "leap party", "--02-29"),
        ("ślub 12 czerwca 2027 r.", "ślub", "2027-06-12"),
        ("nunta pe 12 iunie", "nunta", "--06-12"),
        ("свадьба 12 июня 2027 г.", "свадьба", "2027-06-12"),
        ("день ангела 6 декабря", "день ангела", "--12-06"),
        ("חתונה ב-12 ביוני 2027", "חתונה", "2027-06-12"),
        ("--06-12 wedding", "wedding", "--06-12"),
        ("3 children 12 June", "3 children", "--06-12"),
        ("12 June", "", "--06-12"),
    ],
)
def test_day_is_taken_out_of_a_text_in_five_languages(text: str, what: str, on_day: str) -> None:
    assert dated(text, TODAY) == (what, on_day)


@pytest.mark.parametrize(
    "text",
    ["wedding", "", "wedding tomorrow", "wedding in 3 days", "wedding friday", "at 12", "2027", "30 February", "29 February 2027 party"],
)
def test_text_without_a_day_of_a_month_is_refused(text: str) -> None:
    with refuses(InvalidValueError, "^date: no day is in the text; nothing was changed$"):
        dated(text, TODAY)


def test_text_with_two_days_is_refused() -> None:
    with refuses(InvalidValueError, '^"12 June to 20 June" has more than one day; nothing was changed$'):
        dated("12 June to 20 June", TODAY)


def test_day_with_two_readings_is_refused() -> None:
    with refuses(InvalidDateError, '^"3/4/2027" may be 3 Apr 2027 or 4 Mar 2027$'):
        dated("wedding 3/4/2027", TODAY)
