"""An export of Monica while it is read, and the values in it: a stranger's file may hold anything where one kind was meant."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from netcli.domain.planning.incoming import ContactRecord, Lost, Skipped
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.errors import Problem

Values = dict[str, Any]
Blocks = dict[str, list[Any]]
Event = Interaction | Give
Met = set[tuple[type[Event], str]]

LINE = 1  # JSON has no lines worth naming
EARLIEST = 1900
LONGEST_KEY = 100
# What is said of people and events, and has no place here.
LOST_PROPERTIES = {
    "gender": "genders",
    "is_starred": "stars",
    "last_talked_to": "days last talked, which the interactions tell",
    "first_met_date": "how people first met, which Monica's export leaves out",
    "emotions": "feelings about calls",
    "recipient": "for whom of a family gifts were",
    "photos": "photos",
}


@dataclass(slots=True)
class Account:
    """One export while it is read: what its uuids mean, and what had to be left out since it was last told."""

    file: str
    today: date
    met: Met  # events of all files
    field_types: dict[str, Values]
    activity_types: dict[str, Values]
    me: set[str]
    people: dict[str, ContactRecord] = field(default_factory=dict)
    company: dict[str, list[ContactRecord]] = field(default_factory=lambda: defaultdict(list))  # of an activity
    lost: list[str] = field(default_factory=list)

    def told(self) -> list[Lost]:
        """Answer what had to be left out, once."""
        lost, self.lost = [Lost(what) for what in self.lost], []
        return lost

    def skipped(self, reason: Problem | str) -> Skipped:
        """Answer a record that was left out as a whole."""
        self.lost = []
        return Skipped(LINE, reason, self.file)


def as_dict(value: object) -> Values:
    """Answer an object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Answer a list; an empty one for anything else."""
    return value if isinstance(value, list) else []


def properties(value: object) -> Values:
    """Answer what an entry says of itself."""
    return as_dict(as_dict(value).get("properties"))


def as_text(value: object) -> str | None:
    """Answer a text, or a number as one; None for what is empty or anything else."""
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def as_texts(values: object) -> tuple[str, ...]:
    """Answer those of a list that are texts, or numbers."""
    return tuple(text for value in as_list(values) if (text := as_text(value)))


def as_key(value: object) -> str | None:
    """Answer a uuid, or None for what is none."""
    return value if isinstance(value, str) and value.isascii() and 0 < len(value) <= LONGEST_KEY else None


def as_day(value: object) -> date | None:
    """Read the day of `2018-01-04T00:00:00.000000Z`."""
    try:
        day = date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
    return day if day and day.year >= EARLIEST else None


def by_uuid(values: object) -> dict[str, Values]:
    """Answer what each entry of a list says, by its uuid."""
    return {key: properties(value) for value in as_list(values) if (key := as_key(as_dict(value).get("uuid")))}


def blocks_of(value: Values) -> Blocks:
    """Answer what an account or a contact has, by type."""
    found: Blocks = defaultdict(list)
    for block in map(as_dict, as_list(value.get("data"))):
        if isinstance(type_ := block.get("type"), str):
            found[type_] += as_list(block.get("values"))
    return found


def unkept(said: Values) -> list[str]:
    """Answer what an entry says that has no place here."""
    return [what for name, what in LOST_PROPERTIES.items() if said.get(name)]
