"""Chains: whom a person led to, and what came of it."""

from datetime import date

from netcli.domain.chain import Chain, Result, Step, Way, down, first
from tests.readable import person

A, B, C, D = (person(name, number) for number, name in enumerate("ABCD", 1))
PEOPLE = {one.id: one for one in (A, B, C, D)}
SALE = Result(3, "log", 7, "uid-7", date(2026, 5, 1), "sale", "500 EUR")


def way(to: int, through: int, month: int | None, how: str = "met") -> Way:
    """Return the way to a contact through another, on the first of a month of 2025."""
    return Way(to, through, how, (month and date(2025, month, 1)) or None)


def test_a_sale_two_steps_down_belongs_to_the_chain() -> None:
    steps = down(A.id, [way(2, 1, 1), way(3, 2, 3)])
    chain = Chain(A, steps, [], PEOPLE, [SALE])
    assert (len(chain.steps), chain.depth, chain.outcomes, chain.amounts) == (2, 2, {"sale": 1}, {"EUR": 50_000})
    assert (chain.days[0], chain.days[-1]) == (date(2025, 1, 1), date(2026, 5, 1))


def test_everybody_appears_once_by_the_earliest_way() -> None:
    late, early = way(3, 1, 9), way(3, 2, 4, "introduced")
    assert down(1, [way(2, 1, 1), late, early]) == [Step(way(2, 1, 1), 1), Step(early, 2)]
    assert down(1, [way(2, 1, 1), way(3, 1, 2), early]) == [Step(way(2, 1, 1), 1), Step(way(3, 1, 2), 1)]


def test_a_way_of_an_unknown_day_comes_last() -> None:
    assert first([way(3, 1, None), way(3, 2, 12)]) == way(3, 2, 12)
    assert first([]) is None


def test_a_circle_ends_at_its_root() -> None:
    assert down(1, [way(2, 1, 1), way(1, 2, 2)]) == [Step(way(2, 1, 1), 1)]


def test_a_branch_comes_before_the_next_one() -> None:
    assert [step.way.contact_id for step in down(1, [way(2, 1, 1), way(4, 1, 2), way(3, 2, 6)])] == [2, 3, 4]


def test_a_record_of_two_people_of_a_chain_counts_once() -> None:
    steps = down(A.id, [way(2, 1, 1), way(3, 2, 3)])
    both = [SALE, SALE._replace(contact_id=2), Result(2, "give", 1, "u", date(2026, 1, 1), "tip", "0.10 EUR")]
    chain = Chain(A, steps, [], PEOPLE, both)
    assert (chain.outcomes, chain.amounts) == ({"sale": 1, "tip": 1}, {"EUR": 50_010})


def test_nothing_yet_is_no_outcome() -> None:
    assert Chain(A, [], [], PEOPLE, [SALE._replace(kind="nothing yet", amount=None)]).outcomes == {}
