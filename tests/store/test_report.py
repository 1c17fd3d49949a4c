"""The counts of the weekly report."""

from collections import Counter
from datetime import date, timedelta

import pytest

from netcli.domain.report import Talk, by_period
from netcli.store import report
from tests.readable import TODAY, Net, days_ago

MONDAY = date(2026, 11, 16)
SUNDAY = MONDAY + timedelta(days=6)
HALF_A_YEAR_AGO = MONDAY - timedelta(weeks=26)


def this_week(net: Net) -> Counter[str]:
    """Return the counts of this week that are not zero."""
    return by_period(report.day_counts(net.db, HALF_A_YEAR_AGO, SUNDAY), "week").get(MONDAY, Counter())


def test_gives_are_counted_by_direction_and_kind(net: Net) -> None:
    net.add("Ana")
    net.gives(
        "Ana 0 introduction / Ana 1 introduction / Ana 1 referral / Ana 2 / Ana -1 referral / Ana -4 referral / Ana -3 introduction / Ana 5"
        " / Ana 1 thanks / Ana -1 thanks"  # counted in neither
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
    [kept, _] = net.promises("Ana 3 not an ask / Ana 2 not one either")
    net.answered(kept, ago=1, status="kept")
    assert this_week(net) == {"asks_made": 2, "asks_answered": 1, "their_asks_met": 2}


def test_people_are_new_in_the_week_of_their_first_day(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana 2 message / Ana 1 message / Bo 30 message / Bo 1 message")
    assert this_week(net) == {"new_people": 1}


DONE = Talk(purpose=True, outcome=True, favour=False)


@pytest.mark.parametrize(("kind", "talks"), [("meeting", 1), ("one-to-one", 1), ("call", 1), ("message", 0), ("email", 0), ("event", 0)])
def test_meetings_and_calls_are_talks(net: Net, kind: str, talks: int) -> None:
    net.add("Ana")
    net.log(f"Ana 1 {kind}", purpose="plan", outcome="done")
    assert report.talks(net.db, MONDAY, SUNDAY) == [DONE] * talks


@pytest.mark.parametrize(
    ("fields", "talk"),
    [
        ({"purpose": "plan", "outcome": "two dates"}, DONE),
        ({"purpose": "plan", "outcome_kind": "tip"}, DONE),
        ({"purpose": "plan"}, DONE._replace(outcome=False)),
        ({"outcome": "a tip"}, DONE._replace(purpose=False)),
        ({}, DONE._replace(purpose=False, outcome=False)),
    ],
)
def test_talk_has_a_purpose_and_an_outcome_if_noted(net: Net, fields: dict[str, str], talk: Talk) -> None:
    net.add("Ana")
    net.log("Ana 1 call", **fields)
    assert report.talks(net.db, MONDAY, SUNDAY) == [talk]


@pytest.mark.parametrize(
    ("gives", "favour"),
    [("Ana 1", True), ("Ana -1", True), ("Bo 1", True), ("Cy 1", False), ("Ana 2", False)],
    ids=["given", "received", "to the other", "elsewhere", "another day"],
)
def test_talk_has_a_favour_of_its_day_with_a_participant(net: Net, gives: str, *, favour: bool) -> None:
    net.add("Ana / Bo / Cy")
    net.log("Ana+Bo 1", purpose="plan")
    net.gives(gives)
    assert report.talks(net.db, MONDAY, SUNDAY) == [Talk(purpose=True, outcome=False, favour=favour)]


def test_talks_outside_the_span_are_not_read(net: Net) -> None:
    net.add("Ana")
    net.log("Ana 30 / Ana 5 / Ana 4 / Ana in 3")
    assert len(report.talks(net.db, MONDAY, SUNDAY)) == 1


def test_days_outside_the_span_are_not_counted(net: Net) -> None:
    net.add("Ana")
    net.gives(f"Ana {(TODAY - HALF_A_YEAR_AGO).days} / Ana {(TODAY - HALF_A_YEAR_AGO).days + 1} / Ana in 2 / Ana in 3")
    assert sorted(report.day_counts(net.db, HALF_A_YEAR_AGO, SUNDAY)) == [
        (HALF_A_YEAR_AGO.isoformat(), "given", 1),
        (SUNDAY.isoformat(), "given", 1),
    ]


def test_my_asks_come_with_the_first_day_of_giving(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    net.gives("Ana 50 / Ana 40 / Bo -50 / Cy 3")
    net.asks("Ana 20 a / Bo 10 b / Cy 5 c / Cy -5 d / Ana 190 e")
    assert report.my_asks(net.db, days_ago(182), TODAY) == [
        (days_ago(20), days_ago(50)),
        (days_ago(10), None),
        (days_ago(5), days_ago(3)),
    ]
