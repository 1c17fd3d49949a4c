"""The weekly report, in every format."""

import json

import pytest

from netcli.render.output import Output
from netcli.render.report import markdown, show
from tests.render.test_fields import EMPTY_REPORT, REPORT

STEPS = [
    "give: Ana Pop; they asked on 2026-10-21: the slides",
    "reconnect: Ana Pop; in touch on 12 days, the last 8 months ago; you both know Bo",
    "follow up: Bo; ask 1, 4 weeks ago: the slides",
]


def shown(capsys: pytest.CaptureFixture[str], format_: str, explain: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return stdout and stderr of the report in a format."""
    show(REPORT, Output(format_, None, terminal=False, color=False, width=90, height=24), explain)
    found = capsys.readouterr()
    return found.out, found.err


def test_markdown_has_the_figures_the_weeks_and_the_lists() -> None:
    found = list(markdown(REPORT, ["  Rule: R_1"]))
    assert found[:5] == [
        "# Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026",
        "",
        "| | the week | 4 weeks | 26 weeks |",
        "|---|---:|---:|---:|",
        "| given | 5 | 0.8 | 0.1 |",
    ]
    place = found.index("## The last 12 weeks")
    assert found[place + 14 : place + 17] == ["| 2026-W46 | 3 | 0 | 0 |", "| 2026-W47 | 5 | 2 | 1 |", ""]
    place = found.index("## Next steps")
    assert found[place + 2 :] == [*(f"- {step}" for step in STEPS), "", "## How it is computed", "", "- Rule: R\\_1"]


def test_a_week_away_is_marked() -> None:
    away = REPORT | {"weeks": [REPORT["weeks"][0] | {"away": True}]}
    assert "| 2026-W36 (away) | 0 | 0 | 0 |" in list(markdown(away))


def test_markdown_of_an_empty_log_has_no_lists() -> None:
    assert [line for line in markdown(EMPTY_REPORT) if line.startswith("#")] == [
        "# Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026",
        "## The last 12 weeks",
    ]


def test_report_on_a_terminal_has_the_text_of_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    page, err = shown(capsys, "table", ("Rule: R_1",))
    lines = [line.rstrip() for line in page.splitlines()]
    assert (lines[0], err) == ("Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026", "")
    assert "  give share                           71 %" in lines
    assert "  given               ▅█   0  0  0  0  0  0  0  0  0  0  3  5" in lines
    assert "                          2026-W36 … 2026-W47" in lines
    assert [f"  {number}. {step}" for number, step in enumerate(STEPS, 1)] == lines[lines.index("Next steps") + 1 :][:3]
    assert lines[-2:] == ["How it is computed", "  • Rule: R_1"]


def test_json_is_one_item(capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = shown(capsys, "json")
    assert json.loads(out) == {"schema": "netcli.report/1", "items": [REPORT]}
    out, _ = shown(capsys, "json", ("Rule",))
    assert json.loads(out)["explain"] == ["Rule"]
    out, _ = shown(capsys, "jsonl")
    assert json.loads(out) == REPORT


@pytest.mark.parametrize(("format_", "comma"), [("csv", ","), ("tsv", "\t")])
def test_csv_has_one_row_and_the_rule_goes_to_stderr(capsys: pytest.CaptureFixture[str], format_: str, comma: str) -> None:
    out, err = shown(capsys, format_, ("Rule",))
    header, row = out.splitlines()
    assert header.split(comma)[:5] == ["week", "from", "to", "given", "received"]
    assert row.split(comma)[:5] == ["2026-W47", "2026-11-16", "2026-11-22", "5", "2"]
    assert err == "Rule\n"
