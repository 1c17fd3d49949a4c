"""Suggestions to reconnect: docs/model.md, section 3, and the lazy search."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import tee
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netcli.domain import reconnect
from netcli.domain.model import DEFAULT
from netcli.domain.reconnect import Candidate, Circles, Details, Offer, Openings, Reason, Suggestion, reach, score


class Facts(NamedTuple):
    """The facts of one person besides the days."""

    tie: str
    circles: tuple[str, ...]
    details: Details
    openings: Openings


def candidate(
    n: int = 1, days: int = 5, gap: int = 200, together: int = 9, *, both: bool = False, unreturned: bool = False, waits: bool = False
) -> Candidate:
    """Return an ordinary candidate with some fields changed."""
    return Candidate(n, "weak", gap, days, together, both, unreturned, waits)


def details(tie: str = "weak", shared: int = 0, overlap: float | None = None, circles: tuple[str, ...] = (), **openings: Any) -> Facts:
    """Return facts with only the given fields known."""
    return Facts(tie, circles, Details(shared, overlap), Openings(**openings))


def suggestions(candidates: Iterable[Candidate], facts: Callable[[int], Facts], most: int = 5) -> list[Suggestion]:
    """Return suggestions; the largest circle of a candidate has all of its overlap."""

    def known(one: Candidate) -> Candidate:
        found = facts(one.contact_id)
        return one._replace(tie=found.tie, circles=found.circles, usual=found.details.overlap)

    return choose(map(known, candidates), lambda one: facts(one.contact_id).details, lambda one: facts(one.contact_id).openings, most)


def choose(
    candidates: Iterable[Candidate],
    look_up: Callable[[Candidate], Details],
    openings: Callable[[Candidate], Openings],
    most: int = 5,
) -> list[Suggestion]:
    """Return suggestions from candidates in their order; close ones are cooling."""
    one, other = tee(candidates)
    distant, cooling = (who for who in one if who.tie != "close"), (who for who in other if who.tie == "close")
    return reconnect.suggestions(distant, cooling, look_up, openings, most, DEFAULT.per_circle)


def chosen(candidates: Iterable[Candidate], facts: Facts, most: int = 5) -> list[int]:
    """Return the ids of suggestions from candidates with equal facts."""
    return [one.contact_id for one in suggestions(candidates, lambda _: facts, most)]


def reasons(who: Candidate, **facts: Any) -> tuple[Reason, ...]:
    """Return the reasons for one person."""
    return suggestions([who], lambda _: details(**facts))[0].reasons


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


def test_suggestion_holds_its_facts() -> None:
    facts = details("dormant", shared=3, overlap=0.1, shared_names=("Ana", "Petr"), open_asks=("a printer",), needs=("a van",))
    [found] = suggestions([candidate(7, days=12, gap=240, together=5, both=True, waits=True)], lambda _: facts)
    assert (found.contact_id, found.tie, found.gap, found.days, found.shared) == (7, "dormant", 240, 12, 3)
    assert [found.reach, found.score] == pytest.approx([0.7006, 1.0806], abs=5e-5)


@pytest.mark.parametrize(("unreturned", "waits", "loop"), [(False, False, 0), (True, False, 0.1), (False, True, 0.1), (True, True, 0.1)])
def test_a_favour_never_returned_and_an_open_ask_are_open_loops(*, unreturned: bool, waits: bool, loop: float) -> None:
    [plain_] = suggestions([candidate()], lambda _: details())
    [found] = suggestions([candidate(unreturned=unreturned, waits=waits)], lambda _: details())
    assert found.score - plain_.score == pytest.approx(loop)


# --- Order and circles


def test_best_score_comes_first_and_then_the_lower_id() -> None:
    assert chosen([candidate(3), candidate(2, days=20), candidate(1)], details()) == [2, 1, 3]


def test_lower_id_comes_first_if_everything_else_is_equal() -> None:
    """Candidates come by last day, the higher id first; no score can be above theirs."""
    both = [candidate(n, days=20, gap=60, together=10, both=True) for n in (9, 3)]
    assert chosen(both, details(shared=10, overlap=0.0, circles=("choir",))) == [3, 9]


def test_a_cooling_tie_comes_after_the_distant_ones() -> None:
    """Distant ties come first."""
    cooling = candidate(1, days=40, gap=31, both=True, waits=True)
    far = candidate(2, days=1, gap=900, together=0)
    found = suggestions([cooling, far], lambda n: details("close" if n == 1 else "dormant"))
    assert [one.contact_id for one in found] == [2, 1]


@pytest.mark.parametrize(("most", "of_the_choir"), [(1, 1), (3, 2), (5, 2), (6, 4), (10, 4), (15, 6)])
def test_at_most_two_in_five_are_from_one_circle(most: int, of_the_choir: int) -> None:
    choir = [candidate(n, days=20) for n in range(1, 21)]
    others = [candidate(n, days=1) for n in range(21, 41)]
    found = suggestions([*choir, *others], lambda n: details(circles=("choir",) if n <= 20 else (f"circle {n}",)), most)
    assert len(found) == most
    assert sum(one.contact_id <= 20 for one in found) == of_the_choir


def test_a_person_of_two_circles_counts_in_both() -> None:
    circles = {1: ("choir", "bakery"), 2: ("choir",), 3: ("choir",), 4: ("bakery",), 5: ("bakery",)}
    found = suggestions([candidate(n) for n in circles], lambda n: details(circles=circles[n]))
    assert [one.contact_id for one in found] == [1, 2, 4]


def test_people_without_a_circle_are_never_too_many() -> None:
    assert len(chosen([candidate(n) for n in range(1, 9)], details())) == 5


def test_no_candidates_give_no_suggestions() -> None:
    assert chosen([], details()) == []


# --- The lazy search

Network = list[tuple[Candidate, Details]]


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Draw candidates with their facts; m is at most its bound.

    They are in the order of the commands: first people with an open ask, then by the shortest silence.
    """
    found: Network = []
    for number in range(1, draw(st.integers(0, 25)) + 1):
        together = draw(st.integers(0, 12))
        both, unreturned = draw(st.sampled_from([(False, False), (True, False), (False, True)]))
        gap = draw(st.sampled_from([30, 60, 61]) | st.integers(30, 900))
        circles = tuple(draw(st.sets(st.sampled_from(("choir", "bakery", "Berlin", "fair")), max_size=2)))
        overlap = draw(st.floats(0, 1)) if circles else None
        usual = None if overlap is None else draw(st.floats(0, overlap))
        tie = draw(st.sampled_from(("weak", "dormant", "close")))
        one = Candidate(number, tie, gap, draw(st.integers(1, 30)), together, both, unreturned, draw(st.booleans()), usual, circles)
        found.append((one, Details(draw(st.integers(0, together)), overlap)))
    return sorted(found, key=lambda pair: (not pair[0].waits, 0 if pair[0].waits else pair[0].gap, -pair[0].contact_id))


def plain(network: Network, most: int) -> list[tuple[float, str]]:
    """Return the scores and classes of a full sort, which the lazy search must equal."""
    sorted_ = []
    for one, facts in network:
        loop = one.waits or one.unreturned
        total = score(reach(one.days, facts.shared, one.gap), facts.overlap, both_ways=one.both_ways, open_loop=loop)
        sorted_.append((one.tie == "close", -total, one.contact_id, one))
    taken: list[tuple[float, str]] = []
    circles: Counter[str] = Counter()
    for _, negative, _, one in sorted(sorted_, key=lambda place: place[:3]):
        if len(taken) < most and all(circles[circle] < 2 * ((most + 4) // 5) for circle in one.circles):
            taken.append((-negative, one.tie))
            circles.update(one.circles)
    return taken


@settings(max_examples=60)
@given(network=networks(), most=st.integers(1, 12))
def test_lazy_search_equals_a_full_sort(network: Network, most: int) -> None:
    looked_up = {one.contact_id: facts for one, facts in network}
    found = choose([one for one, _ in network], lambda one: looked_up[one.contact_id], lambda _: Openings(), most)
    assert [(one.score, one.tie) for one in found] == plain(network, most)


def test_details_are_read_only_for_possible_winners() -> None:
    looked_up = []

    def look_up(one: Candidate) -> Details:
        looked_up.append(one.contact_id)
        return Details(0, 0.5)

    best = [candidate(n, days=20, gap=60, together=10) for n in range(1, 11)]
    rest = [candidate(n, days=1, gap=900, together=0) for n in range(11, 1011)]
    written_about = []

    def write_about(one: Candidate) -> Openings:
        written_about.append(one.contact_id)
        return Openings()

    choose([*best, *rest], look_up, write_about)
    assert set(looked_up) <= set(range(1, 11))
    assert written_about == [1, 2, 3, 4, 5]


def test_candidates_are_read_only_while_one_may_win() -> None:
    best = [candidate(n, days=20, gap=30, together=10, both=True) for n in range(1, 6)]
    unseen = iter([*best, *(candidate(n, days=20, gap=900, together=10) for n in range(6, 1006))])
    assert chosen(unseen, details(shared=10, overlap=0.0)) == [1, 2, 3, 4, 5]
    assert len(list(unseen)) > 990


# --- Circles


@pytest.mark.parametrize(
    ("circles", "gap", "largest", "overlap"),
    [
        ((), 900, None, None),
        (("choir",), 900, 0.5, 0.5),
        (("fair",), 900, 0.0, 0.0),
        (("choir", "Berlin"), 900, 0.5, 0.75),
        (("choir",), 179, 1 / 3, 1 / 3),
        (("choir", "Berlin"), 179, 1 / 3, 2 / 3),
    ],
)
def test_circles_are_compared_by_share(circles: tuple[str, ...], gap: int, largest: float | None, overlap: float | None) -> None:
    """A person with a gap below 180 days is an active contact, and does not count."""
    active = Circles([["choir"], ["choir", "Berlin"], ["Berlin"], []], 180)
    assert (active.largest(circles, gap), active.overlap(circles, gap)) == (largest, overlap)


def test_circles_without_active_contacts_share_nothing() -> None:
    assert Circles([], 180).overlap(("choir", "Berlin"), 900) == Circles([["choir"]], 180).largest(("choir",), 10) == 0.0


# --- Reasons and offers


def test_the_two_strongest_reasons_are_given() -> None:
    assert reasons(candidate(days=12, gap=240), shared=2, shared_names=("Ana", "Petr"), overlap=0.9) == (
        Reason("in_touch", 12, gap=240),
        Reason("both_know", 2, names=("Ana", "Petr")),
    )


OFTEN = Reason("in_touch", 20, gap=200)


@pytest.mark.parametrize(
    ("who", "facts", "expected"),
    [
        (candidate(days=1, gap=700), {"overlap": 0.0}, (Reason("outside_circles"), Reason("in_touch", 1, gap=700))),
        (candidate(days=1, both=True), {}, (Reason("both_ways"), Reason("in_touch", 1, gap=200))),
        (candidate(days=20, waits=True), {"open_asks": ("a van", "a job")}, (OFTEN, Reason("they_asked", text="a van"))),
        (
            candidate(days=20, waits=True),
            {"open_asks": ("a van",), "promises": ("a map", "a pen")},
            (OFTEN, Reason("promised", text="a map")),
        ),
        (candidate(days=20, unreturned=True), {"received": 3}, (OFTEN, Reason("not_returned", 3))),
        (candidate(days=20), {"shared": 1, "shared_names": ("Ana",)}, (OFTEN, Reason("both_know", 1, names=("Ana",)))),
        (candidate(days=20), {"overlap": 1.0}, (OFTEN,)),
        (candidate(days=20), {}, (OFTEN,)),
    ],
)
def test_reason_has_a_code_and_its_values(who: Candidate, facts: dict[str, Any], expected: tuple[Reason, ...]) -> None:
    assert reasons(who, **facts) == expected


@pytest.mark.parametrize(
    ("facts", "offer"),
    [
        (details(open_asks=("a van", "a job"), needs=("a printer",)), Offer("answer_ask", "a van")),
        (details(promises=("a map", "a pen"), needs=("a printer",)), Offer("keep_promise", "a map")),
        (details(open_asks=("a van",), promises=("a map",)), Offer("answer_ask", "a van")),
        (details(needs=("a printer", "a van")), Offer("meet_need", "a printer")),
        (details(needs=("a printer",), helper=("a printer", "Bo", "prints")), Offer("introduce", "a printer", "Bo", "prints")),
        (details(open_asks=("a van",), needs=("a printer",), helper=("a printer", "Bo", "prints")), Offer("answer_ask", "a van")),
        (details(), None),
    ],
)
def test_suggestion_has_one_offer_beside_its_reasons(facts: Facts, offer: Offer | None) -> None:
    assert suggestions([candidate()], lambda _: facts)[0].offer == offer


@pytest.mark.parametrize(
    ("openings", "question"),
    [
        (Openings(needs=("a van",), note="moves house", last_talk="the fair"), ""),
        (Openings(note="moves house", last_talk="the fair"), "moves house"),
        (Openings(last_talk="the fair"), "the fair"),
        (Openings(needs=("a van",), question="how is the new shop?"), "how is the new shop?"),
        (Openings(), ""),
    ],
)
def test_question_is_from_a_note_or_talk_without_an_offer(openings: Openings, question: str) -> None:
    [found] = reconnect.suggestions([candidate()], [], lambda _: Details(0, None), lambda _: openings, 5, 2)
    assert (found.question, found.last_talk) == (question, openings.last_talk)
