"""The text of the weekly report, in which an unknown figure is n/a, not zero."""

import pytest

from netcli.render import week
from netcli.render.fields import Item
from tests.render.test_fields import EMPTY_REPORT, REPORT


def figures(item: Item) -> dict[str, tuple[str, str, str]]:
    """Return the figures by name."""
    return {name: (value, mean4, mean26) for name, value, mean4, mean26 in week.figures(item)}


def test_the_week_is_named_with_its_days() -> None:
    assert week.title(REPORT) == "Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026"


def test_figures_are_beside_their_means() -> None:
    found = figures(REPORT)
    assert found["given"] == ("5", "0.8", "0.1")
    assert found["give share"] == ("71 %", "", "")
    assert found["given per ask"] == ("5.0", "", "")
    assert found["gave first, of 26 weeks of asks"] == ("1 of 1", "", "21 to 100 %")
    assert found["close ties seen"] == ("1 of 3", "", "")


def test_zero_denominator_is_shown_as_unknown() -> None:
    found = figures(EMPTY_REPORT)
    assert found["given"] == ("0", "n/a", "n/a")
    assert [found[name][0] for name in ("give share", "given per ask", "gave first, of 26 weeks of asks")] == ["n/a", "no asks", "n/a"]
    assert [found[name][0] for name in ("talks with purpose and result", "close ties seen")] == ["n/a", "n/a"]
    assert not any("%" in value for values in found.values() for value in values)


def test_empty_list_is_skipped() -> None:
    assert list(week.sections(EMPTY_REPORT)) == []
    assert [heading for heading, _ in week.sections(REPORT)] == [
        "Close ties that are cooling",
        "Whom to write to",
        "Something you could offer",
        "Next steps",
    ]


def test_a_suggestion_is_one_line_with_its_reasons_and_offer() -> None:
    [line] = dict(week.sections(REPORT))["Whom to write to"]
    assert line == "Ana Pop (dormant): in touch on 12 days, the last 8 months ago; you both know Bo; they need: a van"


def test_a_name_in_the_report_is_harmless() -> None:
    nasty = REPORT["reconnect"][0] | {"name": "Bo\x1b[2J\n", "offer": None}
    assert week.suggestion_line(nasty) == "Bo␛[2J⏎ (dormant): in touch on 12 days, the last 8 months ago; you both know Bo"


@pytest.mark.parametrize(
    ("values", "most", "drawn"), [([0, 1, 4, 8], 8, " ▁▄█"), ([1, 100], 100, "▁█"), ([0, 0], 0, "  "), ([], 0, ""), ([3, 3], 3, "██")]
)
def test_bars_share_one_scale_and_zero_has_no_bar(values: list[int], most: int, drawn: str) -> None:
    assert week.bars(values, most) == drawn
