"""The people that a name means: by the whole, a part, or another spelling."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.language import name_match
from netcli.domain.language.cleaning import encodable
from netcli.domain.person import Found, Person, is_me
from netcli.store import contacts, whom
from netcli.store.search_key import search_key

MOST = 20  # people that are shown for a choice
LONGEST_NAME = 5  # words


class Addressed(NamedTuple):
    """The name at the start of some words, the people it may mean, and the rest.

    `shorter` is the person whose whole name is the first word, if a longer name won.
    """

    name: str
    found: Found
    rest: str
    shorter: Person | None = None


def find(db: sqlite3.Connection, who: str, today: date) -> Found:
    """Return the people that a name may mean. Raise InvalidValueError."""
    key = search_key(encodable(who, "name"))
    if is_me(who):
        return Found([one] if (one := contacts.me(db)) else ())
    people = whom.exact(db, who, key) or name_match.best(key, whom.containing(db, key)) or name_match.best(key, whom.in_handles(db, key))
    return among(db, people, today) if people else _spelt_otherwise(db, who, key, today)


def addressed(db: sqlite3.Connection, words: Sequence[str], today: date, *, spare: int) -> Addressed:
    """Return the longest name that begins some words, without the last `spare` words.

    The first word is a name in any case. Raise InvalidValueError.
    """
    first = words[0]
    count = _leading(db, words[: len(words) - spare])
    name, rest = " ".join(words[:count]), " ".join(words[count:])
    found = find(db, name, today)
    shorter = [one for one in whom.exact(db, first, search_key(first)) if one not in found.people] if count > 1 else []
    return Addressed(name, found, rest, shorter[0] if shorter else None)


def _leading(db: sqlite3.Connection, words: Sequence[str]) -> int:
    """Return how many words begin the longest stored name that they write out."""
    keys = []
    for word in words[:LONGEST_NAME]:
        key = search_key(encodable(word, "name"))
        if len(key) < 2 or " " in word:  # an initial may be a word of the text, and quotes keep words together
            break
        keys.append(key)
    if len(keys) < 2 or ("-" in words[0] and whom.exact(db, words[0], keys[0])):
        return 1
    return max((name_match.leading(keys, name) for _, name in whom.containing(db, " ".join(keys[:2]))), default=1)


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
