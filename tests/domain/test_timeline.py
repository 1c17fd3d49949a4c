"""All records of one person in order."""

from netcli.domain.records.interaction import Interaction
from netcli.domain.timeline import TimelineEntry, timeline
from tests.readable import an_ask, days_ago, gives, person

ANA, BO = person("Ana", 1), person("Bo", 2)
CALL = Interaction(days_ago(20), "call", number=5)


def test_records_are_sorted_by_day_with_a_running_balance() -> None:
    gift, help_, time = gives("Ana 30 gift / Ana -20 help / Ana 10 time")
    ask = an_ask(ago=25, n=7)
    assert list(timeline([CALL], {5: [ANA, BO]}, [gift, help_, time], [ask], ANA)) == [
        TimelineEntry("give", gift, (), 1),
        TimelineEntry("ask", ask, (), 1),
        TimelineEntry("log", CALL, (BO,), 1),
        TimelineEntry("give", help_, (), 0),
        TimelineEntry("give", time, (), 1),
    ]


def test_timeline_without_records_is_empty() -> None:
    assert list(timeline([], {}, [], [], ANA)) == []
