"""The records that a timeline has."""

from datetime import date
from typing import Any

import pytest

from netcli.domain.timeline import Scope
from netcli.services import intros
from netcli.services import timeline as service
from tests.readable import TODAY, Net, days_ago


@pytest.fixture
def town(net: Net) -> Net:
    """Three people with records of every type, one of them tagged."""
    net.add("Ana", tags=("Chór",))
    net.add("Bo / Cy")
    net.log("Ana+Bo 40 call / Bo 20 meeting", place="Café Łyżka")
    net.log("Cy 10 event", tags=("Fair",))
    net.gives("Ana 30 gift / Bo 5 advice / Bo -4 help")
    net.asks("Cy 3 a van / Ana -2 a job")
    return net


def shown(net: Net, who: str | None, first: date | None = None, last: date = TODAY, **scope: Any) -> str:
    """Return the records of a timeline with their balance, such as `give 1 (+1)`."""
    scope["company"] = [net[name] for name in scope.get("company", ())]
    if "among" in scope:
        scope["among"] = [net[name].id for name in scope["among"]]
    found = service.timeline(net.db, net[who] if who else None, Scope(first or days_ago(30), last, **scope), TODAY)
    return " / ".join(f"{one.record} {one.about.number}" + ("" if one.running is None else f" ({one.running:+})") for one in found)


@pytest.mark.parametrize(
    ("scope", "records"),
    [
        ({}, "give 1 / log 2 / log 3 / give 2 / give 3 / ask 1 / ask 2"),
        ({"first": date.min}, "log 1 / give 1 / log 2 / log 3 / give 2 / give 3 / ask 1 / ask 2"),
        ({"first": date.min, "last": days_ago(20)}, "log 1 / give 1 / log 2"),
        ({"kind": "meeting"}, "log 2"),
        ({"kind": "gift"}, "give 1"),
        ({"kind": "ask"}, "ask 1"),
        ({"kind": "asked"}, "ask 2"),
        ({"tag": "fair"}, "log 3"),
        ({"tag": "chor"}, "give 1 / ask 2"),
        ({"tag": "nosuch"}, ""),
        ({"place": "LYZKA"}, "log 2"),
        ({"company": ["Bo"]}, "log 2 / give 2 / give 3"),
        ({"first": date.min, "company": ["Bo", "Ana"]}, "log 1"),
        ({"among": ["Ana", "Cy"]}, "give 1 / log 3 / ask 1 / ask 2"),
        ({"among": ["Cy"], "company": ["Bo"]}, ""),
        ({"kind": "meeting", "place": "cafe", "company": ["Ana"]}, ""),
    ],
)
def test_journal_has_the_records_of_everybody_that_fit(scope: dict[str, Any], records: str, town: Net) -> None:
    assert shown(town, None, **scope) == records


@pytest.mark.parametrize(
    ("scope", "records"),
    [
        ({"first": date.min}, "log 1 (+0) / log 2 (+0) / give 2 (+1) / give 3 (+0)"),
        ({"first": days_ago(4)}, "give 3 (+0)"),
        ({"first": date.min, "kind": "help"}, "give 3 (+0)"),
        ({"first": date.min, "company": ["Ana"]}, "log 1 (+0)"),
    ],
)
def test_timeline_of_a_person_counts_hidden_records_too(scope: dict[str, Any], records: str, town: Net) -> None:
    assert shown(town, "Bo", **scope) == records


def test_introductions_are_in_the_timeline_of_both(net: Net) -> None:
    net.add("Ana / Bo / Cy")
    intros.propose(net.db, intros.read("both sing", days_ago(9), net["Ana"], net["Bo"]))
    intros.propose(net.db, intros.read("a room", days_ago(8), net["Ana"], net["Cy"]))
    assert (shown(net, "Bo"), shown(net, "Ana")) == ("intro 1 (+0)", "intro 1 (+0) / intro 2 (+0)")
    assert (shown(net, None, kind="intro", company=["Cy"]), shown(net, None, kind="call")) == ("intro 2", "")
