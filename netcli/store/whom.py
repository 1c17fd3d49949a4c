"""Finding the people that a text may mean: names, parts of names, slips, sounds."""

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import islice

from netcli.domain.person import Person
from netcli.domain.point import email_key
from netcli.store.contacts import NOT_ME, PERSON_COLUMNS
from netcli.store.search_key import MOST_WORDS, contains_pattern

ALL_NAMES = "SELECT id AS contact_id, name, search_key FROM contact UNION ALL SELECT contact_id, name, search_key FROM alias"
# The condition for a handle or uid, also for one of a contact that was merged.
BY_HANDLE = "handle = :who OR uid = :who OR id IN (SELECT contact_id FROM merged WHERE handle = :who OR uid = :who)"
MOST_PAIRS = 40  # pairs of letters to look for, enough for any name
MOST_ALIKE = 100  # names that the caller compares letter by letter
HEBREW = ("א", "\u05eb")  # the first letter, and the code point after the last


def exact(db: sqlite3.Connection, who: str, key: str) -> list[Person]:
    """Return the people with a handle, name, alias or e-mail address.

    `key` is the folded name. A handle wins; otherwise the strongest tie is first.
    """
    by_handle = db.execute(f"SELECT {PERSON_COLUMNS} FROM contact WHERE {BY_HANDLE}", {"who": who.strip().lower()}).fetchall()
    if by_handle:
        return [Person(*row) for row in by_handle]
    values = {"key": key, "email": email_key(who)}
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS} FROM contact JOIN contact_summary ON contact_id = contact.id WHERE contact.id IN ("
        " SELECT id FROM contact WHERE search_key = :key UNION SELECT contact_id FROM alias WHERE search_key = :key"
        f" UNION SELECT contact_id FROM contact_point WHERE match_key = :email AND kind = 'email') AND {NOT_ME} ORDER BY s0 DESC, contact.id",
        values,
    )
    return [Person(*row) for row in rows]


def containing(db: sqlite3.Connection, key: str) -> list[tuple[Person, str]]:
    """Return people with a name or alias that contains every word of `key`.

    Each comes with the folded name that does; the strongest tie is first. `key` is a folded name.
    """
    words = key.split()[:MOST_WORDS]
    if not words:
        return []
    values = {f"word{number}": contains_pattern(word) for number, word in enumerate(words)}
    test = " AND ".join(f"search_key LIKE :{name} ESCAPE '\\'" for name in values)
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, found.search_key FROM (SELECT id AS contact_id, search_key FROM contact WHERE {test}"
        f" UNION SELECT contact_id, search_key FROM alias WHERE {test}) AS found"
        " JOIN contact ON contact.id = found.contact_id JOIN contact_summary ON contact_summary.contact_id = contact.id"
        f" WHERE {NOT_ME} ORDER BY s0 DESC, contact.id",
        values,
    )
    return [(Person(*row[:4]), row[4]) for row in rows]


def in_handles(db: sqlite3.Connection, key: str) -> list[tuple[Person, str]]:
    """Return people with a handle that contains every word of `key`, a folded name.

    Each comes with the words of the handle. A handle such as noa-levi has the Latin spelling of a name in another script.
    """
    words = key.split()[:MOST_WORDS]
    values = {f"word{number}": contains_pattern(word) for number, word in enumerate(words)}
    test = " AND ".join(f"handle LIKE :{name} ESCAPE '\\'" for name in values) or "FALSE"
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS} FROM contact JOIN contact_summary ON contact_id = contact.id WHERE {test} AND {NOT_ME} ORDER BY s0 DESC, contact.id",
        values,
    )
    return [(Person(*row), row[2].replace("-", " ")) for row in rows]


def sharing_pairs(db: sqlite3.Connection, key: str) -> list[tuple[Person, str]]:
    """Return the people whose folded names share most pairs of letters with `key`.

    These may be what a misspelt name means: a slip breaks two or three pairs, which leaves enough of a name, its words in
    any order. `key` is a folded name.
    """
    words = key.split()[:MOST_WORDS]
    pairs = dict.fromkeys(word[at : at + 2] for word in words for at in range(max(1, len(word) - 1)))
    values = {f"pair{number}": contains_pattern(pair) for number, pair in enumerate(list(pairs)[:MOST_PAIRS])}
    if not values:
        return []
    shared = " + ".join(f"CASE WHEN search_key LIKE :{name} ESCAPE '\\' THEN 1 ELSE 0 END" for name in values)
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, found.search_key FROM (SELECT contact_id, search_key, {shared} AS shared FROM ({ALL_NAMES}) AS names"
        f" ORDER BY shared DESC, contact_id LIMIT {MOST_ALIKE}) AS found JOIN contact ON contact.id = found.contact_id"
        f" WHERE shared > 0 AND {NOT_ME} ORDER BY shared DESC, contact.id",
        values,
    )
    return [(Person(*row[:4]), row[4]) for row in rows]


def sounding_alike(db: sqlite3.Connection, traces: Iterable[Sequence[str]], *, hebrew: bool) -> list[tuple[Person, str, str]]:
    """Return people whose folded name has the letters of every trace in order.

    Each comes with a name as written and its folded form, the strongest tie first. The names begin in Hebrew if `hebrew`.
    """
    values = {"first": HEBREW[0], "after": HEBREW[1]}
    tests = ["name >= :first AND name < :after" if hebrew else "(name < :first OR name >= :after)"]
    for texts in islice(traces, MOST_WORDS):
        patterns = {f"text{len(values) + number}": f"%{'%'.join(text)}%" for number, text in enumerate(texts)}
        values |= patterns
        tests.append(f"({' OR '.join(f'search_key LIKE :{name}' for name in patterns)})")
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, found.name, found.search_key FROM (SELECT * FROM ({ALL_NAMES}) AS names WHERE {' AND '.join(tests)}) AS found"
        " JOIN contact ON contact.id = found.contact_id JOIN contact_summary ON contact_summary.contact_id = contact.id"
        f" WHERE {NOT_ME} ORDER BY s0 DESC, contact.id",
        values,
    )
    return [(Person(*row[:4]), row[4], row[5]) for row in rows]
