"""Everything written about people: the texts of all records, searched at once."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from netcli.store.contacts import id_list, me
from netcli.store.search_key import MOST_WORDS, NOT_ASCII, contains_pattern, search_key, words_in

CARD = "person"
MOST_IDS = 5_000  # in one query
RECENT = 5_000  # interactions that are searched first if only some people are wanted
TEXTS = 7  # columns of texts in a row


class Source(NamedTuple):
    """A table with texts, and as SQL the record, number, day and person of a row.

    `shown` are texts that are read and not searched: `folded` has them in ASCII, which LIKE compares exactly.
    """

    record: str
    number: str
    day: str
    who: str
    table: str
    texts: tuple[str, ...]
    shown: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()


INTERACTION_TAGS = "(SELECT group_concat(name, ' ') FROM interaction_tag WHERE interaction_id = interaction.id)"
A_CARD = f"'{CARD}'", "NULL", "NULL"
CARDS = (
    Source(*A_CARD, "id", "contact", ("org", "title", "city", "country", "met_where"), ("name", "handle"), ("search_key", "handle")),
    Source(*A_CARD, "contact_id", "alias", (), ("name",), ("search_key",)),
    Source(*A_CARD, "contact_id", "contact_point", ("value",)),
    Source(*A_CARD, "contact_id", "tag", ("name",)),
)
LOG = Source(
    "'log'", "id", "day", "NULL", "interaction", ("summary", "purpose", "outcome", "place", "their_outcome"), shown=(INTERACTION_TAGS,)
)
INTRO_WORD = "intro"
INTRO = Source(f"'{INTRO_WORD}'", "id", "day", "NULL", "intro", ("why", "one_outcome", "other_outcome"))
DATED = (
    LOG,
    Source("'give'", "id", "day", "contact_id", "give", ("text", "outcome")),
    Source("'ask'", "id", "day", "contact_id", "ask", ("text", "outcome", "why")),
    Source("kind", "id", "day", "contact_id", "fact", ("text", "why")),
    INTRO,
    Source("'tie'", "NULL", "day", "contact_id", "tie_override", ("why",)),
)


Row = tuple[Any, ...]  # record, number, day, person, and TEXTS texts


class Written(NamedTuple):
    """A record that was found; `who` is None if it has several people."""

    record: str
    number: int | None
    day: str | None
    who: int | None
    texts: tuple[str | None, ...]


def cards(db: sqlite3.Connection, phrases: Sequence[str]) -> list[Written]:
    """Return the cards that have every phrase, by name, each with the texts that fit.

    Case, accents, script and punctuation do not matter, and the phrases may be in different fields.
    """
    keys, words = _sought(phrases)
    values, names = _patterns(_forms(words[:MOST_WORDS], phrases))
    selects = [_select(one, _fits(one.texts, one.folded, names)) for one in CARDS]
    parts = [(row, has) for row, has in _having(db, selects, values, keys, words) if has]
    return _by_name(db, _whole(parts, len(keys)))


def dated(
    db: sqlite3.Connection, phrases: Sequence[str], *, since: str | None = None, among: Collection[int] | None = None
) -> list[Written]:
    """Return the dated records that have every phrase, newest first.

    `since` is the first day that counts. A record must have one of the people in `among`, unless that is None.
    """
    keys, words = _sought(phrases)
    values, names = _patterns(_forms(words[:1], phrases))
    tagged = f"id IN (SELECT interaction_id FROM interaction_tag WHERE {_fits(('name',), (), names)})"
    conditions = [(one, _fits(one.texts, one.folded, names)) for one in DATED] + [(LOG, tagged)]
    selects = [_select(one, f"({condition})" + _limits(one, since, among)) for one, condition in conditions]
    rows = _having(db, selects, values | ({"since": since} if since else {}), keys, words)
    found = {row[:4]: _written(row) for row, has in rows if len(has) == len(keys)}
    return sorted(found.values(), key=lambda one: (one.day or "", one.number or 0), reverse=True)


def recent_day(db: sqlite3.Connection) -> str | None:
    """Return the day since which there were 5 000 interactions, or None."""
    row = db.execute("SELECT day FROM interaction ORDER BY day DESC LIMIT 1 OFFSET :most", {"most": RECENT}).fetchone()
    return row[0] if row else None


def participants(db: sqlite3.Connection, interactions: Sequence[int]) -> dict[int, list[int]]:
    """Return the contacts of some interactions, by number."""
    found: dict[int, list[int]] = {}
    for first in range(0, len(interactions), MOST_IDS):
        some = id_list(interactions[first : first + MOST_IDS])
        query = f"SELECT interaction_id, contact_id FROM participant WHERE interaction_id IN ({some})"
        for interaction, contact in db.execute(query):
            found.setdefault(interaction, []).append(contact)
    return found


def introduced(db: sqlite3.Connection, intros: Sequence[int]) -> dict[int, list[int]]:
    """Return the two contacts of some introductions, by number."""
    rows = db.execute(f"SELECT id, contact_id, other_id FROM intro WHERE id IN ({id_list(intros)})") if intros else ()
    return {number: [one, other] for number, one, other in rows}


def _forms(words: Sequence[str], phrases: Sequence[str]) -> list[str]:
    """Return folded words, and those typed with an apostrophe as they were typed."""
    typed = (part for phrase in phrases for part in phrase.lower().split() if part.isascii())
    return list(dict.fromkeys([*words, *(part for part in typed if search_key(part) in words)]))


def _sought(phrases: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the folded phrases, and their words, the longest first."""
    keys = list(dict.fromkeys(search_key(phrase) for phrase in phrases))
    return keys, sorted({word for key in keys for word in key.split()}, key=len, reverse=True)


def _patterns(forms: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return the values of a query for some forms, and their names."""
    values = {f"w{number}": contains_pattern(form) for number, form in enumerate(forms)}
    return values, list(values)


def _having(
    db: sqlite3.Connection, selects: Sequence[str], values: Mapping[str, str], keys: Sequence[str], words: Sequence[str]
) -> list[tuple[Row, frozenset[str]]]:
    """Return rows, without those of the user, each with the phrases that it has."""
    found, user = db.execute(" UNION ALL ".join(selects), values).fetchall() if words else [], me(db)
    rows = [row for row in found if row[3] != user.id] if user else found
    return list(zip(rows, _keys_in(["\n".join(filter(None, row[4:])) for row in rows], keys, words), strict=True))


def _limits(one: Source, since: str | None, among: Collection[int] | None) -> str:
    limits = f" AND {one.day} >= :since" if since else ""
    if among is None:
        return limits
    people = f"contact_id IN ({id_list(among)})"
    if one is LOG:
        return f"{limits} AND id IN (SELECT interaction_id FROM participant WHERE {people})"
    return f"{limits} AND ({people}{f' OR other_id IN ({id_list(among)})' if one is INTRO else ''})"


def _fits(texts: Iterable[str], folded: Iterable[str], names: Collection[str]) -> str:
    def like(column: str) -> str:
        return " OR ".join(f"{column} LIKE :{name} ESCAPE '\\'" for name in names)

    # IS NOT NULL first: two thirds of the texts are NULL, and a function of NULL costs as much as one of a text.
    return " OR ".join([*map(like, folded), *(f"{text} IS NOT NULL AND ({like(text)} OR {NOT_ASCII.format(text)})" for text in texts)])


def _select(one: Source, condition: str) -> str:
    texts = *one.shown, *one.texts
    columns = ", ".join([*texts, *["NULL"] * (TEXTS - len(texts))])
    return f"SELECT {one.record}, {one.number}, {one.day}, {one.who}, {columns} FROM {one.table} WHERE {condition}"


def _keys_in(texts: Sequence[str], keys: Sequence[str], words: Sequence[str]) -> list[frozenset[str]]:
    """Return for each text the folded phrases that its folded form contains."""
    had = words_in(texts, words)
    if all(key in words for key in keys):
        return had
    return [
        frozenset(key for key in keys if has.issuperset(key.split()) and (key in has or key in search_key(text))) if has else has
        for text, has in zip(texts, had, strict=True)
    ]


def _written(row: Row) -> Written:
    return Written(row[0], row[1], row[2], row[3], row[4:])


def _whole(parts: Iterable[tuple[Row, frozenset[str]]], count: int) -> dict[int, Written]:
    """Return by contact the cards whose parts together have `count` phrases."""
    texts, has = dict[int, tuple[str | None, ...]](), dict[int, frozenset[str]]()
    for row, keys in parts:
        one = _written(row)
        texts[row[3]] = texts.get(row[3], ()) + one.texts
        has[row[3]] = has.get(row[3], frozenset()) | keys
    return {who: Written(CARD, None, None, who, texts[who]) for who, keys in has.items() if len(keys) == count}


def _by_name(db: sqlite3.Connection, cards: dict[int, Written]) -> list[Written]:
    rows = db.execute(f"SELECT id FROM contact WHERE id IN ({id_list(cards)}) ORDER BY search_key, id")
    return [cards[contact] for (contact,) in rows]
