"""The periods of a report."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.period import Unit, parse_period, period_of
from netcli.errors import NotADateError
from tests.readable import TODAY, said

UNITS: tuple[Unit, ...] = ("week", "month", "quarter", "year")


@pytest.mark.parametrize(
    ("text", "unit", "name", "first", "last"),
    [
        ("2026-11", "month", "2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        ("2024-02", "month", "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("last", "month", "2026-10", date(2026, 10, 1), date(2026, 10, 31)),
        ("2026-Q4", "quarter", "2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2026q1", "quarter", "2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("this", "quarter", "2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        (" Last ", "year", "2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2026", "year", "2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_is_read_with_its_first_and_last_day(text: str, unit: Unit, name: str, first: date, last: date) -> None:
    found = parse_period(text, unit, TODAY)
    assert (found.name, found.first, found.last) == (name, first, last)


@pytest.mark.parametrize(
    ("text", "unit"), [("2026-13", "month"), ("11", "month"), ("2026-Q5", "quarter"), ("26", "year"), ("0000", "year")]
)
def test_other_text_is_no_period(text: str, unit: Unit) -> None:
    with pytest.raises(NotADateError) as refused:
        parse_period(text, unit, TODAY)
    form = {"month": "2026-11", "quarter": "2026-Q4", "year": "2026"}[unit]
    assert said(refused.value) == (f'"{text}" is no {unit} netcli reads', f"write this, last or {form}")


@given(day=st.dates(date(1900, 1, 8), date(9990, 1, 1)), unit=st.sampled_from(UNITS))
def test_periods_follow_each_other_without_a_gap(day: date, unit: Unit) -> None:
    period = period_of(day, unit)
    assert period.first <= day <= period.last
    assert period.moved(1).first == period.last + timedelta(days=1)
    assert [*period.until(2)] == [period.moved(-1), period]
    assert period_of(period.last, unit) == period
