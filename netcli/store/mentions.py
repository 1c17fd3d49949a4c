"""The people that a sentence may name, and the likeliest of several."""

import sqlite3
from collections.abc import Collection, Iterable

from netcli.domain.language.matching import KnownName
from netcli.domain.person import Person
from netcli.store.contacts import NOT_ME, PERSON_COLUMNS, id_list


def known(db: sqlite3.Connection, keys: Collection[str]) -> list[KnownName]:
    """Return every name and alias that has one of some folded words.

    All folded names are read from their index: 20 000 names take about 15 ms.
    """
    wanted = frozenset(keys)
    found, by_alias = _having(db, "contact", wanted), _having(db, "alias", wanted)
    by_name = db.execute(f"SELECT {PERSON_COLUMNS} FROM contact WHERE id IN ({id_list(found)}) AND {NOT_ME} ORDER BY id")
    aliases = db.execute(
        f"SELECT {PERSON_COLUMNS}, alias.name FROM alias JOIN contact ON contact.id = contact_id"
        f" WHERE alias.id IN ({id_list(by_alias)}) AND {NOT_ME} ORDER BY alias.id"
    )
    return [
        *(KnownName(Person(*row), row[3]) for row in by_name),
        *(KnownName(Person(*row[:4]), row[4], alias=True) for row in aliases),
    ]


def _having(db: sqlite3.Connection, table: str, words: frozenset[str]) -> list[int]:
    """Return the ids of rows whose folded name has one of some words."""
    rows = db.execute(f"SELECT search_key, id FROM {table}").fetchall()
    return [id_ for key, id_ in rows if not words.isdisjoint(key.split())]


def with_handles(db: sqlite3.Connection, handles: Iterable[str]) -> list[KnownName]:
    """Return the people who have one of some handles."""
    found = []
    for handle in handles:
        row = db.execute(f"SELECT {PERSON_COLUMNS} FROM contact WHERE handle = :handle AND {NOT_ME}", {"handle": handle}).fetchone()
        if row:
            found.append(KnownName(Person(*row), handle, alias=True))
    return found


def likeliest(db: sqlite3.Connection, people: Iterable[Person], company: Collection[Person]) -> list[Person]:
    """Return people ordered by interactions shared with `company`, then by strength."""
    ids, others = id_list(one.id for one in people), id_list(one.id for one in company)
    query = (
        f"SELECT {PERSON_COLUMNS} FROM contact JOIN contact_summary ON contact_summary.contact_id = contact.id WHERE contact.id IN ({ids})"
        f" ORDER BY (SELECT COALESCE(SUM(times), 0) FROM together WHERE together.contact_id = contact.id AND other_id IN ({others})) DESC,"
        " s0 DESC, contact.id"
    )
    return [Person(*row) for row in db.execute(query)]
