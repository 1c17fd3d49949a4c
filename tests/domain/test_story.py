"""The self-check of the report."""

from datetime import date

import pytest

from netcli.domain.story import Check, FirstAsk, Habits, in_time, self_check
from tests.readable import TODAY, days_ago

NONE = Habits((), (), 0)


@pytest.mark.parametrize(
    ("due", "closed", "status", "kept"),
    [
        (TODAY, TODAY, "kept", True),
        (TODAY, days_ago(1), "kept", True),
        (days_ago(1), TODAY, "kept", False),
        (None, TODAY, "kept", True),
        (TODAY, days_ago(1), "declined", False),
        (days_ago(1), None, "open", False),
    ],
)
def test_a_promise_is_kept_in_time_by_its_due_day(due: date | None, closed: date | None, status: str, *, kept: bool) -> None:
    assert in_time((due, closed, status)) is kept


def test_nothing_known_has_no_figures() -> None:
    assert self_check(NONE, (0, 0), 0) == [
        Check("relations", None, 0),
        Check("gave_first", 0, 0),
        Check("listened", 0, 0),
        Check("wide_and_deep", 0, 0),
        Check("kept", 0, 0),
    ]


def test_every_habit_has_its_figure() -> None:
    habits = Habits(
        [FirstAsk(0, 0), FirstAsk(4, 30), FirstAsk(7, 90)], [(TODAY, TODAY, "kept"), (days_ago(9), None, "open")], 50, noted=4, told=1
    )
    assert self_check(habits, (6, 9), 5) == [
        Check("relations", 4, 3, 30),
        Check("gave_first", 6, 9),
        Check("listened", 4, 5),
        Check("wide_and_deep", 5, 50),
        Check("kept", 1, 2),
    ]


def test_interest_needs_three_facts_or_talks() -> None:
    assert self_check(NONE._replace(noted=1, told=1), (0, 0), 0)[2] == Check("listened", 1, 0)
