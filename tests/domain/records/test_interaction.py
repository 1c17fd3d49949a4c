"""New interactions: their fields are cleaned or refused."""

from typing import Any

import pytest

from netcli.domain.records.interaction import KINDS, TALKS, is_time, new_interaction
from netcli.errors import InvalidValueError
from tests.readable import TODAY, said


def test_new_interaction_is_a_meeting_without_details() -> None:
    new = new_interaction(TODAY)
    assert new.kind == "meeting"
    assert {new.time, new.minutes, new.place, new.purpose, new.outcome, new.outcome_kind, new.initiated, new.summary} == {None}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_interaction_is_known(kind: str) -> None:
    assert new_interaction(TODAY, kind).kind == kind


def test_talks_are_meetings_one_to_ones_and_calls() -> None:
    assert set(TALKS) == {"meeting", "one-to-one", "call"}
    assert set(TALKS) <= set(KINDS)


@pytest.mark.parametrize("minutes", [1, 30, 10_080])
def test_an_interaction_lasts_up_to_a_week(minutes: int) -> None:
    assert new_interaction(TODAY, minutes=minutes).minutes == minutes


def test_texts_are_cleaned_and_empty_ones_unknown() -> None:
    new = new_interaction(TODAY, place=" the\n old  mill ", purpose=" plan\nthe fair ", outcome=" ", summary="\x1b[31mred")
    assert (new.place, new.purpose, new.outcome, new.summary) == ("the old mill", "plan\nthe fair", None, "[31mred")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"kind": "lunch"}, 'kind: "lunch" is invalid'),
        ({"initiated": "us"}, 'initiated: "us" is invalid'),
        ({"outcome_kind": "money"}, 'outcome kind: "money" is invalid'),
        ({"minutes": 0}, "minutes: 0 is invalid"),
        ({"minutes": 10_081}, "minutes: 10081 is invalid"),
        ({"time": "25:00"}, 'time: "25:00" is invalid'),
        ({"place": "x" * 201}, "place: longer than 200 characters"),
        ({"summary": "x" * 10_001}, "summary: longer than 10000 characters"),
    ],
)
def test_invalid_interaction_is_refused_with_its_field(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        new_interaction(TODAY, **changes)
    assert said(refused.value)[0] == says


@pytest.mark.parametrize("text", ["00:00", "09:30", "23:59"])
def test_a_time_of_day_has_two_digits_twice(text: str) -> None:
    assert is_time(text)


@pytest.mark.parametrize("text", ["", "24:00", "12:60", "9:30", "09:3", "0930", "09.30", "ab:cd", "09:30:00", "-1:00", "²²:00", "٠٩:٣٠"])
def test_invalid_time_of_day_is_none(text: str) -> None:
    """Python accepts `²` and Arabic digits, but times are compared and sorted as text."""
    assert not is_time(text)
