"""Dependencies have lower bounds, which `make lowest` tests, and no upper bounds."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

from tests.guards.test_arrows import FILES, libraries

ROOT = Path(__file__).parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUNTIME: list[str] = PROJECT["dependencies"]
REQUIREMENT = re.compile(r"(?P<name>[a-z][a-z0-9-]*)>=(?P<lowest>\d+(?:\.\d+)*)(?:,<(?P<below>[\d.]+))?")
LOWEST = ROOT / "tests" / "lowest.txt"
IMPORTED_AS = {"python-dateutil": "dateutil"}
OPTIONAL = {"pyrage"}  # of the extra `encrypt`
BROUGHT_ALONG = {"sqlalchemy", "pydantic"}  # installed by sqlmodel, whose bounds fit


def bounds() -> dict[str, tuple[str, str | None]]:
    """Return the lower and the upper bound of each runtime dependency."""
    found = [REQUIREMENT.fullmatch(one) for one in RUNTIME]
    assert all(found), RUNTIME
    return {one["name"]: (one["lowest"], one["below"]) for one in found if one}


def test_only_typer_has_an_upper_bound() -> None:
    assert {name: below for name, (_, below) in bounds().items() if below} == {"typer": "0.29"}


def test_imported_libraries_are_exactly_the_dependencies() -> None:
    used = {name for file in FILES for name in libraries(file)} - set(sys.stdlib_module_names) - {"netcli"}
    declared = {IMPORTED_AS.get(name, name) for name in bounds()}
    assert declared - used == set()
    assert used - declared <= BROUGHT_ALONG | OPTIONAL


@pytest.mark.parametrize("line", [one for group in ("test", "lint") for one in PROJECT["optional-dependencies"][group]])
def test_a_tool_has_a_lower_bound_and_no_upper_one(line: str) -> None:
    found = REQUIREMENT.fullmatch(line)
    assert found is not None
    assert found["below"] is None


def test_the_lowest_versions_tested_are_the_lower_bounds() -> None:
    lines = [line for line in LOWEST.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    pinned = {name: short(version) for name, version in (line.split("==") for line in lines)}
    lowest = {name: short(low) for name, (low, _) in bounds().items()}
    assert {name: pinned.get(name) for name in lowest} == lowest


def short(version: str) -> str:
    """Return a version without final zeros: 4.2 equals 4.2.0."""
    return re.sub(r"(\.0)+$", "", version)


def test_the_package_needs_the_python_that_its_tools_check() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    assert (PROJECT["requires-python"], tools["ruff"]["target-version"], tools["mypy"]["python_version"]) == (">=3.11", "py311", "3.11")
