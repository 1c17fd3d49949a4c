"""Editing a record: reading the new values of its fields, and checking them.

Options and the text of `$EDITOR` give new values for the same fields, which the record type declares. Days are ISO texts, people
are handles, a list is a tuple of texts, and None is unknown.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from netcli.domain.language.birthday import read_birthday, read_yearly
from netcli.domain.language.dates import parse_day, parse_length, parse_record_day
from netcli.domain.language.digits import is_digits
from netcli.domain.records.declaration import (
    AHEAD,
    BIRTHDAY,
    DAY,
    FLAG,
    FRACTION,
    LENGTH,
    LIST,
    NUMBER,
    PEOPLE,
    PERSON,
    STORED,
    YEARLY,
    Field,
    RecordType,
)
from netcli.errors import InvalidValueError

Fields = dict[str, Any]
NEEDED = {DAY: "needed_day", PERSON: "needed_person", PEOPLE: "needed_people"}  # the codes of the errors; `make` refuses an empty text


class Difference(NamedTuple):
    """One field that changes."""

    field: str
    before: Any
    after: Any


def editable(record: RecordType) -> dict[str, Field]:
    """Return the fields that a person may change, by name."""
    return {field.name: field for field in record.fields if field.kind not in {STORED, FLAG}}


def read(record: RecordType, asked: Mapping[str, Any], today: date, *, planned: bool = False) -> Fields:
    """Return the new values of fields; people stay as they were typed.

    `asked` has texts, numbers or lists of texts. The day of a planned record may be to come. Raise InvalidValueError for a field that the record type does not have, and for
    an invalid day, number or list.
    """
    known = editable(record)
    if unknown := [name for name in asked if name not in known]:
        raise InvalidValueError("no_such_field", field=unknown[0], record=record.word or record.one, fields=tuple(known))
    return {name: _value(known[name], value, today, planned=planned) for name, value in asked.items()}


def settled(record: RecordType, asked: Mapping[str, Any], today: date) -> Fields:
    """Return the new values, completed by the rule of the record type."""
    return record.settle(dict(asked), today.isoformat()) if record.settle else dict(asked)


def _value(field: Field, value: Any, today: date, *, planned: bool) -> Any:  # noqa: ANN401 - any field's value
    if field.kind in {LIST, PEOPLE}:
        return _texts(field.name, value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InvalidValueError("not_a_text", field=field.name, value=value)
    text = str(value).strip()
    if field.kind == NUMBER and text and (not is_digits(text) or len(text) > 9):
        raise InvalidValueError("not_a_number", field=field.name, value=text)
    kind = AHEAD if planned and field.kind == DAY else field.kind
    return READERS.get(kind, _as_written)(text, today) if text else None


def _fraction(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise InvalidValueError("invalid_weight", weight=text) from None


def _as_written(text: str, _: date) -> str:
    return text


# How the text of a field is read, if it is not stored as written.
READERS: dict[str, Callable[[str, date], str | int | float]] = {
    BIRTHDAY: read_birthday,
    YEARLY: read_yearly,
    LENGTH: lambda text, _: parse_length(text),
    NUMBER: lambda text, _: int(text),
    FRACTION: lambda text, _: _fraction(text),
    DAY: lambda text, today: parse_record_day(text, today).isoformat(),
    AHEAD: lambda text, today: parse_day(text, today, ahead=True).isoformat(),
}


def _texts(name: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401 - any value that TOML has
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise InvalidValueError("not_a_list_of_texts", field=name)
    return tuple(one.strip() for one in value if one.strip())


def checked(record: RecordType, fields: Fields) -> Fields:
    """Return the cleaned fields. Raise InvalidValueError naming an invalid field."""
    if record.make is None:
        return dict(fields)
    for field in record.fields:
        if field.needed and field.kind in NEEDED and not fields[field.name]:
            raise InvalidValueError(NEEDED[field.kind], field=field.name, record=record.word)
    names = [field.name for field in record.fields if field.kind not in {PERSON, PEOPLE, STORED, FLAG}]
    made = record.make(**{name: _given(record.field(name), fields[name]) for name in names})
    cleaned = {name: getattr(made, name) for name in names if name != "handle"}
    return dict(fields) | {name: value.isoformat() if isinstance(value, date) else value for name, value in cleaned.items()}


def _given(field: Field, value: Any) -> Any:  # noqa: ANN401 - any field's value
    """Return a value as `make` takes it: a day as a date, a missing needed text as ""."""
    if field.kind in {DAY, AHEAD}:
        return date.fromisoformat(value) if value else None
    return "" if value is None and field.needed else value


def differences(before: Fields, after: Fields) -> list[Difference]:
    """Return the fields that change; the order of a list does not matter."""
    return [Difference(name, before[name], after[name]) for name in before if _compared(before[name]) != _compared(after[name])]


def _compared(value: Any) -> Any:  # noqa: ANN401 - any field's value
    return sorted(value) if isinstance(value, tuple) else value
