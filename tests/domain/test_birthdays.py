"""Birthdays around a day."""

from datetime import date

import pytest

from netcli.domain.birthdays import near
from tests.readable import person

ANA = person("Ana")


@pytest.mark.parametrize(
    ("born", "today", "day", "years", "days"),
    [
        ("1980-11-25", date(2026, 11, 20), date(2026, 11, 25), 46, 5),
        ("--11-20", date(2026, 11, 20), date(2026, 11, 20), None, 0),
        ("1980-11-17", date(2026, 11, 20), date(2026, 11, 17), 46, -3),
        ("1980-12-04", date(2026, 11, 20), date(2026, 12, 4), 46, 14),
        ("1980-01-02", date(2026, 12, 30), date(2027, 1, 2), 47, 3),
        ("1980-12-31", date(2027, 1, 2), date(2026, 12, 31), 46, -2),
        ("2000-02-29", date(2027, 2, 20), date(2027, 2, 28), 27, 8),
        ("--02-29", date(2100, 2, 20), date(2100, 2, 28), None, 8),
        ("--02-29", date(2028, 2, 20), date(2028, 2, 29), None, 9),
    ],
)
def test_birthday_near_today_has_its_day_and_age(born: str, today: date, day: date, years: int | None, days: int) -> None:
    [found] = near([(ANA, born, "")], today, 3, 14)
    assert (found.born, found.day, found.years, found.days) == (born, day, years, days)


@pytest.mark.parametrize("born", ["1980-11-16", "--12-05", "1980-05-20"])
def test_birthday_outside_the_days_is_skipped(born: str) -> None:
    assert near([(ANA, born, "")], date(2026, 11, 20), 3, 14) == []


def test_birthdays_are_in_the_order_of_days_and_names() -> None:
    found = near([(person("Cy", 3), "--11-21", ""), (person("Bo", 2), "--11-22", ""), (ANA, "--11-22", "")], date(2026, 11, 20), 3, 14)
    assert [one.person.name for one in found] == ["Cy", "Ana", "Bo"]


@pytest.mark.parametrize(
    ("on_day", "today", "years"),
    [
        ("2027-06-12", date(2026, 6, 10), []),
        ("2027-06-12", date(2027, 6, 10), [0]),
        ("2019-06-12", date(2026, 6, 10), [7]),
        ("--06-12", date(2026, 6, 10), [None]),
    ],
)
def test_date_with_a_year_begins_in_that_year(on_day: str, today: date, years: list[int | None]) -> None:
    assert [(one.what, one.years) for one in near([(ANA, on_day, "wedding")], today, 3, 14)] == [("wedding", one) for one in years]
