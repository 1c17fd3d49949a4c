"""The text of the report, in which an unknown figure is n/a, not zero."""

import pytest

from netcli.render import report_text
from tests.render.test_fields import EMPTY_REPORT, REPORT


def test_the_period_is_named_with_its_days() -> None:
    assert report_text.title(REPORT) == "Week 2026-W47, Mon 16 Nov 2026 to Sun 22 Nov 2026"
    month = REPORT | {"unit": "month", "week": "2026-11", "from": "2026-11-01", "to": "2026-11-30"}
    assert report_text.title(month) == "Month 2026-11, Sun 1 Nov 2026 to Mon 30 Nov 2026"


def test_steps_come_with_their_commands() -> None:
    assert report_text.steps(REPORT) == [
        ("Ana Pop: they asked 4 weeks ago: the slides", "netcli done 1"),
        ("Ana Pop: in touch on 12 days, the last 8 months ago; you both know Bo", 'netcli log "..." --with ana-pop'),
        ("Bo: you asked 4 weeks ago: the slides", "netcli done 1"),
    ]


def test_the_story_names_people_and_texts() -> None:
    assert report_text.story(REPORT) == [
        "Met Ana Pop, Bo; called Bo.",
        "New: Bo.",
        "Gave: a printer (Ana Pop).",
        "Received: bread (Bo).",
        "Asked: the slides (Ana Pop).",
        "Asked of you: a van (Bo).",
        "Answered: a van (Bo).",
        "Promised: the photos (Ana Pop).",
        "Late: a chair (Bo), 2 days late.",
    ]


def test_a_quiet_period_is_told_in_two_lines() -> None:
    assert report_text.story(EMPTY_REPORT) == ["Nothing was recorded."]
    assert report_text.story(EMPTY_REPORT | {"late": REPORT["late"]}) == ["Nothing was recorded.", "Late: a chair (Bo), 2 days late."]


def test_many_names_and_long_texts_are_cut() -> None:
    people = [{"kind": "call", "handle": f"p{n}", "name": f"P{n}"} for n in range(10)]
    gives = [REPORT["gives"][0] | {"text": "x" * 50 + "\nmore"}] * 6
    met, *_, gave = report_text.story(
        REPORT | {"met": people, "gives": gives, "new": [], "gots": [], "asks": [], "promises": [], "late": []}
    )
    assert met == "Called P0, P1, P2, P3, P4, P5, P6, P7 and 2 more."
    assert gave == f"Gave: {'; '.join([f'{chr(120) * 43}… (Ana Pop)'] * 4)}; and 2 more."


def test_people_of_one_name_are_told_apart() -> None:
    people = [{"kind": "call", "handle": handle, "name": "Ana Pop"} for handle in ("ana-pop", "ana-pop-2", "ana-pop")]
    line, *_ = report_text.story(REPORT | {"met": people})
    assert line == "Called Ana Pop (ana-pop), Ana Pop (ana-pop-2)."


def test_figures_are_beside_their_means_and_bars() -> None:
    assert list(report_text.figures(REPORT)) == [
        ("given", "5", "0.8", "0.1", "          ▅█"),
        ("received", "2", "0.0", "0.0", "           ▄"),
        ("asked", "1", "0.0", "0.0", "           ▂"),
    ]
    assert report_text.means(REPORT) == ("4 weeks", "26 weeks")
    assert report_text.drawn(REPORT) == "2026-W36 … W47"
    assert report_text.company(REPORT) == "1 of 3 close ties, 1 weak tie"


def test_zeros_without_a_mean_are_left_out() -> None:
    assert list(report_text.figures(EMPTY_REPORT)) == []
    assert report_text.company(EMPTY_REPORT) == ""
    quiet = EMPTY_REPORT | {"mean4": EMPTY_REPORT["mean4"] | {"given": 0.25}}
    assert [row[:4] for row in report_text.figures(quiet)] == [("given", "0", "0.2", "n/a")]


def test_talks_with_a_purpose_are_told_of_all() -> None:
    assert report_text.company(EMPTY_REPORT | {"purposeful": {"k": 3, "n": 8}}) == "talks with a purpose and a result: 3 of 8"


def test_lists_leave_out_what_a_step_names() -> None:
    sections = dict(report_text.sections(REPORT))
    assert list(sections) == ["Due by their cadence", "Silent for long, for a close tie", "Coming dates", "Half a year of habits"]
    assert sections["Due by their cadence"] == ["Bo 18 days late, Ana Pop today"]
    assert sections["Coming dates"] == ["Tue 24 Nov 2026: birthday of Ana Pop"]
    assert sections["Silent for long, for a close tie"] == ["Ana Pop: 20 days"]
    assert sections["Half a year of habits"][3:] == [
        "wide and deep: 2 people met in a year, 3 close ties",
        "kept what you promised: 1 of 2 in time",
    ]
    others = dict(report_text.sections(REPORT | {"next_steps": []}))
    assert others["Whom to write to"] == ["Ana Pop (dormant): in touch on 12 days, the last 8 months ago; they need: a van"]
    assert others["Something you could offer"] == ["Ana Pop: 4 favours from them in two years, none to them"]


def test_a_name_in_the_report_is_harmless() -> None:
    nasty = REPORT["reconnect"][0] | {"name": "Bo\x1b[2J\n", "offer": None}
    assert report_text.suggestion_line(nasty) == "Bo␛[2J⏎ (dormant): in touch on 12 days, the last 8 months ago; you both know Bo"


@pytest.mark.parametrize(
    ("values", "most", "drawn"), [([0, 1, 4, 8], 8, " ▁▄█"), ([1, 100], 100, "▁█"), ([0, 0], 0, "  "), ([], 0, ""), ([3, 3], 3, "██")]
)
def test_bars_share_one_scale_and_zero_has_no_bar(values: list[int], most: int, drawn: str) -> None:
    assert report_text.bars(values, most) == drawn
