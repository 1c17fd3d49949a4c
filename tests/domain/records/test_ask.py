"""Asks: the line before an ask (docs/model.md, section 5), and valid fields."""

from datetime import date
from typing import Any

import pytest

from netcli.domain.records.ask import Ask, close, late_days, new_ask, soft_line
from netcli.errors import InvalidValueError
from tests.readable import TODAY, an_ask, days_ago, refuses, said


@pytest.mark.parametrize(
    ("tie", "given", "line", "in_business"),
    [
        ("weak", 0, True, True),
        ("weak", 1, False, True),
        ("close", 0, False, False),
        ("dormant", 0, True, True),
        ("new", 0, True, True),
        ("unlogged", 0, True, True),
        ("unlogged", 2, False, True),
        ("close", 3, False, False),
    ],
)
def test_ask_of_a_distant_tie_invites_to_give_first(tie: str, given: int, *, line: bool, in_business: bool) -> None:
    assert (soft_line(tie, given), soft_line(tie, given, business=True)) == (line, in_business)


@pytest.mark.parametrize(
    ("ask", "done", "status"),
    [
        (an_ask(), True, "answered"),
        (an_ask(theirs=True), True, "answered"),
        (an_ask(promised=True), True, "kept"),
        (an_ask(promised=True), False, "declined"),
    ],
)
def test_a_promise_is_kept_and_an_ask_is_answered(ask: Ask, status: str, *, done: bool) -> None:
    assert close(ask, TODAY, "sent", done=done) == ask._replace(status=status, closed_on=TODAY, outcome="sent")


@pytest.mark.parametrize(("promised", "status"), [(False, "answered"), (False, "declined"), (True, "kept")])
def test_an_ask_is_not_closed_twice(status: str, *, promised: bool) -> None:
    with refuses(InvalidValueError, f"^{'promise' if promised else 'ask'} 7 is already {status}$"):
        close(an_ask(status=status, n=7, promised=promised), TODAY, None, done=True)


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
        ({"status": "kept", "closed_on": TODAY}, "status: with direction mine it cannot be kept"),
        ({"direction": "theirs", "status": "kept", "closed_on": TODAY}, "status: with direction theirs it cannot be kept"),
        ({"direction": "promised", "status": "answered", "closed_on": TODAY}, "status: with direction promised it cannot be answered"),
        ({"status": "answered", "closed_on": TODAY, "why": "silent"}, "why: only what was declined has one, and the status is answered"),
        ({"why": "silent"}, "why: only what was declined has one, and the status is open"),
        ({"status": "declined", "closed_on": TODAY, "why": "shy"}, 'why: "shy" is invalid'),
        ({"direction": "promised", "due": days_ago(1)}, "due: 2026-11-19 is before the day of the promise, 2026-11-20"),
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
