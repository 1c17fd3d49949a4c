"""Deciding about likely duplicates, one key for each."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import typer

from netcli.app import App
from netcli.commands import duplicates
from netcli.render import merging as render
from tests.commands.network import DATABASE, select
from tests.transcripts import environment, netcli


def test_duplicates_skip_pairs_made_distinct_by_a_merge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bob and Dan are two people; with Bob merged into Ana, Ana and Dan are too."""
    for name in ("Ana", "Bob", "Dan"):
        assert netcli("add", name, "--email", "s@x.org", home=tmp_path).returncode == 0
    assert netcli("merge", "dan", "bob", "--distinct", home=tmp_path).returncode == 0
    asked: list[str] = []

    def pressed(question: str, _: str) -> str:
        asked.append(question)
        return "m"

    monkeypatch.setattr(App, "interactive", True)
    monkeypatch.setattr(render, "key", pressed)
    app = App(environment(tmp_path))
    app.db, app.format = tmp_path / DATABASE, "table"
    duplicates.duplicates(cast("typer.Context", SimpleNamespace(obj=app)))
    assert (len(asked), select(tmp_path / DATABASE, "SELECT handle FROM contact")) == (1, [("ana",), ("dan",)])
    assert netcli("duplicates", home=tmp_path).stdout == "handle\tname\tother\treasons\n"
