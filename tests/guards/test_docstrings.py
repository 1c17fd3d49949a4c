"""Docstrings: the first line is short, because editors show only that line."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FOLDERS = {"netcli", "tests", "bench"}
WIDTH = 80  # characters of a first line


@cache
def first_lines() -> tuple[tuple[str, str], ...]:
    """Return the path of each file with the first line of each of its docstrings."""
    return tuple(one for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py")) for one in _first_lines(path))


def _first_lines(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (text := ast.get_docstring(node)):
            yield str(path.relative_to(ROOT)), text.splitlines()[0]


def test_every_folder_has_docstrings() -> None:
    assert {path.partition("/")[0] for path, _ in first_lines()} == FOLDERS


def test_first_lines_are_short() -> None:
    assert [one for one in first_lines() if len(one[1]) > WIDTH] == []


def test_no_docstring_begins_with_answer_or_tell() -> None:
    assert [one for one in first_lines() if one[1].split()[0] in {"Answer", "Answers", "Tell", "Tells"}] == []
