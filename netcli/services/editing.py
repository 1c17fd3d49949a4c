"""Reading, changing, removing and erasing one record of any type."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from netcli.domain import edit as rules
from netcli.domain import records
from netcli.domain.edit import Difference, Fields
from netcli.domain.language.digits import is_digits
from netcli.domain.person import Person
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.declaration import PEOPLE, PERSON, RecordType
from netcli.errors import InvalidValueError
from netcli.store import records as store
from netcli.store.keep import backups
from netcli.store.upkeep import erase as upkeep

Whom = Callable[[str], Person]  # the person that a name means
LONGEST = 18  # digits of a number


class Target(NamedTuple):
    """The record that a command names; `label` is how the user reads it."""

    record: RecordType
    id: int
    label: str


class Edit(NamedTuple):
    """A checked edit: the fields after it, and what differs."""

    after: Fields
    differences: Sequence[Difference]


def target(what: str, number: str | None, whom: Whom) -> Target:
    """Return the record that words such as `log 12` name. Raise InvalidValueError."""
    record = records.words().get(what)
    if number is None:
        person = whom(what)
        return Target(CONTACT, person.id, person.name)
    if record is None:
        raise InvalidValueError("not_a_record_type", value=what, words=tuple(records.words()))
    if not is_digits(number) or len(number) > LONGEST:
        raise InvalidValueError("not_a_record_number", record=what, value=number)
    return Target(record, int(number), f"{what} {int(number)}")


def options(record: RecordType, before: Fields, asked: Fields, whom: Whom) -> Fields:
    """Return the fields that options ask for; `tags` adds, `-tags` takes away.

    Raise InvalidValueError for a list that the record type does not have, and for a text to remove that is not there.
    """
    lists = {name: value for name, value in asked.items() if isinstance(value, list | tuple)}
    found = {name: value for name, value in asked.items() if name not in lists}
    for name in dict.fromkeys(name.removeprefix("-") for name in lists):
        if name not in before:
            raise InvalidValueError("no_such_field", field=name, record=record.word or record.one, fields=tuple(before))
        people = record.field(name).kind == PEOPLE
        less = [whom(one).handle if people else one for one in asked.get(f"-{name}", ())]
        if missing := [one for one in less if one not in before[name]]:
            raise InvalidValueError("not_in_list", field=name, value=missing[0], there=tuple(before[name]))
        found[name] = [*(one for one in before[name] if one not in less), *asked.get(name, ())]
    return found


def checked(record: RecordType, before: Fields, asked: Fields, today: date, whom: Whom) -> Edit:
    """Check an edit. Raise InvalidValueError naming an invalid field."""
    read = rules.read(record, rules.settled(record, asked, today), today)
    for field in record.fields:
        if value := field.kind in {PERSON, PEOPLE} and read.get(field.name):
            read[field.name] = tuple(whom(one).handle for one in value) if field.kind == PEOPLE else whom(value).handle
    after = rules.checked(record, before | read)
    return Edit(after, rules.differences(before, after))


def change(db: sqlite3.Connection, target: Target, edit: Edit, today: date, half_life: float) -> None:
    """Store an edit that was checked."""
    store.change(db, target.record, target.id, edit.after, today, half_life)


def along(db: sqlite3.Connection, target: Target) -> dict[str, int]:
    """Return the number of records removed along, by type. Raise NotFoundError."""
    store.read(db, target.record, target.id)
    return store.counts(db, target.id, alone=True) if target.record is CONTACT else {}


def erase(db: sqlite3.Connection, who: Person, today: date, half_life: float) -> list[str]:
    """Erase a person for good; return the records that still name them."""
    upkeep.erase(db, who, today, half_life)
    return upkeep.mentions(db, who.name)


def holding(path: Path, who: Person) -> list[backups.Backup]:
    """Return the backups of a database that hold a person."""
    return list(backups.holding(path, who.uid))


def forget(path: Path, held: Sequence[backups.Backup]) -> None:
    """Remove backups, and back up the present state. Raise OSError or DatabaseError."""
    for backup in held:
        backups.remove(backup)
    backups.make(path, "asked")
