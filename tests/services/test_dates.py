"""Birthdays and other dates, from a database."""

from datetime import date

import pytest

from netcli.services import facts
from netcli.services.dates import dates
from netcli.store import pauses
from tests.readable import TODAY, Net


@pytest.mark.parametrize(
    ("today", "ahead", "names"),
    [(TODAY, 14, "Past Soon"), (TODAY, 0, "Past"), (TODAY, 360, "Past Soon Far Leap"), (date(2027, 2, 20), 14, "Far Leap")],
)
def test_birthdays_of_a_span_are_read(net: Net, today: date, ahead: int, names: str) -> None:
    for name, born in (("Past", "1980-11-18"), ("Soon", "--12-01"), ("Far", "1990-02-27"), ("Leap", "2000-02-29")):
        net.add(name, birthday=born)
    net.add("Unknown")
    net.add("Archived", birthday="--11-21")
    pauses.archive(net.db, net["Archived"].id, TODAY)
    assert " ".join(one.person.name for one in dates(net.db, today, ahead)) == names
    assert dates(net.db, today, ahead, among=[]) == []


def test_open_dates_of_others_are_among_the_birthdays(net: Net) -> None:
    for name in ("Ana", "Bo", "Cy"):
        net.add(name)
    net.add("Me", handle="me")
    for name, text in (
        ("Ana", "wedding 12 Dec 2020"),
        ("Bo", "name day 6 Dec"),
        ("Bo", "far 6 May"),
        ("Cy", "past 18 Nov"),
        ("Me", "exam 1 Dec"),
    ):
        facts.record(net.db, net[name], "date", text, TODAY)
    facts.close(net.db, net["Cy"], "date", "past", TODAY)
    assert [(one.person.name, one.what, one.years, one.days) for one in dates(net.db, TODAY, 30)] == [
        ("Bo", "name day", None, 16),
        ("Ana", "wedding", 6, 22),
    ]
