"""Whom to reconnect with: the vectors of MODEL section 3, the circles, the reasons, and the lazy search."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.reconnect import Candidate, Details, reach, score, suggestions


def candidate(
    n: int = 1, days: int = 5, gap: int = 200, together: int = 9, tie: str = "weak", *, both: bool = False, open_: bool = False
) -> Candidate:
    """Make a candidate of whom everything is ordinary but what is said."""
    return Candidate(n, tie, days, gap, together, both, open_)


def reasons(who: Candidate, **facts: object) -> tuple[str, ...]:
    """Answer the reasons for one person."""
    return suggestions([who], lambda _: Details(**{"shared": 0, "overlap": None, **facts}))[0].reasons  # type: ignore[arg-type]


# --- The vectors


@pytest.mark.parametrize(
    ("days", "m", "gap", "circ", "both", "open_", "reached", "total"),
    [
        (12, 3, 240, 0.10, True, True, 0.7006, 1.0806),
        (2, 0, 400, 0, False, False, 0.2847, 0.4847),
        (20, 10, 70, 0.6, True, False, 0.9627, 1.1427),
        (5, 4, 150, 0.05, False, True, 0.6624, 0.9524),
    ],
)
def test_reach_and_score_are_those_of_the_model(
    days: int, m: int, gap: int, circ: float, *, both: bool, open_: bool, reached: float, total: float
) -> None:
    assert reach(days, m, gap) == pytest.approx(reached, abs=5e-5)
    assert score(reach(days, m, gap), circ, both_ways=both, open_loop=open_) == pytest.approx(total, abs=5e-5)


def test_circles_that_are_unknown_count_half() -> None:
    assert score(0.5, None, both_ways=False, open_loop=False) == score(0.5, 0.5, both_ways=False, open_loop=False) == pytest.approx(0.6)


def test_reach_is_full_from_twenty_days_and_ten_shared_people_on() -> None:
    assert reach(20, 10, 0) == reach(500, 400, 0) == pytest.approx(1)


def test_half_of_the_reach_of_recency_is_gone_after_a_year() -> None:
    assert reach(0, 0, 365) == pytest.approx(0.15)


def test_a_suggestion_holds_what_it_was_made_from() -> None:
    details = Details(shared=3, overlap=0.1, shared_names=("Ana", "Petr"), open_asks=("a printer",), needs=("a van",))
    [found] = suggestions([candidate(7, days=12, gap=240, together=5, both=True, open_=True, tie="dormant")], lambda _: details)
    assert (found.contact_id, found.tie, found.gap, found.days, found.shared) == (7, "dormant", 240, 12, 3)
    assert [found.reach, found.score] == pytest.approx([0.7006, 1.0806], abs=5e-5)


# --- Order and circles


def test_the_best_comes_first_and_the_lower_number_when_alike() -> None:
    found = suggestions([candidate(3), candidate(1), candidate(2, days=20)], lambda _: Details(0, None))
    assert [one.contact_id for one in found] == [2, 1, 3]


def test_a_cooling_tie_comes_after_the_distant_ones() -> None:
    """Distance is strength: whoever is near already waits."""
    cooling = candidate(1, days=40, gap=31, tie="close", both=True, open_=True)
    far = candidate(2, days=1, gap=900, together=0, tie="dormant")
    assert [one.contact_id for one in suggestions([cooling, far], lambda _: Details(0, None))] == [2, 1]


@pytest.mark.parametrize(("most", "of_the_choir"), [(1, 1), (3, 2), (5, 2), (6, 4), (10, 4), (15, 6)])
def test_at_most_two_of_a_circle_stand_in_every_five(most: int, of_the_choir: int) -> None:
    choir = [candidate(n, days=20) for n in range(1, 21)]
    others = [candidate(n, days=1) for n in range(21, 41)]
    found = suggestions([*choir, *others], lambda n: Details(0, None, ("choir",) if n <= 20 else (f"circle {n}",)), most)
    assert len(found) == most
    assert sum(one.contact_id <= 20 for one in found) == of_the_choir


def test_a_person_of_two_circles_counts_in_both() -> None:
    circles = {1: ("choir", "bakery"), 2: ("choir",), 3: ("choir",), 4: ("bakery",), 5: ("bakery",)}
    found = suggestions([candidate(n) for n in circles], lambda n: Details(0, None, circles[n]))
    assert [one.contact_id for one in found] == [1, 2, 4]


def test_people_without_a_circle_are_never_too_many() -> None:
    assert len(suggestions([candidate(n) for n in range(1, 9)], lambda _: Details(0, None))) == 5


def test_nobody_is_suggested_where_nobody_is_a_candidate() -> None:
    assert suggestions([], lambda _: Details(0, None)) == []


# --- The lazy search


@st.composite
def networks(draw: st.DrawFn) -> list[tuple[Candidate, Details]]:
    """Draw candidates with the details that would be found; m is never above its bound."""
    found = []
    for number in range(1, draw(st.integers(0, 25)) + 1):
        together = draw(st.integers(0, 12))
        tie = draw(st.sampled_from(("weak", "dormant", "close")))
        one = Candidate(
            number, tie, draw(st.integers(1, 30)), draw(st.integers(30, 900)), together, draw(st.booleans()), draw(st.booleans())
        )
        circles = tuple(draw(st.sets(st.sampled_from(("choir", "bakery", "Berlin", "fair")), max_size=2)))
        overlap = draw(st.none() | st.floats(0, 1)) if circles else None
        found.append((one, Details(draw(st.integers(0, together)), overlap, circles)))
    return found


def plain(network: list[tuple[Candidate, Details]], most: int) -> list[int]:
    """Sort everybody by score and take them one by one: what the lazy search must come to."""

    def place(pair: tuple[Candidate, Details]) -> tuple[bool, float, int]:
        one, facts = pair
        total = score(reach(one.days, facts.shared, one.gap), facts.overlap, both_ways=one.both_ways, open_loop=one.open_loop)
        return one.tie == "close", -total, one.contact_id

    chosen: list[int] = []
    circles: Counter[str] = Counter()
    for one, facts in sorted(network, key=place):
        if len(chosen) < most and all(circles[circle] < 2 * ((most + 4) // 5) for circle in facts.circles):
            chosen.append(one.contact_id)
            circles.update(facts.circles)
    return chosen


@given(network=networks(), most=st.integers(1, 12))
def test_the_lazy_search_finds_what_a_full_sort_finds(network: list[tuple[Candidate, Details]], most: int) -> None:
    details = {one.contact_id: facts for one, facts in network}
    found = suggestions([one for one, _ in network], details.__getitem__, most)
    assert [one.contact_id for one in found] == plain(network, most)


def test_details_are_looked_up_for_the_few_that_may_win() -> None:
    looked_up = []

    def details(n: int) -> Details:
        looked_up.append(n)
        return Details(0, 0.5)

    best = [candidate(n, days=20, gap=60, together=10) for n in range(1, 11)]
    rest = [candidate(n, days=1, gap=900, together=0) for n in range(11, 1011)]
    suggestions([*rest, *best], details)
    assert set(looked_up) <= set(range(1, 11))


# --- Reasons and offers


def test_the_two_strongest_reasons_are_given() -> None:
    assert reasons(candidate(days=12, gap=240), shared=2, shared_names=("Ana", "Petr"), overlap=0.9) == (
        "in touch on 12 days, the last 8 months ago",
        "you both know Ana and Petr",
    )


@pytest.mark.parametrize(
    ("who", "facts", "says"),
    [
        (candidate(days=1, gap=700), {"overlap": 0.0}, ("outside your usual circles", "in touch once, 2 years ago")),
        (candidate(days=1, both=True), {}, ("favours went both ways", "in touch once, 7 months ago")),
        (
            candidate(days=20, open_=True),
            {"open_asks": ("a van", "a job")},
            ("in touch on 20 days, the last 7 months ago", "they asked: a van"),
        ),
        (candidate(days=20, open_=True), {"received_unanswered": 1}, (..., "1 favour from them, and none to them yet")),
        (candidate(days=20, open_=True), {"received_unanswered": 3}, (..., "3 favours from them, and none to them yet")),
        (candidate(days=20), {"shared": 1, "shared_names": ("Ana",)}, (..., "you both know Ana")),
        (candidate(days=20), {"shared": 5, "shared_names": ("Ana", "Bo")}, (..., "you both know Ana, Bo and 3 more")),
        (candidate(days=20), {"overlap": 1.0}, ("in touch on 20 days, the last 7 months ago",)),
        (candidate(days=20), {}, ("in touch on 20 days, the last 7 months ago",)),
    ],
)
def test_a_reason_is_given_in_words(who: Candidate, facts: dict[str, object], says: tuple[object, ...]) -> None:
    found = reasons(who, **facts)
    assert len(found) == len(says)
    assert all(expected in (..., said) for said, expected in zip(found, says, strict=True))


@pytest.mark.parametrize(
    ("facts", "offer"),
    [
        (Details(0, None, open_asks=("a van", "a job"), needs=("a printer",)), "answer their ask: a van"),
        (Details(0, None, needs=("a printer", "a van")), "they need: a printer"),
        (Details(0, None), None),
    ],
)
def test_one_thing_to_do_for_them_stands_beside_the_reasons(facts: Details, offer: str | None) -> None:
    assert suggestions([candidate()], lambda _: facts)[0].offer == offer
