"""Counts and spans as text."""

import pytest

from netcli.render.wording.counts import ago, counted


@pytest.mark.parametrize(
    ("gap", "says"),
    [
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (59, "8 weeks ago"),
        (60, "2 months ago"),
        (240, "8 months ago"),
        (365, "12 months ago"),
        (699, "23 months ago"),
        (700, "2 years ago"),
        (3653, "10 years ago"),
    ],
)
def test_ago_takes_the_largest_unit_that_fits(gap: int, says: str) -> None:
    assert ago(gap) == says


@pytest.mark.parametrize(
    ("number", "noun", "says"),
    [
        (0, "favour", "0 favours"),
        (1, "favour", "1 favour"),
        (2, "favour", "2 favours"),
        (1, "person", "1 person"),
        (3, "person", "3 people"),
    ],
)
def test_counted_gives_the_plural_its_ending(number: int, noun: str, says: str) -> None:
    assert counted(number, noun) == says
