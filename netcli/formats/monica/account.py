"""An export of Monica while it is read, and checks of its values."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from netcli.domain.planning.incoming import ContactRecord, Lost, New, Skipped
from netcli.errors import Problem

Values = dict[str, Any]
Blocks = dict[str, list[Any]]
Met = set[tuple[type[New], str]]  # type and uuid of the records so far

LINE = 1  # of every record: line numbers of JSON would not help
EARLIEST = 1900
LONGEST_KEY = 100
# Properties of people and events that netcli does not store.
LOST_PROPERTIES = {
    "gender": "genders",
    "is_starred": "stars",
    "last_talked_to": "days_last_talked",
    "first_met_date": "first_meetings",
    "emotions": "feelings_about_calls",
    "recipient": "gifts_in_a_family",
    "photos": "photos",
}


@dataclass(slots=True)
class Account:
    """One export while it is read: the records by uuid, and the losses so far."""

    file: str
    today: date
    met: Met  # in all files
    field_types: dict[str, Values]
    activity_types: dict[str, Values]
    me: set[str]
    people: dict[str, ContactRecord] = field(default_factory=dict)
    company: dict[str, list[ContactRecord]] = field(default_factory=lambda: defaultdict(list))  # the people of each activity, by its uuid
    lost: list[Lost] = field(default_factory=list)

    def told(self) -> list[Lost]:
        """Return what was lost, and forget it."""
        lost, self.lost = self.lost, []
        return lost

    def skipped(self, reason: Problem) -> Skipped:
        """Return a skipped record, and forget what was lost of it."""
        self.lost = []
        return Skipped(LINE, reason, self.file)


def as_dict(value: object) -> Values:
    """Return an object, or {} for any other value."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Return a list, or [] for any other value."""
    return value if isinstance(value, list) else []


def properties(value: object) -> Values:
    """Return the properties of a record."""
    return as_dict(as_dict(value).get("properties"))


def as_text(value: object) -> str | None:
    """Return a text or a number as text; None if it is empty or of another type."""
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def as_texts(values: object) -> tuple[str, ...]:
    """Return the texts and numbers of a list, as texts."""
    return tuple(text for value in as_list(values) if (text := as_text(value)))


def as_key(value: object) -> str | None:
    """Return a uuid, or None for any other value."""
    return value if isinstance(value, str) and value.isascii() and 0 < len(value) <= LONGEST_KEY else None


def as_day(value: object) -> date | None:
    """Read the day of `2018-01-04T00:00:00.000000Z`."""
    try:
        day = date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
    return day if day and day.year >= EARLIEST else None


def by_uuid(values: object) -> dict[str, Values]:
    """Return the properties of each record of a list, by its uuid."""
    return {key: properties(value) for value in as_list(values) if (key := as_key(as_dict(value).get("uuid")))}


def blocks_of(value: Values) -> Blocks:
    """Return the records of an account or a contact, by type."""
    found: Blocks = defaultdict(list)
    for block in map(as_dict, as_list(value.get("data"))):
        if isinstance(type_ := block.get("type"), str):
            found[type_] += as_list(block.get("values"))
    return found


def unkept(said: Values) -> list[Lost]:
    """Return what a record says that netcli does not store."""
    return [Lost(code) for name, code in LOST_PROPERTIES.items() if said.get(name)]
