"""The likeliest paths to a person, with at most two people between."""

from collections.abc import Iterator
from itertools import pairwise, permutations
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as some

from netcli.domain.paths import ME, Edge, best, introduced, linked, met, paths

TARGET = 9
P = some.floats(0.01, 1)
PAIR = some.sets(some.integers(1, 5) | some.just(TARGET), min_size=2, max_size=2).map(frozenset)


def edges(text: str) -> dict[frozenset[int], float]:
    """Read pairs of contacts with their p: `12 .5` is between 1 and 2."""
    return {frozenset(map(int, pair)): float(p) for pair, p in (part.split() for part in text.split(" / ") if part)}


@pytest.mark.parametrize(
    ("edge", "p"),
    [
        (linked(1, 2, "knows", None, None), 0.5),
        (linked(1, 2, "friends", None, 0.8), 0.8),
        (introduced(1, 2), 0.5),
        (met(1, 2, 1), 0.5),
        (met(1, 2, 2), 0.75),
        (met(1, 2, 3), 0.875),
        (met(1, 2, 4), 0.9),
        (met(1, 2, 4000), 0.9),
    ],
)
def test_probability_follows_from_why_two_know_each_other(edge: Edge, p: float) -> None:
    assert edge.p == p


def test_likeliest_edge_of_a_pair_wins_and_the_first_of_equal_ones() -> None:
    link = linked(1, 2, "knows", None, None)
    assert best([link, introduced(2, 1), met(1, 2, 1), met(3, 3, 4)]) == {frozenset((1, 2)): link}
    assert best([link, met(2, 1, 2)])[frozenset((1, 2))].why == "met"


@pytest.mark.parametrize(
    ("own", "between", "found"),
    [
        ({}, "", []),
        ({TARGET: 0.3}, "", [(TARGET,)]),
        ({1: 0.5}, "19 .5", [(1, TARGET)]),
        ({1: 0.5}, "12 .5 / 29 .5", [(1, 2, TARGET)]),
        ({1: 0.9}, "12 1 / 23 1 / 39 1", []),  # three people between
        ({1: 0.0}, "19 .5", []),  # nothing is logged with 1
        ({1: 0.5}, "19 0", []),
        ({1: 0.9, 2: 0.8}, "19 .5 / 29 .6", [(2, TARGET), (1, TARGET)]),  # 0.48, then 0.45
        ({1: 0.9, TARGET: 0.2}, "19 .5", [(1, TARGET), (TARGET,)]),
        ({1: 0.9, 2: 0.1}, "19 .1 / 12 1 / 29 1", [(1, 2, TARGET)]),  # (2, TARGET) would share 2-9; (1, TARGET) the step to 1
        ({1: 0.5, 2: 0.5}, "19 .5 / 29 .5", [(1, TARGET), (2, TARGET)]),  # equal ones by id
        ({1: 0.5}, "12 1 / 29 1 / 19 1", [(1, TARGET)]),  # of equal ones the one with fewer people
        (dict.fromkeys(range(1, 6), 0.5), "19 .5 / 29 .6 / 39 .7 / 49 .8", [(4, TARGET), (3, TARGET), (2, TARGET)]),
    ],
)
def test_paths_are_the_likeliest_without_a_shared_step(own: dict[int, float], between: str, found: list[tuple[int, ...]]) -> None:
    assert paths(TARGET, own, edges(between), 3) == found


def every(own: dict[int, float], between: dict[frozenset[int], float]) -> Iterator[tuple[tuple[int, ...], float]]:
    """Yield every path with its score, by trying all orders of people."""
    for count in range(3):
        for people in permutations([1, 2, 3, 4, 5], count):
            path = (*people, TARGET)
            steps = [own.get(path[0], 0), *(between.get(frozenset(pair), 0) for pair in pairwise(path))]
            if all(steps):
                yield path, prod(steps)


@given(some.dictionaries(some.integers(1, 5) | some.just(TARGET), P), some.dictionaries(PAIR, P, max_size=12))
def test_first_path_is_the_best_of_all_and_no_step_is_shared(own: dict[int, float], between: dict[frozenset[int], float]) -> None:
    known = dict(every(own, between))
    found = paths(TARGET, own, between, 3)
    assert bool(found) == bool(known)
    if found:
        assert known[found[0]] == pytest.approx(max(known.values()))
    steps = [frozenset(pair) for path in found for pair in zip((ME, *path), path, strict=False)]
    assert len(steps) == len(set(steps))
    assert [known[path] for path in found] == pytest.approx(sorted((known[path] for path in found), reverse=True))
