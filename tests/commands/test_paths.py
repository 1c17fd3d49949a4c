"""Paths through the command line: the vectors of docs/model.md, section 8."""

from pathlib import Path

import pytest

from netcli.domain.ties import strength
from tests.commands.network import Network, document, items
from tests.transcripts import netcli

OFTEN = (90, 60, 30, 0)  # days ago
R = 0.675509  # of OFTEN
ONCE = 0.115525  # R of one day 90 days ago


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ana is met often and Bo once; Cy and Dan are known through them only."""
    net = Network(tmp_path_factory.mktemp("paths"))
    net.met("Ana", OFTEN)
    net.met("Bo", (90,))
    net.load()
    for name in ("Cy", "Dan", "Eve", "Far"):
        assert netcli("add", name, *(("--via", "bo") if name == "Cy" else ()), home=net.home).returncode == 0
    for words in (("ana", "cy", "--weight", ".4"), ("cy", "dan"), ("ana", "bo", "--kind", "friends"), ("dan", "far")):
        assert netcli("link", *words, home=net.home).returncode == 0
    return net.home


def test_paths_have_the_probabilities_of_their_steps(home: Path) -> None:
    found = [
        ([(step["handle"], round(step["p"], 4)) for step in path["steps"]], round(path["score"], 4))
        for path in items("path", "cy", home=home)
    ]
    ana, bo = (round(strength(rate) / 100, 4) for rate in (R, ONCE))
    assert found == [
        ([("ana", ana), ("cy", 0.4)], round(ana * 0.4, 4)),
        ([("bo", bo), ("cy", 0.5)], round(bo * 0.5, 4)),  # the step from Ana to Bo would use the step to Ana again
    ]


def test_at_most_two_people_are_between(home: Path) -> None:
    assert [[step["handle"] for step in path["steps"]] for path in items("path", "dan", home=home)] == [["ana", "cy", "dan"]]
    assert items("path", "far", home=home) == []
    assert items("path", "eve", home=home) == []


def test_each_step_says_why(home: Path) -> None:
    [first, second] = items("path", "cy", home=home)
    assert [step["why"] for step in first["steps"]] == ["you know Ana: weak tie, last contact today", "Ana and Cy know each other"]
    assert second["steps"][1]["why"] == "Bo introduced you to Cy"


def test_no_figure_of_a_person_is_on_a_terminal(home: Path) -> None:
    shown = netcli("path", "dan", "--format", "table", home=home).stdout
    assert shown == (
        "1. through Ana, then Cy\n   You know Ana: weak tie, last contact today.\n"
        "   Ana and Cy know each other.\n   Cy and Dan know each other.\n"
    )
    assert len(document("path", "dan", "--explain", home=home)["explain"]) == 5
