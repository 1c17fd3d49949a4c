"""Merging two people into one, and finding people who may be one person."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from netcli.domain import merge as rules
from netcli.domain.person import Person
from netcli.domain.planning import duplicates
from netcli.domain.planning.duplicates import Duplicate
from netcli.domain.records.contact import CONTACT
from netcli.domain.records.pause import Pauses
from netcli.store import contacts, pauses, phones, records
from netcli.store import duplicates as store
from netcli.store.upkeep import merge as upkeep


class MergePlan(NamedTuple):
    """What a merge would do: the fields, the pauses of both people, and how many records of each type move."""

    fields: rules.Merge
    kept_pauses: Pauses
    other_pauses: Pauses
    moved: dict[str, int]


class Duplicates(NamedTuple):
    """The pairs who may be one person, and the addresses and phones of each person by id."""

    pairs: list[Duplicate]
    reached_at: dict[int, str]


def plan(db: sqlite3.Connection, kept: Person, other: Person) -> MergePlan:
    """Return what merging `other` into `kept` would do."""
    fields = rules.plan(records.read(db, CONTACT, kept.id), records.read(db, CONTACT, other.id))
    return MergePlan(fields, pauses.pauses(db, kept.id), pauses.pauses(db, other.id), records.counts(db, other.id))


def merge(db: sqlite3.Connection, kept: Person, other: Person, filled: Mapping[str, object], today: date, half_life: float) -> None:
    """Merge `other` into `kept`, which gains the fields `filled`; the half-life is in days."""
    via = str(filled["met_via"]) if "met_via" in filled else None
    upkeep.merge(db, kept, other, filled, contacts.exact(db, via, via)[0] if via else None, today, half_life)


def tell_apart(db: sqlite3.Connection, one: Person, other: Person, today: date) -> None:
    """Store that two people are not the same person."""
    store.mark_distinct(db, one, other, today)


def likely(db: sqlite3.Connection, environ: Mapping[str, str]) -> Duplicates:
    """Return the people who may be one person; the language settings give the region of phone numbers without a +."""
    known = store.traits(db)
    pairs = duplicates.candidates(known, store.distinct(db), phones.e164(region(environ)))
    return Duplicates(pairs, {one.person.id: ", ".join((*one.emails, *one.phones)) for one in known})


def told_apart(db: sqlite3.Connection, pair: Duplicate) -> bool:
    """Return whether the user said that the two are not the same person."""
    return (pair.one.id, pair.other.id) in store.distinct(db)


def region(environ: Mapping[str, str]) -> str | None:
    """Return the region of the language settings (`ro_RO.UTF-8`: RO), or None."""
    setting = environ.get("LC_ALL") or environ.get("LC_TELEPHONE") or environ.get("LANG") or ""
    found = setting.partition(".")[0].partition("_")[2]
    return found if len(found) == 2 and found.isascii() and found.isupper() else None
