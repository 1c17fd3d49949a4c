"""The rows of an export: of which tables, what each refers to, by what it is known, and what makes one that can be kept.

Every row is validated on its own (tables.py). What the file calls people and interactions is exchanged for their ids here.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from pydantic import ValidationError
from sqlmodel import SQLModel

from netcli.domain.language.cleaning import clean_line, clean_name, clean_text, encodable
from netcli.domain.records.contact import check_birthday
from netcli.domain.records.interaction import is_time
from netcli.errors import InvalidValueError
from netcli.store import tables
from netcli.store.contacts import POINTS
from netcli.store.search_key import search_key
from netcli.store.upkeep.dump import NUMBERED

Row = Mapping[str, Any]
KEYS = dict(POINTS.values())
DAYS = frozenset({"day", "due", "closed_on", "met_day", "knows_what_i_do", "until"})
LINES = frozenset({"org", "title", "city", "country", "met_where", "place", "handle"})
TEXTS = frozenset({"text", "purpose", "outcome", "summary", "why", "value"})
EARLIEST = 1900
LARGEST = 10**9 - 1  # of any number: what has more digits can be typed in no command, and sums of it overflow
QUOTED = 20  # characters of a value that is told


class Kind(NamedTuple):
    """A table: the class that validates its rows, whom they refer to (column by field), and by which columns one is known."""

    row: type[SQLModel]
    people: Mapping[str, str]
    key: tuple[str, ...]


OWNED = {"contact": "contact_id"}
# In an order in which everything that a row refers to is there before it.
KINDS: dict[str, Kind] = {
    "contact": Kind(tables.ContactRow, {"met_via": "met_via_id"}, ("uid",)),
    "merged": Kind(tables.MergedRow, OWNED, ("uid",)),
    "alias": Kind(tables.AliasRow, OWNED, ("contact_id", "name")),
    "contact_point": Kind(tables.ContactPointRow, OWNED, ("contact_id", "kind", "value")),
    "tag": Kind(tables.TagRow, OWNED, ("contact_id", "name")),
    "fact": Kind(tables.FactRow, OWNED, ("uid",)),
    "tie_override": Kind(tables.TieOverrideRow, OWNED, ("contact_id",)),
    "pause": Kind(tables.PauseRow, OWNED, ("contact_id", "kind")),
    "origin": Kind(tables.OriginRow, OWNED, ("source", "source_key")),
    "distinct_pair": Kind(tables.DistinctRow, OWNED | {"other": "other_id"}, ("contact_id", "other_id")),
    "interaction": Kind(tables.InteractionRow, {}, ("uid",)),
    "participant": Kind(tables.ParticipantRow, OWNED, ("contact_id", "day", "interaction_id")),
    "interaction_tag": Kind(tables.InteractionTagRow, {}, ("interaction_id", "name")),
    "give": Kind(tables.GiveRow, OWNED | {"to": "to_id"}, ("uid",)),
    "ask": Kind(tables.AskRow, OWNED, ("uid",)),
}
PARTS = frozenset({"participant", "interaction_tag"})


def values(table: str, row: Row, people: Mapping[str, int], interactions: Mapping[int, int]) -> dict[str, Any]:
    """Answer the columns of a row, with the ids of this database. Raises InvalidValueError.

    `people` are ids by the handle that the file gives them, `interactions` by the number.
    """
    kind = KINDS[table]
    found = {name: value for name, value in row.items() if name in kind.row.model_fields and name not in kind.people.values()}
    found |= dict(_references(kind, row, people))
    if table in NUMBERED:
        _number(row, "number")
    if table in PARTS:
        number = _number(row, "interaction")
        if number is None or number not in interactions:
            raise InvalidValueError("part of an interaction that is not in the file", "")
        found["interaction_id"] = interactions[number]
    found |= {name: _clean(table, name, value) for name, value in found.items() if isinstance(value, str)}
    found = _validated(kind, found | _derived(table, found))
    if table == "distinct_pair":  # the lower id stands first, and here it may be that of the other
        found["contact_id"], found["other_id"] = sorted((found["contact_id"], found["other_id"]))
    return found


def _references(kind: Kind, row: Row, people: Mapping[str, int]) -> Iterator[tuple[str, int | None]]:
    """Yield whom a row refers to, by column. Raises InvalidValueError."""
    for field, column in kind.people.items():
        handle = row.get(field)
        if handle is not None and not isinstance(handle, str):
            raise InvalidValueError(f"{field}: input should be a valid string", "")
        if column == "met_via_id":  # whoever it is may come later
            continue
        if handle is not None and handle not in people:
            raise InvalidValueError("about somebody who is not in the file", "")
        yield column, people[handle] if handle is not None else None


def _number(row: Row, field: str) -> int | None:
    """Answer the number by which the file knows a row, where it has one. Raises InvalidValueError for what cannot be one."""
    number = row.get(field)
    if number is None:
        return None
    if type(number) is not int or not 1 <= number <= LARGEST:  # True would be 1
        raise InvalidValueError(f"{field}: not a whole number from 1 to {LARGEST}", "")
    return number


def _validated(kind: Kind, found: dict[str, Any]) -> dict[str, Any]:
    """Hold values against the columns of a table. Raises InvalidValueError, naming the field."""
    for name, value in found.items():
        if isinstance(value, int) and abs(value) > LARGEST:
            raise InvalidValueError(f"{name}: larger than {LARGEST}", "")
    try:
        return kind.row.model_validate(found, strict=True).model_dump(include=set(found))
    except ValidationError as error:
        first = error.errors()[0]
        raise InvalidValueError(f"{'.'.join(map(str, first['loc']))}: {first['msg'].lower()}", "") from None


def _clean(table: str, name: str, value: str) -> str:
    """Answer a text as it is kept. Raises InvalidValueError, naming the field."""
    encodable(value, name)
    if name in DAYS:
        _check_day(name, value)
    elif name == "birthday":
        check_birthday(value[:QUOTED])  # which is longer than any birthday
    elif name == "time" and not is_time(value):
        raise InvalidValueError("invalid_time", time=value[:QUOTED])
    cleaner: dict[str, Callable[[str], str]] = {
        "name": clean_name if table == "contact" else lambda text: clean_line(text, name),
        **{field: lambda text: clean_line(text, name) for field in LINES},
        **{field: lambda text: clean_text(text, name) for field in TEXTS},
    }
    return cleaner[name](value) if name in cleaner else value


def _check_day(name: str, value: str) -> None:
    with suppress(ValueError):
        day = date.fromisoformat(value)
        if day.isoformat() == value and day.year >= EARLIEST:
            return
    raise InvalidValueError("invalid_day", field=name, text=value[:QUOTED])


def _derived(table: str, found: Row) -> dict[str, str]:
    """Compute the columns by which rows are found."""
    if table in {"contact", "alias"}:
        return {"search_key": search_key(str(found.get("name", "")))}
    if table == "contact_point":
        return {"match_key": KEYS.get(str(found.get("kind")), str)(str(found.get("value", "")))}
    return {}
