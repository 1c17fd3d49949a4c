"""What an export hands over: cards and events of some people, each table in one reading."""

import sqlite3
from collections.abc import Collection, Iterator
from typing import Any

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.ask import ASK
from netcli.domain.records.contact import Contact
from netcli.domain.records.declaration import RecordType
from netcli.domain.records.give import GIVE
from netcli.domain.records.interaction import INTERACTION
from netcli.store.contacts import rows_of
from netcli.store.existing import OWN_SOURCE, known

Event = dict[str, Any]


def cards(db: sqlite3.Connection, ids: Collection[int]) -> list[tuple[Contact, Person | None]]:
    """Answer the cards of some people in the order of the ids, each with who introduced them, where that is one of them."""
    everybody, chosen = known(db), {*ids}
    people = {row[0]: Person(*row) for row in db.execute("SELECT id, uid, handle, name FROM contact")}
    dates = dict(db.execute("SELECT id, knows_what_i_do FROM contact WHERE knows_what_i_do IS NOT NULL").fetchall())
    found = []
    for contact_id in ids:
        via = everybody[contact_id][1]
        found.append((_card(people, contact_id, everybody[contact_id], dates), people[via] if via in chosen else None))
    return found


def _card(people: dict[int, Person], contact_id: int, known_: tuple[Contact, int | None], dates: dict[int, str]) -> Contact:
    new, via = known_
    knows, met_via = kept_day(dates.get(contact_id)), people[via].name if via else None
    return new._replace(id=contact_id, uid=people[contact_id].uid, met_via=met_via, knows_what_i_do=knows)


def originals(db: sqlite3.Connection, source: str, contact_id: int) -> list[str]:
    """Answer what a source said word for word about a person: several texts where several contacts were made one."""
    query = "SELECT original FROM origin WHERE contact_id = :id AND source = :source AND original IS NOT NULL ORDER BY source_key"
    return [text for (text,) in db.execute(query, {"id": contact_id, "source": source})]


def interactions(db: sqlite3.Connection, ids: Collection[int]) -> Iterator[Event]:
    """Yield the interactions in which some people took part, the oldest first; of their people, those alone."""
    company: dict[int, list[Person]] = {}
    query = (
        "SELECT interaction_id, contact.id, uid, handle, name FROM participant JOIN contact ON contact.id = contact_id"
        " WHERE contact_id IN ({}) ORDER BY contact.id"
    )
    for interaction_id, *person in rows_of(db, query, ids):
        company.setdefault(interaction_id, []).append(Person(*person))
    tags: dict[int, list[str]] = {}
    for interaction_id, tag in db.execute("SELECT interaction_id, name FROM interaction_tag ORDER BY name"):
        tags.setdefault(interaction_id, []).append(tag)
    for event in _events(db, INTERACTION, ""):
        if people := company.get(event["id"]):
            yield event | {"with": people, "tags": tags.get(event["id"], [])}


def gives(db: sqlite3.Connection, ids: Collection[int]) -> Iterator[Event]:
    """Yield the gives of some people, the oldest first."""
    yield from _owned(db, GIVE, ids, ", to_id")


def asks(db: sqlite3.Connection, ids: Collection[int]) -> Iterator[Event]:
    """Yield the asks of some people, the oldest first."""
    yield from _owned(db, ASK, ids, "")


def _owned(db: sqlite3.Connection, record: RecordType, ids: Collection[int], more: str) -> Iterator[Event]:
    people = {row[0]: Person(*row) for row in db.execute("SELECT id, uid, handle, name FROM contact")}
    chosen = {*ids}
    for event in _events(db, record, f", contact_id{more}"):
        if event["contact_id"] in chosen:
            to = event.get("to_id")
            yield event | {"who": people[event["contact_id"]], "to": people[to] if to in chosen else None}


def _events(db: sqlite3.Connection, record: RecordType, more: str) -> Iterator[Event]:
    """Yield events with the key by which a file of our own knows them again: the one they came with, or else their uid."""
    cursor = db.execute(f"SELECT id, uid, source, source_key, {', '.join(record.columns)}{more} FROM {record.name} ORDER BY day, id")
    names = [column[0] for column in cursor.description]
    for row in cursor:
        event = dict(zip(names, row, strict=True))
        yield event | {"key": event["source_key"] if event["source"] == OWN_SOURCE else f"uid:{event['uid']}"}
