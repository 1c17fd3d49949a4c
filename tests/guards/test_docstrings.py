"""Docstrings: the first line is short, because editors show only that line."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
WIDTH = 80  # characters of a first line


def first_lines() -> Iterator[tuple[str, str]]:
    """Yield each file with the first line of each of its docstrings."""
    for folder in ("netcli", "tests", "bench"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (text := ast.get_docstring(node)):
                    yield str(path.relative_to(ROOT)), text.splitlines()[0]


def test_first_lines_are_short() -> None:
    assert [one for one in first_lines() if len(one[1]) > WIDTH] == []


def test_no_docstring_begins_with_answer_or_tell() -> None:
    assert [one for one in first_lines() if one[1].split()[0] in {"Answer", "Answers", "Tell", "Tells"}] == []
