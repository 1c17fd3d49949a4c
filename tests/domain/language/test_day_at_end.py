"""A day at the end of the text of a give or an ask."""

import pytest

from netcli.domain.language.day_at_end import day_at_end
from tests.readable import TODAY


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("lent a van yesterday.", "yesterday", "2026-11-19"),
        ("lent a van last friday", "last friday", "2026-11-13"),
        ("pożyczył auto wczoraj", "wczoraj", "2026-11-19"),
        ("a lift 3 days ago", "3 days ago", "2026-11-17"),
    ],
)
def test_a_past_day_ends_a_text(text: str, said: str, day: str) -> None:
    found = day_at_end(text, TODAY, ahead=False)
    assert found
    assert (found[0], found[1].isoformat()) == (said, day)


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("a quote by friday", "by friday", "2026-11-27"),
        ("send the photos tomorrow", "tomorrow", "2026-11-21"),
        ("o listă mâine", "mâine", "2026-11-21"),
    ],
)
def test_a_day_to_come_ends_a_text(text: str, said: str, day: str) -> None:
    found = day_at_end(text, TODAY, ahead=True)
    assert found
    assert (found[0], found[1].isoformat()) == (said, day)


@pytest.mark.parametrize("ahead", [False, True])
@pytest.mark.parametrize("text", ["a van", "chapter 3.4", "friday", "a ticket for today", "the plan of friday's fair", ""])
def test_other_texts_do_not(text: str, *, ahead: bool) -> None:
    assert day_at_end(text, TODAY, ahead=ahead) is None
