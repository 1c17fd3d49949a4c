"""A stranger's CSV: where its header stands, how its cells are separated, and its rows with the line each begins on."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any, NamedTuple

from netcli.domain.planning.incoming import ContactRecord, Lost, Record, Skipped
from netcli.errors import InvalidValueError
from netcli.formats.file import LONGEST_LINE
from netcli.formats.lenient_contact import lenient_contact

DELIMITERS = (",", ";", "\t")
HEADER_WITHIN = 20  # lines; what programs put in front of the header is shorter
MOST_COLUMNS = 2_000
MOST_VALUES = 100  # of one kind that a person may have; nobody has more addresses or groups
AGAIN = " (column "  # follows the name of a column that another one has too
RETRIES = 4  # how many times the length of a file is read again for the sake of its broken quotes

AS_IT_STANDS = json.JSONEncoder(ensure_ascii=False)  # one for all rows: json.dumps would make one for each

Cells = dict[str, str]


class Lines:
    """Lines that can be gone back to. A record that becomes longer than `left` characters is broken: raises csv.Error."""

    def __init__(self, lines: list[str], at: int = 0) -> None:
        self.lines = lines
        self.at = at
        self.left = LONGEST_LINE

    def __iter__(self) -> "Lines":
        """Answer itself."""
        return self

    def to_text(self) -> bool:
        """Go on to the next line that is not blank, and tell whether there is one."""
        lines, at = self.lines, self.at
        while at < len(lines) and lines[at].isspace():
            at += 1
        self.at = at
        return at < len(lines)

    def __next__(self) -> str:
        """Answer the next line with its end."""
        if self.at >= len(self.lines):
            raise StopIteration
        line = self.lines[self.at]
        self.left -= len(line)
        if self.left < 0:
            raise csv.Error("the row is too long, or a quote in it is never closed")
        self.at += 1
        return line


def records(lines: Lines, delimiter: str = ",") -> Iterator[tuple[int, list[str] | str]]:
    """Yield each record with the number of the line it begins on: its cells, or why it is no record. Blank lines are none.

    A broken quote costs the line it stands on: what it swallowed is read again. That is done until the file was read a few
    times over; from then on no record may have more than one line, so that the time stays linear in the size of the file.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    patience = RETRIES * sum(map(len, lines.lines))
    while lines.to_text():
        started = lines.at
        lines.left = allowed = LONGEST_LINE if patience > 0 else min(len(lines.lines[started]), LONGEST_LINE)
        try:
            cells = next(reader)
        except csv.Error as error:
            yield started + 1, f"not readable as CSV: {error}"
            patience -= allowed - lines.left
            lines.at = started + 1  # whatever the quote swallowed is read again, line by line
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
            continue
        yield started + 1, cells


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a file: its columns in lower case, each once; how they are spelt; and the lines before its header."""

    columns: tuple[str, ...]
    spelled: Mapping[str, str]
    preamble: list[str]
    lines: list[str]
    delimiter: str

    start: int

    def records(self) -> Iterator[tuple[int, list[str] | str]]:
        """Yield each record with its line: its cells, of which some at the end may be missing, or what is wrong with it."""
        width = len(self.columns)
        for line, cells in records(Lines(self.lines, self.start), self.delimiter):
            if len(cells) > width and not isinstance(cells, str) and any(cell.strip() for cell in cells[width:]):
                yield line, "has more cells than the header"
            else:
                yield line, cells

    def rows(self) -> Iterator[tuple[int, Cells | str]]:
        """Yield each row that says something, with its line: its filled cells by column as they stand, or what is wrong with it."""
        columns = self.columns
        for line, cells in self.records():
            if isinstance(cells, str):
                yield line, cells
            elif row := {name: cell for name, cell in zip(columns, cells, strict=False) if cell and not cell.isspace()}:
                yield line, row


class Row(NamedTuple):
    """A row of a table, with where it stands."""

    table: Table
    file: str
    line: int
    cells: Cells


def each(table: Table, file: str, read: Callable[[Row], Iterable[Record]]) -> Iterator[Record]:
    """Read a table row by row. One that cannot be read, or makes no sense, costs only itself."""
    for line, cells in table.rows():
        try:
            if isinstance(cells, str):
                yield Skipped(line, cells, file)
            else:
                yield from read(Row(table, file, line, cells))
        except InvalidValueError as error:
            yield Skipped(line, error.problem, file)


def person(row: Row, rest: Iterable[str], name: str, introduced_by: str | None = None, **fields: Any) -> Iterator[Record]:  # noqa: ANN401
    """Yield the person of a row, with what of it is not read as JSON: the columns `rest`, or all where a value makes no sense.

    Raises InvalidValueError for a name that is none.
    """
    over = [field for field, value in fields.items() if isinstance(value, tuple) and len(value) > MOST_VALUES]
    new, lost = lenient_contact(name, **fields | {field: fields[field][:MOST_VALUES] for field in over})
    lost += [Lost(f"{field}: more than a hundred of one person") for field in over]
    kept = {row.table.spelled[column]: row.cells[column] for column in (row.cells if lost else rest)}
    original = AS_IT_STANDS.encode(kept) if kept else None
    yield ContactRecord(row.line, new, introduced_by, original=original, file=row.file)
    yield from lost


def find_table(text: str, is_header: Callable[[frozenset[str]], bool]) -> Table | None:
    """Find the header among the first lines of a text, and with it what separates the cells."""
    lines = StringIO(text, newline="").readlines()
    for number in range(min(HEADER_WITHIN, len(lines))):
        for delimiter in DELIMITERS:
            names, start = _names(lines, number, delimiter)
            if is_header(frozenset(names)):
                return Table(tuple(names), names, lines[:number], lines, delimiter, start)
    return None


def header_of(text: str) -> tuple[str, ...] | None:
    """Answer the columns of a text that has no header of a known kind, with the separator that parts most; None for what is no CSV."""
    lines = StringIO(text, newline="").readlines()
    first = next((number for number, line in enumerate(lines) if not line.isspace()), None)
    if first is None:
        return ()
    return max((tuple(_names(lines, first, delimiter)[0]) for delimiter in DELIMITERS), key=len) or None


def base_name(column: str) -> str:
    """Answer how a column is called without the number that it got for coming again."""
    return column.partition(AGAIN)[0]


def _names(lines: list[str], number: int, delimiter: str) -> tuple[dict[str, str], int]:
    """Answer the names in a header, in lower case, with how they are spelt, and where the header ends.

    A name that comes again gets its number. What is no CSV has no names.
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
        # The mark of UTF-8, at the start of a file of which the user said that it is in a code page.
        name = cell.removeprefix("ï»¿").strip('" \t\r\n\ufeff')
        while name.lower() in names:
            name = f"{name}{AGAIN}{place})"
        names[name.lower()] = name
    return names, after.at
