"""The counts of the weekly report."""

from collections import Counter
from datetime import date, timedelta

import pytest

from netcli.domain.report import by_week
from netcli.store import report
from tests.readable import TODAY, Net, days_ago

MONDAY = date(2026, 11, 16)
SUNDAY = MONDAY + timedelta(days=6)
HALF_A_YEAR_AGO = MONDAY - timedelta(weeks=26)


def this_week(net: Net) -> Counter[str]:
    """Return the counts of this week that are not zero."""
    return by_week(report.day_counts(net.db, HALF_A_YEAR_AGO, MONDAY, SUNDAY)).get(MONDAY, Counter())


def test_gives_are_counted_by_direction_and_kind(net: Net) -> None:
    net.add("Ana")
    net.gives(
        "Ana 0 introduction / Ana 1 introduction / Ana 1 referral / Ana 2 / Ana -1 referral / Ana -4 referral / Ana -3 introduction / Ana 5"
    )
    assert this_week(net) == {"given": 4, "received": 3, "introductions": 2, "referrals": 1}


def test_asks_are_counted_when_made_and_when_answered(net: Net) -> None:
    net.add("Ana")
    numbers = net.asks("Ana 1 a / Ana 20 b / Ana -2 c / Ana -20 d / Ana 20 e / Ana 20 f / Ana 3 g / Ana -20 h")
    net.answered(numbers[1], ago=2)
    net.answered(numbers[3], ago=0)
    net.answered(numbers[4], ago=0, status="declined")
    net.answered(numbers[5], ago=8)
    net.answered(numbers[7], ago=4)
    assert this_week(net) == {"asks_made": 2, "asks_answered": 1, "their_asks_met": 2}


def test_people_are_new_in_the_week_of_their_first_day(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana 2 message / Ana 1 message / Bo 30 message / Bo 1 message")
    assert this_week(net) == {"new_people": 1}


@pytest.mark.parametrize(("kind", "talks"), [("meeting", 1), ("one-to-one", 1), ("call", 1), ("message", 0), ("email", 0), ("event", 0)])
def test_meetings_and_calls_are_talks(net: Net, kind: str, talks: int) -> None:
    net.add("Ana")
    net.log(f"Ana 1 {kind}", purpose="plan", outcome="done")
    assert (this_week(net)["talks"], this_week(net)["purposeful"]) == (talks, talks)


def test_talks_with_purpose_and_outcome_are_counted(net: Net) -> None:
    net.add("Ana")
    net.log("Ana 0 / Ana 1 / Ana 2 call", purpose="plan", outcome="two dates")
    net.log("Ana 1 / Ana 1 call", purpose="plan")
    net.log("Ana 2 / Ana 3", outcome="a tip")
    net.log("Ana 4")
    found = this_week(net)
    assert (found["purposeful"], found["talks"]) == (3, 8)


@pytest.mark.parametrize(
    ("favour", "purposeful"),
    [("Ana 1", 1), ("Ana -1", 1), ("Bo 1", 1), ("Cy 1", 0), ("Ana 2", 0)],
    ids=["given", "received", "to the other", "elsewhere", "another day"],
)
def test_favour_on_that_day_with_a_participant_is_a_result(net: Net, favour: str, purposeful: int) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana+Bo 1", purpose="plan")
    net.gives(favour)
    assert this_week(net)["purposeful"] == purposeful


def test_the_kind_of_an_outcome_is_an_outcome(net: Net) -> None:
    net.add("Ana")
    net.log("Ana 1", purpose="plan", outcome_kind="tip")
    assert this_week(net)["purposeful"] == 1


def test_days_outside_the_span_are_not_counted(net: Net) -> None:
    net.add("Ana")
    net.gives(f"Ana {(TODAY - HALF_A_YEAR_AGO).days} / Ana {(TODAY - HALF_A_YEAR_AGO).days + 1} / Ana in 2 / Ana in 3")
    assert sorted(report.day_counts(net.db, HALF_A_YEAR_AGO, MONDAY, SUNDAY)) == [
        (HALF_A_YEAR_AGO.isoformat(), "given", 1),
        (SUNDAY.isoformat(), "given", 1),
    ]


def test_talks_are_counted_in_the_week_itself_only(net: Net) -> None:
    net.add("Ana / Bo")
    net.log("Ana 30 / Ana 5 / Ana 4")
    counts = report.day_counts(net.db, HALF_A_YEAR_AGO, MONDAY, SUNDAY)
    assert [count for count in counts if count[1] == "talks"] == [(MONDAY.isoformat(), "talks", 1)]


def test_my_asks_come_with_the_first_day_of_giving(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.gives("Ana 50 / Ana 40 / Bo -50 / Cy 3")
    net.asks("Ana 20 a / Bo 10 b / Cy 5 c / Cy -5 d / Ana 190 e")
    assert report.my_asks(net.db, days_ago(182), TODAY) == [
        (days_ago(20), days_ago(50)),
        (days_ago(10), None),
        (days_ago(5), days_ago(3)),
    ]
