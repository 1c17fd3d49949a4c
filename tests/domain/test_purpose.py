"""Meetings without a purpose or a result (docs/model.md, section 13)."""

from datetime import date

import pytest

from netcli.domain.purpose import Finding, finding
from netcli.domain.records.interaction import Interaction
from tests.readable import days_ago

EMPTY = [Interaction(days_ago(days)) for days in (5, 20, 40)]  # the newest first
LAST = Interaction(days_ago(1))
FOUND = Finding(3, days_ago(40), asks_what_they_know=True)


@pytest.mark.parametrize(
    ("meetings", "favours", "tags", "found"),
    [
        (EMPTY, set[date](), "", FOUND),
        ([LAST._replace(outcome="two dates"), *EMPTY[1:]], set[date](), "", None),
        ([LAST._replace(outcome="two dates"), *EMPTY], set[date](), "", None),
        ([LAST._replace(purpose="the fair"), *EMPTY], set[date](), "", None),
        ([LAST._replace(outcome_kind="social"), *EMPTY], set[date](), "", None),
        ([LAST._replace(their_outcome="a tip"), *EMPTY], set[date](), "", None),
        (EMPTY[:2], set[date](), "", None),
        (EMPTY, {days_ago(20)}, "", None),
        (EMPTY, {days_ago(21)}, "", FOUND),
        (EMPTY, set[date](), "kin", None),
        (EMPTY, set[date](), "choir", FOUND),
        ([LAST, *EMPTY], set[date](), "", FOUND._replace(meetings=4)),
        ([*EMPTY, Interaction(days_ago(90), purpose="the fair"), Interaction(days_ago(99))], set[date](), "", FOUND),
    ],
)
def test_three_meetings_without_aim_or_result_are_a_finding(
    meetings: list[Interaction], favours: set[date], tags: str, found: Finding | None
) -> None:
    assert finding(meetings, favours, tags.split(), knows_work=None) == found


@pytest.mark.parametrize(("knows_work", "asks"), [(None, True), (False, True), (True, False)])
def test_finding_asks_what_they_know_unless_they_know_it(knows_work: bool | None, asks: bool) -> None:
    assert finding(EMPTY, set(), (), knows_work=knows_work) == FOUND._replace(asks_what_they_know=asks)
