"""Lists of people: which contacts, in which order."""

import sqlite3

from netcli.store.contacts import escaped
from netcli.store.search_key import search_key

ORDERS = {
    "name": ("", "contact.search_key, contact.id"),
    "recent": ("JOIN contact_summary ON contact_summary.contact_id = contact.id", "last_day IS NULL, last_day DESC, contact.id"),
    "strength": ("JOIN contact_summary ON contact_summary.contact_id = contact.id", "s0 DESC, contact.id DESC"),
}
CIRCLE = (
    "(contact.org = :circle COLLATE NOCASE OR contact.city = :circle COLLATE NOCASE"
    " OR EXISTS (SELECT 1 FROM tag WHERE tag.contact_id = contact.id AND tag.name = :circle COLLATE NOCASE))"
)
TAGGED = "EXISTS (SELECT 1 FROM tag WHERE tag.contact_id = contact.id AND tag.name = :tag COLLATE NOCASE)"
CITY = "contact.city = :city COLLATE NOCASE"


def ids(
    db: sqlite3.Connection,
    *,
    name: str | None = None,
    tag: str | None = None,
    circle: str | None = None,
    city: str | None = None,
    sort: str = "name",
) -> list[int]:
    """Answer the contacts that fit every condition, in order."""
    join, order = ORDERS[sort]
    tests, values = ["1"], {"tag": tag, "circle": circle, "city": city}
    for test, value in ((TAGGED, tag), (CIRCLE, circle), (CITY, city)):
        if value is not None:
            tests.append(test)
    for number, word in enumerate(search_key(name).split() if name else ()):
        values[f"w{number}"] = f"%{escaped(word)}%"
        tests.append(
            f"(contact.search_key LIKE :w{number} ESCAPE '\\' OR EXISTS"
            f" (SELECT 1 FROM alias WHERE alias.contact_id = contact.id AND alias.search_key LIKE :w{number} ESCAPE '\\'))"
        )
    rows = db.execute(f"SELECT contact.id FROM contact {join} WHERE {' AND '.join(tests)} ORDER BY {order}", values)
    return [row[0] for row in rows]


def mentioning(db: sqlite3.Connection, text: str) -> list[int]:
    """Answer the contacts about whom a text is written anywhere: name, alias, address, card, tag, need, offer or note."""
    folded = f"%{escaped(search_key(text))}%"
    spelled = {f"s{number}": f"%{escaped(form)}%" for number, form in enumerate(_spellings(text))}
    likes = " OR ".join(f"{{}} LIKE :{name} ESCAPE '\\'" for name in spelled)
    columns = " OR ".join(likes.replace("{}", f"contact.{column}") for column in ("org", "title", "city", "country", "met_where"))
    others = " UNION ".join(
        f"SELECT contact_id FROM {table} WHERE {likes.replace('{}', column)}"
        for table, column in (("contact_point", "value"), ("tag", "name"), ("fact", "text"))
    )
    rows = db.execute(
        f"SELECT id FROM contact WHERE search_key LIKE :folded ESCAPE '\\' OR handle LIKE :folded ESCAPE '\\' OR {columns}"
        f" OR id IN (SELECT contact_id FROM alias WHERE search_key LIKE :folded ESCAPE '\\' UNION {others}) ORDER BY search_key, id",
        {"folded": folded, **spelled},
    )
    return [row[0] for row in rows]


def _spellings(text: str) -> list[str]:
    """LIKE ignores case in ASCII only; other scripts are looked for as written, in lower case and capitalised."""
    text = text.strip()
    return [text] if text.isascii() else list(dict.fromkeys((text, text.lower(), text.capitalize(), text.upper())))
