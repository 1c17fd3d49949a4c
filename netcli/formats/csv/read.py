"""Reading netcli's own CSV of people, interactions, gives, asks (docs/formats.md)."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from netcli.domain.language.dates import parse_day, parse_record_day
from netcli.domain.language.digits import is_digits
from netcli.domain.planning.incoming import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.domain.records.ask import new_ask
from netcli.domain.records.contact import new_contact
from netcli.domain.records.give import DEFAULT_EFFORT, DEFAULT_KIND, new_give
from netcli.domain.records.interaction import DEFAULT_KIND as DEFAULT_INTERACTION
from netcli.domain.records.interaction import FARTHEST, new_interaction
from netcli.domain.words import one_of
from netcli.errors import InvalidValueError, Problem, UnreadableFileError
from netcli.formats.csv.columns import EVERY, FORMULA, KEPT_AS, kinds, missing, named, repeated, unread
from netcli.formats.file import File
from netcli.formats.text.table import Cells, Table, find_table, header_of


class Place(NamedTuple):
    """The line and the file of a record."""

    line: int
    file: str


SEPARATOR = re.compile(r"\\([\\;])|;")
AS_STORED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
WITH_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9]|-?[wW])")
YES_OR_NO = ("yes", "no")
TEXTS = ("place", "purpose", "outcome", "outcome_kind", "their_outcome", "amount", "initiated", "summary")
DELIMITER_LINE = "sep="  # Excel writes this line in front of a table
_a_day = lru_cache(maxsize=4096)(parse_day)  # many rows have the same day


def read(files: Iterable[File], today: date, kind: str | None = None) -> Iterator[Record]:
    """Yield the records of files; without `kind`, the header tells the kind of each.

    Without `kind`, a file whose header fits no kind is skipped if others are read. Raise UnreadableFileError if a file is not of
    `kind`, or if none is read.
    """
    read_, refused = 0, list[tuple[str, UnreadableFileError]]()
    for file in files:
        try:
            table = _of_kind(kind, file.text()) if kind else _of_some_kind(file.text())
        except UnreadableFileError as error:
            if kind:
                raise
            refused.append((file.name, error))
            continue
        read_ += 1
        found = kind or kinds(table.columns)[0]
        yield from (Lost.of("unread_column", column=column) for column in unread(found, table.columns))
        yield from _records(found, table, today, file.name)
    if refused and not read_:
        raise refused[0][1]
    yield from (Skipped(1, error.problem, name) for name, error in refused)


def _of_kind(kind: str, text: str) -> Table:
    """Return a table with the required columns. Raise UnreadableFileError."""
    if table := find_table(text, lambda columns: not missing(kind, columns)):
        return table
    columns = header_of(text)
    if columns is None:
        raise UnreadableFileError("header_not_csv")
    raise UnreadableFileError("missing_column", column=missing(kind, columns)[0], kind=kind, columns=named(kind))


def _of_some_kind(text: str) -> Table:
    """Return a table whose header fits one kind. Raise UnreadableFileError."""
    table = find_table(text, lambda columns: bool(kinds(columns)))
    if table is None or len(kinds(table.columns)) != 1:
        raise UnreadableFileError("unclear_header")
    return table


def _records(kind: str, table: Table, today: date, file: str) -> Iterator[ContactRecord | EventRecord | Skipped]:
    record = READERS[kind]
    for number, line in enumerate(table.preamble, 1):
        if line.strip() and not line.startswith(DELIMITER_LINE):
            yield Skipped(number, Problem("before_header"), file)
    for number, cells in _rows(kind, table):
        if isinstance(cells, Problem):
            yield Skipped(number, cells, file)
            continue
        try:
            yield record(Place(number, file), cells, today)
        except InvalidValueError as error:
            yield Skipped(number, error.problem, file)


def _rows(kind: str, table: Table) -> Iterator[tuple[int, Cells | Problem]]:
    """Yield (line, filled cells by column) for each row, or why it is unreadable."""
    columns, again = table.columns, repeated(kind, table.columns)
    for line, cells in table.records():
        if isinstance(cells, Problem):
            yield line, cells
            continue
        row = {name: _bare(text) for name, cell in zip(columns, cells, strict=False) if (text := cell.strip())}
        for column, base in again.items():
            if column in row:
                more = row.pop(column)
                row[base] = f"{row[base]}; {more}" if base in row else more
        yield line, row


def _bare(cell: str) -> str:
    """Return a cell without the quote that keeps a spreadsheet from running a formula."""
    return cell[1:] if cell[0] == "'" and cell.lstrip("'")[:1] in FORMULA and cell.lstrip("'") else cell


def _list(cells: Cells, name: str) -> tuple[str, ...]:
    r"""Return the values of a cell, split at semicolons; `\;` and `\\` are escapes."""
    if not (text := cells.get(name, "")):
        return ()
    parts = text.split(";") if "\\" not in text else SEPARATOR.sub(lambda found: found[1] or "\0", text).split("\0")
    return tuple(part.strip() for part in parts if part.strip())


def _number(cells: Cells, name: str) -> int | None:
    if name not in cells:
        return None
    if not is_digits(cells[name]) or len(cells[name]) > 9:
        raise InvalidValueError("not_digits", column=name, text=cells[name])
    return int(cells[name])


def _birthday(text: str, today: date) -> str:
    """Return a birthday as it is stored; a text with a year is read like other days."""
    if not WITH_YEAR.search(text) or AS_STORED.fullmatch(text):
        return text
    return parse_record_day(text, today).isoformat()


def _contact(place: Place, cells: Cells, today: date) -> ContactRecord:
    new = new_contact(
        name=cells.get("name", ""),
        handle=cells.get("handle"),
        org=cells.get("org"),
        title=cells.get("title"),
        city=cells.get("city"),
        country=cells.get("country"),
        birthday=_birthday(cells["birthday"], today) if "birthday" in cells else None,
        sphere=cells.get("sphere"),
        met_day=parse_record_day(cells["met_on"], today) if "met_on" in cells else None,
        met_where=cells.get("met_where"),
        met_kind=cells.get("met_kind"),
        cadence_days=_number(cells, "cadence_days"),
        emails=_list(cells, "email"),
        phones=_list(cells, "phone"),
        urls=_list(cells, "url"),
        addresses=_list(cells, "address"),
        messengers=_list(cells, "messenger"),
        aliases=_list(cells, "alias"),
        tags=_list(cells, "tags"),
        needs=_list(cells, "needs"),
        offers=_list(cells, "offers"),
        notes=(cells["note"],) if "note" in cells else (),
    )
    return ContactRecord(place.line, new, cells.get("introduced_by"), file=place.file)


def _interaction(place: Place, cells: Cells, today: date) -> EventRecord:
    day = _a_day(_needed(cells, "date"), today)
    if day > today + FARTHEST:
        raise InvalidValueError("day_too_late", day=day)
    texts: dict[str, Any] = {name: cells.get(name) for name in TEXTS}
    new = new_interaction(
        day=day,
        kind=cells.get("kind", DEFAULT_INTERACTION),
        time=cells.get("time"),
        minutes=_number(cells, "minutes"),
        tags=tuple(sorted(_list(cells, "tags"))),
        planned=_yes(cells, "planned"),
        told=_yes(cells, "told"),
        pitched=_yes(cells, "pitched"),
        **texts,
    )
    people = _list(cells, "with")
    if not people:
        raise InvalidValueError("column_is_empty", column="with")
    return EventRecord(place.line, new, people, _given(cells, "with"), cells.get("key"), file=place.file)


def _give(place: Place, cells: Cells, today: date) -> EventRecord:
    new = new_give(
        day=parse_record_day(_needed(cells, "date"), today),
        direction=_needed(cells, "direction"),
        text=_needed(cells, "text"),
        kind=cells.get("kind", DEFAULT_KIND),
        effort=cells.get("effort", DEFAULT_EFFORT),
        depth=_number(cells, "depth"),
        status=cells.get("status"),
        outcome=cells.get("outcome"),
        outcome_kind=cells.get("outcome_kind"),
        amount=cells.get("amount"),
    )
    return EventRecord(place.line, new, (_needed(cells, "who"),), _given(cells, "who"), cells.get("key"), cells.get("to"), file=place.file)


def _ask(place: Place, cells: Cells, today: date) -> EventRecord:
    day, status = parse_record_day(_needed(cells, "date"), today), cells.get("status", "open")
    new = new_ask(
        day=day,
        direction=_needed(cells, "direction"),
        text=_needed(cells, "text"),
        due=parse_day(cells["due"], today, ahead=True) if "due" in cells else None,
        status=status,
        closed_on=None if status == "open" else _closed_on(cells, day, today),
        outcome=cells.get("outcome"),
        why=cells.get("why"),
        kind=cells.get("kind"),
        outcome_kind=cells.get("outcome_kind"),
        amount=cells.get("amount"),
    )
    given = _given(cells, "who") if status != "open" else _given(cells, "who") - {"closed_on"}
    return EventRecord(place.line, new, (_needed(cells, "who"),), given, cells.get("key"), file=place.file)


def _yes(cells: Cells, name: str) -> bool:
    """Return whether a cell is `yes`; an empty one is `no`."""
    one_of(name, cells.get(name), YES_OR_NO)
    return cells.get(name) == "yes"


def _closed_on(cells: Cells, asked: date, today: date) -> date:
    """Return when an ask was closed: without closed_on, the day of the ask."""
    return parse_record_day(cells["closed_on"], today) if "closed_on" in cells else asked


def _needed(cells: Cells, name: str) -> str:
    if name not in cells:
        raise InvalidValueError("column_is_empty", column=name)
    return cells[name]


def _given(cells: Cells, who: str) -> frozenset[str]:
    return _fields_of(tuple(cells), who)


@cache
def _fields_of(columns: tuple[str, ...], who: str) -> frozenset[str]:
    """Return the fields that a row sets; cached, because most rows share them."""
    return frozenset(KEPT_AS.get(name, name) for name in columns if name not in {"key", who} and name in EVERY)


READERS: dict[str, Callable[[Place, Cells, date], ContactRecord | EventRecord]] = {
    "contacts": _contact,
    "interactions": _interaction,
    "gives": _give,
    "asks": _ask,
}
