"""What is known of people (docs/model.md, section 14), through the command line."""

from pathlib import Path

import pytest

from tests.commands.network import Item, items
from tests.transcripts import netcli

DAYS = tuple(f"2026-11-{day:02}" for day in range(10, 16))


def run(home: Path, *words: str) -> None:
    done = netcli(*words, home=home)
    assert done.returncode == 0, done.stderr


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for words in (
        ("add", "Ana Pop", "--org", "Quickfern"),
        ("edit", "me", "--org", "quickfern"),
        ("fact", "me", "goal", "a book of my own"),
        ("fact", "me", "skill", "sets type"),
        ("fact", "ana-pop", "goal", "a second workshop"),
        ("fact", "ana-pop", "goal", "a bigger kiln"),
        ("missed", "ana-pop", "a stand at the fair"),
        *(("log", "call", "--with", "ana-pop", "--on", day, *(("--told",) if day == DAYS[0] else ())) for day in DAYS),
    ):
        run(tmp_path, *words)
    return tmp_path


def shown(home: Path) -> Item:
    [item] = items("show", "ana-pop", home=home)
    return item


def test_show_has_the_five_kinds_the_interest_and_the_finding(home: Path) -> None:
    item = shown(home)
    assert (item["gains"], item["findings"]) == ({"them": 1, "me": 2}, ["colleague"])
    assert item["interest"] == {"k": 2, "n": 3, "ratio": pytest.approx(0.666667, abs=1e-6)}


def test_an_interest_ends_the_finding_and_undo_brings_it_back(home: Path) -> None:
    run(home, "log", "tea with Ana Pop learned: old maps", "--learned", "skill: sings", "--told")
    item = shown(home)
    assert (item["gains"], item["interest"]["k"], item["interest"]["n"], item["findings"]) == ({"them": 3, "me": 2}, 4, 6, [])
    run(home, "undo", "--yes")
    assert shown(home)["findings"] == ["colleague"]
    assert [fact["text"] for fact in items("facts", "ana-pop", home=home)] == ["a stand at the fair", "a bigger kiln", "a second workshop"]
