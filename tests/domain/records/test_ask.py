"""Asks: the line before an ask (docs/model.md, section 5), and valid fields."""

from datetime import date
from typing import Any

import pytest

from netcli.domain.records.ask import Ask, close, late_days, new_ask, soft_line
from netcli.errors import InvalidValueError
from tests.readable import TODAY, an_ask, days_ago, refuses, said


@pytest.mark.parametrize(
    ("tie", "given", "line"),
    [
        ("weak", 0, True),
        ("weak", 1, False),
        ("close", 0, False),
        ("dormant", 0, True),
        ("new", 0, True),
        ("unlogged", 0, True),
        ("unlogged", 2, False),
        ("close", 3, False),
    ],
)
def test_ask_of_a_distant_tie_invites_to_give_first(tie: str, given: int, *, line: bool) -> None:
    assert soft_line(tie, given) is line


def test_an_open_ask_may_be_closed() -> None:
    close(an_ask())


@pytest.mark.parametrize("status", ["answered", "declined"])
def test_an_ask_is_not_closed_twice(status: str) -> None:
    with refuses(InvalidValueError, f"^ask 7 is already {status}$"):
        close(an_ask(status=status, n=7))


def test_an_ask_is_open_and_its_text_clean() -> None:
    ask = new_ask(TODAY, "mine", "  the\x1b slides\n please ", TODAY)
    assert (ask.text, ask.status, ask.due) == ("the slides\n please", "open", TODAY)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"direction": "ours"}, 'direction: "ours" is invalid'),
        ({"status": "lost"}, 'status: "lost" is invalid'),
        ({"text": " \x00 "}, "text: empty"),
        ({"due": days_ago(1)}, "due: 2026-11-19 is before the day of the ask, 2026-11-20"),
        ({"text": "x" * 10_001}, "text: longer than 10000 characters"),
    ],
)
def test_invalid_ask_is_refused_with_its_field(changes: dict[str, Any], says: str) -> None:
    values: dict[str, Any] = {"day": date(2026, 11, 20), "direction": "mine", "text": "the slides"}
    with pytest.raises(InvalidValueError) as refused:
        new_ask(**(values | changes))
    assert said(refused.value)[0] == says


@pytest.mark.parametrize(
    ("ask", "days"),
    [
        (an_ask(), None),
        (an_ask(due=days_ago(3)), 3),
        (an_ask(due=TODAY), 0),
        (an_ask(due=days_ago(-3)), 0),
        (an_ask(due=days_ago(3), status="answered")._replace(closed_on=days_ago(1)), 2),
    ],
    ids=["no due day", "late", "due today", "in time", "answered late"],
)
def test_an_ask_is_late_until_it_is_closed(ask: Ask, days: int | None) -> None:
    assert late_days(ask, TODAY) == days
