"""The contacts that filters or a text select, in order."""

import sqlite3

from netcli.store.contacts import id_list
from netcli.store.pauses import ARCHIVED
from netcli.store.search_key import contains_pattern, search_key, search_words

ORDERS = {
    "name": ("", "contact.search_key, contact.id"),
    "recent": ("JOIN contact_summary ON contact_summary.contact_id = contact.id", "last_day IS NULL, last_day DESC, contact.id"),
    "strength": ("JOIN contact_summary ON contact_summary.contact_id = contact.id", "s0 DESC, contact.id DESC"),
}
# Conditions on texts whose case is ignored; `_spelled` reads the stored spellings first.
TAGGED = "EXISTS (SELECT 1 FROM tag WHERE tag.contact_id = contact.id AND tag.name IN ({}))"
CONDITIONS = {"tag": TAGGED, "city": "contact.city IN ({})", "circle": f"(contact.org IN ({{}}) OR contact.city IN ({{}}) OR {TAGGED})"}


def ids(
    db: sqlite3.Connection,
    *,
    name: str | None = None,
    tag: str | None = None,
    circle: str | None = None,
    city: str | None = None,
    sort: str = "name",
    archived: bool = False,
) -> list[int]:
    """Return the ids of contacts that meet every condition.

    `sort` is a key of ORDERS; `archived` selects archived contacts only, otherwise they are skipped.
    """
    join, order = ORDERS[sort]
    tests, values = [f"contact.id {'' if archived else 'NOT '}IN ({ARCHIVED})"], dict[str, str]()
    for word, wanted in (("tag", tag), ("circle", circle), ("city", city)):
        if wanted is not None:
            spelled = {f"{word}{number}": name for number, name in enumerate(_spelled(db, wanted))}
            values |= spelled
            tests.append(CONDITIONS[word].replace("{}", ", ".join(f":{name}" for name in spelled)))
    for number, word in enumerate(search_words(name) if name else ()):
        values[f"w{number}"] = contains_pattern(word)
        tests.append(
            f"(contact.search_key LIKE :w{number} ESCAPE '\\' OR EXISTS"
            f" (SELECT 1 FROM alias WHERE alias.contact_id = contact.id AND alias.search_key LIKE :w{number} ESCAPE '\\'))"
        )
    rows = db.execute(f"SELECT contact.id FROM contact {join} WHERE {' AND '.join(tests)} ORDER BY {order}", values)
    return [row[0] for row in rows]


def _spelled(db: sqlite3.Connection, wanted: str) -> list[str]:
    """Return the stored spellings of an organisation, city or tag, in any case.

    SQLite ignores case in ASCII only.
    """
    names = db.execute("SELECT org FROM contact UNION SELECT city FROM contact UNION SELECT name FROM tag")
    return [name for (name,) in names if name and name.casefold() == wanted.casefold()]


def with_text(db: sqlite3.Connection, text: str) -> list[int]:
    """Return the ids of contacts with a text in any field, ordered by name.

    Fields are the card, aliases, addresses, tags and facts.
    """
    spelled = {f"s{number}": contains_pattern(form) for number, form in enumerate(spellings(text))}
    values = spelled | {"folded": contains_pattern(search_key(text))}
    escape = "ESCAPE '\\'" if any("\\" in value for value in values.values()) else ""
    folded = f"search_key LIKE :folded {escape}"

    def like(*columns: str) -> str:
        return " OR ".join(f"{column} LIKE :{name} {escape}" for column in columns for name in spelled)

    found: set[int] = set()
    for query in (
        f"SELECT id FROM contact WHERE {folded} OR {like('org', 'title', 'city', 'country', 'met_where')}",
        f"SELECT contact_id FROM alias WHERE {folded}",
        f"SELECT contact_id FROM contact_point WHERE {like('value')}",
        f"SELECT contact_id FROM tag WHERE {like('name')}",
        f"SELECT contact_id FROM fact WHERE {like('text')}",
    ):
        found.update(row[0] for row in db.execute(query, values))
    return [row[0] for row in db.execute(f"SELECT id FROM contact WHERE id IN ({id_list(found)}) ORDER BY search_key, id")]


def spellings(text: str) -> list[str]:
    """Return the forms of a text to search for.

    LIKE ignores case in ASCII only; other scripts are searched as written, in lower and upper case, and capitalised.
    """
    text = text.strip()
    return [text] if text.isascii() else list(dict.fromkeys((text, text.lower(), text.capitalize(), text.upper())))
