"""Cadences and who is due: docs/model.md, section 10."""

from datetime import timedelta

import pytest

from netcli.domain.due import by_lateness, cadence, due
from tests.readable import TODAY, days_ago, person


@pytest.mark.parametrize(
    ("every", "gap", "late", "lateness"),
    [(7, 25, 18, 3.571), (14, 14, 0, 1.0), (30, 29, -1, 0.967)],
)
def test_due_day_is_the_last_day_plus_the_cadence(every: int, gap: int, late: int, lateness: float) -> None:
    one = due(person("Ana"), every, days_ago(gap), days_ago(900), TODAY)
    assert (one.gap, one.late, one.due_on) == (gap, late, TODAY - timedelta(days=late))
    assert one.lateness == pytest.approx(lateness, abs=0.0005)


def test_unlogged_person_is_due_from_the_day_of_adding() -> None:
    one = due(person("Ana"), 7, None, days_ago(9), TODAY)
    assert (one.last_day, one.gap, one.late) == (None, None, 2)


@pytest.mark.parametrize(
    ("own", "tags", "every"),
    [(None, ("choir", "family"), 30), (60, ("family",), 60), (None, ("work",), None), (None, (), None), (7, (), 7)],
)
def test_cadence_is_the_own_one_or_the_smallest_of_the_tags(own: int | None, tags: tuple[str, ...], every: int | None) -> None:
    assert cadence(own, tags, {"choir": 90, "family": 30}) == every


def test_relatively_latest_person_comes_first_then_by_name() -> None:
    yearly = due(person("Yearly", 1), 365, days_ago(400), TODAY, TODAY)
    weekly = due(person("Weekly", 2), 7, days_ago(14), TODAY, TODAY)
    also = due(person("Also", 3), 14, days_ago(28), TODAY, TODAY)
    assert [one.person.name for one in by_lateness([yearly, weekly, also])] == ["Also", "Weekly", "Yearly"]
