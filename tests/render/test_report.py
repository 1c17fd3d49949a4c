"""The weekly report, in every format."""

import json

import pytest

from netcli.render.output import Output
from netcli.render.report import markdown, show
from tests.render.test_fields import EMPTY_REPORT, REPORT


def shown(capsys: pytest.CaptureFixture[str], format_: str, explain: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return stdout and stderr of the report in a format."""
    show(REPORT, Output(format_, None, terminal=False, color=False, width=90, height=24), explain)
    found = capsys.readouterr()
    return found.out, found.err


def test_markdown_has_the_steps_the_story_and_the_figures() -> None:
    found = list(markdown(REPORT, ["  Rule: R_1"]))
    assert found[:5] == [
        "# Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026",
        "",
        "## Next",
        "",
        "1. Ana Pop: they asked 4 weeks ago: the slides: `netcli done 1`",
    ]
    place = found.index("## The week")
    assert found[place + 2 : place + 4] == ["- Met Ana Pop, Bo; called Bo.", "- New: Bo."]
    place = found.index("## Figures")
    assert found[place + 2 : place + 5] == [
        "| | the week | 4 weeks | 26 weeks | 2026-W36 … W47 |",
        "|---|---:|---:|---:|---|",
        "| given | 5 | 0.8 | 0.1 |           ▅█ |",
    ]
    assert found[-4:] == ["", "## How it is computed", "", "- Rule: R\\_1"]


def test_markdown_of_a_quiet_week_has_steps_and_story_only() -> None:
    assert list(markdown(EMPTY_REPORT)) == [
        "# Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026",
        "",
        "## The week",
        "",
        "- Nothing was recorded.",
    ]


def test_report_on_a_terminal_has_the_text_of_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    page, err = shown(capsys, "table", ("Rule: R_1",))
    lines = [line.rstrip() for line in page.splitlines()]
    assert (lines[0], err) == ("Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026", "")
    assert lines[lines.index("Next") + 1 :][:2] == ["  1. Ana Pop: they asked 4 weeks ago: the slides", "     netcli done 1"]
    assert "  given            5      0.8       0.1            ▅█" in lines
    assert lines[-2:] == ["How it is computed", "  • Rule: R_1"]


def test_a_quiet_week_takes_six_lines_at_most(capsys: pytest.CaptureFixture[str]) -> None:
    quiet = EMPTY_REPORT | {"late": REPORT["late"], "next_steps": REPORT["next_steps"]}
    show(quiet, Output("table", None, terminal=False, color=False, width=60, height=24))
    assert capsys.readouterr().out.splitlines() == [
        "Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026",
        "  • Nothing was recorded. Late: a chair (Bo), 2 days late.",
        "Next",
        "  1. Ana Pop: they asked 4 weeks ago: the slides",
        "  2. Ana Pop: in touch on 12 days, the last 8 months ago; y…",
        "  3. Bo: you asked 4 weeks ago: the slides",
    ]


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
    assert header.split(comma)[:5] == ["unit", "week", "from", "to", "given"]
    assert row.split(comma)[:5] == ["week", "2026-W47", "2026-11-16", "2026-11-22", "5"]
    assert err == "Rule\n"


def test_a_week_without_figures_has_no_table(capsys: pytest.CaptureFixture[str]) -> None:
    found = EMPTY_REPORT | {"promises": REPORT["promises"]}
    assert not any(line.startswith("|") or "Figures" in line for line in markdown(found))
    show(found, Output("table", None, terminal=False, color=False, width=60, height=24))
    assert "26 weeks" not in capsys.readouterr().out
