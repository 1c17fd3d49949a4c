"""The rules in words: the thresholds in force, and no word that ranks a person."""

from collections.abc import Callable

import pytest

from netcli.domain import explain
from netcli.domain.model import DEFAULT, Model

Rule = Callable[[Model], list[str]]
RULES: tuple[Rule, ...] = (explain.ties, explain.reconnect, explain.balance, explain.report)
CHANGED = Model(
    half_life=77, close_rate=0.71, dormant_gap=171, cooling_gap=32, reconnect_gap=61, active_gap=181, balance_window=731, flag_at=0.97
)


@pytest.mark.parametrize("rule", RULES)
def test_no_rule_names_a_claim_or_ranks_a_person(rule: Rule) -> None:
    words = " ".join(rule(DEFAULT)).lower()
    assert [word for word in ("debt", "owe", "taker", "useless", "low value") if word in words] == []


@pytest.mark.parametrize(
    ("rule", "numbers"),
    [
        (explain.ties, ("77 days", "0.71", "171 days", "silent 32 days")),
        (explain.reconnect, ("61 days", "32 when cooling", "181 days")),
        (explain.balance, ("731 days", "0.97")),
        (explain.report, ("731 days", "0.97", "61 days")),
    ],
)
def test_a_rule_is_explained_with_the_thresholds_in_force(rule: Rule, numbers: tuple[str, ...]) -> None:
    words = " ".join(rule(CHANGED))
    assert [number for number in numbers if number not in words] == []
