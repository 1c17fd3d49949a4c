"""The comparison of names."""

import pytest

from netcli.domain.language.name_match import best, compatible, nearest
from netcli.domain.person import Person
from tests.readable import person


def known(text: str) -> list[tuple[Person, str]]:
    """Read folded names: `ana pop, hanna`; `1 ana, 1 nana` has an alias of person 1."""
    found = []
    for number, part in enumerate(text.split(", "), 1):
        first, _, rest = part.partition(" ")
        found.append((person(part, int(first)), rest) if first.isdigit() else (person(part, number), part))
    return found


@pytest.mark.parametrize(
    ("key", "people", "chosen"),
    [
        ("ana", "hanna, anabel, ana pop", [3]),
        ("ana", "hanna, anabel", [2]),
        ("ana", "hanna, susana", [1, 2]),
        ("ana", "ana pop, ana lind", [1, 2]),
        ("pop ana", "ana pop, ana popescu", [1]),
        ("ana p", "ana pop, ana lind pop", [1, 2]),
        ("ana", "ana lind, ana pop, anabel", [1, 2]),
        ("ana", "", []),
    ],
)
def test_best_prefers_words_to_beginnings_to_parts(key: str, people: str, chosen: list[int]) -> None:
    assert [one.id for one in best(key, known(people) if people else [])] == chosen


def test_best_keeps_the_strongest_tie_first_among_equals() -> None:
    assert [one.id for one in best("ana", known("3 ana pop, 1 ana lind, 2 ana"))] == [3, 1, 2]


def test_a_person_found_by_name_and_alias_is_one_person() -> None:
    assert [one.id for one in best("ana", known("1 anastasia pop, 1 ana, 2 anabel"))] == [1]
    assert [one.id for one in best("ana", known("1 hanna, 1 anni ana, 1 ana"))] == [1]


@pytest.mark.parametrize(
    ("key", "people", "chosen"),
    [
        ("marta", "martha lind, petr novak, marta kowal", [3, 1]),
        ("jon", "john doe, joan, ion", [1, 2, 3]),
        ("kowalski", "marta kowal, jan kowalsky, petr novak", [2, 1]),
        ("pop anna", "bo lind, ana pop", [2]),
        ("nana", "bo lind, ana", [2]),
        ("anapop", "bo lind, ana pop", [2]),
        ("annie", "1 ana pop, 1 anie, 2 bo", [1]),
        ("zzz", "ana pop, bo lind", []),
        ("ana", "", []),
    ],
)
def test_the_nearest_names_are_offered_for_a_misspelt_one(key: str, people: str, chosen: list[int]) -> None:
    assert [one.id for one in nearest(key, known(people) if people else [])] == chosen


def test_three_names_are_offered_at_the_most() -> None:
    assert len(nearest("ana", known("ana, anna, hana, anka, nana"))) == 3


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("ana pop", "ana pop", True),
        ("ana pop", "pop ana", True),
        ("ana", "ana maria pop", True),
        ("a pop", "ana pop", True),
        ("ana m pop", "ana maria pop", True),
        ("maria ivan", "dan ivan", False),
        ("ana pop", "ana lind", False),
        ("ana ana", "ana pop", False),
        ("an", "ana", False),
    ],
)
def test_compatible_names_may_be_one_person(one: str, other: str, *, may_be: bool) -> None:
    assert (compatible(one, other), compatible(other, one)) == (may_be, may_be)
