"""Reading what an export writes: the cards and dated records of some people."""

import sqlite3
from collections.abc import Collection, Iterator
from typing import Any

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.ask import ASK, Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.dated import Dated
from netcli.domain.records.declaration import AHEAD, DAY, RecordType
from netcli.domain.records.give import GIVE, Give
from netcli.domain.records.interaction import INTERACTION, Interaction
from netcli.store.cards import cards as stored_cards
from netcli.store.contacts import PERSON_COLUMNS, id_list, people
from netcli.store.existing import OF_UID, OWN_SOURCE

# The key of a record in netcli's own CSV: the key it was imported with, or its uid.
KEY = f"CASE WHEN source = '{OWN_SOURCE}' THEN source_key ELSE '{OF_UID[OWN_SOURCE]}' || uid END"


def cards(db: sqlite3.Connection, ids: Collection[int]) -> list[tuple[Contact, Person | None]]:
    """Return the cards of some people, each with the introducer if it is one of them."""
    found = stored_cards(db, ids)
    return [(card, found[via][0].person if via in found else None) for card, via in map(found.__getitem__, ids)]


def originals(db: sqlite3.Connection, source: str, contact_id: int) -> list[str]:
    """Return the original texts of a person in a source: several after a merge."""
    query = "SELECT original FROM origin WHERE contact_id = :id AND source = :source AND original IS NOT NULL ORDER BY source_key"
    return [text for (text,) in db.execute(query, {"id": contact_id, "source": source})]


def card_uids(db: sqlite3.Connection) -> dict[int, str]:
    """Return the UIDs of imported cards, by contact; an export repeats them."""
    query = (
        "SELECT contact_id, source_key FROM origin WHERE source = 'vcard' AND original IS NOT NULL AND source_key LIKE 'key:%'"
        " ORDER BY source_key DESC"
    )
    found = {contact_id: key.removeprefix("key:") for contact_id, key in db.execute(query)}
    return {contact_id: uid if ":" in uid else f"urn:uuid:{uid}" for contact_id, uid in found.items()}


def interactions(db: sqlite3.Connection, ids: Collection[int]) -> Iterator[Dated[Interaction]]:
    """Yield the interactions of some people, the oldest first, without other people."""
    company: dict[int, list[Person]] = {}
    rows = db.execute(
        f"SELECT interaction_id, {PERSON_COLUMNS} FROM participant JOIN contact ON contact.id = contact_id"
        f" WHERE contact_id IN ({id_list(ids)}) ORDER BY contact.id"
    )
    for interaction_id, *person in rows:
        company.setdefault(interaction_id, []).append(Person(*person))
    tags: dict[int, list[str]] = {}
    for interaction_id, tag in db.execute("SELECT interaction_id, name FROM interaction_tag ORDER BY name"):
        tags.setdefault(interaction_id, []).append(tag)
    for key, fields in _rows(db, INTERACTION):
        if who := company.get(fields["number"]):
            yield Dated(Interaction(**fields, tags=tuple(tags.get(fields["number"], ()))), tuple(who), key)


def happened(db: sqlite3.Connection, ids: Collection[int]) -> Iterator[Dated[Interaction]]:
    """Yield the interactions that happened, for a format that has no planned ones."""
    return (one for one in interactions(db, ids) if not one.record.planned)


def gives(db: sqlite3.Connection, ids: Collection[int]) -> Iterator[Dated[Give]]:
    """Yield the gives of some people, the oldest first, without other people."""
    chosen = people(db, ids)
    for key, fields in _rows(db, GIVE, "contact_id", "to_id"):
        to = chosen.get(fields.pop("to_id"))
        if who := chosen.get(fields["contact_id"]):
            yield Dated(Give(**fields, to=to), (who,), key)


def asks(db: sqlite3.Connection, ids: Collection[int]) -> Iterator[Dated[Ask]]:
    """Yield the asks of some people, the oldest first."""
    chosen = people(db, ids)
    for key, fields in _rows(db, ASK, "contact_id"):
        if who := chosen.get(fields["contact_id"]):
            yield Dated(Ask(**fields), (who,), key)


def _rows(db: sqlite3.Connection, record: RecordType, *people: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (key, fields) of all records of a type, the oldest first.

    `people` are the columns that refer to contacts.
    """
    names = ("uid", *people, *record.columns)
    days = [field.name for field in record.fields if field.kind in {DAY, AHEAD}]
    for key, number, *values in db.execute(f"SELECT {KEY}, id, {', '.join(names)} FROM {record.name} ORDER BY day, id"):
        fields = dict(zip(names, values, strict=True), number=number)
        fields |= {day: kept_day(fields[day]) for day in days}
        yield key, fields
