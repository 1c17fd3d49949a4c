"""The lists of short texts that name a contact or sort it: tags and aliases."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain import edit
from netcli.domain.edit import Fields
from netcli.domain.language.cleaning import clean_line
from netcli.domain.person import Chosen, Person
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.tag import split_tags
from netcli.errors import InvalidValueError, NotFoundError
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
    unwanted = [clean_line(one, field) for one in remove]
    if missing := [one for one in unwanted if one not in before[field]]:
        raise InvalidValueError("no_such_label", field=field, label=missing[0], labels=before[field])
    after = before | {field: (*(one for one in before[field] if one not in unwanted), *add)}
    return Labels(person, field, before, edit.checked(CONTACT, after))


def split(words: Sequence[str], *, filtered: bool) -> tuple[list[str], list[str]]:
    """Return the people and the tags in some words; the last word has the tags.

    `filtered` is whether filters choose the people. Raise InvalidValueError if either is missing.
    """
    *who, last = words or [""]
    tags = [clean_line(tag, "tag") for tag in split_tags([last])]
    if not tags or not (who or filtered):
        raise InvalidValueError("no_tag")
    return who, tags


def tag_is_last(error: NotFoundError, who: Sequence[str]) -> NotFoundError:
    """Return the error for a word that is nobody, after people: it may be a tag."""
    name = dict(error.problem.values).get("name")
    return NotFoundError("tag_is_last", name=name) if name in who[1:] else error


def tagged(db: sqlite3.Connection, chosen: Chosen, tags: Sequence[str], *, remove: bool) -> list[Labels]:
    """Return the tags of people with some added or removed.

    Of several people, those who do not have a tag to remove stay as they are. Raise InvalidValueError if the only person
    does not have it, and NotFoundError if nobody does.
    """
    found = []
    for one in chosen.people:
        there = records.texts(db, CONTACT, CONTACT.field("tags"), one.id) if remove and chosen.several else tags
        found.append(changed(db, one, "tags", () if remove else tags, [tag for tag in tags if tag in there] if remove else ()))
    if remove and not any(one.changed for one in found):
        raise NotFoundError("nobody_tagged", tags=tuple(tags))
    return found


def save(db: sqlite3.Connection, change: Labels, today: date, half_life: float) -> None:
    """Store a changed list."""
    records.change(db, CONTACT, change.person.id, change.after, today, half_life)
