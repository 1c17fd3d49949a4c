"""JSON Lines: everything, one row a line, for another netcli, for scripts, and for comparison."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from netcli.errors import UnreadableFileError
from netcli.formats.file import File

Row = dict[str, Any]
SCHEMA = "netcli.export/1"


def write(rows: Iterable[dict[str, Any]], *, canonical: bool = False) -> Iterator[str]:
    """Yield the lines: a header, then a row each.

    The canonical form says what is kept and nothing of when and where it was typed: without uids, in an order of its own.
    """
    if canonical:
        yield from sorted(_line({name: value for name, value in row.items() if name != "uid"}, sort=True) for row in rows)
        return
    yield _line({"schema": SCHEMA})
    yield from (_line(row) for row in rows)


def read(file: File) -> Iterator[tuple[int, Row | str]]:
    """Yield each row with its line, or what is wrong with it. Raises UnreadableFileError for what is no export of everything."""
    for number, line in enumerate(file.text().splitlines() or [""], 1):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if number == 1:
            _check_header(row, file.name)
        elif line.strip():
            yield number, row if isinstance(row, dict) else "not a JSON object"


def _check_header(row: Any, name: str) -> None:  # noqa: ANN401 - whatever stands there
    if not isinstance(row, dict) or row.get("schema") != SCHEMA:
        raise UnreadableFileError(f"{name} does not begin as an export of everything does", "make one: netcli export jsonl -o all.jsonl")


def _line(row: dict[str, Any], *, sort: bool = False) -> str:
    return json.dumps(row, ensure_ascii=False, sort_keys=sort) + "\n"
