"""Writing CSV of our own: files that import again, and open in a spreadsheet without running as formulas."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from netcli.domain.person import Person
from netcli.domain.records.contact import Contact
from netcli.formats.csv.columns import COLUMNS, FORMULA

Row = dict[str, object]


def contacts(cards: Iterable[tuple[Contact, Person | None]]) -> str:
    """Write the cards of people, each with who introduced them."""
    return _written("contacts", (row for card, via in cards for row in _contact(card, via)))


def _contact(card: Contact, via: Person | None) -> Iterator[Row]:
    """Yield the row of a person, and one more for each further note."""
    first, *more = card.notes or ("",)
    names = {"met_on": "met_day", "introduced_by": "", "note": ""}
    lists = {"email": "emails", "phone": "phones", "url": "urls", "address": "addresses", "messenger": "messengers", "alias": "aliases"}
    row: Row = {column: getattr(card, names.get(column, column), None) for column in (*COLUMNS["contacts"][0], *COLUMNS["contacts"][1])}
    row |= {column: getattr(card, field) for column, field in lists.items()}
    yield row | {"name": card.person.name, "handle": card.person.handle, "introduced_by": via and via.handle, "note": first}
    for note in more:
        yield {"name": card.person.name, "handle": card.person.handle, "note": note}


def interactions(events: Iterable[Mapping[str, Any]]) -> str:
    """Write interactions."""
    return _written("interactions", ({**event, "date": event["day"], "with": [one.handle for one in event["with"]]} for event in events))


def gives(events: Iterable[Mapping[str, Any]]) -> str:
    """Write gives."""
    return _written("gives", (_owned(event) for event in events))


def asks(events: Iterable[Mapping[str, Any]]) -> str:
    """Write asks."""
    return _written("asks", (_owned(event) for event in events))


def _owned(event: Mapping[str, Any]) -> Row:
    return {**event, "date": event["day"], "who": event["who"].handle, "to": event["to"] and event["to"].handle}


def _written(kind: str, rows: Iterable[Mapping[str, object]]) -> str:
    """Write a table; an empty text where there is no row would be no file of ours, so the header always stands."""
    needed, optional = COLUMNS[kind]
    columns, buffer = (*needed, *optional), StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return buffer.getvalue()


def _cell(value: object) -> str:
    """Write a value; several in one cell are separated, and a separator within one of them is escaped."""
    if value is None:
        return ""
    text = "; ".join(_part(str(one)) for one in value) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if _formula(text) else text


def _part(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;")


def _formula(text: str) -> bool:
    """Tell whether a spreadsheet would run a text, or whether it would be taken for one that was made harmless."""
    bare: Sequence[str] = text.lstrip("'")
    return bool(bare) and bare[0] in FORMULA
