"""Paths in a stored network: who is left out, and which pairs are read."""

from netcli.domain.model import DEFAULT
from netcli.domain.records.link import new_link
from netcli.services import links, paths
from netcli.store import paths as store
from netcli.store import pauses
from tests.readable import TODAY, Net

CROWDED = range(9)


def found(net: Net, who: str) -> list[list[str]]:
    """Return the names on the paths to a person."""
    return [[step.person.name for step in path.steps] for path in paths.find(net.db, net[who], TODAY, DEFAULT, 3)]


def crowded(net: Net) -> None:
    """Link Bo to Zed; Bo was met once with each N, and N8 is the strongest tie."""
    net.add("Zed / Bo / " + " / ".join(f"N{one}" for one in CROWDED))
    links.link(net.db, new_link(TODAY), net["Bo"], net["Zed"])
    for one in CROWDED:
        net.log(f"Bo+N{one} {500 - one}")
        net.log(" / ".join(f"N{one} {2 + days}" for days in range(one)) or "N0 400")


def test_only_the_strongest_of_equally_often_met_people_are_read(net: Net) -> None:
    crowded(net)
    read = [edge.other for edge in store.beyond(net.db, {net["Bo"].id}, net["Zed"].id, TODAY, 3) if edge.why == "met"]
    assert net.names(read) == "N8 N7 N6"


def test_path_leads_through_the_strongest_tie(net: Net) -> None:
    crowded(net)
    assert found(net, "Zed") == [["N8", "Bo", "Zed"]]


def test_no_path_leads_through_archived_people(net: Net) -> None:
    crowded(net)
    pauses.archive(net.db, net["N8"].id, TODAY)
    assert found(net, "Zed") == [["N7", "Bo", "Zed"]]
    pauses.archive(net.db, net["Zed"].id, TODAY)
    assert found(net, "Zed") == [["N7", "Bo", "Zed"]]
    pauses.archive(net.db, net["Bo"].id, TODAY)
    assert found(net, "Zed") == []
