"""Lists of people: filters and order."""

from typing import Any

import pytest

from netcli.domain.filters import Filters
from netcli.store import selection
from tests.readable import TODAY, Net, days_ago


@pytest.fixture
def town(net: Net) -> Net:
    """A few people with circles and ties."""
    net.add("Ana Pop", org="Lind Bakery", city="Kraków", tags=("choir", "kin"), emails=("ana@bread.example",))
    net.add("Łukasz", city="kraków", country="Polska", tags=("Choir",), needs=("a van",), aliases=("Luke",))
    net.add("Иван", org="choir", title="Скрипач", sphere="social", met_where="the fair", met_kind="chance")
    net.add("Bo 100%", city="Berlin", phones=("+40 721",), notes=("plays the violin",))
    net.db.execute("INSERT INTO origin (source, source_key, contact_id, said) VALUES ('csv', 'k', :id, '{}')", {"id": net["Bo 100%"].id})
    net.log("Bo 100% 3 / Łukasz 5 / Łukasz 6 / Łukasz 7 / Ana Pop 300")
    return net


def ids(net: Net, **conditions: Any) -> list[str]:
    """Return the names in a list; conditions are filters, except `name` and `sort`."""
    own = {name: conditions.pop(name) for name in ("name", "sort") if name in conditions}
    return [net.names([one]) for one in selection.ids(net.db, Filters(**conditions), TODAY, **own)]


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
        ({"tags": ("choir",)}, ["Ana Pop", "Łukasz"]),
        ({"tags": ("CHOIR",)}, ["Ana Pop", "Łukasz"]),
        ({"tags": ("choir", "kin")}, ["Ana Pop"]),
        ({"tags": ("ch%",)}, []),
        ({"not_tags": ("choir",)}, ["Bo 100%", "Иван"]),
        ({"not_tags": ("nosuch",)}, ["Ana Pop", "Bo 100%", "Иван", "Łukasz"]),
        ({"org": "lind BAKERY"}, ["Ana Pop"]),
        ({"country": "polska"}, ["Łukasz"]),
        ({"country": "Pol"}, []),
        ({"sphere": "social"}, ["Иван"]),
        ({"met_kind": "chance"}, ["Иван"]),
        ({"met_kind": "work"}, []),
        ({"since": days_ago(5)}, ["Bo 100%", "Łukasz"]),
        ({"since": days_ago(2)}, []),
        ({"silent": 5}, ["Ana Pop", "Łukasz"]),
        ({"silent": 6}, ["Ana Pop"]),
        ({"never": True}, ["Иван"]),
        ({"source": "csv"}, ["Bo 100%"]),
        ({"text": "violin"}, ["Bo 100%"]),
        ({"text": "violin", "city": "Kraków"}, []),
        ({"city": "Kraków"}, ["Ana Pop", "Łukasz"]),
        ({"city": "Krakow"}, ["Ana Pop", "Łukasz"]),
        ({"city": "Berlin"}, ["Bo 100%"]),
        ({"circle": "choir"}, ["Ana Pop", "Иван", "Łukasz"]),
        ({"circle": "lind bakery"}, ["Ana Pop"]),
        ({"circle": "Kraków"}, ["Ana Pop", "Łukasz"]),
        ({"circle": "Kraków", "tags": ("kin",)}, ["Ana Pop"]),
        ({"name": "lukasz"}, ["Łukasz"]),
        ({"name": "luke"}, ["Łukasz"]),
        ({"name": "pop an"}, ["Ana Pop"]),
        ({"name": "a", "city": "Kraków"}, ["Ana Pop", "Łukasz"]),
        ({"name": "%"}, []),
        ({"name": "_"}, []),
        ({"name": "100"}, ["Bo 100%"]),
        ({"name": ""}, ["Ana Pop", "Bo 100%", "Иван", "Łukasz"]),
        ({"tags": ("",)}, []),
        ({"tags": ("' OR 1 --",)}, []),
    ],
)
def test_list_holds_people_who_meet_every_condition(town: Net, conditions: dict[str, Any], names: list[str]) -> None:
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


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (Filters(org="Bakery"), ["Lind Bakery"]),
        (Filters(tags=("chior",)), ["choir"]),
        (Filters(city="Kra"), ["Kraków"]),
        (Filters(city="zzz"), []),
        (Filters(text="zzz"), []),
        (Filters(("chior",), city="zzz"), []),
    ],
)
def test_near_returns_stored_texts_that_resemble_the_filter(town: Net, filters: Filters, names: list[str]) -> None:
    assert [name.capitalize() for name in selection.near(town.db, filters)] == [name.capitalize() for name in names]


def test_filter_keeps_the_signs_of_a_text(net: Net) -> None:
    net.add("Cy", tags=("C++",))
    net.add("Di", tags=("C",))
    assert (ids(net, tags=("c++",)), ids(net, tags=("c",))) == (["Cy"], ["Di"])
