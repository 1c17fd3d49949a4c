"""The rules in words: the thresholds in force, and no word that ranks a person."""

import re
from collections.abc import Callable

import pytest

from netcli.domain import explain
from netcli.domain.model import DEFAULT, Model
from tests.guards.test_words import UNKIND

Rule = Callable[[Model], list[str]]
RULES: list[Rule] = [explain.ties, explain.reconnect, explain.balance, explain.report]
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
    "ties": (explain.ties, ("77", "0.71", "171", "31", "7", "33", "6", "8")),
    "reconnect": (explain.reconnect, ("61", "33", "181")),
    "balance": (explain.balance, ("731", "0.97", "0.89")),
    "report": (explain.report, ("731", "0.97", "61")),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_rule_names_a_claim_or_ranks_a_person(rule: Rule) -> None:
    assert [line for line in rule(DEFAULT) if UNKIND.search(line)] == []
    assert all(line.strip() for line in rule(DEFAULT))


@pytest.mark.parametrize("name", NUMBERS)
def test_a_rule_is_explained_with_the_thresholds_in_force(name: str) -> None:
    rule, numbers = NUMBERS[name]
    said = set(re.findall(r"\d+(?:\.\d+)?", " ".join(rule(CHANGED))))
    assert set(numbers) - said == set()
    assert said != set(re.findall(r"\d+(?:\.\d+)?", " ".join(rule(DEFAULT))))


def test_a_suggestion_is_explained_as_no_measure_of_a_person() -> None:
    assert "says nothing of a person's worth" in explain.reconnect(DEFAULT)[-1]
