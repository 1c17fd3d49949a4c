"""The balance of giving: the vectors of docs/model.md, section 4."""

from fractions import Fraction
from math import comb
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.balance import Balance, Counts, State, balance, in_window, judge, one_sided, p_less
from netcli.domain.model import DEFAULT, Model
from tests.readable import TODAY, gives

COUNT = st.integers(0, 300)


def state(given_: int, received: int, model: Model = DEFAULT) -> str:
    """Return the state of a number of favours."""
    return judge(Counts(1, given_, received), model).state


@pytest.mark.parametrize(
    ("g", "r", "p", "flag"),
    [
        (0, 1, 0.75, False),
        (0, 2, 0.875, False),
        (0, 3, 0.9375, False),
        (0, 4, 0.96875, True),
        (1, 5, 0.9375, False),
        (1, 6, 0.964844, True),
        (2, 7, 0.945312, False),
        (2, 8, 0.967285, True),
        (3, 9, 0.953857, True),
        (5, 12, 0.951874, True),
        (6, 2, 0.089844, False),
    ],
)
def test_the_probability_of_giving_less_is_that_of_the_model(g: int, r: int, p: float, *, flag: bool) -> None:
    assert p_less(g, r) == pytest.approx(p, abs=1e-6)
    assert (state(g, r) == "received more") is flag


@pytest.mark.parametrize(("g", "r"), list(enumerate([4, 6, 8, 9, 11, 12, 14, 15, 17, 18, 19])))
def test_the_flag_is_raised_from_so_many_favours_on(g: int, r: int) -> None:
    assert [state(g, fewer) == "received more" for fewer in (r - 1, r)] == [False, True]


@pytest.mark.parametrize(("g", "r", "b"), [(0, 4, -0.6667), (6, 2, 0.4), (1, 3, -0.3333), (0, 0, 0), (5, 5, 0)])
def test_the_balance_is_that_of_the_model(g: int, r: int, b: float) -> None:
    assert balance(g, r) == pytest.approx(b, abs=5e-5)


@given(g=st.integers(0, 3), r=st.integers(0, 3))
def test_one_two_or_three_favours_raise_no_flag(g: int, r: int) -> None:
    assert g + r > 3 or state(g, r) not in {"received more", "giving a lot"}


@given(g=COUNT, r=COUNT)
def test_swapping_given_and_received_mirrors_both_figures(g: int, r: int) -> None:
    assert balance(r, g) == -balance(g, r)
    assert p_less(r, g) == pytest.approx(1 - p_less(g, r), abs=1e-12)


@given(g=COUNT, r=COUNT)
def test_the_probability_comes_from_exact_integers(g: int, r: int) -> None:
    n = g + r + 1
    assert p_less(g, r) == float(Fraction(sum(comb(n, i) for i in range(g + 1, n + 1)), 2**n))


@given(g=COUNT, r=COUNT)
def test_balance_is_between_minus_one_and_one(g: int, r: int) -> None:
    assert -1 < balance(g, r) < 1


@given(g=COUNT, r=COUNT)
def test_every_pair_of_counts_has_one_of_the_known_states(g: int, r: int) -> None:
    assert state(g, r) in get_args(State)


# --- States


@pytest.mark.parametrize(
    ("g", "r", "says"),
    [
        (0, 0, "too early"),
        (0, 2, "too early"),
        (2, 1, "too early"),
        (0, 3, "leaning"),
        (1, 5, "leaning"),
        (2, 2, "balanced"),
        (6, 5, "balanced"),
        (0, 4, "received more"),
        (4, 0, "giving a lot"),
        (3, 0, "too early"),
        (6, 2, "balanced"),
        (8, 2, "giving a lot"),
    ],
)
def test_state_follows_from_the_counts(g: int, r: int, says: str) -> None:
    assert state(g, r) == says


@pytest.mark.parametrize(("g", "r"), [(0, 0), (0, 9), (9, 0), (0, 3)])
def test_giving_to_kin_and_mentors_is_not_counted(g: int, r: int) -> None:
    assert judge(Counts(1, g, r, uncounted=True), DEFAULT).state == "off"


def test_a_stricter_flag_of_the_settings_needs_more_favours() -> None:
    strict = Model(flag_at=0.99)
    assert [state(0, r, strict) for r in (3, 4, 5, 6)] == ["leaning", "leaning", "leaning", "received more"]
    assert [state(3, r, strict) for r in (2, 3)] == ["too early", "balanced"]


@pytest.mark.parametrize(
    ("g", "r", "at", "says"),
    [
        (0, 3, {"flag_at": 0.9375}, "received more"),
        (0, 2, {"lean_at": 0.875}, "leaning"),
        (3, 0, {"flag_at": 0.9375}, "giving a lot"),
        (1, 2, {"flag_at": 0.9375}, "balanced"),
        (1, 1, {"flag_at": 0.9375}, "too early"),
    ],
)
def test_a_probability_at_the_threshold_has_reached_it(g: int, r: int, at: dict[str, float], says: str) -> None:
    assert state(g, r, Model(**at)) == says  # type: ignore[arg-type]


def test_a_judgement_holds_every_figure() -> None:
    assert judge(Counts(7, 0, 4), DEFAULT) == Balance(7, 0, 4, -4 / 6, 0.96875, "received more", nudge=True)


# --- Nudges


@pytest.mark.parametrize(
    ("counts", "nudge"),
    [
        (Counts(1, 0, 4), True),
        (Counts(1, 0, 4, last_received="2026-11-01", last_thanks="2026-11-01"), False),
        (Counts(1, 0, 4, last_received="2026-11-01", last_thanks="2026-10-31"), True),
        (Counts(1, 0, 4, uncounted=True), False),
        (Counts(1, 0, 4, snoozed=True), False),
        (Counts(1, 0, 3), False),
        (Counts(1, 9, 0), False),
        (Counts(1, 4, 4), False),
    ],
)
def test_nudge_needs_a_flag_without_thanks_or_snooze(counts: Counts, *, nudge: bool) -> None:
    assert judge(counts, DEFAULT).nudge is nudge


@pytest.mark.parametrize(
    ("received", "thanks", "thanked"),
    [
        ("", "", False),
        ("2026-11-01", "", False),
        ("", "2026-11-01", False),
        ("2026-11-01", "2026-10-31", False),
        ("2026-11-01", "2026-11-01", True),
        ("2026-11-01", "2026-11-02", True),
    ],
)
def test_thanked_needs_thanks_since_the_last_favour(received: str, thanks: str, *, thanked: bool) -> None:
    assert Counts(1, 1, 1, last_received=received, last_thanks=thanks).thanked is thanked


def test_in_window_includes_today_and_excludes_its_first_day() -> None:
    noted = gives("Ana 0 / Ana 729 / Ana 730 / Ana in 1")
    assert [one.number for one in in_window(noted, TODAY, 730)] == [1, 2]


def test_one_sided_lists_the_clearest_first_and_then_by_id() -> None:
    counts = [Counts(1, 9, 0), Counts(2, 0, 4), Counts(3, 0, 6), Counts(4, 0, 4), Counts(5, 0, 3), Counts(6, 0, 9, uncounted=True)]
    assert [one.contact_id for one in one_sided(counts, DEFAULT)] == [3, 2, 4]
