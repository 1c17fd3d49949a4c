"""All records of one person in order."""

from netcli.domain.records.interaction import Interaction
from netcli.domain.timeline import TimelineEntry, timeline
from tests.readable import an_ask, days_ago, gives, person

ANA, BO = person("Ana", 1), person("Bo", 2)
CALL = Interaction(days_ago(20), "call", number=5)


def test_records_are_sorted_by_day_with_a_running_balance() -> None:
    gift, help_, time = gives("Ana 30 gift / Ana -20 help / Ana 10 time")
    ask = an_ask(ago=25, n=7)
    entries = [
        TimelineEntry("give", gift, (ANA,), 1),
        TimelineEntry("ask", ask, (ANA,), 1),
        TimelineEntry("log", CALL, (ANA, BO), 1),
        TimelineEntry("give", help_, (ANA,), 0),
        TimelineEntry("give", time, (ANA,), 1),
    ]
    records = [CALL], {5: [ANA, BO]}, [(one, ANA) for one in (gift, help_, time)], [(ask, ANA)]
    assert list(timeline(*records, of_one=True)) == entries
    assert list(timeline(*records, of_one=False)) == [one._replace(running=None) for one in entries]


def test_timeline_without_records_is_empty() -> None:
    assert list(timeline([], {}, [], [], of_one=True)) == []
