"""What the user learned of people: how much of it, and what to ask."""

import pytest

from netcli.domain.gains import Interest, complete, findings, interest


@pytest.mark.parametrize(
    ("kinds", "known"),
    [
        ((), 0),
        (("goal",), 1),
        (("goal", "goal", "skill"), 2),
        (("goal", "accomplishment", "interest", "network", "skill"), 5),
        (("need", "offer", "note", "project", "question", "hook", "date", "missed", "work"), 0),
    ],
)
def test_each_of_the_five_kinds_counts_once(kinds: tuple[str, ...], known: int) -> None:
    assert complete(kinds) == known


@pytest.mark.parametrize(
    ("noted", "told", "expected"),
    [
        (0, 0, Interest(0, 0, None)),
        (1, 1, Interest(1, 2, None)),
        (2, 0, Interest(2, 2, None)),
        (3, 0, Interest(3, 3, 1.0)),
        (2, 1, Interest(2, 3, 2 / 3)),
        (0, 3, Interest(0, 3, 0.0)),
        (4, 1, Interest(4, 5, 0.8)),
    ],
)
def test_interest_has_a_ratio_from_three_facts_and_talks_on(noted: int, told: int, expected: Interest) -> None:
    assert interest(noted, told) == expected


@pytest.mark.parametrize(
    ("kinds", "org", "my_org", "days", "found"),
    [
        ((), "Quickfern", "Quickfern", 6, ("colleague",)),
        (("skill", "need"), "QUICKFERN ", "Quickfern", 40, ("colleague",)),
        (("interest",), "Quickfern", "Quickfern", 6, ()),
        ((), "Quickfern", "Quickfern", 5, ()),
        ((), "Slowfern", "Quickfern", 6, ()),
        ((), None, None, 6, ()),
        ((), "Quickfern", None, 6, ()),
    ],
)
def test_colleague_met_often_without_an_interest_is_found(
    kinds: tuple[str, ...], org: str | None, my_org: str | None, days: int, found: tuple[str, ...]
) -> None:
    assert findings(kinds, org, my_org, days) == found
