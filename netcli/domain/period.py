"""The period of a report: an ISO week, a month, a quarter or a year."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from netcli.domain.language.dates import monday, week_name
from netcli.errors import NotADateError

Unit = Literal["week", "month", "quarter", "year"]
MONTHS = {"month": 1, "quarter": 3, "year": 12}  # of each unit but the week
FORMS = {"month": r"(\d{4})-(0[1-9]|1[0-2])", "quarter": r"(\d{4})-?[qQ]([1-4])", "year": r"(\d{4})()"}


class Period(NamedTuple):
    """A span of days from `first` to `last`, one of the units of the calendar."""

    unit: Unit
    first: date

    @property
    def last(self) -> date:
        """The last day."""
        return self.moved(1).first - timedelta(days=1)

    @property
    def name(self) -> str:
        """The name in ISO form: 2026-W47, 2026-11, 2026-Q4 or 2026."""
        year, month = f"{self.first.year:04d}", self.first.month
        match self.unit:
            case "week":
                return week_name(self.first)
            case "month":
                return f"{year}-{month:02d}"
            case "quarter":
                return f"{year}-Q{(month + 2) // 3}"
            case "year":
                return year

    def moved(self, number: int) -> "Period":
        """Return the period that begins a number of units later, or before if negative."""
        if self.unit == "week":
            return Period("week", self.first + timedelta(weeks=number))
        months = self.first.year * 12 + self.first.month - 1 + number * MONTHS[self.unit]
        return Period(self.unit, date(months // 12, months % 12 + 1, 1))

    def until(self, number: int) -> Iterator["Period"]:
        """Yield the last `number` periods up to this one, the oldest first."""
        return (self.moved(back) for back in range(1 - number, 1))


def period_of(day: date, unit: Unit) -> Period:
    """Return the period of a unit that has a day."""
    if unit == "week":
        return Period(unit, monday(day))
    return Period(unit, date(day.year, (day.month - 1) // MONTHS[unit] * MONTHS[unit] + 1, 1))


def parse_period(text: str, unit: Unit, today: date) -> Period:
    """Read a month, quarter or year: `2026-11`, `2026-Q4`, `2026`, `this` or `last`.

    Raise NotADateError for any other text.
    """
    said = text.strip().lower()
    if said in {"this", "last"}:
        return period_of(today, unit).moved(-(said == "last"))
    found = re.fullmatch(FORMS[unit], said)
    if not found or not 1900 <= int(found[1]) < 9999:
        raise NotADateError("not_a_period", text=text, unit=unit, form=Period(unit, today).name)
    return Period(unit, date(int(found[1]), (int(found[2] or 1) - 1) * MONTHS[unit] + 1, 1))
