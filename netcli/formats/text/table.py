"""CSV of other programs: finding the header and the delimiter, and reading rows."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any, NamedTuple

from netcli.domain.planning.incoming import ContactRecord, Lost, Record, Skipped
from netcli.errors import InvalidValueError, Problem
from netcli.formats.file import LONGEST_LINE
from netcli.formats.lenient_contact import lenient_contact

DELIMITERS = (",", ";", "\t")
HEADER_WITHIN = 20  # lines; programs write fewer lines in front of the header
MOST_COLUMNS = 2_000
MOST_VALUES = 100  # in a list of a person, such as addresses or groups
AGAIN = " (column "  # follows the name of a repeated column
RETRIES = 4  # times the length of a file: so much is read again because of broken quotes

AS_IT_STANDS = json.JSONEncoder(ensure_ascii=False)  # shared by all rows, because json.dumps would make one for each

Cells = dict[str, str]


class Lines:
    """Lines with a position that can be set back.

    `left` is how many characters the record may still have; beyond that, csv.Error is raised.
    """

    def __init__(self, lines: list[str], at: int = 0) -> None:
        self.lines = lines
        self.at = at
        self.left = LONGEST_LINE

    def __iter__(self) -> "Lines":
        """Return itself."""
        return self

    def to_text(self) -> bool:
        """Move to the next line that is not blank, and return whether there is one."""
        lines, at = self.lines, self.at
        while at < len(lines) and lines[at].isspace():
            at += 1
        self.at = at
        return at < len(lines)

    def __next__(self) -> str:
        """Return the next line with its end."""
        if self.at >= len(self.lines):
            raise StopIteration
        line = self.lines[self.at]
        self.left -= len(line)
        if self.left < 0:
            raise csv.Error  # without a text: `records` knows why
        self.at += 1
        return line


def records(lines: Lines, delimiter: str = ",") -> Iterator[tuple[int, list[str] | Problem]]:
    """Yield (first line number, cells) for each record, or why it is unreadable.

    Blank lines are skipped. A line with a broken quote is skipped alone: the lines after it are read again. After the file was
    read RETRIES times, a record may only have one line, so that the time stays linear in the size of the file.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    patience = RETRIES * sum(map(len, lines.lines))
    while lines.to_text():
        started = lines.at
        lines.left = allowed = LONGEST_LINE if patience > 0 else min(len(lines.lines[started]), LONGEST_LINE)
        try:
            cells = next(reader)
        except csv.Error as error:
            yield started + 1, Problem.of("row_not_csv", reason=str(error) or Problem("row_too_long"))
            patience -= allowed - lines.left
            lines.at = started + 1  # read the lines again that the quote swallowed
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
            continue
        yield started + 1, cells


@dataclass(frozen=True, slots=True)
class Table:
    """A table in a file.

    `columns` are unique and in lower case, `spelled` has them as written. `preamble` are the lines before the header. The rows
    begin at `lines[start]`.
    """

    columns: tuple[str, ...]
    spelled: Mapping[str, str]
    preamble: list[str]
    lines: list[str]
    delimiter: str
    start: int

    def records(self) -> Iterator[tuple[int, list[str] | Problem]]:
        """Yield (line, cells) for each record, or the reason why it is unreadable.

        A record may have fewer cells than the table has columns.
        """
        width = len(self.columns)
        for line, cells in records(Lines(self.lines, self.start), self.delimiter):
            if len(cells) > width and not isinstance(cells, Problem) and any(cell.strip() for cell in cells[width:]):
                yield line, Problem("too_many_cells")
            else:
                yield line, cells

    def rows(self) -> Iterator[tuple[int, Cells | Problem]]:
        """Yield (line, filled cells by column) for each row, or why it is unreadable."""
        columns = self.columns
        for line, cells in self.records():
            if isinstance(cells, Problem):
                yield line, cells
            elif row := {name: cell for name, cell in zip(columns, cells, strict=False) if cell and not cell.isspace()}:
                yield line, row


class Row(NamedTuple):
    """A row of a table, with its file and line."""

    table: Table
    file: str
    line: int
    cells: Cells


def each(table: Table, file: str, read: Callable[[Row], Iterable[Record]]) -> Iterator[Record]:
    """Yield the records of a table, and Skipped for each unreadable or invalid row."""
    for line, cells in table.rows():
        try:
            if isinstance(cells, Problem):
                yield Skipped(line, cells, file)
            else:
                yield from read(Row(table, file, line, cells))
        except InvalidValueError as error:
            yield Skipped(line, error.problem, file)


def person(row: Row, rest: Iterable[str], name: str, introduced_by: str | None = None, **fields: Any) -> Iterator[Record]:  # noqa: ANN401
    """Yield the person of a row, and what was lost.

    `original` is JSON of the columns `rest`, which are not read, or of all columns if a value is invalid. Raise InvalidValueError
    if the name is invalid.
    """
    over = [field for field, value in fields.items() if isinstance(value, tuple) and len(value) > MOST_VALUES]
    new, lost = lenient_contact(name, **fields | {field: fields[field][:MOST_VALUES] for field in over})
    lost += [Lost.of("more_than_a_hundred", field=field) for field in over]
    kept = {row.table.spelled[column]: row.cells[column] for column in (row.cells if lost else rest)}
    original = AS_IT_STANDS.encode(kept) if kept else None
    yield ContactRecord(row.line, new, introduced_by, original=original, file=row.file)
    yield from lost


def find_table(text: str, is_header: Callable[[frozenset[str]], bool]) -> Table | None:
    """Return the table whose header is among the first lines of a text, or None."""
    lines = StringIO(text, newline="").readlines()
    for number in range(min(HEADER_WITHIN, len(lines))):
        for delimiter in DELIMITERS:
            names, start = _names(lines, number, delimiter)
            if is_header(frozenset(names)):
                return Table(tuple(names), names, lines[:number], lines, delimiter, start)
    return None


def header_of(text: str) -> tuple[str, ...] | None:
    """Return the columns in the first line of a text, split by the best delimiter.

    Return None if the text is not CSV. This is for messages about an unknown header.
    """
    lines = StringIO(text, newline="").readlines()
    first = next((number for number, line in enumerate(lines) if not line.isspace()), None)
    if first is None:
        return ()
    return max((tuple(_names(lines, first, delimiter)[0]) for delimiter in DELIMITERS), key=len) or None


def base_name(column: str) -> str:
    """Return the name of a column without the number of a repeated column."""
    return column.partition(AGAIN)[0]


def _names(lines: list[str], number: int, delimiter: str) -> tuple[dict[str, str], int]:
    """Return the columns of a header (lower case: as written), and where rows begin.

    The name of a repeated column gets its number. There are no names if the line is not CSV.
    """
    if lines[number].count(delimiter) >= MOST_COLUMNS:
        return {}, number
    after = Lines(lines, number)
    try:
        cells = next(csv.reader(after, delimiter=delimiter, strict=True))
    except csv.Error:
        return {}, number
    names = dict[str, str]()
    for place, cell in enumerate(cells[:MOST_COLUMNS], 1):
        # The byte order mark of UTF-8, decoded with the code page that the user named.
        name = cell.removeprefix("ï»¿").strip('" \t\r\n\ufeff')
        while name.lower() in names:
            name = f"{name}{AGAIN}{place})"
        names[name.lower()] = name
    return names, after.at
