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
from netcli.domain.person import Person, is_me
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.declaration import APART, PEOPLE, PERSON, RecordType
from netcli.domain.records.give import CLOSED, GIVE
from netcli.errors import InvalidValueError
from netcli.store import records as store
from netcli.store.keep import backups
from netcli.store.upkeep import erase as upkeep

Whom = Callable[[str], Person]  # the person that a name means
LONGEST = 18  # digits of a number
# The fields that several people may share, so that one edit changes them all.
SHARED = (
    *("org", "title", "city", "country", "sphere", "met_day", "met_where", "met_via"),
    *("met_kind", "cadence_days", "tags"),
)


class Target(NamedTuple):
    """The record that a command names; `label` is how the user reads it."""

    record: RecordType
    id: int
    label: str


class Edit(NamedTuple):
    """A checked edit: the fields after it, and what differs."""

    after: Fields
    differences: Sequence[Difference]


def target(words: Sequence[str]) -> Target | None:
    """Return the record that words such as `log 12` name, or None for people.

    Raise InvalidValueError.
    """
    if len(words) != 2 or not (words[0] in records.words() or is_digits(words[1])):
        return None
    what, number = words
    record = records.words().get(what)
    if record is None:
        raise InvalidValueError("not_a_record_type", value=what, words=tuple(records.words()))
    if not is_digits(number) or len(number) > LONGEST:
        raise InvalidValueError("not_a_record_number", record=what, value=number)
    return Target(record, int(number), f"{what} {int(number)}")


def of_person(person: Person) -> Target:
    """Return the record of a person."""
    return Target(CONTACT, person.id, person.name)


def several(db: sqlite3.Connection, people: Sequence[Person], asked: Fields, today: date, whom: Whom) -> list[tuple[Target, Edit]]:
    """Return the checked edits of several people. Raise InvalidValueError."""
    if unfit := [name for name in asked if name.removeprefix("-") not in SHARED]:
        raise InvalidValueError("not_for_several", field=unfit[0], fields=SHARED)
    if not asked:
        raise InvalidValueError("nothing_to_change", fields=SHARED)
    edits = []
    for one in people:
        before = store.read(db, CONTACT, one.id)
        edits.append((of_person(one), checked(CONTACT, before, options(CONTACT, before, asked, whom, lenient=True), today, whom)))
    return edits


def options(record: RecordType, before: Fields, asked: Fields, whom: Whom, *, lenient: bool = False) -> Fields:
    """Return the fields that options ask for; `tags` adds, `-tags` takes away.

    `lenient` ignores a text to remove that is not there. Raise InvalidValueError for a list that the record type does not have, and for a text to remove that is not there.
    """
    lists = {name: value for name, value in asked.items() if isinstance(value, list | tuple)}
    found = {name: value for name, value in asked.items() if name not in lists}
    for name in dict.fromkeys(name.removeprefix("-") for name in lists):
        if name not in before:
            raise InvalidValueError("no_such_field", field=name, record=record.word or record.one, fields=tuple(before))
        people = record.field(name).kind == PEOPLE
        less = [whom(one).handle if people else one for one in asked.get(f"-{name}", ())]
        if missing := [one for one in less if one not in before[name] and not lenient]:
            raise InvalidValueError("not_in_list", field=name, value=missing[0], there=tuple(before[name]))
        found[name] = [*(one for one in before[name] if one not in less), *asked.get(name, ())]
    return found


def checked(record: RecordType, before: Fields, asked: Fields, today: date, whom: Whom) -> Edit:
    """Check an edit. Raise InvalidValueError naming an invalid field."""
    read = rules.read(record, rules.settled(record, asked, today), today, planned=bool(before.get("planned")))
    for field in record.fields:
        if value := field.kind in {PERSON, PEOPLE} and read.get(field.name):
            read[field.name] = tuple(whom(one).handle for one in value) if field.kind == PEOPLE else whom(value).handle
    after = rules.checked(record, before | read)
    apart = [after[name] for name, rule in record.people.items() if rule == APART]
    if len(apart) != len(set(apart)):
        raise InvalidValueError("two_are_one", name=apart[0])
    if record is CONTACT and is_me(before["handle"] or "") != is_me(after["handle"] or ""):
        raise InvalidValueError("handle_of_me")
    return Edit(after, rules.differences(before, after))


def closes(record: RecordType, found: Sequence[Difference]) -> bool:
    """Return whether an edit closes a referral that something came of."""
    return record is GIVE and any(one.field == "status" and one.after == CLOSED for one in found)


def change(db: sqlite3.Connection, target: Target, edit: Edit, today: date, half_life: float) -> None:
    """Store an edit that was checked."""
    store.change(db, target.record, target.id, edit.after, today, half_life)


def along(db: sqlite3.Connection, targets: Sequence[Target]) -> list[dict[str, int]]:
    """Return the number of records removed with each, by type. Raise NotFoundError."""
    for one in targets:
        store.read(db, one.record, one.id)
    return [store.counts(db, one.id, alone=True) if one.record is CONTACT else {} for one in targets]


def remove(db: sqlite3.Connection, targets: Sequence[Target], today: date, half_life: float) -> None:
    """Remove people or records."""
    for one in targets:
        store.remove(db, one.record, one.id, today, half_life)


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
