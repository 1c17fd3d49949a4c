"""Needs that meet offers, and rings."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from netcli.domain.match import Held, matches, rings
from netcli.domain.records.fact import Fact
from netcli.domain.topic import keys, share
from tests.readable import person

NUMBERS = count(1)
WORDS = ("book", "books", "bookbinder", "print", "printer", "web", "webs", "fair", "fairy", "the")


def held(text: str) -> list[Held]:
    """Return facts such as `Ana prints books / Bo web design`."""
    found = []
    for one in text.split(" / "):
        name, _, words = one.partition(" ")
        found.append(Held(person(name, ord(name[0])), Fact(next(NUMBERS), "need", words)))
    return found


def told(needs: str, offers: str, together: tuple[tuple[int, int], ...] = ()) -> list[tuple[str, str, float, bool]]:
    """Return who needs, who offers, the share and whether the two know each other."""
    return [(one.need.who.name, one.offer.who.name, round(one.share, 3), one.known) for one in matches(held(needs), held(offers), together)]


def test_the_largest_share_comes_first() -> None:
    found = told("Ana a web designer for the fair / Bo a printer for a book", "Cy web design / Di prints books and posters / Ed bread")
    assert found == [("Bo", "Di", 1.0, False), ("Ana", "Cy", 0.667, False)]


def test_nobody_meets_a_need_of_their_own() -> None:
    assert told("Ana books", "Ana books / Bo books") == [("Ana", "Bo", 1.0, False)]


def test_people_who_know_each_other_are_marked() -> None:
    assert told("Bo books / Cy books", "Ana books", ((65, 66),)) == [("Bo", "Ana", 1.0, True), ("Cy", "Ana", 1.0, False)]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
def test_a_match_has_the_share_of_the_rule(need: list[str], offer: list[str]) -> None:
    expected = share(keys(" ".join(need)), keys(" ".join(offer)))
    found = matches(held(f"Ana {' '.join(need)}"), held(f"Bo {' '.join(offer)}"))
    assert [one.share for one in found] == ([expected] if expected else [])


def test_a_ring_is_found_once() -> None:
    needs, offers = held("Ana bread / Bo chairs / Cy lamps"), held("Ana lamps / Bo bread / Cy chairs")
    assert [[one.offer.who.name for one in ring] for ring in rings(matches(needs, offers))] == [["Ana", "Cy", "Bo"]]


def test_two_people_are_no_ring_and_six_neither() -> None:
    assert rings(matches(held("Ana bread / Bo chairs"), held("Ana chairs / Bo bread"))) == []
    names, things = "ABCDEF", ("bread", "chairs", "lamps", "songs", "wine", "cloth")
    needs = held(" / ".join(f"{one} {thing}" for one, thing in zip(names, things, strict=True)))
    offers = held(" / ".join(f"{one} {thing}" for one, thing in zip(names, (*things[1:], things[0]), strict=True)))
    assert rings(matches(needs, offers)) == []
