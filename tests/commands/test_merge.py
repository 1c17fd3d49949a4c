"""Questions about likely duplicates, answered by one key."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import typer

from netcli.app import App
from netcli.commands import merge
from tests.commands.network import DATABASE, select
from tests.transcripts import environment, netcli


def test_merge_questions_skip_pairs_that_became_distinct(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ana is merged with Bob, and the user marked Bob and Dan as distinct."""
    for name in ("Ana", "Bob", "Dan"):
        assert netcli("add", name, "--email", "s@x.org", home=tmp_path).returncode == 0
    assert netcli("merge", "dan", "bob", "--distinct", home=tmp_path).returncode == 0
    asked: list[str] = []

    def pressed(question: str, _: str) -> str:
        asked.append(question)
        return "m"

    monkeypatch.setattr(App, "interactive", True)
    monkeypatch.setattr(merge, "key", pressed)
    app = App(environment(tmp_path))
    app.db, app.format = tmp_path / DATABASE, "table"
    merge.merge(cast("typer.Context", SimpleNamespace(obj=app)), "candidates")
    assert (len(asked), select(tmp_path / DATABASE, "SELECT handle FROM contact")) == (1, [("ana",), ("dan",)])
    assert netcli("merge", "candidates", home=tmp_path).stdout == "handle\tname\tother\treasons\n"
