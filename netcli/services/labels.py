"""The lists of short texts that name a contact or sort it: tags and aliases."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain import edit
from netcli.domain.edit import Fields
from netcli.domain.person import Person
from netcli.domain.records.contact import CONTACT
from netcli.errors import InvalidValueError
from netcli.store import records


class Labels(NamedTuple):
    """One list of a contact after a change: `field` is `tags` or `aliases`."""

    person: Person
    field: str
    before: Fields
    after: Fields

    @property
    def labels(self) -> tuple[str, ...]:
        """The texts of the list."""
        return self.after[self.field]  # type: ignore[no-any-return]

    @property
    def changed(self) -> bool:
        """Whether there is anything to store."""
        return bool(edit.differences(self.before, self.after))


def changed(db: sqlite3.Connection, person: Person, field: str, add: Sequence[str], remove: Sequence[str]) -> Labels:
    """Return a list of a contact with texts added and removed.

    Raise InvalidValueError if a text to remove is not in the list.
    """
    before = records.read(db, CONTACT, person.id)
    unwanted = [one.strip() for one in remove]
    if missing := [one for one in unwanted if one not in before[field]]:
        raise InvalidValueError("no_such_label", field=field, label=missing[0], labels=before[field])
    after = before | {field: (*(one for one in before[field] if one not in unwanted), *add)}
    return Labels(person, field, before, edit.checked(CONTACT, after))


def save(db: sqlite3.Connection, change: Labels, today: date, half_life: float) -> None:
    """Store a changed list."""
    records.change(db, CONTACT, change.person.id, change.after, today, half_life)
