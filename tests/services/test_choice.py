"""The people that names and filters choose."""

from typing import Any

import pytest

from netcli.domain.filters import Filters
from netcli.domain.model import DEFAULT
from netcli.errors import NetcliError, NobodyFitsError
from netcli.services import choice
from netcli.store import pauses
from tests.readable import TODAY, Net, days_ago, refuses


@pytest.fixture
def town(net: Net) -> Net:
    """Three people; Cy is archived."""
    net.add("Ana", tags=("choir",))
    net.add("Bo", tags=("choir",), city="Dej")
    net.add("Cy", city="Dej")
    net.log("Ana 3 / Ana 4 / Ana 5 / Bo 300")
    pauses.archive(net.db, net["Cy"].id, TODAY)
    return net


@pytest.mark.parametrize(
    ("named", "filters", "names"),
    [
        ("", Filters(), None),
        ("Bo Cy", Filters(), "Bo Cy"),
        ("", Filters(("choir",)), "Ana Bo"),
        ("Bo Cy", Filters(("choir",)), "Bo"),
        ("", Filters(circle="dej"), "Bo"),
        ("", Filters(tie="dormant"), "Bo"),
        ("", Filters(("choir",), tie="dormant"), "Bo"),
    ],
)
def test_chosen_returns_who_is_named_and_fits(named: str, filters: Filters, names: str | None, town: Net) -> None:
    found = choice.chosen(town.db, {town[one].id for one in named.split()}, filters, TODAY, DEFAULT)
    assert (None if found is None else town.names(found)) == names


@pytest.mark.parametrize(
    ("named", "filters", "message"),
    [
        ("", Filters(("choir", "chior")), "nobody fits --tag chior; nothing was changed"),
        ("", Filters(("",)), 'nobody fits --tag ""; nothing was changed'),
        ("", Filters(("choir",), never=True), "nobody fits --never; nothing was changed"),
        ("", Filters(("choir",), not_tags=("choir",)), "nobody fits --not-tag choir; nothing was changed"),
        ("", Filters(circle="dej", tie="unlogged"), "nobody fits --class unlogged; nothing was changed"),
        ("", Filters(tie="weak", tags=("choir",), city="Dej"), "nobody fits --tag choir --class weak --city Dej; nothing was changed"),
        ("Ana", Filters(city="Dej"), "nobody fits --city Dej; nothing was changed"),
    ],
)
def test_chosen_names_the_filter_that_fits_nobody(named: str, filters: Filters, message: str, town: Net) -> None:
    with refuses(NobodyFitsError, f"^{message}$"):
        choice.chosen(town.db, {town[one].id for one in named.split()}, filters, TODAY, DEFAULT)


def test_chosen_takes_archived_people_on_request(town: Net) -> None:
    assert town.names(choice.chosen(town.db, (), Filters(city="dej", tie="unlogged"), TODAY, DEFAULT, archived=True) or ()) == "Cy"


@pytest.mark.parametrize(
    ("asked", "filters"),
    [
        ({"view": "old"}, Filters(("choir", "x y"), not_tags=("kin",), silent=60, never=True)),
        (
            {"view": "old", "silent": "90", "tag": ["kin, a"]},
            Filters(("choir", "x y", "kin", "a"), not_tags=("kin",), silent=90, never=True),
        ),
        ({"from": "LinkedIn", "since": "yesterday"}, Filters(source="linkedin", since=days_ago(1))),
    ],
)
def test_read_joins_a_view_with_other_options(asked: dict[str, Any], filters: Filters) -> None:
    view = '--tag choir,"x y" --not-tag=kin --silent 60 --never'
    assert choice.read(asked, {"old": view}, TODAY) == filters


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"view": "new"}, '--view: there is no view "new"'),
        ({"view": "bad"}, '"choir" in the view "choir" is no filter'),
        ({"view": "loop"}, '"--view" in the view "--view loop" is no filter'),
        ({"class": "dull"}, '--class: "dull" is invalid'),
        ({"sphere": "dull"}, '--sphere: "dull" is invalid'),
        ({"met-kind": "fate"}, '--met-kind: "fate" is invalid'),
        ({"silent": "0"}, '--silent: "0" is not a number of days'),
        ({"since": "2026-11-21"}, "21 Nov 2026"),
    ],
)
def test_read_refuses_values_that_no_filter_takes(asked: dict[str, Any], message: str) -> None:
    with refuses(NetcliError, message):
        choice.read(asked, {"bad": "choir", "loop": "--view loop"}, TODAY)
