"""Writing netcli's own CSV, which can be imported and is safe in a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO

from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.dated import Dated
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.formats.csv.columns import COLUMNS, FORMULA

Row = dict[str, object]


def contacts(cards: Iterable[tuple[Contact, Person | None]]) -> str:
    """Return the table of people, each with the person who introduced them."""
    return _written("contacts", (row for card, via in cards for row in _contact(card, via)))


def _contact(card: Contact, via: Person | None) -> Iterator[Row]:
    """Yield the row of a person, and one row for each further note."""
    first, *more = card.notes or ("",)
    names = {"met_on": "met_day", "introduced_by": "", "note": ""}
    lists = {"email": "emails", "phone": "phones", "url": "urls", "address": "addresses", "messenger": "messengers", "alias": "aliases"}
    row: Row = {column: getattr(card, names.get(column, column), None) for column in (*COLUMNS["contacts"][0], *COLUMNS["contacts"][1])}
    row |= {column: getattr(card, field) for column, field in lists.items()}
    yield row | {"name": card.person.name, "handle": card.person.handle, "introduced_by": via and via.handle, "note": first}
    for note in more:
        yield {"name": card.person.name, "handle": card.person.handle, "note": note}


def interactions(events: Iterable[Dated[Interaction]]) -> str:
    """Return the table of interactions."""
    return _written("interactions", (_interaction(event) for event in events))


def gives(events: Iterable[Dated[Give]]) -> str:
    """Return the table of gives."""
    return _written("gives", (_row(event) | {"to": event.record.to and event.record.to.handle} for event in events))


def asks(events: Iterable[Dated[Ask]]) -> str:
    """Return the table of asks."""
    return _written("asks", map(_row, events))


def _interaction(event: Dated[Interaction]) -> Row:
    flags = {name: "yes" if getattr(event.record, name) else "no" for name in ("planned", "told", "pitched")}
    return _row(event) | {"with": [one.handle for one in event.people], **flags}


def _row(event: Dated[Interaction] | Dated[Give] | Dated[Ask]) -> Row:
    return event.record._asdict() | {"date": event.record.day, "who": event.people[0].handle, "key": event.key}


def _written(kind: str, rows: Iterable[Mapping[str, object]]) -> str:
    """Return a table; without rows it has a header, so that it can be imported."""
    needed, optional = COLUMNS[kind]
    columns, buffer = (*needed, *optional), StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return buffer.getvalue()


def _cell(value: object) -> str:
    """Return a cell; several values are joined by semicolons and escaped."""
    if value is None:
        return ""
    text = "; ".join(_part(str(one)) for one in value) if isinstance(value, list | tuple) else str(value)
    return f"'{text}" if _formula(text) else text


def _part(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;")


def _formula(text: str) -> bool:
    """Return whether a text must be quoted: a formula, or quotes before a formula."""
    bare: Sequence[str] = text.lstrip("'")
    return bool(bare) and bare[0] in FORMULA
