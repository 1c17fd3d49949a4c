"""Reading Google Contacts CSV of today and until 2024 (docs/formats.md)."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from netcli.domain.language.digits import is_digits
from netcli.domain.planning.incoming import Lost, Record
from netcli.errors import InvalidValueError, UnreadableFileError
from netcli.formats.file import File
from netcli.formats.text.table import Cells, Row, each, find_table, person

# The field of each column that is read. Other columns are stored in `original`.
COLUMNS = {
    "name": "name",
    "first name": "first",
    "given name": "first",
    "middle name": "middle",
    "additional name": "middle",
    "last name": "last",
    "family name": "last",
    "nickname": "aliases",
    "file as": "aliases",
    "organization name": "org",
    "organization title": "title",
    "birthday": "birthday",
    "labels": "tags",
    "group membership": "tags",
    "notes": "notes",
}
# The same for numbered columns, such as `E-mail 1 - Value`.
NUMBERED = {
    "e-mail value": "emails",
    "phone value": "phones",
    "website value": "urls",
    "organization name": "org",
    "organization title": "title",
}
PARTS = ("street", "extended address", "po box", "city", "region", "postal code", "country")
MARKS = {"labels", "group membership", "file as", "organization name", "phonetic first name", "given name yomi", "name prefix"}
SINGLE = {"org", "title", "birthday"}
BETWEEN = " ::: "  # separates the values of a cell
EVERYBODY = "* myContacts"

Found = dict[str, list[str]]


def read(files: Iterable[File], today: date) -> Iterator[Record]:
    """Yield the people of exports. Raise UnreadableFileError if a file is no export."""
    for file in files:
        table = find_table(file.text(), is_header)
        if table is None:
            raise UnreadableFileError("not_google", file=file.name)
        roles = {column: role for column in table.columns if (role := _role(column))}
        yield from each(table, file.name, partial(_contact, roles=roles, today=today))


def is_header(columns: frozenset[str]) -> bool:
    """Return whether a table has the columns of an export of Google Contacts."""
    named = bool(columns & {"name", "first name", "last name", "given name", "family name"})
    return named and (bool(columns & MARKS) or any(_role(column) for column in columns - COLUMNS.keys()))


def _role(column: str) -> str | None:
    """Return the field of a column, or for a part of an address its number and name."""
    if column in COLUMNS:
        return COLUMNS[column]
    head, _, part = column.partition(" - ")
    what, _, number = head.rpartition(" ")
    if not is_digits(number):
        return None
    if what == "address" and (part == "formatted" or part in PARTS):
        return f"{number} {part}"
    return NUMBERED.get(f"{what} {part}")


def _contact(row: Row, roles: dict[str, str], today: date) -> Iterator[Record]:
    found, places, rest = _sorted(row.cells, roles)
    name = " ".join(" ".join(part for role in ("first", "middle", "last") for part in found.get(role, ())).split())
    org, emails, phones, aliases = (_values(found, role) for role in ("org", "emails", "phones", "aliases"))
    names = [one for one in (name, *found.get("name", ()), *aliases, *org, *emails, *phones) if one]
    if not names:
        raise InvalidValueError("nothing_to_call_them")
    if found.get("name", names[:1]) != names[:1]:  # the whole name as shown, with Dr. and Jr.
        rest.append("name")
    number, place = next(((number, place) for number, place in places.items() if {"city", "country"} & place.keys()), ("", {}))
    groups = _values(found, "tags")
    birthday = next(iter(_values(found, "birthday")), "")
    if birthday > today.isoformat():
        rest.append("birthday")
    yield from person(
        row,
        (column for column in rest if column not in {f"address {number} - city", f"address {number} - country"}),
        names[0],
        org=next(iter(org), None),
        title=next(iter(_values(found, "title")), None),
        city=place.get("city"),
        country=place.get("country"),
        birthday=birthday if "" < birthday <= today.isoformat() else None,
        emails=emails,
        phones=phones,
        urls=_values(found, "urls"),
        addresses=tuple(address for place in places.values() for address in _addresses(place)),
        aliases=tuple(alias for alias in aliases if alias != names[0]),
        tags=tuple(group for group in groups if not group.startswith("* ")),
        notes=tuple(found.get("notes", ())),
    )
    yield from (Lost("groups_of_google") for group in groups if group.startswith("* ") and group != EVERYBODY)


def _sorted(cells: Cells, roles: dict[str, str]) -> tuple[Found, dict[str, Cells], list[str]]:
    """Return the values by field, the parts of each address, and the columns not read."""
    found, places, rest = Found(), dict[str, Cells](), list[str]()
    for column, cell in cells.items():
        role = roles.get(column)
        if role is None:
            rest.append(column)
        elif " " in role:
            number, _, part = role.partition(" ")
            places.setdefault(number, {})[part] = cell
            if part != "formatted":
                rest.append(column)
        else:
            if role in SINGLE and (role in found or BETWEEN in cell):
                rest.append(column)
            found.setdefault(role, []).append(cell)
    return found, places, rest


def _values(found: Found, role: str) -> tuple[str, ...]:
    return tuple(value for cell in found.get(role, ()) for part in cell.split(BETWEEN) if (value := part.strip()))


def _addresses(place: Cells) -> Iterator[str]:
    """Yield addresses on one line each, formatted by Google or made of their parts."""
    texts = place["formatted"].split(BETWEEN) if "formatted" in place else ["\n".join(place[part] for part in PARTS if part in place)]
    yield from (", ".join(bare for line in text.splitlines() if (bare := line.strip(" ,"))) for text in texts)
