"""E-mail addresses for mail programs, which look them up at every keystroke."""

import sqlite3
from typing import NamedTuple

from netcli.store.pauses import ARCHIVED
from netcli.store.search_key import contains_pattern, search_words


class Address(NamedTuple):
    """An e-mail address and the person it belongs to."""

    email: str
    name: str
    handle: str
    org: str | None


def addresses(db: sqlite3.Connection, text: str) -> list[Address]:
    """Return e-mail addresses by a part of the address or of the person's name.

    A name or alias must contain every word of the text. The strongest tie is first; archived people are skipped.
    """
    values = {f"word{number}": contains_pattern(word) for number, word in enumerate(search_words(text))}
    named = " AND ".join(f"search_key LIKE :{name} ESCAPE '\\'" for name in values) or "FALSE"
    rows = db.execute(
        "SELECT contact_point.value, contact.name, handle, org FROM contact_point JOIN contact ON contact.id = contact_point.contact_id"
        f" JOIN contact_summary ON contact_summary.contact_id = contact.id WHERE kind = 'email' AND contact.id NOT IN ({ARCHIVED})"
        f" AND (match_key LIKE :text ESCAPE '\\' OR contact.id IN (SELECT id FROM contact WHERE {named}"
        f" UNION SELECT contact_id FROM alias WHERE {named})) ORDER BY s0 DESC, contact_point.contact_id, contact_point.id",
        values | {"text": contains_pattern(text.strip().lower())},
    )
    return [Address(*row) for row in rows]
