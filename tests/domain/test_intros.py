"""Introductions: their steps, and what each waits for (docs/model.md)."""

from collections.abc import Callable

import pytest

from netcli.domain.intros import agreed, dropped, made, waiting, with_outcome, without_consent
from netcli.domain.records.intro import Intro
from netcli.errors import InvalidValueError
from tests.readable import TODAY, days_ago, person, refuses

ANA, BO, CY = person("Ana", 1), person("Bo", 2), person("Cy", 3)


def an_intro(ago: int = 0, *, ana: int | None = None, bo: int | None = None, was_made: int | None = None) -> Intro:
    """Return an introduction of Ana and Bo; the numbers are days ago."""
    one, other, done = (None if days is None else days_ago(days) for days in (ana, bo, was_made))
    return Intro(days_ago(ago), "both sing", one, other, done, number=4, people=(ANA, BO))


@pytest.mark.parametrize(
    ("one", "code", "whose", "days", "due"),
    [
        (an_intro(7), "consent", "Ana Bo", 7, False),
        (an_intro(8), "consent", "Ana Bo", 8, True),
        (an_intro(8, ana=1), "consent", "Bo", 8, True),
        (an_intro(8, ana=3, bo=1), "making", "", 1, True),
        (an_intro(8, ana=0, bo=0), "making", "", 0, True),
        (an_intro(60, ana=50, bo=50, was_made=29), "outcome", "Ana Bo", 29, False),
        (an_intro(60, was_made=30), "outcome", "Ana Bo", 30, True),
    ],
)
def test_open_introduction_waits_for_its_next_step(one: Intro, code: str, whose: str, days: int, *, due: bool) -> None:
    found = waiting(one, TODAY)
    assert found
    assert (found.code, " ".join(who.name for who in found.people), found.days, found.due) == (code, whose, days, due)


def test_dropped_introduction_or_one_with_an_outcome_waits_for_nothing() -> None:
    assert waiting(dropped(an_intro(90), TODAY), TODAY) is None
    assert waiting(with_outcome(an_intro(90, was_made=80), BO, "two dates"), TODAY) is None


def test_each_side_agrees_and_has_an_outcome_of_its_own() -> None:
    one = agreed(agreed(an_intro(9), BO, days_ago(3)), ANA, days_ago(2))
    assert (one.one_agreed, one.other_agreed, without_consent(one)) == (days_ago(2), days_ago(3), ())
    told = with_outcome(with_outcome(made(one, TODAY), ANA, " an order "), BO, "a room")
    assert (told.one_outcome, told.other_outcome, told.status) == ("an order", "a room", "made")


@pytest.mark.parametrize("step", [lambda one: agreed(one, ANA, TODAY), lambda one: made(one, TODAY), lambda one: dropped(one, TODAY)])
@pytest.mark.parametrize("one", [an_intro(9, was_made=3), dropped(an_intro(9), days_ago(3))], ids=["made", "dropped"])
def test_closed_introduction_takes_no_step(step: Callable[[Intro], Intro], one: Intro) -> None:
    with refuses(InvalidValueError, f"^introduction 4 was {one.status} on Tue 17 Nov 2026"):
        step(one)


def test_only_the_two_agree_and_an_outcome_comes_after_making() -> None:
    with refuses(InvalidValueError, "^Cy is not in introduction 4"):
        agreed(an_intro(), CY, TODAY)
    with refuses(InvalidValueError, "^introduction 4 was not made"):
        with_outcome(an_intro(), ANA, "an order")
    with refuses(InvalidValueError, "^outcome: empty"):
        with_outcome(an_intro(was_made=1), ANA, " ")
