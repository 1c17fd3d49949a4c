"""The balance of giving as text, which ranks nobody."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.balance import Counts, State, judge
from netcli.domain.model import DEFAULT
from netcli.render.wording.balance import nudge, summary, why
from tests.guards.test_words import UNKIND
from tests.readable import gives

COUNT = st.integers(0, 300)


@pytest.mark.parametrize(
    ("received", "given_", "window", "says"),
    [
        (4, 0, 730, "In two years you noted 4 favours from Ana and none to them: something you could offer?"),
        (1, 0, 730, "In two years you noted 1 favour from Ana and none to them: something you could offer?"),
        (9, 3, 365, "In 365 days you noted 9 favours from Ana and 3 to them: something you could offer?"),
    ],
)
def test_nudge_is_worded_as_an_invitation(received: int, given_: int, window: int, says: str) -> None:
    assert nudge(judge(Counts(1, given_, received), DEFAULT), "Ana", window) == says


@given(received=COUNT, given_=COUNT, window=st.integers(1, 4000))
def test_nudge_and_states_have_no_unkind_word(received: int, given_: int, window: int) -> None:
    assert not UNKIND.search(" ".join((*get_args(State), nudge(judge(Counts(1, given_, received), DEFAULT), "Ana", window))))


def test_summary_counts_days_in_the_window() -> None:
    assert summary(judge(Counts(1, 1, 6), DEFAULT), "Ana", 730) == "Ana: 1 day given, 6 received in 730 days; received more"


def test_why_lists_the_days_of_each_direction_once() -> None:
    assert why(judge(Counts(1, 0, 2), DEFAULT), gives("Ana -5 / Ana -5 / Ana -6")) == (
        "B -0.5000, P 0.875000; given: never; received: 2026-11-14, 2026-11-15"
    )
