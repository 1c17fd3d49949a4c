"""The places that each command runs in.

A normal run covers each width, locale and format of a command; a long run covers their product.
"""

import csv
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from itertools import product

from tests.blackbox.hostile_commands import READING, SAME, Case
from tests.blackbox.hostile_scan import EVERYWHERE, LOCALES, WIDTHS, Place

LONG = os.environ.get("NETCLI_TORTURE") == "long"
DATA = ("json", "jsonl", "csv", "tsv", "md")
LOCALE_NAMES = tuple(LOCALES)
OFTEN = ("utf-8", "C", "utf-8", "C", "ascii")  # in ascii, hostile words are refused before anything runs
# Commands with the columns of another command: one width and one format of each are enough.
ALIKE = {"archived", "find", "weak", "offer", "stranger", "history of somebody"}
TABLES = {"list", "ties", "weak", "balance", "reconnect", "ledger", "find", "timeline", "need", "offer", "history", "backup", "doctor"}


def rotated(number: int) -> Iterator[Place]:
    """Yield a terminal of each width, with another locale for each."""
    for turn, width in enumerate(WIDTHS[1:]):
        yield Place(width, LOCALE_NAMES[(number + turn) % len(LOCALE_NAMES)])


def pages() -> Iterator[tuple[str, str, Place]]:
    """Yield each command that reads, with its formats and places."""
    for number, word in enumerate(READING):
        formats = () if word == "today" else DATA
        if LONG:
            yield from ((word, format_, place) for format_, place in product(("table", *formats), EVERYWHERE))
            continue
        widths = tuple(rotated(number))
        yield from ((word, "table", place) for place in (widths[number % 3 :][:1] if word in ALIKE else widths))
        for turn, format_ in enumerate(formats):
            if turn == number % 5 if word in ALIKE else turn != number % 2:  # JSON or JSON Lines
                yield word, format_, Place(None, LOCALE_NAMES[(number + turn) % len(LOCALE_NAMES)])


def places(cases: Mapping[str, Case]) -> Iterator[tuple[str, Place]]:
    """Yield the places of each case: a pipe or a terminal by turns.

    A case with a question runs in both.
    """
    chosen = [(name, case) for name, case in cases.items() if LONG or name not in SAME]
    for number, (name, case) in enumerate(chosen):
        locale = OFTEN[number // 2 % len(OFTEN)]
        both = (Place(None, locale), Place(WIDTHS[1 + number // 2 % 3], locale))
        wanted = EVERYWHERE if LONG else both if case.typed else (both[number % 2],)
        yield from ((name, place) for place in wanted if not (case.stdin and place.terminal))


def label(value: object) -> str:
    """Return the name of a place in the name of a test."""
    return f"{value.width or 'pipe'}-{value.locale}" if isinstance(value, Place) else str(value)


def one_line_a_row(_: str, text: str) -> None:
    assert len({line.count("\t") for line in text.splitlines()}) == 1


def no_formula(_: str, text: str) -> None:
    csv.field_size_limit(1 << 20)  # the tree of a chain is one cell
    rows = list(csv.reader(StringIO(text)))
    assert {len(row) for row in rows} == {len(rows[0])}
    number = re.compile(r"[+-]?\d+(\.\d+)?(e-\d+)?")
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@")) and not number.fullmatch(cell)] == []


def literal(word: str, text: str) -> None:
    plain = re.sub(r"`netcli [^`\n]*`$", "", text, flags=re.MULTILINE)  # the command of a next step
    assert re.findall(r"(?<!\\)[<>`]|(?<!\\)\[[^]\\]*\]\(", plain) == []
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    if word in TABLES:
        assert {len(re.findall(r"(?<!\\)\|", line)) for line in rows} == {len(re.findall(r"\|", rows[0]))}


def one_object(_: str, text: str) -> None:
    assert isinstance(json.loads(text)["items"], list)


def an_object_a_line(_: str, text: str) -> None:
    assert {type(json.loads(line)) for line in text.splitlines()} == {dict}


SOUND: dict[str, Callable[[str, str], None]] = {
    "tsv": one_line_a_row,
    "csv": no_formula,
    "md": literal,
    "json": one_object,
    "jsonl": an_object_a_line,
}
