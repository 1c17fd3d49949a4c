"""Outcomes: amounts of money as they are written, and as they are stored."""

import pytest

from netcli.domain.outcome import clean_amount, split_amount
from netcli.errors import InvalidValueError
from tests.readable import refuses


@pytest.mark.parametrize(
    ("text", "stored", "amount", "currency"),
    [
        ("500 EUR", "500 EUR", 500.0, "EUR"),
        ("eur 500", "500 EUR", 500.0, "EUR"),
        ("1250,5 usd", "1250.50 USD", 1250.5, "USD"),
        ("0.05 CHF", "0.05 CHF", 0.05, "CHF"),
        ("007 MDL", "7 MDL", 7.0, "MDL"),
    ],
)
def test_amount_is_stored_and_split_into_units_and_currency(text: str, stored: str, amount: float, currency: str) -> None:
    assert clean_amount(text) == stored
    assert split_amount(stored) == (amount, currency)


@pytest.mark.parametrize("text", ["500", "EUR", "500 EURO", "1.000 EUR", "five EUR", "-5 EUR", "1e3 EUR", "9999999999999 EUR", ""])
def test_text_that_is_no_sum_is_refused(text: str) -> None:
    with refuses(InvalidValueError, "^amount: "):
        clean_amount(text)


@pytest.mark.parametrize("text", [None, "", "a lot", "nan EUR", "1e3 EUR", f"{'9' * 400} EUR", "5 \x1b[31"])
def test_stored_text_that_is_no_amount_has_no_figure(text: str | None) -> None:
    assert split_amount(text) == (None, None)
