"""The people that a name means."""

import pytest

from netcli.errors import InvalidValueError
from netcli.services import whom
from netcli.store import search_key as folding
from tests.readable import TODAY, Net, refuses


@pytest.fixture
def town(net: Net) -> Net:
    """A few people, two of them called Ana, and one in Hebrew letters."""
    net.add("Ana Pop / Ana Lind / Anatol Reu / Łukasz Wójcik / דוד כהן")
    net.log("Ana Lind 3")
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
    ],
)
def test_find_returns_people_or_the_nearest_names(who: str, people: list[str], near: list[str], town: Net) -> None:
    found = whom.find(town.db, who, TODAY)
    assert ([one.name for one in found.people], [one.name for one in found.near]) == (people, near)


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
