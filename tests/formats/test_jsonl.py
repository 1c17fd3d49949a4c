"""Reading JSON Lines: each line is one row, and invalid lines are skipped."""

import io
import json
from functools import partial

import pytest

from netcli.errors import Problem, UnreadableFileError
from netcli.formats import jsonl
from netcli.formats.file import File
from netcli.formats.jsonl import LONGEST_ROW
from tests.cpu import takes_at_most
from tests.readable import in_words, said

HEADER = b'{"schema": "netcli.export/1"}\n'


def read(data: bytes) -> list[tuple[int, jsonl.Row | str]]:
    """Read a file of some bytes."""
    found = jsonl.read(File("all.jsonl", partial(io.BytesIO, data)))
    return [(line, in_words(row) if isinstance(row, Problem) else row) for line, row in found]


def test_lines_end_with_a_newline_and_blank_ones_are_counted() -> None:
    assert read(b'\xef\xbb\xbf{"schema": "netcli.export/1"}\r\n{"a": 1}\r\n\r\n \t\n{"b": 2}') == [(2, {"a": 1}), (5, {"b": 2})]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085", "\x7f", "\u00a0"])
def test_unicode_separator_inside_a_text_ends_no_line(separator: str) -> None:
    row = {"text": f"one{separator}two"}
    assert read(HEADER + json.dumps(row, ensure_ascii=False).encode()) == [(2, row)]


def test_line_that_is_no_object_is_skipped_alone() -> None:
    lines = b'{"a": "\xe9"}\n{"a": "\xed\xa0\x80"}\n[1]\n{"a": 1\nnull\n' + b"[" * 5_000 + b'\n{"a": 1}\n'
    assert read(HEADER + lines) == [
        (2, "not text in UTF-8"),
        (3, "not text in UTF-8"),
        *((number, "not a JSON object") for number in (4, 5, 6, 7)),
        (8, {"a": 1}),
    ]


@pytest.mark.parametrize("more", [0, 1, LONGEST_ROW, 2 * LONGEST_ROW + 7])
@pytest.mark.parametrize("end", [b"\n", b'\n{"a": 1}\n'])
def test_a_line_that_is_too_long_is_skipped_once(more: int, end: bytes) -> None:
    line = b'{"a": "' + b"x" * (LONGEST_ROW - 10) + b"x" * more + b'"}'
    expected = [(2, json.loads(line) if not more else "a line longer than 16 MiB"), *([(3, {"a": 1})] if len(end) > 1 else [])]
    assert read(HEADER + line + end) == expected


def test_text_after_many_blanks_is_not_lost_silently() -> None:
    assert read(HEADER + b" " * LONGEST_ROW + b'{"a": 1}\n') == [(2, "a line longer than 16 MiB")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "all.jsonl does not begin like an export of everything"),
        (b'{"schema": "netcli.export/9"}\n', "all.jsonl does not begin like an export of everything"),
        (b"x" * (LONGEST_ROW + 1), "all.jsonl does not begin like an export of everything"),
        (HEADER.decode().encode("utf-16"), "all.jsonl is not text in UTF-8"),
    ],
)
def test_file_that_begins_otherwise_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read(data)
    assert said(refused.value)[0] == message


def test_blank_lines_are_skipped_quickly() -> None:
    assert read(data := HEADER + b"\n" * 2_000_000) == []
    assert takes_at_most(60, partial(read, data))
