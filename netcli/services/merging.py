"""Merging two people into one."""

import sqlite3
from datetime import date

from netcli.domain import merge as rules
from netcli.domain.merge import MergePlan
from netcli.domain.person import Person
from netcli.domain.records.contact import CONTACT
from netcli.store import duplicates, pauses, records, whom
from netcli.store.upkeep import merge as store


def plan(db: sqlite3.Connection, kept: Person, other: Person) -> MergePlan:
    """Return what merging `other` into `kept` would do."""
    fields = rules.plan(records.read(db, CONTACT, kept.id), records.read(db, CONTACT, other.id))
    return MergePlan(fields, pauses.pauses(db, kept.id), pauses.pauses(db, other.id), records.counts(db, other.id))


def merge(db: sqlite3.Connection, kept: Person, other: Person, planned: MergePlan, today: date, half_life: float) -> None:
    """Merge `other` into `kept` as planned; the half-life is in days."""
    filled = planned.fields.filled
    via = whom.exact(db, filled["met_via"], filled["met_via"])[0] if "met_via" in filled else None
    store.merge(db, kept, other, filled, via, today, half_life)


def mark_distinct(db: sqlite3.Connection, one: Person, other: Person, today: date) -> None:
    """Store that two people are not the same person."""
    duplicates.mark_distinct(db, one, other, today)
