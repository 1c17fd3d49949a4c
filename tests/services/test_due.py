"""Who is due, from a database."""

import pytest

from netcli.domain.model import DEFAULT
from netcli.domain.records.interaction import new_interaction
from netcli.errors import ConfigError
from netcli.services import due as service
from netcli.store import interactions, pauses
from tests.readable import HALF_LIFE, TODAY, Net, days_ago, refuses


def names(net: Net, **cadences: str) -> str:
    """Return who is due, in order."""
    return " ".join(one.person.name for one in service.due(net.db, TODAY, DEFAULT, cadences).due)


@pytest.fixture
def weekly(net: Net) -> Net:
    """Four people with a cadence of a week, silent for 10 to 40 days, and one without."""
    net.add("Ana / Bo / Cy / Di", cadence_days=7)
    net.add("Ed")
    net.log("Ana 10 / Bo 20 / Cy 30 / Di 40 / Ed 300")
    return net


def test_people_who_rest_or_have_a_plan_are_not_due(weekly: Net) -> None:
    assert names(weekly) == "Di Cy Bo Ana"
    pauses.archive(weekly.db, weekly["Di"].id, TODAY)
    pauses.snooze(weekly.db, weekly["Cy"].id, TODAY, days_ago(-1))
    plan = new_interaction(days_ago(-3), planned=True)
    interactions.add_interaction(weekly.db, plan, [weekly["Bo"]], TODAY, HALF_LIFE)
    assert names(weekly) == "Ana"
    interactions.add_interaction(weekly.db, plan._replace(day=days_ago(1)), [weekly["Ana"]], TODAY, HALF_LIFE)
    assert names(weekly) == "Ana"
    weekly.log("Ana 1")
    assert names(weekly) == ""


def test_tag_in_any_case_gives_a_cadence(net: Net) -> None:
    net.add("Ana", tags=("Family", "choir"))
    net.add("Bo", tags=("choir",), cadence_days=60)
    net.log("Ana 20 / Bo 30")
    assert names(net) == ""
    assert names(net, family="2w", choir="90d") == "Ana"
    [one] = service.due(net.db, TODAY, DEFAULT, {"FAMILY": "2 weeks"}).due
    assert (one.cadence, one.late) == (14, 6)


def test_classes_stand_beside_who_is_due(weekly: Net) -> None:
    found = service.due(weekly.db, TODAY, DEFAULT, {"choir": "7d"}, {weekly["Ana"].id, weekly["Ed"].id})
    assert [(one.person.name, found.classes[one.person.id]) for one in found.due] == [("Ana", "new")]


def test_cadence_of_a_tag_must_be_a_length() -> None:
    with refuses(ConfigError, 'cadence.family: "soon" is not a length'):
        service.lengths({"family": "soon"})
