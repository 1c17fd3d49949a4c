"""Birthdays, from a database."""

from datetime import date

import pytest

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
