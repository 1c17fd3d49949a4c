"""Finding people who may be one person."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from netcli.domain.person import Entry
from netcli.domain.planning import duplicates as rules
from netcli.domain.planning.duplicates import Duplicate
from netcli.store import contacts, phones
from netcli.store import duplicates as store


class Duplicates(NamedTuple):
    """Likely duplicates, and the addresses and phones of each person by id."""

    pairs: list[Duplicate]
    reached_at: dict[int, str]


def likely(db: sqlite3.Connection, environ: Mapping[str, str]) -> Duplicates:
    """Return the people who may be one person.

    The language settings in `environ` give the region of phone numbers without a +.
    """
    traits = store.traits(db)
    pairs = rules.likely_duplicates(traits, store.distinct(db), phones.e164(region(environ)))
    return Duplicates(pairs, {one.person.id: ", ".join((*one.emails, *one.phones)) for one in traits})


def entries(db: sqlite3.Connection, pair: Duplicate, today: date) -> list[Entry]:
    """Return the entries of a pair, or nothing if it is marked as two people."""
    ids = pair.one.id, pair.other.id
    return [] if ids in store.distinct(db) else contacts.entries(db, ids, today)


def region(environ: Mapping[str, str]) -> str | None:
    """Return the region of the language settings (`ro_RO.UTF-8`: RO), or None."""
    setting = environ.get("LC_ALL") or environ.get("LC_TELEPHONE") or environ.get("LANG") or ""
    found = setting.partition(".")[0].partition("_")[2]
    return found if len(found) == 2 and found.isascii() and found.isupper() else None
