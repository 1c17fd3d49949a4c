"""The search in everything written: people first, then dated records."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from netcli.domain.finding import Findings, Hit, PersonFound, RecordFound
from netcli.domain.language.cleaning import encodable
from netcli.domain.language.dates import kept_day
from netcli.domain.model import Model
from netcli.errors import NotFoundError
from netcli.services.people import entries
from netcli.store import contacts, ties, written
from netcli.store.search_key import search_key
from netcli.store.written import Written

LONGEST = 90  # characters of a line around what was found
BEFORE = 30  # of these, at most so many before it


def by_person(
    db: sqlite3.Connection, phrases: Sequence[str], today: date, model: Model, most: int | None, among: Collection[int] | None = None
) -> Findings:
    """Return people with what was found of each. Raise NotFoundError.

    `among` are the contacts to choose from, or None for everybody. How many more people there are is not counted.
    """
    cards = _cards(db, phrases, among)
    some = _first(db, phrases, [one.who for one in cards if one.who], most, among) if most else among
    dated = written.dated(db, phrases, among=some)
    if not cards and not dated:
        cards, dated = _otherwise(db, phrases, today, among)
    hits: dict[int, list[Written]] = {one.who: [one] for one in cards if one.who}
    for one, people in _with_people(db, dated):
        for who in people:
            if some is None or who in some:
                hits.setdefault(who, []).append(one)
    shown = entries(db, list(hits)[:most], ties.classifier(db, today, model))
    return Findings([PersonFound(one, [_hit(each, phrases) for each in hits[one.person.id]]) for one in shown], (), 0)


def _first(
    db: sqlite3.Connection, phrases: Sequence[str], ids: list[int], most: int, among: Collection[int] | None
) -> Collection[int] | None:
    """Return the `most` people found first, or `among` if there may be fewer.

    The cards and the newest records have them, so that a word with 10 000 hits is as fast as one with ten.
    """
    if len(ids) < most and (since := written.recent_day(db)):
        newest = _with_people(db, written.dated(db, phrases, since=since, among=among))
        ids = ids + [who for _, people in newest for who in people if among is None or who in among]
    first = list(dict.fromkeys(ids))[:most]
    return first if len(first) == most else among


def by_record(
    db: sqlite3.Connection, phrases: Sequence[str], today: date, model: Model, most: int | None, among: Collection[int] | None = None
) -> Findings:
    """Return people whose card fits, then dated records. Raise NotFoundError.

    Of `most` lines people have half, and more if there are fewer records. `among` is as in `by_person`; a record has one of
    them.
    """
    cards, dated = _cards(db, phrases, among), written.dated(db, phrases, among=among)
    if not cards and not dated:
        cards, dated = _otherwise(db, phrases, today, among)
    room = None if most is None else max(most - len(dated), (most + 1) // 2)
    people = cards[:room]
    records = dated[: None if most is None else most - len(people)]
    of_records = list(_with_people(db, records))
    named = contacts.people(db, {who for _, some in of_records for who in some})
    lines = {one.who: _hit(one, phrases) for one in people if one.who}
    return Findings(
        [PersonFound(one, [lines[one.person.id]]) for one in entries(db, list(lines), ties.classifier(db, today, model))],
        [RecordFound(_hit(one, phrases), [named[who] for who in some]) for one, some in of_records],
        len(cards) - len(people) + len(dated) - len(records),
    )


def _cards(db: sqlite3.Connection, phrases: Sequence[str], among: Collection[int] | None) -> list[Written]:
    """Return the cards that fit. Raise InvalidValueError if a phrase is not UTF-8."""
    encodable(" ".join(phrases), "text")  # search_key would drop the other bytes, and find something else
    return [one for one in written.cards(db, phrases) if among is None or one.who in among]


def _otherwise(
    db: sqlite3.Connection, phrases: Sequence[str], today: date, among: Collection[int] | None
) -> tuple[list[Written], list[Written]]:
    """Return records that have some phrases on people with the others, or else people.

    `kasia flat` finds a note on Kasia without her name in its text. Raise NotFoundError.
    """
    dated = _of_named(db, phrases, among) if len(phrases) > 1 else []
    return ([], dated) if dated else (_spelt_otherwise(db, phrases, today, among), [])


def _of_named(db: sqlite3.Connection, phrases: Sequence[str], among: Collection[int] | None) -> list[Written]:
    """Return the dated records that have every phrase, with the cards of their people."""
    parts = [({one.who for one in _cards(db, [phrase], among)}, written.dated(db, [phrase], among=among)) for phrase in phrases]
    having = [(owners, {one[:4] for one in dated}) for owners, dated in parts]
    every = {one[:4]: one for _, dated in parts for one in dated}
    found = [
        one
        for one, people in _with_people(db, list(every.values()))
        if all(one[:4] in dated or not owners.isdisjoint(people) for owners, dated in having)
    ]
    return sorted(found, key=lambda one: (one.day or "", one.number or 0), reverse=True)


def _spelt_otherwise(db: sqlite3.Connection, phrases: Sequence[str], today: date, among: Collection[int] | None) -> list[Written]:
    """Return people with a name that is spelt in another way. Raise NotFoundError."""
    from netcli.services import whom  # start-up time: most names are spelt as stored

    text = " ".join(phrases)
    people = [one for one in whom.spelt_otherwise(db, text, today).people if among is None or one.id in among]
    if not people:
        raise NotFoundError("not_mentioned" if among is None else "not_mentioned_of_some", text=text)
    return [Written(written.CARD, None, None, one.id, (one.name,)) for one in people]


def _with_people(db: sqlite3.Connection, dated: Sequence[Written]) -> Iterable[tuple[Written, Sequence[int]]]:
    """Yield dated records with the ids of their people."""
    several = [one for one in dated if one.number and not one.who]
    pairs = written.introduced(db, [one.number for one in several if one.number and one.record == written.INTRO_WORD])
    company = written.participants(db, [one.number for one in several if one.number and one.record != written.INTRO_WORD])
    for one in dated:
        yield one, [one.who] if one.who else (pairs if one.record == written.INTRO_WORD else company).get(one.number or 0, ())


def _hit(one: Written, phrases: Sequence[str]) -> Hit:
    return Hit(one.record, one.number, kept_day(one.day), line(one.texts, phrases))


def line(texts: Sequence[str | None], phrases: Sequence[str]) -> str:
    """Return the first text that fits, cut around the first word that does."""
    words = [word for phrase in phrases for word in search_key(phrase).split()]
    for text in filter(None, texts):
        parts = text.split()
        at = next((place for place, part in enumerate(parts) if any(word in search_key(part) for word in words)), None)
        if at is not None:
            return _cut(" ".join(parts), len(" ".join(parts[:at])))
    return _cut(" ".join(" ".join(filter(None, texts)).split()), 0)


def _cut(text: str, place: int) -> str:
    """Return whole words around a place, with marks where others are left out."""
    first = min(place - BEFORE, len(text) - LONGEST)
    before = "" if first <= 0 else "… "
    some = text[text.find(" ", first) + 1 :] if before else text
    return before + (some if len(some) <= LONGEST else some[:LONGEST].rpartition(" ")[0] + " …")
