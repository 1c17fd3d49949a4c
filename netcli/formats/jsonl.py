"""JSON Lines: everything, one row a line, for another netcli, for scripts, and for comparison."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

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


def _line(row: dict[str, Any], *, sort: bool = False) -> str:
    return json.dumps(row, ensure_ascii=False, sort_keys=sort) + "\n"
