"""Strength and classes of ties: the vectors of docs/model.md, sections 1, 2 and 9."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from netcli.domain.model import DEFAULT, Model
from netcli.domain.ties import (
    Classifier,
    Override,
    Summary,
    Tie,
    decay_factor,
    forward_sum,
    landmark_too_far,
    learning,
    rate,
    strength,
    weight,
)
from tests.readable import DAY_0, HALF_LIFE, TODAY, contact_days, day, days_ago, decayed, history

# A contact-day for hypothesis: day number, v.
HISTORIES = st.dictionaries(st.integers(0, 4000), st.floats(0.5, 2), min_size=1, max_size=30)


def direct_sum(days: dict[int, float], at: int) -> float:
    """Return S(T) as the model defines it."""
    return sum(v * 2 ** (-(at - number) / HALF_LIFE) for number, v in days.items() if number <= at)


def forward(days: dict[int, float], landmark: date) -> float:
    """Return S0."""
    return forward_sum([(day(number), v) for number, v in days.items()], landmark, HALF_LIFE)


def row(*, r: float, gap: int, first: int = 1000, days: int = 20, contact_id: int = 1) -> Summary:
    """Return the summary of a tie with rate `r` today, with today as the landmark."""
    s0 = r * HALF_LIFE / rate(HALF_LIFE, HALF_LIFE)
    return contact_id, days_ago(first).isoformat(), days_ago(gap).isoformat(), days, s0


UNLOGGED: Summary = (1, None, None, 0, 0.0)


def judge(model: Model = DEFAULT, overrides: dict[int, Override] | None = None, cadences: dict[int, int] | None = None) -> Classifier:
    """Return the judge of ties today."""
    return Classifier(TODAY, TODAY, model, overrides, cadences)


# --- Section 1: strength


def test_four_days_of_contact_have_the_strength_of_the_model() -> None:
    s = decayed(forward_sum(contact_days("10 40 70 100"), DAY_0, HALF_LIFE), DAY_0, day(100), HALF_LIFE)
    r = rate(s, HALF_LIFE)
    assert s == pytest.approx(2.923661, abs=5e-7)
    assert r == pytest.approx(0.675509, abs=5e-7)
    assert strength(r) == pytest.approx(62.81, abs=0.005)


def test_one_day_a_half_life_ago_counts_half() -> None:
    s = decayed(forward_sum(contact_days("10"), DAY_0, HALF_LIFE), DAY_0, day(100), HALF_LIFE)
    assert s == pytest.approx(0.5, abs=1e-12)
    assert rate(s, HALF_LIFE) == pytest.approx(0.115525, abs=5e-7)
    assert strength(rate(s, HALF_LIFE)) == pytest.approx(22.41, abs=0.005)


def test_a_rate_is_the_sum_times_a_constant_of_the_half_life() -> None:
    assert rate(1, HALF_LIFE) == pytest.approx(0.231049, abs=5e-7)


@pytest.mark.parametrize(
    ("minutes", "v"), [(None, 1), (1, 0.5), (5, 0.5), (8, 0.5164), (30, 1), (60, 1.4142), (120, 2), (240, 2), (10_080, 2)]
)
def test_a_long_talk_weighs_more_within_bounds(minutes: int | None, v: float) -> None:
    assert weight(minutes) == pytest.approx(v, abs=5e-5)


@pytest.mark.parametrize(
    ("every", "before", "after"),
    [(7, 4.1712, 4.4023), (30, 0.8889, 1.1200), (91, 0.2275, 0.4586), (182, 0.0755, 0.3065), (365, 0.0148, 0.2458)],
)
def test_steady_cadence_has_its_rate_before_and_after_a_contact(every: int, before: float, after: float) -> None:
    past = [(TODAY - timedelta(days=every * number), 1.0) for number in range(1, 5000 // every)]
    r_before = rate(decayed(forward_sum(past, TODAY, HALF_LIFE), TODAY, TODAY, HALF_LIFE), HALF_LIFE)
    r_after = rate(decayed(forward_sum([*past, (TODAY, 1.0)], TODAY, HALF_LIFE), TODAY, TODAY, HALF_LIFE), HALF_LIFE)
    assert (round(r_before, 4), round(r_after, 4)) == (before, after)


@given(r=st.floats(0, 1e6))
def test_strength_is_between_0_and_100_per_cent(r: float) -> None:
    assert 0 <= strength(r) <= 100


def test_strength_is_one_half_at_two_fifths() -> None:
    assert strength(0.4) == 50


# --- Section 9: forward decay


@given(days=HISTORIES, later=st.integers(0, 2000), landmark=st.integers(-3000, 3000))
def test_forward_decay_equals_the_direct_sum(days: dict[int, float], later: int, landmark: int) -> None:
    at = max(days) + later
    assert decayed(forward(days, day(landmark)), day(landmark), day(at), HALF_LIFE) == pytest.approx(direct_sum(days, at), rel=1e-9)


@given(one=HISTORIES, other=HISTORIES, later=st.integers(0, 2000))
def test_order_by_stored_sums_holds_on_every_later_day(one: dict[int, float], other: dict[int, float], later: int) -> None:
    at = max(*one, *other) + later
    kept_one, kept_other = forward(one, DAY_0), forward(other, DAY_0)
    assume(kept_one != pytest.approx(kept_other, rel=1e-9))  # else rounding decides
    assert (kept_one > kept_other) == (direct_sum(one, at) > direct_sum(other, at))


@given(days=HISTORIES, number=st.integers(4001, 5000), v=st.floats(0.5, 2))
def test_a_new_contact_day_adds_one_term(days: dict[int, float], number: int, v: float) -> None:
    term = forward_sum([(day(number), v)], DAY_0, HALF_LIFE)
    assert forward({**days, number: v}, DAY_0) == pytest.approx(forward(days, DAY_0) + term, rel=1e-9)


def test_landmark_is_too_far_after_122_half_lives() -> None:
    edge = DAY_0 + timedelta(days=122 * 90)
    assert not landmark_too_far(DAY_0, edge, HALF_LIFE)
    assert landmark_too_far(DAY_0, edge + timedelta(days=1), HALF_LIFE)


def test_past_day_can_be_computed_with_any_half_life() -> None:
    """`report --as-of 1990-01-01` with `half_life = 7` would overflow: 2 ** 1900."""
    shortest = Model(half_life=7)
    long_ago = date(1990, 1, 1)
    assert Classifier(long_ago, TODAY, shortest).computed(UNLOGGED) == "unlogged"


def test_the_decay_since_the_landmark_is_the_same_for_everybody() -> None:
    assert decay_factor(DAY_0, day(90), HALF_LIFE) == 0.5
    assert decay_factor(DAY_0, day(-180), HALF_LIFE) == 4
    assert decay_factor(DAY_0, DAY_0, HALF_LIFE) == 1


# --- Section 2: classes


@pytest.mark.parametrize(
    ("r", "gap", "said"),
    [
        (0.90, 20, "close"),
        (0.84, 20, "weak"),
        (1.10, 180, "dormant"),
        (1.10, 179, "close"),
        (0.10, 179, "weak"),
        (0.10, 181, "dormant"),
        (0.850001, 0, "close"),
        (0.849999, 0, "weak"),
    ],
)
def test_a_class_follows_from_rate_and_gap(r: float, gap: int, said: str) -> None:
    assert judge().computed(row(r=r, gap=gap)) == said


def test_a_rate_at_the_threshold_is_close() -> None:
    threshold = rate(1, HALF_LIFE)  # of one contact-day today
    edge = (1, days_ago(400).isoformat(), days_ago(0).isoformat(), 20, 1.0)
    classifier = judge(Model(close_rate=threshold))
    assert classifier.computed(edge) == "close"
    assert list(classifier.strongest([edge])) == [edge]


@pytest.mark.parametrize(
    ("first", "days", "r", "said"),
    [(10, 2, 1.1, "new"), (10, 3, 1.1, "close"), (10, 3, 0.2, "weak"), (29, 1, 0.2, "new"), (30, 1, 0.2, "weak"), (0, 1, 0.23, "new")],
)
def test_a_tie_is_new_for_a_month_and_two_days_of_contact(first: int, days: int, r: float, said: str) -> None:
    assert judge().computed(row(r=r, gap=0, first=first, days=days)) == said


def test_person_without_interactions_is_unlogged_not_weak() -> None:
    tie = judge().tie((7, None, None, 0, 0.0))
    assert tie == Tie(7, "unlogged", "unlogged", None, None, None, None, 0, None, None, None, cooling=False)


@pytest.mark.parametrize(
    ("cadence", "gap", "said"), [(120, 239, "close"), (120, 240, "dormant"), (30, 180, "dormant"), (30, 179, "close"), (90, 180, "dormant")]
)
def test_a_cadence_moves_dormant_out_but_never_in(cadence: int, gap: int, said: str) -> None:
    assert judge(cadences={1: cadence}).computed(row(r=1.1, gap=gap)) == said


def test_cadence_of_one_person_changes_no_other_tie() -> None:
    assert judge(cadences={1: 365}).computed(row(r=1.1, gap=200, contact_id=2)) == "dormant"


@pytest.mark.parametrize("word", ["close", "weak", "dormant"])
@pytest.mark.parametrize("computed", [row(r=0.9, gap=20), row(r=0.1, gap=20), row(r=1.1, gap=200), UNLOGGED])
def test_override_wins_beside_the_computed_class(word: str, computed: Summary) -> None:
    said = Override(word, "we sing together", days_ago(3))
    tie = judge(overrides={1: said}).tie(computed)
    assert (tie.tie, tie.computed, tie.override) == (word, judge().computed(computed), said)


def test_override_of_one_person_changes_no_other_tie() -> None:
    assert judge(overrides={2: Override("dormant", "moved away", TODAY)}).class_of(row(r=0.9, gap=20)) == "close"


def test_tie_holds_every_known_figure() -> None:
    tie = judge().tie(row(r=0.5, gap=20, first=400, days=8))
    assert (tie.contact_id, tie.tie, tie.computed, tie.override, tie.days, tie.gap, tie.cooling) == (1, "weak", "weak", None, 8, 20, False)
    assert (tie.first_day, tie.last_day) == (days_ago(400), days_ago(20))
    assert [tie.rate, tie.strength, tie.cadence] == pytest.approx([0.5, 100 * 0.5 / 0.9, 60])


def test_a_rate_too_small_for_a_double_has_no_cadence() -> None:
    assert judge().tie(row(r=0, gap=4000, first=30_000)).cadence is None


def test_classes_are_paired_with_their_rows_in_order() -> None:
    rows = [row(r=0.9, gap=1, contact_id=1), row(r=0.1, gap=1, contact_id=2), (3, None, None, 0, 0.0)]
    assert list(judge().classes(rows)) == [("close", rows[0]), ("weak", rows[1]), ("unlogged", rows[2])]


@given(r=st.floats(0, 10), gap=st.integers(0, 2000), more=st.integers(0, 2000), days=st.integers(1, 50))
def test_a_later_look_never_warms_a_tie(r: float, gap: int, more: int, days: int) -> None:
    one = row(r=r, gap=gap, first=gap + more, days=days)
    order = ["new", "close", "weak", "dormant"]
    later = [Classifier(TODAY + timedelta(days=30 * n), TODAY, DEFAULT).computed(one) for n in range(8)]
    assert all(order.index(early) <= order.index(late) or early == "new" for early, late in pairwise(later))


# --- Section 2: cooling


@pytest.mark.parametrize(
    ("days", "at", "r", "cooling"),
    [
        (range(0, 71, 7), 105, 1.504025, True),
        (range(0, 71, 7), 95, 1.624437, False),
        (range(0, 121, 15), 160, 1.006042, False),
        (range(0, 51, 10), 85, 0.880884, True),
    ],
)
def test_a_close_tie_cools_after_three_times_its_own_gap(days: range, at: int, r: float, *, cooling: bool) -> None:
    classifier = Classifier(day(at), DAY_0, DEFAULT)
    tie = classifier.tie(history(days))
    assert tie.tie == "close"
    assert tie.rate == pytest.approx(r, abs=5e-7)
    assert tie.cooling is cooling


def test_three_days_of_contact_are_no_rhythm_to_cool_from() -> None:
    close = Override("close", "family", TODAY)
    silent = {days: row(r=1.2, gap=90, first=100, days=days) for days in (3, 4)}
    assert {days: judge(overrides={1: close}).cooling(one) for days, one in silent.items()} == {3: False, 4: True}


def test_only_a_close_tie_cools() -> None:
    silent = row(r=1.2, gap=90, first=100, days=6)
    assert judge().cooling(silent)
    assert not judge(overrides={1: Override("weak", "an acquaintance", TODAY)}).cooling(silent)
    assert not judge().cooling(row(r=0.5, gap=90, first=100, days=6))
    assert not judge().cooling(UNLOGGED)


@pytest.mark.parametrize(("gap", "cooling"), [(29, False), (30, True)])
def test_a_tie_cools_after_a_month_at_the_earliest(gap: int, *, cooling: bool) -> None:
    assert judge().cooling(row(r=3, gap=gap, first=gap + 40, days=21)) is cooling


# --- Candidates


@pytest.mark.parametrize(
    ("one", "distant", "cooling"),
    [
        (row(r=0.1, gap=60), True, False),
        (row(r=0.1, gap=59), False, False),
        (row(r=0.1, gap=300), True, False),
        (row(r=2, gap=31, first=71, days=21), False, True),
        (row(r=2, gap=29, first=49, days=21), False, False),
        (row(r=2, gap=31, first=300, days=10), False, False),
        (row(r=0.2, gap=20, first=20, days=1), False, False),
        (UNLOGGED, False, False),
    ],
    ids=["weak for two months", "weak for less", "dormant", "cooling", "cooling for less", "close", "new", "unlogged"],
)
def test_distant_needs_two_months_and_cooling_one_month(one: Summary, *, distant: bool, cooling: bool) -> None:
    assert (judge().distant(one), judge().cooling(one)) == (distant, cooling)


def test_silence_follows_the_override() -> None:
    words = {number: Override(word, "so it is", TODAY) for number, word in ((1, "close"), (2, "weak"), (3, "weak"))}
    far, near = row(r=0.1, gap=300, days=3, contact_id=1), row(r=2, gap=61, first=300, contact_id=2)
    assert [judge(overrides=words).distant(one) for one in (far, near, (3, None, None, 0, 0.0))] == [False, True, False]


def test_a_shorter_wait_in_the_settings_is_followed() -> None:
    early = row(r=0.1, gap=10)
    assert [judge(model).distant(early) for model in (DEFAULT, Model(reconnect_gap=10))] == [False, True]


def test_a_gap_is_counted_in_days() -> None:
    assert [judge().gap(day) for day in ("2026-11-20", "2026-11-19", "2025-11-20")] == [0, 1, 365]


CLOSE_TO_FAR = [row(r=r, gap=10, contact_id=number) for number, r in enumerate((3, 1.2, 0.9, 0.8, 0.3, 0.1), 1)]


@pytest.mark.parametrize(
    ("words", "close", "looked_at"),
    [
        ({}, [1, 2, 3], 4),
        ({5: "close"}, [1, 2, 3, 5], 6),
        ({2: "weak"}, [1, 3], 4),
        ({1: "close"}, [1, 2, 3], 4),
        ({4: "dormant", 5: "close"}, [1, 2, 3, 5], 6),
    ],
)
def test_close_ties_are_found_without_reading_every_row(words: dict[int, str], close: list[int], looked_at: int) -> None:
    rows = iter(CLOSE_TO_FAR)
    classifier = judge(overrides={number: Override(tie, "so it is", TODAY) for number, tie in words.items()})
    assert [one[0] for one in classifier.strongest(rows) if classifier.class_of(one) == "close"] == close
    assert len(list(rows)) == len(CLOSE_TO_FAR) - looked_at


# --- Learning


@pytest.mark.parametrize(("age", "says"), [(0, 1), (1, 2), (88, 89), (89, 90), (90, None), (3000, None)])
def test_a_log_is_learning_for_ninety_days(age: int, says: int | None) -> None:
    assert learning(days_ago(age), TODAY, DEFAULT) == says


def test_an_empty_log_is_on_its_first_day_of_learning() -> None:
    assert learning(None, TODAY, DEFAULT) == 1


def test_log_that_begins_in_the_future_is_on_its_first_day() -> None:
    """`ties --as-of` may be before the log, and a log may have only planned meetings."""
    assert learning(days_ago(-12), TODAY, DEFAULT) == 1


def test_a_day_centuries_ahead_is_summed_without_failing() -> None:
    assert forward_sum([(date(9999, 12, 31), 1.0)], date(2026, 1, 1), 90.0) == 2.0**1000
