"""The texts to look for a topic in, and the needs and offers of everybody."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from netcli.domain import topic
from netcli.domain.language.dates import kept_day
from netcli.domain.match import Held, matches
from netcli.domain.person import ME, Person
from netcli.domain.records.fact import Fact
from netcli.domain.who import Text
from netcli.store.contacts import PERSON_COLUMNS, id_list
from netcli.store.pauses import ARCHIVED, UNLISTED
from netcli.store.search_key import contains_pattern
from netcli.store.written import NOT_ASCII

FACTS = ("offer", "skill", "network", "interest", "project", "note")
HALF = 0.5  # the share of a need above which an introduction is proposed
LOG = ("summary", "purpose", "outcome")
ACCENTED = str.maketrans(dict.fromkeys("иеуіа", "_"))  # letters that another letter with a mark is folded to


def texts(db: sqlite3.Connection, stems: Sequence[str]) -> Iterator[Text]:
    """Yield the open facts, titles, organisations and tags that may have all stems."""
    kinds = ", ".join(f"'{kind}'" for kind in FACTS)
    selects = (
        f"SELECT contact_id, kind, text FROM fact WHERE kind IN ({kinds}) AND closed_on IS NULL AND {_fits('text', stems)}",
        f"SELECT id, 'title', title FROM contact WHERE title IS NOT NULL AND {_fits('title', stems)}",
        f"SELECT id, 'org', org FROM contact WHERE org IS NOT NULL AND {_fits('org', stems)}",
        f"SELECT contact_id, 'tag', name FROM tag WHERE {_fits('name', stems)}",
    )
    return _read(db, selects, stems)


def logs(db: sqlite3.Connection, stems: Sequence[str], among: Collection[int] | None = None) -> Iterator[Text]:
    """Yield what interactions say that may have all stems, the newest first.

    `among` are the contacts whose interactions are read, or None for everybody.
    """
    company = "" if among is None else f" AND contact_id IN ({id_list(among)})"
    selects = [
        f"SELECT contact_id, 'log', {text} FROM participant JOIN interaction ON interaction.id = interaction_id"
        f" WHERE planned = 0 AND {text} IS NOT NULL AND {_fits(text, stems)}{company}"
        for text in LOG
    ]
    return _read(db, selects, stems)


def _read(db: sqlite3.Connection, selects: Sequence[str], stems: Sequence[str]) -> Iterator[Text]:
    query = f"SELECT * FROM ({' UNION ALL '.join(selects)}) AS one WHERE contact_id NOT IN ({UNLISTED})"
    return (Text(*row) for row in db.execute(query, _patterns(stems)))


def _patterns(stems: Sequence[str]) -> dict[str, str]:
    """Return the values of a query for some stems."""
    values = {f"stem{number}": contains_pattern(stem) for number, stem in enumerate(stems)}
    return values | {f"form{number}_{place}": form for number, stem in enumerate(stems) for place, form in enumerate(_forms(stem))}


def _fits(column: str, stems: Sequence[str]) -> str:
    """Return the condition that a text may have all stems; the caller looks again."""
    return " AND ".join(f"({_has(column, number, stem)})" for number, stem in enumerate(stems))


def _has(column: str, number: int, stem: str) -> str:
    if stem.isascii():  # an accented text may have the stem when it is folded
        return f"{column} LIKE :stem{number} ESCAPE '\\' OR {NOT_ASCII.format(column)}"
    return " OR ".join(f"{column} LIKE :form{number}_{place}" for place in range(len(_forms(stem))))


def _forms(stem: str) -> tuple[str, ...]:
    """Return the patterns of a stem in another script; LIKE heeds its case."""
    return () if stem.isascii() else tuple(f"%{form.translate(ACCENTED)}%" for form in (stem, stem.capitalize(), stem.upper()))


def needs(db: sqlite3.Connection, among: Collection[int] | None = None) -> list[Held]:
    """Return the open needs of everybody but the archived, the user's too.

    `among` are the contacts whose needs are read, or None for everybody.
    """
    return _held(db, ("need",), among)


def offers(db: sqlite3.Connection, among: Collection[int] | None = None) -> list[Held]:
    """Return the open offers and skills of everybody, as `needs` does."""
    return _held(db, ("offer", "skill"), among)


def offers_for(db: sqlite3.Connection, needs: Collection[Held]) -> list[Held]:
    """Return the open offers and skills that may meet some needs."""
    stems = sorted({stem for one in needs for stem in topic.stems(topic.keys(one.fact.text))})
    return _held(db, ("offer", "skill"), None, stems) if stems else []


def helper(db: sqlite3.Connection, contact_id: int) -> tuple[str, str, str] | None:
    """Return a need of a contact, who could help, and what they offer.

    More than half of the need's keys meet the offer, and the two were not brought together yet.
    """
    needed = needs(db, {contact_id})
    offered = offers_for(db, needed)
    found = matches(needed, offered, together(db)) if offered else []
    fitting = (one for one in found if one.share > HALF and not one.known and one.offer.who.handle != ME)
    return next(((one.need.fact.text, one.offer.who.name, one.offer.fact.text) for one in fitting), None)


def _held(db: sqlite3.Connection, kinds: Collection[str], among: Collection[int] | None, stems: Sequence[str] = ()) -> list[Held]:
    """Return the open facts of some kinds that may have one of some stems, if any."""
    some = f" AND ({' OR '.join(_has('text', number, stem) for number, stem in enumerate(stems))})" if stems else ""
    of = "" if among is None else f" AND contact_id IN ({id_list(among)})"
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, fact.id, kind, text, day, fact.uid FROM fact JOIN contact ON contact.id = contact_id"
        f" WHERE kind IN ({', '.join(repr(kind) for kind in kinds)}) AND closed_on IS NULL AND contact_id NOT IN ({ARCHIVED}){of}{some}"
        " ORDER BY fact.id",
        _patterns(stems),
    )
    return [Held(Person(*row[:4]), Fact(row[4], row[5], row[6], kept_day(row[7]), uid=row[8])) for row in rows]


def together(db: sqlite3.Connection) -> set[tuple[int, int]]:
    """Return the contacts, lower id first, who are linked or were introduced."""
    pairs = chain(
        db.execute("SELECT contact_id, other_id FROM link"),
        db.execute("SELECT contact_id, other_id FROM intro"),
        db.execute("SELECT contact_id, to_id FROM give WHERE kind = 'introduction' AND to_id IS NOT NULL"),
    )
    return {(min(pair), max(pair)) for pair in pairs}


def knows_work(db: sqlite3.Connection, contacts: Collection[int]) -> dict[int, bool]:
    """Return whether some contacts know what the user does, if that is known."""
    query = (
        f"SELECT contact_id, answer FROM standing WHERE what = 'knows_work' AND answer <> 'unknown' AND contact_id IN ({id_list(contacts)})"
    )
    return {contact_id: answer == "yes" for contact_id, answer in db.execute(query)}
