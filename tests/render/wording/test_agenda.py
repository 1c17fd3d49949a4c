"""The reminders of a calendar as text."""

import pytest

from netcli.domain.agenda import Reminder
from netcli.domain.reconnect import Reason
from netcli.render.wording.agenda import reminder
from tests.readable import TODAY, person

ANA = person("Ana")


@pytest.mark.parametrize(
    ("one", "texts"),
    [
        (Reminder("1", TODAY, "birthday", ANA, yearly=True), ("Ana: birthday", "")),
        (Reminder("1", TODAY, "my_ask", ANA, "a van"), ("Ana: I asked", "a van")),
        (Reminder("1", TODAY, "their_ask", ANA, "a van"), ("Ana: they asked", "a van")),
        (
            Reminder("1", TODAY, "reconnect", ANA, reasons=(Reason("both_ways"), Reason("outside_circles"))),
            ("write to Ana", "favours went both ways; outside your usual circles"),
        ),
        (Reminder("1", TODAY, "reconnect", ANA), ("write to Ana", "")),
    ],
)
def test_every_reminder_has_a_summary_and_a_description(one: Reminder, texts: tuple[str, str]) -> None:
    assert reminder(one) == texts
