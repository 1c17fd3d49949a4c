"""Carrying out the plan of an import, in the transaction of the command.

New rows are written by `executemany`, which is much faster than single statements.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter, itemgetter
from typing import Any

from netcli.domain.planning.events import DECLINED, stamp, values
from netcli.domain.planning.incoming import New
from netcli.domain.planning.origin import SCALARS
from netcli.domain.planning.plan import Plan, PlannedEvent, StoredEvent
from netcli.domain.records.ask import Ask
from netcli.domain.records.contact import FACTS, LISTS, Contact
from netcli.domain.records.give import Give
from netcli.domain.records.interaction import Interaction
from netcli.domain.records.link import LINK, new_link
from netcli.domain.ties import weight
from netcli.store import gives, interactions, ties
from netcli.store.adding import add
from netcli.store.existing import EVENTS
from netcli.store.interactions import add_pairs
from netcli.store.new_contacts import add_contact, add_parts
from netcli.store.search_key import search_key
from netcli.store.uid import new_uid
from netcli.store.upkeep.derived import rebuild

Progress = Callable[[Sequence[PlannedEvent]], Iterable[PlannedEvent]]


class _Ids(dict[int, int]):
    """The real ids of planned people; a stored person keeps their id."""

    def __missing__(self, planned: int) -> int:
        return planned

    def of(self, event: PlannedEvent) -> tuple[list[int], int | None]:
        """Return the ids of the people of an event, and of the receiver."""
        return [self[planned] for planned in event.people], None if event.to is None else self[event.to]


def carry_out(db: sqlite3.Connection, source: str, plan: Plan, today: date, half_life: float, progress: Progress) -> None:
    """Store everything in a plan and recompute the derived rows.

    `progress` gets the events of each type and yields them, so that it can count them.
    """
    ids = _save_contacts(db, plan, today)
    _save_origins(db, source, plan, ids)
    _add_links(db, plan, ids, today)
    in_interactions, in_gives = set[int](), set[int]()
    for stored, event in plan.changed_events:
        touched = _change(db, stored, event, ids)
        in_interactions |= touched if isinstance(event.record.new, Interaction) else set()
        in_gives |= touched if isinstance(event.record.new, Give) else set()
    added = _add_interactions(db, source, progress(_of_type(plan, Interaction)), ids)
    in_gives |= _add_events(db, source, Give, progress(_of_type(plan, Give)), ids)
    _add_events(db, source, Ask, progress(_of_type(plan, Ask)), ids)
    if added or in_interactions:
        ties.refresh(db, added - in_interactions, today, half_life)
        rebuild(db, in_interactions, today, half_life)
    gives.refresh(db, in_gives)


def _add_links(db: sqlite3.Connection, plan: Plan, ids: _Ids, today: date) -> None:
    """Add the links between people."""
    for one in plan.links:
        add(db, LINK, new_link(today, one.kind, one.shared), {"who": ids[one.one], "other": ids[one.other]})


def _of_type(plan: Plan, kind: type[New]) -> list[PlannedEvent]:
    return [event for event in plan.events if type(event.record.new) is kind]


def _save_contacts(db: sqlite3.Connection, plan: Plan, today: date) -> _Ids:
    """Add and change people; return the real ids of the new ones."""
    ids = _Ids()
    for planned, new in plan.contacts.items():
        if planned < 0:
            ids[planned] = add_contact(db, new, today).id
        else:
            _change_contact(db, planned, new, today)
    for contact_id, via in plan.via.items():
        db.execute("UPDATE contact SET met_via_id = :via WHERE id = :id", {"id": ids[contact_id], "via": ids[via]})
    return ids


def _save_origins(db: sqlite3.Connection, source: str, plan: Plan, ids: _Ids) -> None:
    """Store the values of this import, and delete the rows of former keys."""
    former = [{"source": source, "key": key} for key in plan.replaced]
    db.executemany("DELETE FROM origin WHERE source = :source AND source_key = :key", former)
    db.executemany(
        "INSERT INTO origin (source, source_key, contact_id, said, original) VALUES (:source, :key, :id, :said, :original)"
        " ON CONFLICT (source, source_key) DO UPDATE SET contact_id = excluded.contact_id, said = excluded.said, original = excluded.original",
        (
            {
                "source": source,
                "key": origin.key,
                "id": ids[origin.contact_id],
                "said": json.dumps(origin.said, ensure_ascii=False),
                "original": origin.original,
            }
            for origin in plan.origins.values()
        ),
    )


def _change_contact(db: sqlite3.Connection, contact_id: int, new: Contact, today: date) -> None:
    fields = {name: getattr(new, name) for name in SCALARS} | {"met_day": new.met_day and new.met_day.isoformat()}
    fields |= {"name": new.name, "search_key": search_key(new.name)}
    assignments = ", ".join(f"{name} = :{name}" for name in fields)
    db.execute(f"UPDATE contact SET {assignments} WHERE id = :id", fields | {"id": contact_id})
    _add_missing_parts(db, contact_id, new, today)


def _add_missing_parts(db: sqlite3.Connection, contact_id: int, new: Contact, today: date) -> None:
    """Add to the lists of a contact; skip needs, offers and notes with a stored text."""
    rows = db.execute("SELECT kind, text FROM fact WHERE contact_id = :id AND closed_on IS NULL", {"id": contact_id})
    stored = {(kind, text.casefold()) for kind, text in rows}
    facts: dict[str, Any] = {
        name: tuple(text for text in getattr(new, name) if (kind, text.casefold()) not in stored) for name, kind in FACTS.items()
    }
    lists: dict[str, Any] = {name: getattr(new, name) for name in LISTS if name not in FACTS}
    add_parts(db, contact_id, Contact(name=new.name, **lists, **facts), today)


def _add_interactions(db: sqlite3.Connection, source: str, events: Iterable[PlannedEvent], ids: _Ids) -> set[int]:
    """Add interactions and contact-days; return the ids of those who took part."""
    table, columns = EVENTS[Interaction]
    first = _next_id(db, table)
    participants: list[tuple[int, str, int]] = []
    days: dict[tuple[int, str], float] = {}
    participant_lists: list[list[int]] = []
    tags: list[tuple[int, str]] = []

    others = tuple(name for name in columns if name != "day")
    take = attrgetter(*others)

    def rows() -> Iterator[tuple[object, ...]]:
        for event_id, event in enumerate(events, first):
            new = event.record.new
            assert isinstance(new, Interaction)  # noqa: S101 - `_of_type` selected them
            day, v = new.day.isoformat(), weight(new.minutes)
            people, _ = ids.of(event)
            participants.extend((contact_id, day, event_id) for contact_id in people)
            if not new.planned:  # a planned one has not happened
                participant_lists.append(people)
                days.update({(contact_id, day): max(v, days.get((contact_id, day), 0.0)) for contact_id in people})
            tags.extend((event_id, tag) for tag in new.tags)
            yield event_id, new_uid(), source, event.key, _stamp(event, ids), day, *take(new)

    db.executemany(_insert(table, ("day", *others)), rows())
    db.executemany("INSERT INTO participant (contact_id, day, interaction_id) VALUES (?, ?, ?)", sorted(participants))
    db.executemany("INSERT INTO interaction_tag (interaction_id, name) VALUES (?, ?)", tags)
    db.executemany(
        "INSERT INTO contact_day (contact_id, day, v) VALUES (?, ?, ?)"
        " ON CONFLICT (contact_id, day) DO UPDATE SET v = excluded.v WHERE excluded.v > contact_day.v",
        ((contact_id, day, v) for (contact_id, day), v in sorted(days.items())),
    )
    add_pairs(db, participant_lists)
    return {contact_id for contact_id, _ in days}


def _add_events(db: sqlite3.Connection, source: str, kind: type[New], events: Iterable[PlannedEvent], ids: _Ids) -> set[int]:
    """Add gives or asks; return the ids of their contacts."""
    table, columns = EVENTS[kind]
    first = _next_id(db, table)
    touched: set[int] = set()
    take = itemgetter(*columns)

    def rows() -> Iterator[tuple[object, ...]]:
        for event_id, event in enumerate(events, first):
            (contact_id, *_), to = ids.of(event)
            touched.add(contact_id)
            yield event_id, new_uid(), source, event.key, _stamp(event, ids), contact_id, *take(values(event.record.new) | {"to_id": to})

    db.executemany(_insert(table, ("contact_id", *columns)), rows())
    return touched


def _change(db: sqlite3.Connection, stored: StoredEvent, event: PlannedEvent, ids: _Ids) -> set[int]:
    """Store the changes of an event; return the ids of its people, old and new."""
    table, columns = EVENTS[type(event.record.new)]
    people, _ = ids.of(event)
    said = _said(event, ids)
    taken = event.taken | ({"closed_on"} if "status" in event.taken else set())
    fields = {name: said[name] for name in columns if name in taken}
    if "who" in event.taken and table != "interaction":
        fields |= {"contact_id": people[0]}
    fresh = stamp({name: said[name] for name in taken | event.declined})
    stamps = dict(stored.stamp) | {name: f"{DECLINED if name in event.declined else ''}{text}" for name, text in fresh.items()}
    fields |= {"source_stamp": json.dumps(stamps)}
    assignments = ", ".join(f"{name} = :{name}" for name in fields)
    db.execute(f"UPDATE {table} SET {assignments} WHERE id = :id", fields | {"id": stored.id})
    if not isinstance(event.record.new, Interaction):
        return {*stored.people, people[0]}
    if "tags" in event.taken:
        interactions.set_tags(db, stored.id, event.record.new.tags)
    day = str(said["day"] if "day" in event.taken else stored.fields["day"])
    return _replace_participants(db, stored.id, people if "who" in event.taken else [*stored.people], day)


def _said(event: PlannedEvent, ids: _Ids) -> dict[str, object]:
    """Return the fields of a record, with the real ids of its people."""
    people, to = ids.of(event)
    receiver = {"to_id": to} if isinstance(event.record.new, Give) else {}
    return values(event.record.new) | receiver | {"who": frozenset(people)}


def _stamp(event: PlannedEvent, ids: _Ids) -> str | None:
    """Return the digests of a record as JSON, or None if the record has no key.

    Without a key the content identifies the record, so it cannot differ later, but a planned interaction may be confirmed.
    """
    if event.record.key:
        return json.dumps(stamp(_said(event, ids)))
    return json.dumps(stamp({"planned": 1})) if getattr(event.record.new, "planned", False) else None


def _replace_participants(db: sqlite3.Connection, interaction_id: int, people: list[int], day: str) -> set[int]:
    """Replace the participants of an interaction; return the ids of old and new ones."""
    before = {row[0] for row in db.execute("SELECT contact_id FROM participant WHERE interaction_id = :id", {"id": interaction_id})}
    interactions.set_participants(db, interaction_id, people, day)
    return before | set(people)


def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = ("id", "uid", "source", "source_key", "source_stamp", *columns)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


def _next_id(db: sqlite3.Connection, table: str) -> int:
    """Return the next id of a table; ids of removed rows are not used again."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = :table", {"table": table}).fetchone()
    return int(row[0]) + 1 if row else 1
