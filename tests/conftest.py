"""What every test is given: a clean environment, a fixed day, and a database that is thrown away."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from tests import readable
from tests.readable import Net

# A slow machine is no bug; the same examples on every run make a failure repeatable.
settings.register_profile("netcli", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("netcli")

COLOUR_WORDS = {"NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "PAGER"}


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no setting of the person who runs the tests reach them."""
    for name in list(os.environ):
        if name.startswith("NETCLI_") or name in COLOUR_WORDS:
            monkeypatch.delenv(name)


@pytest.fixture
def today() -> date:
    """The day on which every test happens: Friday, 20 November 2026."""
    return readable.TODAY


@pytest.fixture
def db_path(tmp_path: Path) -> Path:
    """Where a database may be made; neither it nor its folder is there yet."""
    return tmp_path / "data" / "netcli.db"


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    """An empty database in memory."""
    connection = readable.empty_database()
    yield connection
    connection.close()


@pytest.fixture
def net(db: sqlite3.Connection) -> Net:
    """A network without people, to be filled in words."""
    return Net(db)
