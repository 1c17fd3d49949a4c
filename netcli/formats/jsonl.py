"""JSON Lines: all rows, one on each line, for netcli, scripts and comparison."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from typing import Any

from netcli.errors import Problem, UnreadableFileError
from netcli.formats.file import File

Row = dict[str, Any]
SCHEMA = "netcli.export/1"
NOTHING = b"\n"
LONGEST_ROW = 16 << 20  # bytes; the original of a card holds its photo
NOT_UTF_8, TOO_LONG = Problem("line_not_utf8"), Problem.of("line_above", mebibytes=LONGEST_ROW >> 20)


def write(rows: Iterable[dict[str, Any]], *, canonical: bool = False) -> Iterator[str]:
    """Yield the lines: a header, then one for each row.

    The canonical form is for comparison: it has no header and no uids, and its lines are sorted.
    """
    if canonical:
        yield from sorted(_line({name: value for name, value in row.items() if name != "uid"}, sort=True) for row in rows)
        return
    yield _line({"schema": SCHEMA})
    yield from (_line(row) for row in rows)


def read(file: File) -> Iterator[tuple[int, Row | Problem]]:
    """Yield (line number, row) for each row, or why it is unreadable.

    Raise UnreadableFileError if the file does not begin with the header of an export.
    """
    lines = _lines(file)
    _, header = next(lines, (1, b""))
    _check_header(_row((header or b"").removeprefix(BOM_UTF8)), file.name)
    for number, line in lines:
        yield number, TOO_LONG if line is None else _row(line)


def _lines(file: File) -> Iterator[tuple[int, bytes | None]]:
    """Yield (number, line) for each line that is not blank; None if it is too long.

    Only a newline ends a line: other programs leave the line separators of Unicode in texts.
    """
    number, line = 1, b""
    for part in file.lines():
        if part == NOTHING and not line:  # quickly: a file may hold millions of empty lines
            number += 1
            continue
        if len(line) <= LONGEST_ROW:  # drop the rest of a longer line
            line += part
        if part.endswith(NOTHING):
            yield from _checked(number, line)
            number, line = number + 1, b""
    yield from _checked(number, line)


def _checked(number: int, line: bytes) -> Iterator[tuple[int, bytes | None]]:
    if line and not line.isspace():
        yield number, line if len(line) <= LONGEST_ROW else None


def _row(line: bytes) -> Row | Problem:
    """Return a row, or why it is unreadable."""
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return NOT_UTF_8
    except (ValueError, RecursionError):
        row = None
    return row if isinstance(row, dict) else Problem("not_an_object")


def _check_header(row: Row | Problem, name: str) -> None:
    if row == NOT_UTF_8:
        raise UnreadableFileError("export_not_utf8", file=name)
    if isinstance(row, Problem) or row.get("schema") != SCHEMA:
        raise UnreadableFileError("not_an_export", file=name)


def _line(row: dict[str, Any], *, sort: bool = False) -> str:
    return json.dumps(row, ensure_ascii=False, sort_keys=sort) + "\n"
