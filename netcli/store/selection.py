"""The contacts that filters or a text select, in order."""

import sqlite3
from datetime import date, timedelta

from netcli.domain.filters import Filters
from netcli.domain.records.origin import ENTERED
from netcli.store.contacts import NOT_ME, id_list
from netcli.store.pauses import ARCHIVED
from netcli.store.search_key import contains_pattern, search_key, search_words

ORDERS = {
    "name": ("", "contact.search_key, contact.id"),
    "recent": ("JOIN contact_summary ON contact_summary.contact_id = contact.id", "last_day IS NULL, last_day DESC, contact.id"),
    "strength": ("JOIN contact_summary ON contact_summary.contact_id = contact.id", "s0 DESC, contact.id DESC"),
}
TAGGED = "EXISTS (SELECT 1 FROM tag WHERE tag.contact_id = contact.id AND tag.name IN ({}))"
SEEN = "EXISTS (SELECT 1 FROM contact_day WHERE contact_day.contact_id = contact.id AND day {} AND day <= :today)"
# The condition of each filter on a text whose case and accents are ignored; `{}` are its spellings, which are read first.
SPELLED = {
    "tags": TAGGED,
    "not_tags": f"NOT {TAGGED}",
    "circle": f"(contact.org IN ({{}}) OR contact.city IN ({{}}) OR {TAGGED})",
    "city": "contact.city IN ({})",
    "country": "contact.country IN ({})",
    "org": "contact.org IN ({})",
}
NAMES = {
    "tags": "SELECT DISTINCT name FROM tag",
    "not_tags": "SELECT DISTINCT name FROM tag",
    "circle": "SELECT org FROM contact UNION SELECT city FROM contact UNION SELECT name FROM tag",
    "city": "SELECT DISTINCT city FROM contact",
    "country": "SELECT DISTINCT country FROM contact",
    "org": "SELECT DISTINCT org FROM contact",
}
# The condition of every other filter.
CONDITIONS = {
    "sphere": "contact.sphere = :sphere",
    "met_kind": "contact.met_kind = :met_kind",
    "since": SEEN.format(">= :since"),
    "silent": f"{SEEN.format('<= :until')} AND NOT {SEEN.format('> :until')}",
    "never": "NOT EXISTS (SELECT 1 FROM contact_day WHERE contact_day.contact_id = contact.id)",
    "source": "EXISTS (SELECT 1 FROM origin WHERE origin.contact_id = contact.id AND origin.source = :source"
    f" AND origin.source_key NOT LIKE '{ENTERED}%')",
}


def ids(
    db: sqlite3.Connection,
    filters: Filters,
    today: date,
    *,
    name: str | None = None,
    sort: str = "name",
    archived: bool = False,
) -> list[int]:
    """Return the ids of contacts with a name that fit filters other than the class.

    `sort` is a key of ORDERS; `archived` selects archived contacts only, otherwise they are skipped.
    """
    join, order = ORDERS[sort]
    tests, values = _fitting(db, filters, today)
    tests += [f"contact.id {'' if archived else 'NOT '}IN ({ARCHIVED})", NOT_ME]
    for number, word in enumerate(search_words(name) if name else ()):
        values[f"w{number}"] = contains_pattern(word)
        tests.append(
            f"(contact.search_key LIKE :w{number} ESCAPE '\\' OR EXISTS"
            f" (SELECT 1 FROM alias WHERE alias.contact_id = contact.id AND alias.search_key LIKE :w{number} ESCAPE '\\'))"
        )
    rows = db.execute(f"SELECT contact.id FROM contact {join} WHERE {' AND '.join(tests)} ORDER BY {order}", values)
    return [row[0] for row in rows]


def _fitting(db: sqlite3.Connection, filters: Filters, today: date) -> tuple[list[str], dict[str, object]]:
    """Return the conditions of filters, and their values."""
    fields = filters._asdict()
    tests = [condition for name, condition in CONDITIONS.items() if fields[name] not in {None, False}]
    values: dict[str, object] = {
        "today": today.isoformat(),
        "sphere": filters.sphere,
        "met_kind": filters.met_kind,
        "source": filters.source,
    }
    values |= {"since": filters.since and filters.since.isoformat()}
    values |= {"until": (today - timedelta(days=filters.silent or 0)).isoformat()}
    for name, text in _texts(filters):
        spelled = {f"s{len(values) + number}": one for number, one in enumerate(_spellings(db, name, text))}
        values |= spelled
        tests.append(SPELLED[name].replace("{}", ", ".join(f":{one}" for one in spelled) or "NULL"))
    if filters.text is not None:
        tests.append(f"contact.id IN ({id_list(with_text(db, filters.text))})")
    return tests, values


def _texts(filters: Filters) -> list[tuple[str, str]]:
    """Return the texts of filters whose case and accents are ignored, by filter."""
    found = {name: value if isinstance(value, tuple) else (value,) for name, value in filters._asdict().items() if name in SPELLED}
    return [(name, text) for name, texts in found.items() for text in texts if text is not None]


def _spellings(db: sqlite3.Connection, name: str, wanted: str) -> list[str]:
    """Return the stored spellings of an organisation, city, country or tag."""
    return [one for (one,) in db.execute(NAMES[name]) if one and _folded(one) == _folded(wanted)]


def near(db: sqlite3.Connection, filters: Filters) -> list[str]:
    """Return stored texts that resemble the text of a filter; 3 at most.

    There are none for several filters, or one that is not a text.
    """
    from difflib import get_close_matches  # start-up time: only a filter that fits nobody needs it

    (name, text), *others = _texts(filters) or [("", "")]
    wanted = _folded(text)
    if others or not wanted:
        return []
    there = {_folded(one): one for (one,) in db.execute(NAMES[name]) if one}
    if wanted in there:
        return []
    containing = sorted(one for one in there if wanted in one)
    return [there[one] for one in dict.fromkeys([*containing, *get_close_matches(wanted, there, 3)])][:3]


def _folded(text: str) -> str:
    """Return a text without case and accents; one with signs keeps them, as `C++`."""
    plain = all(char.isalnum() or char in " -'’.,&" for char in text)
    return search_key(text) if plain else text.casefold()


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
    return [row[0] for row in db.execute(f"SELECT id FROM contact WHERE id IN ({id_list(found)}) AND {NOT_ME} ORDER BY search_key, id")]


def spellings(text: str) -> list[str]:
    """Return the forms of a text to search for.

    LIKE ignores case in ASCII only; other scripts are searched as written, in lower and upper case, and capitalised.
    """
    text = text.strip()
    return [text] if text.isascii() else list(dict.fromkeys((text, text.lower(), text.capitalize(), text.upper())))
