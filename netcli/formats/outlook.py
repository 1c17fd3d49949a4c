"""Reading Outlook contacts as CSV, from the desktop or the web (docs/formats.md)."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from netcli.domain.language.cleaning import LONGEST
from netcli.domain.language.digits import is_digits
from netcli.domain.planning.incoming import Record
from netcli.errors import InvalidValueError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.text.table import Cells, Row, Table, each, find_table, person

# The field of each column that is read. Other columns are stored in `original`.
COLUMNS = {
    "first name": "first",
    "middle name": "middle",
    "last name": "last",
    "e-mail display name": "shown",
    "nickname": "aliases",
    "company": "org",
    "job title": "title",
    "birthday": "birthday",
    "categories": "tags",
    "web page": "urls",
    "personal web page": "urls",
    "notes": "notes",
    "referred by": "introduced_by",
    # Not read: faxes, which are not called, and the numbers of the company and the assistant.
    **dict.fromkeys(("primary phone", "mobile phone", "car phone", "other phone"), "phones"),
    **dict.fromkeys(("business phone", "business phone 2", "home phone", "home phone 2"), "phones"),
    **dict.fromkeys(("e-mail address", "e-mail 2 address", "e-mail 3 address"), "emails"),
}
PLACES = ("home", "business", "other")  # the first with a city gives the city
PARTS = ("street", "street 2", "street 3", "address po box", "postal code", "city", "state", "country/region", "country")
TOWN = {"city", "country/region", "country"}
MARKS = {"e-mail address", "business phone", "mobile phone", "home phone", "job title", "categories"}
# Values that Outlook writes into every row.
NO_DAYS = ("0/0/00", "0/0/0000")
DEFAULTS = {
    "anniversary": NO_DAYS,
    "gender": ("Unspecified",),
    "priority": ("Normal",),
    "sensitivity": ("Normal",),
    "private": ("False",),
    "e-mail type": ("SMTP",),
    "e-mail 2 type": ("SMTP",),
    "e-mail 3 type": ("SMTP",),
}

Found = dict[str, list[str]]


def read(files: Iterable[File], today: date) -> Iterator[Record]:
    """Yield the people of exports. Raise UnreadableFileError if a file is no export."""
    for file in files:
        table = find_table(file.text(), is_header)
        if table is None:
            raise UnreadableFileError("not_outlook", file=file.name)
        roles = {column: role for column in table.columns if (role := _role(column))}
        yield from each(table, file.name, partial(_contact, roles=roles, today=today, day_first=_day_first(table)))


def is_header(columns: frozenset[str]) -> bool:
    """Return whether a table has the columns of an export of Outlook."""
    return bool(columns & {"first name", "last name"} and columns & MARKS) and not any(" 1 - " in column for column in columns)


def _role(column: str) -> str | None:
    """Return the field of a column, or the column itself for a part of an address."""
    kind, _, part = column.partition(" ")
    return column if kind in PLACES and part in PARTS else COLUMNS.get(column)


def _contact(row: Row, roles: dict[str, str], today: date, *, day_first: bool) -> Iterator[Record]:
    found, places, rest = _sorted(row.cells, roles)
    name = " ".join(" ".join(part for role in ("first", "middle", "last") for part in found.get(role, ())).split())
    shown = [text.partition(" (")[0] for text in found.get("shown", ())]  # Ana Pop (ana@example.org)
    names = [name, *shown, *(one for role in ("aliases", "org", "emails", "phones") for one in found.get(role, ()))]
    if not (names := [one for one in names if one]):
        raise InvalidValueError("nothing_to_call_them")
    at = next((kind for kind in PLACES if places.get(kind, {}).keys() & TOWN), "")
    place = places.get(at, {})
    yield from person(
        row,
        (column for column in rest if column not in {f"{at} {part}" for part in TOWN}),
        names[0],
        introduced_by=" ".join(" ".join(found.get("introduced_by", ())).split()) or None,
        org=next(iter(found.get("org", ())), None),
        title=next(iter(found.get("title", ())), None),
        city=place.get("city"),
        country=place.get("country/region", place.get("country")),
        birthday=next((_birthday(text, today, day_first=day_first) for text in found.get("birthday", ())), None),
        emails=tuple(email.strip() for email in found.get("emails", ())),
        phones=tuple(found.get("phones", ())),
        urls=tuple(found.get("urls", ())),
        addresses=tuple(_address(parts) for kind, parts in places.items() if kind != at or parts.keys() - TOWN),
        aliases=tuple(alias for alias in found.get("aliases", ()) if alias != names[0]),
        tags=tuple(tag.strip() for cell in found.get("tags", ()) for tag in cell.split(";")),
        notes=tuple(found.get("notes", ())),
    )


def _sorted(cells: Cells, roles: dict[str, str]) -> tuple[Found, dict[str, Cells], list[str]]:
    """Return the values by field, the parts of each address, and the columns not read."""
    found, places, rest = Found(), dict[str, Cells](), list[str]()
    for column, cell in cells.items():
        role = roles.get(column)
        if role is None or (role == "emails" and "@" not in cell):  # Exchange writes internal names of colleagues
            if cell.strip() not in DEFAULTS.get(column, ()):
                rest.append(column)
        elif " " in role:
            kind, _, part = role.partition(" ")
            places.setdefault(kind, {})[part] = cell
            rest.append(column)
        elif role != "birthday" or cell.strip() not in NO_DAYS:
            found.setdefault(role, []).append(cell)
            rest += [column] if role == "shown" else []
    return found, places, rest


def _address(place: Cells) -> str:
    """Return an address on one line."""
    lines = [line for part in PARTS if part in place for line in place[part].splitlines()]
    return ", ".join(bare for line in lines if (bare := line.strip(" ,")))


def _day_first(table: Table) -> bool:
    """Return whether days are written day first: more first numbers exceed 12."""
    firsts, seconds = 0, 0
    for _, cells in table.rows():
        for column in ("birthday", "anniversary"):
            first, second, _ = _numbers(cells.get(column, "") if isinstance(cells, dict) else "", "/")
            firsts += 12 < first <= 31
            seconds += 12 < second <= 31
    return firsts > seconds


def _birthday(text: str, today: date, *, day_first: bool) -> str:
    """Return `4/12/1980` or `12.4.1980` as an ISO day; other or future days unchanged."""
    first, second, year = _numbers(text, "/")
    month, day = (second, first) if day_first else (first, second)
    if not year:
        day, month, year = _numbers(text, ".")
    if year < 100:
        year += 2000 if 2000 + year <= today.year else 1900
    try:
        birthday = date(year, month, day)
    except ValueError:
        return text.strip()
    return birthday.isoformat() if year >= 1900 and birthday <= today else text.strip()


def _numbers(text: str, between: str) -> tuple[int, int, int]:
    """Return the three numbers of a day, or zeros if there are not three."""
    parts = text.strip()[:LONGEST].partition(" ")[0].split(between)
    if len(parts) != 3 or not all(is_digits(part) and len(part) <= 4 for part in parts):
        return 0, 0, 0
    return int(parts[0]), int(parts[1]), int(parts[2])
