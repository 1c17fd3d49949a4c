"""The people that names and filters choose."""

import pytest

from netcli.domain.model import DEFAULT
from netcli.services import choice
from netcli.services.choice import Filters
from netcli.store import pauses
from tests.readable import TODAY, Net


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
        ("", Filters(tag="choir"), "Ana Bo"),
        ("Bo Cy", Filters(tag="choir"), "Bo"),
        ("", Filters(circle="dej"), "Bo"),
        ("", Filters(tie="dormant"), "Bo"),
        ("", Filters(tag="choir", tie="dormant"), "Bo"),
        ("", Filters(tag=""), ""),
    ],
)
def test_chosen_returns_who_is_named_and_fits(named: str, filters: Filters, names: str | None, town: Net) -> None:
    found = choice.chosen(town.db, {town[one].id for one in named.split()}, filters, TODAY, DEFAULT)
    assert (None if found is None else town.names(found)) == names
