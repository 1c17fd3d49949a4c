"""The people that a name means: by the whole, a part, or another spelling."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from netcli.domain.language import name_match
from netcli.domain.language.cleaning import encodable
from netcli.domain.person import Found, Person
from netcli.store import contacts, whom
from netcli.store.search_key import search_key

MOST = 20  # people that are shown for a choice


def find(db: sqlite3.Connection, who: str, today: date) -> Found:
    """Return the people that a name may mean. Raise InvalidValueError."""
    key = search_key(encodable(who, "name"))
    people = whom.exact(db, who, key) or name_match.best(key, whom.containing(db, key))
    return among(db, people, today) if people else _spelt_otherwise(db, who, key, today)


def spelt_otherwise(db: sqlite3.Connection, who: str, today: date) -> Found:
    """Return the people whose names sound like a name, or else the nearest names."""
    return _spelt_otherwise(db, who, search_key(who), today)


def among(db: sqlite3.Connection, people: Sequence[Person], today: date) -> Found:
    """Return people with what tells them apart, if there are several."""
    return Found(people, entries=contacts.entries(db, [one.id for one in people[:MOST]], today) if len(people) > 1 else ())


def _spelt_otherwise(db: sqlite3.Connection, who: str, key: str, today: date) -> Found:
    from netcli.domain.language import consonants  # start-up time: only an unknown name needs it

    heard = whom.sounding_alike(db, consonants.traces(who, key), hebrew=not consonants.is_hebrew(who))
    people, near = consonants.alike(who, key, heard)
    if people:
        return among(db, people, today)
    near = list(dict.fromkeys([*near, *name_match.nearest(key, whom.sharing_pairs(db, key))]))
    return Found((), near[: name_match.NEAREST])
