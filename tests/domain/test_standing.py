"""The stage that answers about a relationship add up to."""

import pytest

from netcli.domain.records.standing import Standing
from netcli.domain.standing import stage
from tests.readable import TODAY


@pytest.mark.parametrize(
    ("said", "brought", "reached"),
    [
        ("", False, None),
        ("knows_work yes", False, "visibility"),
        ("knows_work yes / trusts_me yes", False, "credibility"),
        ("knows_work yes / trusts_me yes", True, "profitability"),
        ("trusts_me yes / knows_work unknown", False, None),
        ("knows_work yes / trusts_me unknown", True, "visibility"),
        ("knows_work no / trusts_me yes", True, None),
        ("knows_me yes / likes_me yes / would_refer yes / any_hour yes / i_trust yes", True, None),
    ],
)
def test_stage_needs_a_yes_to_each_question_up_to_it(said: str, reached: str | None, *, brought: bool) -> None:
    answers = [part.split() for part in said.split(" / ") if part]
    assert stage({what: Standing(what, answer, TODAY) for what, answer in answers}, brought=brought) == reached
