"""Lists in every format."""

import json

import pytest

from netcli.render.lists import show
from netcli.render.output import Output
from netcli.render.recorded import recorded
from tests.render.test_text import ANA

TABLE = (
    "name     handle   given  received  balance  state\n"
    "─────────────────────────────────────────────────────────\n"
    "Ana Pop  ana-pop      0         4    -0.67  received more\n"
)
HEADER = "handle\tname\tgiven\treceived\tbalance\tp_less\tstate"


def out(format_: str) -> Output:
    """Return an output to a pipe in a format."""
    return Output(format_, None, terminal=False, color=False, width=80, height=24)


def test_table_has_notes_hidden_count_and_rule_below(capsys: pytest.CaptureFixture[str]) -> None:
    show("balance", [ANA], out("table"), more=3, notes=["a note"], below=["a count"], explain=["Rule: one"])
    assert capsys.readouterr() == (TABLE + "a count\n… and 3 more (--all shows them)\na note\nRule: one\n", "")


def test_an_explained_table_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    show("balance", [ANA | {"why": "g 0, r 4"}], out("table"), explain=["Rule"])
    assert "because" in capsys.readouterr().out.splitlines()[0]


def test_empty_table_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    show("balance", [], out("table"), empty="Nothing one-sided.")
    assert capsys.readouterr() == ("Nothing one-sided.\n", "")


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("json", '{\n  "schema": "netcli.balance/1",\n  "items": []\n}\n'),
        ("jsonl", ""),
        ("csv", HEADER.replace("\t", ",") + "\n"),
        ("tsv", HEADER + "\n"),
        ("md", "| name | handle | given | received | balance | state |\n| --- | --- | ---: | ---: | ---: | --- |\n"),
    ],
)
def test_empty_list_is_valid_in_data_formats(capsys: pytest.CaptureFixture[str], format_: str, text: str) -> None:
    show("balance", [], out(format_), empty="Nothing one-sided.")
    assert capsys.readouterr().out == text


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_rule_is_not_printed_among_the_data(capsys: pytest.CaptureFixture[str], format_: str) -> None:
    show("balance", [ANA], out(format_), explain=["Rule: one", "  two"])
    found = capsys.readouterr()
    assert len(found.out.splitlines()) == 2
    assert found.err == "Rule: one\n  two\n"


def test_rule_is_in_json_and_below_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    show("balance", [], out("json"), explain=["Rule: R_1"])
    assert json.loads(capsys.readouterr().out)["explain"] == ["Rule: R_1"]
    show("balance", [], out("md"), explain=["Rule: R_1", "  two"])
    assert capsys.readouterr().out.splitlines()[2:] == ["", "- Rule: R\\_1", "- two"]


@pytest.mark.parametrize("format_", ["json", "jsonl", "csv", "tsv", "md"])
def test_notes_go_to_stderr_without_a_table(capsys: pytest.CaptureFixture[str], format_: str) -> None:
    """`learning, day n of 90` is printed beside any class (docs/model.md, section 2)."""
    show("ties", [], out(format_), notes=["learning, day 3 of 90"])
    found = capsys.readouterr()
    assert found.err == "learning, day 3 of 90\n"
    assert "learning" not in found.out


def test_recorded_item_is_one_line_or_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    recorded("add", {"handle": "ana"}, "Added Ana [ana]", json=False)
    recorded("add", {"handle": "ana"}, "Added Ana [ana]", json=True)
    assert capsys.readouterr() == ('Added Ana [ana]\n{\n  "schema": "netcli.add/1",\n  "handle": "ana"\n}\n', "")
