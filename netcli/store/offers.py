"""The needs and offers of everybody, and who was brought together already."""

import sqlite3
from collections.abc import Collection, Sequence
from itertools import chain

from netcli.domain import topic
from netcli.domain.language.dates import kept_day
from netcli.domain.match import Held, matches
from netcli.domain.person import ME, Person
from netcli.domain.records.fact import Fact
from netcli.store.contacts import PERSON_COLUMNS, id_list
from netcli.store.pauses import ARCHIVED
from netcli.store.topics import has_stem, patterns

HALF = 0.5  # the share of a need above which an introduction is proposed


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
    some = f" AND ({' OR '.join(has_stem('text', number, stem) for number, stem in enumerate(stems))})" if stems else ""
    of = "" if among is None else f" AND contact_id IN ({id_list(among)})"
    rows = db.execute(
        f"SELECT {PERSON_COLUMNS}, fact.id, kind, text, day, fact.uid FROM fact JOIN contact ON contact.id = contact_id"
        f" WHERE kind IN ({', '.join(repr(kind) for kind in kinds)}) AND closed_on IS NULL AND contact_id NOT IN ({ARCHIVED}){of}{some}"
        " ORDER BY fact.id",
        patterns(stems),
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
