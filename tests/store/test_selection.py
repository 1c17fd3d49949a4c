"""Lists of people: filters and order."""

from typing import Any

import pytest

from netcli.store import selection
from tests.readable import Net


@pytest.fixture
def town(net: Net) -> Net:
    """A few people with circles and ties."""
    net.add("Ana Pop", org="Lind Bakery", city="Kraków", tags=("choir", "kin"), emails=("ana@bread.example",))
    net.add("Łukasz", city="kraków", tags=("Choir",), needs=("a van",), aliases=("Luke",))
    net.add("Иван", org="choir", title="Скрипач", met_where="the fair")
    net.add("Bo 100%", city="Berlin", phones=("+40 721",), notes=("plays the violin",))
    net.log("Bo 100% 3 / Łukasz 5 / Łukasz 6 / Łukasz 7 / Ana Pop 300")
    return net


def ids(net: Net, **conditions: Any) -> list[str]:
    """Return the names in a list."""
    return [net.names([one]) for one in selection.ids(net.db, **conditions)]


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("name", ["Ana Pop", "Bo 100%", "Иван", "Łukasz"]),
        ("recent", ["Bo 100%", "Łukasz", "Ana Pop", "Иван"]),
        ("strength", ["Łukasz", "Bo 100%", "Ana Pop", "Иван"]),
    ],
)
def test_people_are_sorted_by_name_last_contact_or_strength(town: Net, sort: str, names: list[str]) -> None:
    assert ids(town, sort=sort) == names


@pytest.mark.parametrize(
    ("conditions", "names"),
    [
        ({"tag": "choir"}, ["Ana Pop", "Łukasz"]),
        ({"tag": "CHOIR"}, ["Ana Pop", "Łukasz"]),
        ({"tag": "ch%"}, []),
        ({"city": "Kraków"}, ["Ana Pop", "Łukasz"]),
        ({"city": "Berlin"}, ["Bo 100%"]),
        ({"circle": "choir"}, ["Ana Pop", "Иван", "Łukasz"]),
        ({"circle": "lind bakery"}, ["Ana Pop"]),
        ({"circle": "Kraków"}, ["Ana Pop", "Łukasz"]),
        ({"circle": "Kraków", "tag": "kin"}, ["Ana Pop"]),
        ({"name": "lukasz"}, ["Łukasz"]),
        ({"name": "luke"}, ["Łukasz"]),
        ({"name": "pop an"}, ["Ana Pop"]),
        ({"name": "a", "city": "Kraków"}, ["Ana Pop", "Łukasz"]),
        ({"name": "%"}, []),
        ({"name": "_"}, []),
        ({"name": "100"}, ["Bo 100%"]),
        ({"name": ""}, ["Ana Pop", "Bo 100%", "Иван", "Łukasz"]),
        ({"tag": ""}, []),
        ({"tag": "' OR 1 --"}, []),
    ],
)
def test_list_holds_people_who_meet_every_condition(town: Net, conditions: dict[str, str], names: list[str]) -> None:
    assert ids(town, **conditions) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ana", ["Ana Pop"]),
        ("ivan", ["Иван"]),
        ("bakery", ["Ana Pop"]),
        ("BAKERY", ["Ana Pop"]),
        ("Kraków", ["Ana Pop", "Łukasz"]),
        ("kraków", ["Ana Pop", "Łukasz"]),
        ("KRAKÓW", ["Ana Pop", "Łukasz"]),
        ("choir", ["Ana Pop", "Иван", "Łukasz"]),
        ("van", ["Иван", "Łukasz"]),
        ("luke", ["Łukasz"]),
        ("bread.example", ["Ana Pop"]),
        ("violin", ["Bo 100%"]),
        ("скрипач", ["Иван"]),
        ("СКРИПАЧ", ["Иван"]),
        (" скрипач ", ["Иван"]),
        ("fair", ["Иван"]),
        ("+40", ["Bo 100%"]),
        ("%", []),
        ("1_0", []),
        ("\\", []),
        ("' OR 1 --", []),
        ("ana-pop", ["Ana Pop"]),
        ("zed", []),
    ],
)
def test_text_is_searched_in_every_field_of_a_person(town: Net, text: str, names: list[str]) -> None:
    assert [town.names([one]) for one in selection.with_text(town.db, text)] == names
