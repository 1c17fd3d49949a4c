"""No text for users turns giving into a debt or ranks people."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
UNKIND = re.compile(r"\b(debts?|debtors?|owe|owe[sd]|owing|takers?|useless|low[ -]value)\b", re.IGNORECASE)
CODE = sorted((ROOT / "netcli").rglob("*.py"))
TEXTS = sorted(path for path in [*ROOT.glob("*.md"), *(ROOT / "seeds").rglob("*"), *(ROOT / "docs").rglob("*.md")] if path.is_file())


def strings(path: Path) -> Iterator[str]:
    """Yield every string of a source file, except comments."""
    tree = ast.parse(path.read_text("utf-8"))
    yield from (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))


@pytest.mark.parametrize("text", ["a debt", "Owes you", "takers", "nobody is USELESS", "low-value", "low value", "they owed"])
def test_pattern_finds_an_unkind_word(text: str) -> None:
    assert UNKIND.search(text)


@pytest.mark.parametrize("text", ["however", "following", "caretaker", "lower value", "indebted"])
def test_pattern_ignores_a_kind_word(text: str) -> None:
    assert not UNKIND.search(text)


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_of_the_program_is_unkind(path: Path) -> None:
    assert [text for text in strings(path) if UNKIND.search(text)] == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_page_is_unkind(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert [line for line in lines if UNKIND.search(line)] == []


def test_the_templates_and_the_schema_are_read_too() -> None:
    others = [path for path in (ROOT / "netcli").rglob("*") if path.suffix in {".sql", ".html", ".j2", ".txt", ".toml"}]
    assert others
    assert [path.name for path in others if UNKIND.search(path.read_text("utf-8"))] == []
