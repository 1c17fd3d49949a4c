"""Changing what is kept: a record as plain fields, what was asked of them, and what comes out.

The same fields are filled from options and from the text that `$EDITOR` is given. Days are ISO texts, people are
handles, a list is a tuple of texts, and None is what is not known.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from netcli.domain.language.cleaning import clean_text
from netcli.domain.language.dates import parse_day, parse_past_day
from netcli.domain.language.digits import is_digits
from netcli.domain.records import contact
from netcli.domain.records.ask import Ask, new_ask
from netcli.domain.records.contact import Contact, new_contact
from netcli.domain.records.give import Give, new_give
from netcli.domain.records.interaction import Interaction, new_interaction
from netcli.errors import InvalidValueError

Fields = dict[str, Any]
KINDS = ("log", "give", "ask")  # of records with a number
CONTACT = "contact"
# The fields of each kind of record, in the order in which a person reads them.
FIELDS: dict[str, tuple[str, ...]] = {
    CONTACT: (
        *("name", "handle", "org", "title", "city", "country", "birthday", "sphere", "met_day", "met_where", "met_via", "knows_what_i_do"),
        *("cadence_days", "emails", "phones", "urls", "addresses", "messengers", "aliases", "tags", "needs", "offers", "notes"),
    ),
    "log": (*("day", "time", "kind", "with", "minutes", "place", "purpose", "outcome", "outcome_kind", "initiated", "summary", "tags"),),
    "give": ("who", "day", "direction", "kind", "effort", "text", "to", "depth"),
    "ask": ("who", "day", "direction", "text", "due", "status", "closed_on", "outcome"),
}
LISTS = frozenset({*contact.LISTS, "with"})
PAST_DAYS = frozenset({"day", "met_day", "knows_what_i_do", "closed_on"})
NUMBERS = frozenset({"minutes", "depth", "cadence_days"})
PEOPLE = frozenset({"who", "to", "met_via", "with"})


class Difference(NamedTuple):
    """One field that changes."""

    field: str
    before: Any
    after: Any


def read(kind: str, asked: Mapping[str, Any], today: date) -> Fields:
    """Read what was asked of the fields, given as texts, numbers or lists of texts; people stay as they were written.

    Raises InvalidValueError for a field that the kind has not, and for what is no day, number or list.
    """
    unknown = [name for name in asked if name not in FIELDS[kind]]
    if unknown:
        raise InvalidValueError("unknown_field", field=unknown[0], kind=kind, fields=FIELDS[kind])
    return {name: _value(name, value, today) for name, value in asked.items()}


def settled(kind: str, asked: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Answer what was asked with what follows from it: an ask is closed today, or not at all, where only its status was said."""
    if kind != "ask" or "status" not in asked or asked.get("closed_on"):
        return dict(asked)
    return dict(asked) | {"closed_on": "" if asked["status"] == "open" else today.isoformat()}


def _value(name: str, value: Any, today: date) -> Any:  # noqa: ANN401 - any field's value
    if name in LISTS:
        return _texts(name, value)
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InvalidValueError("not_a_text", field=name, value=value)
    text = str(value).strip()
    if not text:
        return None
    if name in NUMBERS:
        if not is_digits(text) or len(text) > 9:
            raise InvalidValueError("not_a_number", field=name, value=text)
        return int(text)
    if name in PAST_DAYS:
        return parse_past_day(text, today).isoformat()
    return parse_day(text, today, ahead=True).isoformat() if name == "due" else text


def _texts(name: str, value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever a text holds
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise InvalidValueError("not_a_list_of_texts", field=name)
    return tuple(one.strip() for one in value if one.strip())


def checked(kind: str, fields: Fields) -> Fields:
    """Answer the fields as they are to be kept, cleaned. Raises InvalidValueError, naming the field that makes no sense."""
    return {name: fields[name] for name in FIELDS[kind]} | dict(_cleaned(kind, fields))


def _cleaned(kind: str, fields: Fields) -> Iterator[tuple[str, Any]]:
    made = _made(kind, fields)
    for name in FIELDS[kind]:
        if name not in {"met_via", "handle"} and hasattr(made, name):
            value = getattr(made, name)
            yield name, value.isoformat() if isinstance(value, date) else value
    if kind == "ask":
        yield "outcome", clean_text(fields["outcome"] or "", "outcome") or None


def _made(kind: str, fields: Fields) -> Contact | Interaction | Give | Ask:
    """Make the value that refuses what makes no sense."""
    if kind == CONTACT:
        return new_contact(**_of(Contact, fields, "met_day") | {"name": fields["name"] or "", "met_via": None})
    if not fields["day"]:
        raise InvalidValueError("no_day")
    if kind == "log":
        if not fields["with"]:
            raise InvalidValueError("nobody_took_part")
        return new_interaction(**_of(Interaction, fields, "day"))
    if not fields["who"]:
        raise InvalidValueError("no_person")
    if kind == "give":
        return new_give(**_of(Give, fields, "day") | {"text": fields["text"] or ""})
    if (fields["status"] == "open") != (fields["closed_on"] is None):
        raise InvalidValueError("status_contradicts_closed_on")
    return new_ask(**_of(Ask, fields, "day", "due", "closed_on") | {"text": fields["text"] or ""})


def _of(made: Any, fields: Fields, *days: str) -> dict[str, Any]:  # noqa: ANN401 - one of four NamedTuples
    """Answer what a value is made of, its days as days."""
    names = [name for name in made._fields if name in fields and name not in {"to", "knows_what_i_do"}]
    return {name: date.fromisoformat(fields[name]) if name in days and fields[name] else fields[name] for name in names}


def differences(before: Fields, after: Fields) -> list[Difference]:
    """Answer the fields that change; the order within a list of people or tags says nothing."""
    return [Difference(name, before[name], after[name]) for name in before if _compared(before[name]) != _compared(after[name])]


def _compared(value: Any) -> Any:  # noqa: ANN401 - any field's value
    return sorted(value) if isinstance(value, tuple) else value


def worded(found: Sequence[Difference]) -> list[str]:
    """Tell each change: `city Cluj -> Iași`, `tags + choir - baker`."""
    return [f"{one.field} {_changed(one.before, one.after)}" for one in found]


def _changed(before: Any, after: Any) -> str:  # noqa: ANN401 - any field's value
    if isinstance(before, tuple):
        parts = [*(f"+ {one}" for one in after if one not in before), *(f"- {one}" for one in before if one not in after)]
        return " ".join(parts)
    return f"{_said(before)} -> {_said(after)}"


def _said(value: Any) -> str:  # noqa: ANN401 - any field's value
    return "nothing" if value is None else str(value)
