"""Cleaning and validating the rows of an export, by their record types.

The classes of store/tables validate each row. Ids of this database replace the handles and numbers of the file.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from pydantic import ValidationError

from netcli.domain.language.birthday import check_yearly
from netcli.domain.language.cleaning import clean_line, clean_name, clean_text, encodable
from netcli.domain.outcome import clean_amount
from netcli.domain.point import match_key
from netcli.domain.records.ask import ASK, DONE, check_status
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.declaration import AHEAD, AMOUNT, BIRTHDAY, DAY, LINE, TEXT, TIME, YEARLY, RecordType
from netcli.domain.records.distinct_pair import DISTINCT_PAIR
from netcli.domain.records.give import FORMER_THANKS, GIVE, THANKS
from netcli.domain.records.interaction import is_time
from netcli.errors import InvalidValueError
from netcli.store import tables
from netcli.store.search_key import search_key

Row = Mapping[str, Any]
EARLIEST = 1900
LARGEST = 10**9 - 1  # commands accept no more digits, and sums of larger numbers overflow
QUOTED = 20  # characters of a value that are printed


def values(record: RecordType, row: Row, people: Mapping[str, int], interactions: Mapping[int, int]) -> dict[str, Any]:
    """Return the columns of a row, with the ids of this database.

    Raise InvalidValueError if the row is invalid.

    `people` has ids by the handle in the file, `interactions` ids by the number in the file.
    """
    columns = tables.ROWS[record.name].model_fields
    references = {column for column, _ in record.references}
    found = {name: value for name, value in row.items() if name in columns and name not in references}
    found |= dict(_references(record, row, people))
    if record.numbered:
        _number(row, "number")
    if record.part_of:
        number = _number(row, record.part_of)
        if number is None or number not in interactions:
            raise InvalidValueError("part_of_no_record", record=record.part_of)
        found[f"{record.part_of}_id"] = interactions[number]
    if record is GIVE and found.get("kind") == FORMER_THANKS:
        found["kind"] = "business" if found.get("source") == "bni" else THANKS
    found |= {name: _clean(record, name, value) for name, value in found.items() if isinstance(value, str)}
    found = _validated(record, found | _folded(columns, found))
    if record is ASK and found["direction"] in DONE and "status" in found:
        check_status(found["direction"], found["status"], found.get("why"))
    if record is DISTINCT_PAIR:  # the lower id comes first; ids here have another order than in the file
        found["contact_id"], found["other_id"] = sorted((found["contact_id"], found["other_id"]))
    return found


def _references(record: RecordType, row: Row, people: Mapping[str, int]) -> Iterator[tuple[str, int | None]]:
    """Yield (column, id) for each contact that a row refers to.

    Raise InvalidValueError if a contact is unknown.
    """
    for column, _ in record.references:
        field = column.removesuffix("_id")
        handle = row.get(field)
        if handle is not None and not isinstance(handle, str):
            raise InvalidValueError("not_a_string", field=field)
        if column == "met_via_id":  # the introducer may come later in the file
            continue
        if handle is not None and handle not in people:
            raise InvalidValueError("person_not_in_file")
        yield column, people[handle] if handle is not None else None


def _number(row: Row, field: str) -> int | None:
    """Return the number of a row, or None. Raise InvalidValueError if it is invalid."""
    number = row.get(field)
    if number is None:
        return None
    if type(number) is not int or not 1 <= number <= LARGEST:  # isinstance would accept True
        raise InvalidValueError("not_a_whole_number", field=field, most=LARGEST)
    return number


def _validated(record: RecordType, found: dict[str, Any]) -> dict[str, Any]:
    """Return validated columns. Raise InvalidValueError naming the field."""
    for name, value in found.items():
        if isinstance(value, int) and abs(value) > LARGEST:
            raise InvalidValueError("larger_than", field=name, most=LARGEST)
    try:
        return tables.ROWS[record.name].model_validate(found, strict=True).model_dump(include=set(found))
    except ValidationError as error:
        first = error.errors()[0]
        raise InvalidValueError("column_refused", field=".".join(map(str, first["loc"])), reason=first["msg"].lower()) from None


def _clean(record: RecordType, name: str, value: str) -> str:
    """Return a text as it is stored. Raise InvalidValueError naming the field."""
    encodable(value, name)
    kind = next((field.kind for field in record.fields if field.stored_in == name), "")
    if kind in {DAY, AHEAD}:
        _check_day(name, value)
    elif kind in {BIRTHDAY, YEARLY}:
        check_yearly(value[:QUOTED], name)  # cut, because the error quotes it; no such day is so long
    elif kind == TIME and not is_time(value):
        raise InvalidValueError("invalid_time", time=value[:QUOTED])
    elif kind == AMOUNT:
        return clean_amount(value)
    elif kind == LINE:
        return clean_name(value) if record is CONTACT and name == "name" else clean_line(value, name)
    return clean_text(value, name) if kind == TEXT else value


def _check_day(name: str, value: str) -> None:
    with suppress(ValueError):
        day = date.fromisoformat(value)
        if day.isoformat() == value and day.year >= EARLIEST:
            return
    raise InvalidValueError("invalid_day", field=name, text=value[:QUOTED])


def _folded(columns: Mapping[str, Any], found: Row) -> dict[str, str]:
    """Return the folded column of a row, by which it is found; {} if it has none."""
    if "search_key" in columns:
        return {"search_key": search_key(str(found.get("name", "")))}
    return {"match_key": match_key(str(found.get("kind")), str(found.get("value", "")))} if "match_key" in columns else {}
