"""The numbers of the rules: their defaults and limits."""

from math import inf, nan
from typing import Any

import pytest

from netcli.domain.model import DEFAULT, Model, checked
from netcli.errors import ConfigError, ExitCode
from tests.readable import refuses, said


def test_the_defaults_are_those_of_the_model() -> None:
    assert DEFAULT._asdict() == {
        "half_life": 90.0,
        "close_rate": 0.85,
        "dormant_gap": 180,
        "new_gap": 30,
        "new_days": 3,
        "cooling_gap": 30,
        "cooling_factor": 3.0,
        "cooling_days": 4,
        "reconnect_gap": 60,
        "active_gap": 180,
        "balance_window": 730,
        "flag_at": 0.95,
        "lean_at": 0.90,
        "learning_days": 90,
        "share_favours": 3,
        "nudges": 5,
        "per_circle": 2,
    }


@pytest.mark.parametrize("value", [0, -1, "90", None, True, nan, [90]])
@pytest.mark.parametrize("name", ["dormant_gap", "close_rate", "half_life", "flag_at"])
def test_model_numbers_are_positive(name: str, value: Any) -> None:
    with pytest.raises(ConfigError) as refused:
        checked(Model(**{name: value}))
    assert said(refused.value)[0] == f"[model] {name} must be a number above 0, not {value!r}"
    assert refused.value.exit_code == ExitCode.DATABASE


@pytest.mark.parametrize("value", [6.99, 3651, inf])
def test_half_life_is_between_a_week_and_ten_years(value: float) -> None:
    with refuses(ConfigError, r"^\[model\] half_life must be 7 to 3650 days"):
        checked(Model(half_life=value))


@pytest.mark.parametrize("name", ["nudges", "per_circle"])
@pytest.mark.parametrize("value", [2.5])
def test_length_of_a_list_is_a_whole_number(name: str, value: Any) -> None:
    with refuses(ConfigError, rf"^\[model\] {name} must be a whole number, not 2.5$"):
        checked(Model(**{name: value}))


@pytest.mark.parametrize("value", [7, 3650])
def test_half_life_of_a_week_and_of_ten_years_is_accepted(value: float) -> None:
    assert checked(Model(half_life=value)).half_life == value


@pytest.mark.parametrize("value", [1, 1.5, 95])
@pytest.mark.parametrize("name", ["flag_at", "lean_at"])
def test_invalid_probability_is_refused(name: str, value: Any) -> None:
    """With `flag_at = 95` the search for the number of favours would never end."""
    with pytest.raises(ConfigError):
        checked(Model(**{name: value}))


@pytest.mark.parametrize("name", ["dormant_gap", "new_gap", "reconnect_gap", "balance_window", "active_gap"])
def test_span_beyond_the_calendar_is_refused(name: str) -> None:
    """A day a million days ago does not exist; every list would raise OverflowError."""
    with pytest.raises(ConfigError):
        checked(Model(**{name: 1_000_000}))


def test_defaults_are_valid() -> None:
    assert checked(DEFAULT) is DEFAULT
