"""New gives: their fields are cleaned or refused."""

from typing import Any

import pytest

from netcli.domain.records.give import DIRECTIONS, EFFORTS, KINDS, followed_up, kind_named, new_give, settle, step
from netcli.errors import InvalidValueError
from tests.readable import TODAY, said


def test_give_is_a_small_help_by_default() -> None:
    new = new_give(TODAY, "given", "  a printer's\x00 address ")
    assert (new.kind, new.effort, new.depth, new.text) == ("help", "small", None, "a printer's address")


def test_there_are_fifteen_kinds_of_giving() -> None:
    assert len(set(KINDS)) == 15


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("direction", ["given", "received"])
def test_every_kind_may_be_given_and_received(kind: str, direction: str) -> None:
    assert new_give(TODAY, direction, "x", kind).kind == kind


@pytest.mark.parametrize("effort", EFFORTS)
def test_every_effort_is_known(effort: str) -> None:
    assert new_give(TODAY, "given", "x", effort=effort).effort == effort


@pytest.mark.parametrize("depth", [1, 2, 3, 4, 5])
def test_a_referral_has_a_depth_from_one_to_five(depth: int) -> None:
    assert new_give(TODAY, "given", "x", "referral", depth=depth).depth == depth


@pytest.mark.parametrize("text", ["thanks", "Thanks", "thanks-for-business", "thanks_for_business", " thanks for business "])
def test_kind_of_an_earlier_version_is_thanks(text: str) -> None:
    assert kind_named(text) == "thanks"


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_only_a_new_referral_is_followed_up(direction: str) -> None:
    kinds = {kind: followed_up(new_give(TODAY, direction, "x", kind)).status for kind in KINDS}
    assert {kind: status for kind, status in kinds.items() if status} == {"referral": "pending"}
    closed = new_give(TODAY, direction, "x", "referral", status="closed")
    assert followed_up(closed) == closed


def test_give_of_another_kind_loses_the_status_of_a_referral() -> None:
    assert settle({"kind": "advice"}, "") == {"kind": "advice", "status": ""}
    assert settle({"kind": "referral", "depth": 2}, "") == {"kind": "referral", "depth": 2}
    assert settle({"text": "x"}, "") == {"text": "x"}


def test_step_of_a_give_is_its_direction_unless_it_is_thanks() -> None:
    steps = [step(new_give(TODAY, direction, "x", kind)) for direction in DIRECTIONS for kind in ("gift", "business", "thanks")]
    assert steps == [1, 1, 0, -1, -1, 0]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"direction": "lent"}, 'direction: "lent" is invalid'),
        ({"kind": "money"}, 'kind: "money" is invalid'),
        ({"kind": ""}, 'kind: "" is invalid'),
        ({"effort": "huge"}, 'effort: "huge" is invalid'),
        ({"text": " \n "}, "text: empty"),
        ({"text": "x" * 10_001}, "text: longer than 10000 characters"),
        ({"status": "pending"}, "status: only a referral can be pending"),
        ({"kind": "referral", "status": "lost"}, 'status: "lost" is invalid'),
        ({"outcome_kind": "gold"}, 'outcome kind: "gold" is invalid'),
        ({"amount": "500"}, 'amount: "500" is not a sum of money'),
        ({"depth": 3}, "depth: only a referral has one"),
        ({"kind": "referral", "depth": 0}, "depth: 0 is invalid"),
        ({"kind": "referral", "depth": 6}, "depth: 6 is invalid"),
    ],
)
def test_invalid_give_is_refused_with_its_field(changes: dict[str, Any], says: str) -> None:
    values: dict[str, Any] = {"day": TODAY, "direction": "given", "text": "a van"}
    with pytest.raises(InvalidValueError) as refused:
        new_give(**(values | changes))
    assert said(refused.value)[0] == says
