"""The ledger of one person, in JSON and as a list."""

import json
from typing import Any

import pytest

from netcli.domain.balance import Counts, judge
from netcli.domain.model import DEFAULT
from netcli.render.balance import show_ledger
from netcli.render.output import Output
from tests.readable import TODAY, gives, person

LINES: list[dict[str, Any]] = [
    {"day": "2026-10-21", "direction": "given", "kind": "gift", "effort": "small", "text": "gift", "running": 1},
    {"day": "2026-11-10", "direction": "received", "kind": "help", "effort": "small", "text": "a favour", "running": 0},
]


def shown(capsys: pytest.CaptureFixture[str], format_: str, *, explain: bool = False) -> str:
    """Return a ledger in a format."""
    out = Output(format_, None, terminal=False, color=False, width=90, height=24)
    found = judge(Counts(1, 1, 1), DEFAULT)
    show_ledger(found, gives("Ada 30 gift / Ada -10 / Ada 800"), person("Ada"), TODAY, DEFAULT, out, explain=explain)
    return capsys.readouterr().out


def test_ledger_in_json_has_a_running_balance(capsys: pytest.CaptureFixture[str]) -> None:
    [item] = json.loads(shown(capsys, "json"))["items"]
    assert (item["handle"], item["entries"][0]["running"]) == ("ada", 1)
    assert item["entries"][1:] == [line | {"running": line["running"] + 1} for line in LINES]


def test_ledger_is_explained_with_the_days_in_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert "B +0.0000, P 0.500000; given: 2026-10-21; received: 2026-11-10\n" in shown(capsys, "table", explain=True)
    assert "Ada: 1 day given, 1 received in 730 days; too early\n" in shown(capsys, "table")
