"""JSON Lines: everything, one row a line, for another netcli, for scripts, and for comparison."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from typing import Any

from netcli.errors import UnreadableFileError
from netcli.formats.file import File

Row = dict[str, Any]
SCHEMA = "netcli.export/1"
NOTHING = b"\n"
LONGEST_ROW = 16 << 20  # bytes; a card is kept as it came, with its photo
NOT_UTF_8, TOO_LONG = "not text in UTF-8", f"a line longer than {LONGEST_ROW >> 20} MiB"


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
    lines = _lines(file)
    _, header = next(lines, (1, b""))
    _check_header(_row((header or b"").removeprefix(BOM_UTF8)), file.name)
    for number, line in lines:
        yield number, TOO_LONG if line is None else _row(line)


def _lines(file: File) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines that are not blank with their numbers; None for one that is too long.

    Lines end with a newline and nothing else: in a text, other programs leave the separators that Unicode has as they are.
    """
    number, line = 1, b""
    for part in file.lines():
        if part == NOTHING and not line:  # the quick way through a file that is full of them
            number += 1
            continue
        if len(line) <= LONGEST_ROW:  # of what is longer, the rest is not kept
            line += part
        if part.endswith(NOTHING):
            yield from _told(number, line)
            number, line = number + 1, b""
    yield from _told(number, line)


def _told(number: int, line: bytes) -> Iterator[tuple[int, bytes | None]]:
    if line and not line.isspace():
        yield number, line if len(line) <= LONGEST_ROW else None


def _row(line: bytes) -> Row | str:
    """Read a row; answers what is wrong with it where it is none."""
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return NOT_UTF_8
    except (ValueError, RecursionError):
        row = None
    return row if isinstance(row, dict) else "not a JSON object"


def _check_header(row: Row | str, name: str) -> None:
    if row == NOT_UTF_8:
        raise UnreadableFileError(f"{name} is {row}", "save it as UTF-8 and import it again")
    if isinstance(row, str) or row.get("schema") != SCHEMA:
        raise UnreadableFileError(f"{name} does not begin as an export of everything does", "make one: netcli export jsonl -o all.jsonl")


def _line(row: dict[str, Any], *, sort: bool = False) -> str:
    return json.dumps(row, ensure_ascii=False, sort_keys=sort) + "\n"
