"""The stage that answers about a relationship add up to."""

import pytest

from netcli.domain.records.standing import Standing
from netcli.domain.standing import stage
from tests.readable import TODAY


@pytest.mark.parametrize(
    ("said", "reached"),
    [
        ("", "none"),
        ("knows_me yes", "none"),
        ("knows_me yes / knows_work yes", "visibility"),
        ("knows_me yes / knows_work unknown", "none"),
        ("knows_me yes / knows_work yes / trusts_me yes", "credibility"),
        ("knows_me yes / knows_work yes / trusts_me unknown / would_refer yes", "visibility"),
        ("knows_me yes / knows_work yes / trusts_me yes / would_refer yes", "profitability"),
        ("knows_me yes / knows_work yes / trusts_me yes / would_refer no", "credibility"),
        ("knows_me no / knows_work yes / trusts_me yes / would_refer yes", "none"),
        ("likes_me yes / any_hour yes / i_trust yes / i_would_refer yes / i_know_work yes", "none"),
    ],
)
def test_stage_needs_a_yes_to_each_question_up_to_it(said: str, reached: str) -> None:
    answers = [part.split() for part in said.split(" / ") if part]
    assert stage({what: Standing(what, answer, TODAY) for what, answer in answers}) == reached
