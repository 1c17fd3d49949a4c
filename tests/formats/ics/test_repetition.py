"""Rules of repetition give the days that dateutil gives, where it gives any."""

from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import takewhile

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import vRecur

from netcli.formats.ics import repetition
from tests.readable import TODAY

PARTS = {
    "INTERVAL": st.integers(1, 4).map(str),
    "BYMONTH": st.integers(1, 12).map(str),
    "BYMONTHDAY": st.sampled_from(["1", "15,31", "-1", "29", "-31,2"]),
    "BYDAY": st.sampled_from(["MO", "TU,TH", "SA,SU", "MO,TU,WE,TH,FR"]),
    "BYSETPOS": st.sampled_from(["1", "-1", "2,-1"]),
    "WKST": st.sampled_from(repetition.WEEKDAYS),
}
NTH = st.sampled_from(["1MO", "-1FR", "2TU,-2TH", "5SU", "-5WE"])


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    names = draw(st.sets(st.sampled_from(sorted(PARTS)), max_size=3))
    parts = {name: draw(PARTS[name]) for name in sorted(names)}
    if frequency in {"MONTHLY", "YEARLY"} and draw(st.booleans()):
        parts["BYDAY"] = draw(NTH)
    if frequency in {"DAILY", "WEEKLY"}:  # because dateutil's first week may be incomplete
        parts.pop("BYSETPOS", None)
        parts.pop("BYMONTHDAY", None)
    if parts.keys() == {"BYSETPOS"}:
        parts = {}
    return ";".join([f"FREQ={frequency}", *(f"{name}={value}" for name, value in parts.items())])


@given(rules(), st.dates(date(2022, 1, 1), TODAY), st.none() | st.integers(1, 30))
def test_the_days_of_a_rule_are_those_of_dateutil(rule: str, first: date, most: int | None) -> None:
    rule = f"{rule};COUNT={most}" if most else rule
    found = list(repetition.days(vRecur.from_ical(rule), first, TODAY))
    # dateutil would search up to the year 9999 for the days of a rule that has none.
    theirs: Iterable[datetime] = rrulestr(rule, dtstart=datetime.combine(first, time())) if found else []
    assert found == list(takewhile(TODAY.__ge__, (moment.date() for moment in theirs)))
