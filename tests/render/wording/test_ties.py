"""Why a tie has its class, as text."""

from datetime import date

import pytest

from netcli.domain.model import DEFAULT
from netcli.domain.ties import Override, Summary
from netcli.render.wording.ties import why, why_with_days
from tests.domain.test_ties import UNLOGGED, judge, row


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (UNLOGGED, "no interaction is logged yet"),
        (row(r=1.1, gap=200), "the last contact was 200 days ago (dormant from 180)"),
        (row(r=0.2, gap=2, first=2, days=1), "first met on 2026-11-18, 1 contact-day so far"),
        (row(r=0.4, gap=2, first=5, days=2), "first met on 2026-11-15, 2 contact-days so far"),
        (row(r=0.9, gap=20), "0.90 contact-days per 30 days, at least 0.85; the last contact was 20 days ago"),
        (row(r=0.9, gap=1), "0.90 contact-days per 30 days, at least 0.85; the last contact was 1 day ago"),
        (row(r=0.84, gap=20), "0.84 contact-days per 30 days, less than 0.85; the last contact was 20 days ago"),
    ],
)
def test_every_class_has_an_explanation(one: Summary, words: str) -> None:
    assert why(judge().tie(one), DEFAULT) == words


def test_override_is_explained_with_its_reason_and_day() -> None:
    said = judge(overrides={1: Override("close", "we sing together", date(2026, 11, 17))})
    assert why(said.tie(row(r=0.1, gap=200)), DEFAULT) == (
        'your own word since 2026-11-17: "we sing together"; by the log it would be dormant'
    )


def test_the_first_five_contact_days_are_listed() -> None:
    tie, days = judge().tie(row(r=0.9, gap=20)), [(f"2026-11-0{n}", 1.0 if n % 2 else 0.5) for n in range(7, 0, -1)]
    used = "2026-11-07, 2026-11-06 (v 0.50), 2026-11-05, 2026-11-04 (v 0.50), 2026-11-03"
    assert why_with_days(tie, days[:5], DEFAULT) == f"{why(tie, DEFAULT)}; contact-days: {used}"
    assert why_with_days(tie, days, DEFAULT) == f"{why(tie, DEFAULT)}; contact-days: {used} and 2 more"
    assert why_with_days(tie, [], DEFAULT) == why(tie, DEFAULT)
