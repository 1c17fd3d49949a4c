"""The rules as text: the thresholds in force, and no word that ranks a person."""

import re
from collections.abc import Callable

import pytest

from netcli.domain.model import DEFAULT, Model
from netcli.render.wording import rules
from tests.guards.test_words import UNKIND

Rule = Callable[[Model], list[str]]
RULES: list[Rule] = [rules.ties, rules.reconnect, rules.balance, rules.report]
# Every threshold differs from its default and from every other number of the rules.
CHANGED = Model(
    half_life=77,
    close_rate=0.71,
    dormant_gap=171,
    new_gap=31,
    new_days=7,
    cooling_gap=33,
    cooling_factor=6,
    cooling_days=8,
    reconnect_gap=61,
    active_gap=181,
    balance_window=731,
    flag_at=0.97,
    lean_at=0.89,
)
NUMBERS: dict[str, tuple[Rule, tuple[str, ...]]] = {
    "ties": (rules.ties, ("77", "0.71", "171", "31", "7", "33", "6", "8")),
    "reconnect": (rules.reconnect, ("61", "33", "181")),
    "balance": (rules.balance, ("731", "0.97", "0.89")),
    "report": (rules.report, ("731", "0.97", "61")),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rules_rank_nobody(rule: Rule) -> None:
    assert [line for line in rule(DEFAULT) if UNKIND.search(line)] == []
    assert all(line.strip() for line in rule(DEFAULT))


@pytest.mark.parametrize("name", NUMBERS)
def test_rules_print_the_thresholds_in_force(name: str) -> None:
    rule, numbers = NUMBERS[name]
    said = set(re.findall(r"\d+(?:\.\d+)?", " ".join(rule(CHANGED))))
    assert set(numbers) - said == set()
    assert said != set(re.findall(r"\d+(?:\.\d+)?", " ".join(rule(DEFAULT))))


def test_reconnect_rule_denies_measuring_worth() -> None:
    assert "says nothing of a person's worth" in rules.reconnect(DEFAULT)[-1]
