"""Fixtures for all tests: a clean environment, a fixed day, a temporary database."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from tests import readable
from tests.readable import Net

# No deadline, because machines may be slow; the same examples on every run, so that a failure can be repeated.
settings.register_profile("netcli", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("netcli")

COLOUR_WORDS = {"NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "PAGER"}


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clear the settings of the person who runs the tests."""
    for name in list(os.environ):
        if name.startswith("NETCLI_") or name in COLOUR_WORDS:
            monkeypatch.delenv(name)


@pytest.fixture
def today() -> date:
    """The day of every test: Friday, 20 November 2026."""
    return readable.TODAY


@pytest.fixture
def db_path(tmp_path: Path) -> Path:
    """The path of a database that does not exist yet, nor does its folder."""
    return tmp_path / "data" / "netcli.db"


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    """An empty database in memory."""
    connection = readable.empty_database()
    yield connection
    connection.close()


@pytest.fixture
def net(db: sqlite3.Connection) -> Net:
    """A network without people."""
    return Net(db)
