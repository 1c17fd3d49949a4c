"""The people that a name means."""

import pytest

from netcli.errors import InvalidValueError
from netcli.services import labels, whom
from netcli.store import search_key as folding
from tests.readable import HALF_LIFE, TODAY, Net, refuses


@pytest.fixture
def town(net: Net) -> Net:
    """A few people, two of them called Ana, and one in Hebrew letters."""
    net.add("Ana Pop / Ana Lind / Anatol Reu / Łukasz Wójcik / דוד כהן")
    net.log("Ana Lind 3")
    net.add("נועה לוי", handle="noa-levi")
    return net


@pytest.mark.parametrize(
    ("who", "people", "near"),
    [
        ("ana-pop", ["Ana Pop"], []),
        ("lukasz", ["Łukasz Wójcik"], []),
        ("ana", ["Ana Lind", "Ana Pop"], []),
        ("David Cohen", ["דוד כהן"], []),
        ("Lukash Wojcik", [], ["Łukasz Wójcik"]),
        ("zed", [], []),
        ("noa", ["נועה לוי"], []),
        ("noa levi", ["נועה לוי"], []),
    ],
)
def test_find_returns_people_or_the_nearest_names(who: str, people: list[str], near: list[str], town: Net) -> None:
    found = whom.find(town.db, who, TODAY)
    assert ([one.name for one in found.people], [one.name for one in found.near]) == (people, near)


@pytest.mark.parametrize(
    ("words", "name", "rest"),
    [
        ("bob to lend a drill", "Bob", "to lend a drill"),
        ("bob stone to lend a drill", "Bob Stone", "to lend a drill"),
        ("BOB STÓNE a drill", "Bob Stone", "a drill"),
        ("stone bob a drill", "Bob Stone", "a drill"),
        ("bob|stone to sharpen|a knife", "Bob", "stone to sharpen a knife"),
        ("bob stone", "Bob", "stone"),
        ("bob-stone bob", "Bob Stone", "bob"),
        ("Bob Stone|a drill", "Bob Stone", "a drill"),
        ("ana maria de la cruz the map", "Ana María de la Cruz", "the map"),
        ("Łukasz Wójcik a map", "Łukasz Wójcik", "a map"),
        ("luki a map", "Łukasz Wójcik", "a map"),
        ("big luki a map", "Łukasz Wójcik", "a map"),
        ("anna-maria nowak a map", "Anna-Maria Nowak", "a map"),
    ],
)
def test_the_longest_name_that_begins_the_words_wins(words: str, name: str, rest: str, town: Net) -> None:
    town.add("Bob / Bob Stone / Ana María de la Cruz / Anna-Maria Nowak")
    town.add("Big")
    labels.save(town.db, labels.changed(town.db, town["Łukasz Wójcik"], "aliases", ["Luki", "Big Luki"], []), TODAY, HALF_LIFE)
    arguments = words.split("|") if "|" in words else words.split()
    found = whom.addressed(town.db, arguments, TODAY, spare=1)
    assert ([one.name for one in found.found.people], found.rest) == ([name], rest)


def test_a_person_with_the_shorter_name_is_mentioned(town: Net) -> None:
    town.add("Bob / Bob Stone")
    assert whom.addressed(town.db, ["bob", "stone", "a", "drill"], TODAY, spare=1).shorter == town["Bob"]
    assert whom.addressed(town.db, ["ana", "pop", "a", "drill"], TODAY, spare=1).shorter is None


def test_a_name_may_take_every_word_of_a_list(town: Net) -> None:
    found = whom.addressed(town.db, ["ana", "pop"], TODAY, spare=0)
    assert ([one.name for one in found.found.people], found.rest) == (["Ana Pop"], "")


def test_find_describes_people_only_if_there_are_several(town: Net) -> None:
    assert [one.person.name for one in whom.find(town.db, "ana", TODAY).entries] == ["Ana Lind", "Ana Pop"]
    assert whom.find(town.db, "anatol", TODAY).entries == ()


def test_find_refuses_a_name_that_is_not_utf_8(town: Net) -> None:
    with refuses(InvalidValueError, "name: not text in UTF-8"):
        whom.find(town.db, "a\udcff", TODAY)


def test_find_folds_a_name_once(town: Net) -> None:
    folding.search_key.cache_clear()
    whom.find(town.db, "Nobody at all", TODAY)
    assert (folding.search_key.cache_info().misses, folding.search_key.cache_info().hits) == (1, 0)
