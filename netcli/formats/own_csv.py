"""CSV of our own: contacts, interactions, gives and asks (see docs/formats.md for the columns)."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from io import StringIO
from typing import Any, NamedTuple

from netcli.domain.contact import NewContact
from netcli.domain.dates import parse_day, parse_past_day
from netcli.domain.give import DEFAULT_EFFORT, DEFAULT_KIND
from netcli.domain.interaction import DEFAULT_KIND as DEFAULT_INTERACTION
from netcli.domain.names import is_digits
from netcli.domain.new_ask import NewAsk
from netcli.domain.new_give import NewGive
from netcli.domain.new_interaction import NewInteraction
from netcli.domain.records import ContactRecord, EventRecord, Lost, Record, Skipped
from netcli.errors import InvalidValueError, UnreadableFileError
from netcli.formats import table
from netcli.formats.file import File

Cells = dict[str, str]


class Place(NamedTuple):
    """Where a record stands."""

    line: int
    file: str


FARTHEST = timedelta(days=3653)  # how far ahead an interaction may be planned
# Columns by format; the first ones are needed.
COLUMNS = {
    "contacts": (
        ("name",),
        (
            *("handle", "email", "phone", "org", "title", "city", "country", "birthday", "sphere", "tags", "met_where", "met_on"),
            *("introduced_by", "needs", "offers", "note", "alias", "cadence_days", "url", "address", "messenger"),
        ),
    ),
    "interactions": (
        ("date", "with"),
        ("time", "kind", "minutes", "place", "purpose", "outcome", "outcome_kind", "initiated", "summary", "tags", "key"),
    ),
    "gives": (("date", "who", "direction", "text"), ("kind", "effort", "to", "depth", "key")),
    "asks": (("date", "who", "direction", "text"), ("due", "status", "closed_on", "outcome", "key")),
}
TELLING = {"gives": frozenset({"kind", "effort", "to", "depth"}), "asks": frozenset({"due", "status", "closed_on"})}
EVERY = frozenset(name for needed, optional in COLUMNS.values() for name in (*needed, *optional))
_a_day = lru_cache(maxsize=4096)(parse_day)  # many rows are of one day
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with which a text begins that a spreadsheet would run
SEPARATOR = re.compile(r"\\([\\;])|;")
KEPT_AS = {"date": "day", "to": "to_id"}


def read_files(files: Iterable[File], today: date, kind: str | None = None) -> Iterator[Record]:
    """Read files of one kind, or each as what its first line says it is. Raises UnreadableFileError."""
    for file in files:
        text = file.text()
        found = kind or _kind(text)
        yield from (Lost(f"column {name}") for name in unread_columns(found, text))
        yield from read(found, text, today, file.name)


def kinds(columns: Iterable[str]) -> list[str]:
    """Answer what a table with these columns may hold; the needed ones of gives and asks are the same."""
    header = {*columns}
    found = [kind for kind in ("interactions", "gives", "asks") if header.issuperset(COLUMNS[kind][0])]
    if len(found) == 2:
        found = [kind for kind, telling in TELLING.items() if header & telling] or found
    only = {"name"} if header == {"name"} else {*COLUMNS["contacts"][1]}
    return found or (["contacts"] if "name" in header and header & only else [])


def _kind(text: str) -> str:
    """Answer what a file holds. Raises UnreadableFileError."""
    if len(found := kinds(_header(text))) != 1:
        raise UnreadableFileError(
            "the first line does not say what the file holds", "say it: netcli import contacts|interactions|gives|asks FILE"
        )
    return found[0]


def read(kind: str, text: str, today: date, file: str = "") -> Iterator[ContactRecord | EventRecord | Skipped]:
    """Read the records of one file. Raises UnreadableFileError when the needed columns are not there."""
    record = READERS[kind]
    for line, cells in rows(kind, text):
        if isinstance(cells, str):
            yield Skipped(line, cells, file)
            continue
        try:
            yield record(Place(line, file), cells, today)
        except InvalidValueError as error:
            yield Skipped(line, error.message, file)


def unread_columns(kind: str, text: str) -> list[str]:
    """Answer the columns that the file has and this format does not read."""
    needed, optional = COLUMNS[kind]
    return [name for name in _header(text) if name and name not in {*needed, *optional}]


def rows(kind: str, text: str) -> Iterator[tuple[int, Cells | str]]:
    """Yield each row with the line it begins on: its cells by column, or what is wrong with it."""
    lines = table.Lines(StringIO(text, newline="").readlines())
    header = _header(text)
    missing = [name for name in COLUMNS[kind][0] if name not in header]
    if missing:
        raise UnreadableFileError(f"the file has no column {missing[0]}", f"the first line of {kind} names columns: {_named(kind)}")
    records = table.records(lines)
    next(records)  # the header
    for line, cells in records:
        if isinstance(cells, str):
            yield line, cells
        elif len(cells) == len(header):
            yield line, {name: _bare(text) for name, cell in zip(header, cells, strict=True) if (text := cell.strip())}
        elif any(cell.strip() for cell in cells):
            yield line, f"has {len(cells)} cells where the header has {len(header)}"


def _header(text: str) -> list[str]:
    try:
        first = next(csv.reader(StringIO(text, newline=""), strict=True), [])
    except csv.Error as error:
        raise UnreadableFileError(f"the first line is not readable as CSV: {error}", "it names the columns, separated by commas") from None
    return [name.strip().lower() for name in first]


def _named(kind: str) -> str:
    needed, optional = COLUMNS[kind]
    return f"{', '.join(needed)}, and any of {', '.join(optional)}"


def _bare(cell: str) -> str:
    """Take off the quote sign that keeps a spreadsheet from running a text as a formula."""
    return cell[1:] if cell[0] == "'" and cell.lstrip("'")[:1] in FORMULA and cell.lstrip("'") else cell


def _list(cells: Cells, name: str) -> tuple[str, ...]:
    """Split a cell at its semicolons; one within a value has a backslash before it, as has a backslash."""
    if not (text := cells.get(name, "")):
        return ()
    parts = text.split(";") if "\\" not in text else SEPARATOR.sub(lambda found: found[1] or "\0", text).split("\0")
    return tuple(part.strip() for part in parts if part.strip())


def _number(cells: Cells, name: str) -> int | None:
    if name not in cells:
        return None
    if not is_digits(cells[name]) or len(cells[name]) > 9:
        raise InvalidValueError(f'{name}: "{cells[name]}" is not a whole number', "write digits only")
    return int(cells[name])


def _contact(place: Place, cells: Cells, today: date) -> ContactRecord:
    new = NewContact(
        name=cells.get("name", ""),
        handle=cells.get("handle"),
        org=cells.get("org"),
        title=cells.get("title"),
        city=cells.get("city"),
        country=cells.get("country"),
        birthday=cells.get("birthday"),
        sphere=cells.get("sphere"),
        met_day=parse_past_day(cells["met_on"], today) if "met_on" in cells else None,
        met_where=cells.get("met_where"),
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
        raise InvalidValueError(f"{day} is more than ten years ahead", "a planned interaction lies within ten years")
    texts: dict[str, Any] = {name: cells.get(name) for name in ("place", "purpose", "outcome", "outcome_kind", "initiated", "summary")}
    new = NewInteraction(
        day=day,
        kind=cells.get("kind", DEFAULT_INTERACTION),
        time=cells.get("time"),
        minutes=_number(cells, "minutes"),
        tags=tuple(sorted(_list(cells, "tags"))),
        **texts,
    )
    people = _list(cells, "with")
    if not people:
        raise InvalidValueError("with: empty", "an interaction needs somebody")
    return EventRecord(place.line, new, people, _given(cells, "with"), cells.get("key"), file=place.file)


def _give(place: Place, cells: Cells, today: date) -> EventRecord:
    new = NewGive(
        day=parse_past_day(_needed(cells, "date"), today),
        direction=_needed(cells, "direction"),
        text=_needed(cells, "text"),
        kind=cells.get("kind", DEFAULT_KIND),
        effort=cells.get("effort", DEFAULT_EFFORT),
        depth=_number(cells, "depth"),
    )
    return EventRecord(place.line, new, (_needed(cells, "who"),), _given(cells, "who"), cells.get("key"), cells.get("to"), file=place.file)


def _ask(place: Place, cells: Cells, today: date) -> EventRecord:
    day, status = parse_past_day(_needed(cells, "date"), today), cells.get("status", "open")
    new = NewAsk(
        day=day,
        direction=_needed(cells, "direction"),
        text=_needed(cells, "text"),
        due=parse_day(cells["due"], today, ahead=True) if "due" in cells else None,
        status=status,
        closed_on=None if status == "open" else _closed_on(cells, day, today),
        outcome=cells.get("outcome"),
    )
    given = _given(cells, "who") if status != "open" else _given(cells, "who") - {"closed_on"}
    return EventRecord(place.line, new, (_needed(cells, "who"),), given, cells.get("key"), file=place.file)


def _closed_on(cells: Cells, asked: date, today: date) -> date:
    """Answer when an ask was closed; where the file does not say, the day of the ask is the only one known."""
    return parse_past_day(cells["closed_on"], today) if "closed_on" in cells else asked


def _needed(cells: Cells, name: str) -> str:
    if name not in cells:
        raise InvalidValueError(f"{name}: empty", f"every row needs a {name}")
    return cells[name]


def _given(cells: Cells, who: str) -> frozenset[str]:
    return _fields_of(tuple(cells), who)


@cache
def _fields_of(columns: tuple[str, ...], who: str) -> frozenset[str]:
    """Answer the fields that a row says something about; most rows of a file share them."""
    return frozenset(KEPT_AS.get(name, name) for name in columns if name not in {"key", who} and name in EVERY)


READERS: dict[str, Callable[[Place, Cells, date], ContactRecord | EventRecord]] = {
    "contacts": _contact,
    "interactions": _interaction,
    "gives": _give,
    "asks": _ask,
}
