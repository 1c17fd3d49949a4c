"""Carrying out the Plan of an import: everybody known in one reading, every new row by `executemany`."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from netcli.domain.contact import NewContact, as_kept
from netcli.domain.match import Directory, Plan, PlannedEvent
from netcli.domain.match_contacts import SCALARS
from netcli.domain.match_events import values
from netcli.domain.ties import weight
from netcli.store import gives, interactions, ties
from netcli.store.contacts import add_contact, add_parts
from netcli.store.derived import rebuild
from netcli.store.interactions import meet
from netcli.store.search_key import phone_key, search_key
from netcli.store.uid import new_uid

SOURCE = "csv"  # of our own: the keys of a file count within its kind
EVENTS = {
    "interactions": (
        "interaction",
        ("day", "time", "kind", "minutes", "place", "purpose", "outcome", "outcome_kind", "initiated", "summary"),
    ),
    "gives": ("give", ("day", "direction", "kind", "effort", "text", "depth", "to_id")),
    "asks": ("ask", ("day", "direction", "text", "due", "status", "closed_on")),
}

Known = dict[int, tuple[NewContact, int | None]]
Kept = dict[str, tuple[int, dict[str, object], frozenset[int]]]
Progress = Callable[[Iterable[PlannedEvent], int], Iterable[PlannedEvent]]


def directory(db: sqlite3.Connection) -> Directory:
    """Read by what everybody is found."""
    found = Directory({}, {}, {}, {}, search_key, phone_key)
    for contact_id, handle, key in db.execute("SELECT id, handle, search_key FROM contact ORDER BY id"):
        found.handles[handle] = contact_id
        found.keys.setdefault(key, []).append(contact_id)
    for contact_id, handle, uid in db.execute(
        "SELECT contact_id, handle, uid FROM merged"
    ):  # the old names of a merged person still find them
        found.handles |= {handle: contact_id, uid: contact_id}
    for contact_id, key in db.execute("SELECT contact_id, search_key FROM alias ORDER BY id"):
        if contact_id not in found.keys.setdefault(key, []):
            found.keys[key].append(contact_id)
    for contact_id, kind, key in db.execute(
        "SELECT contact_id, kind, match_key FROM contact_point WHERE kind IN ('email', 'phone') ORDER BY id"
    ):
        (found.emails if kind == "email" else found.phones).setdefault(key, contact_id)
    return found


def known(db: sqlite3.Connection) -> Known:
    """Read every contact as a file would have it, with who introduced them."""
    parts: dict[int, dict[str, list[str]]] = {}
    for query in (
        "SELECT contact_id, 'aliases', name FROM alias ORDER BY id",
        "SELECT contact_id, kind || 's', value FROM contact_point WHERE kind IN ('email', 'phone') ORDER BY id",
        "SELECT contact_id, 'tags', name FROM tag ORDER BY name",
        "SELECT contact_id, kind || 's', text FROM fact WHERE kind IN ('need', 'offer', 'note') AND closed_on IS NULL ORDER BY id",
    ):
        for contact_id, name, value in db.execute(query):
            parts.setdefault(contact_id, {}).setdefault(name, []).append(value)
    found: Known = {}
    for contact_id, handle, name, via, *scalars in db.execute(f"SELECT id, handle, name, met_via_id, {', '.join(SCALARS)} FROM contact"):
        fields: dict[str, Any] = dict(zip(SCALARS, scalars, strict=True))
        fields["met_day"] = date.fromisoformat(fields["met_day"]) if fields["met_day"] else None
        lists: dict[str, Any] = {key: tuple(texts) for key, texts in parts.get(contact_id, {}).items()}
        found[contact_id] = (as_kept(name=name, handle=handle, **fields, **lists), via)
    return found


def kept(db: sqlite3.Connection, kind: str) -> Kept:
    """Read the events that came from a file before, by key: id, fields and the ids of their people."""
    table, columns = EVENTS[kind]
    people: dict[int, list[int]] = {}
    query = "SELECT interaction_id, contact_id FROM participant" if kind == "interactions" else f"SELECT id, contact_id FROM {table}"
    for event_id, contact_id in db.execute(query):
        people.setdefault(event_id, []).append(contact_id)
    rows = db.execute(f"SELECT source_key, id, {', '.join(columns)} FROM {table} WHERE source = :source", {"source": SOURCE})
    return {key: (event_id, dict(zip(columns, fields, strict=True)), frozenset(people[event_id])) for key, event_id, *fields in rows}


def carry_out(db: sqlite3.Connection, kind: str, plan: Plan, today: date, half_life: float, progress: Progress) -> None:
    """Do what the plan says."""
    ids = _save_contacts(db, plan, today)
    if kind == "contacts":
        return
    changed: set[int] = set()
    for event_id, event in plan.changed_events:
        changed |= _change(db, kind, event_id, event, ids)
    add = _add_interactions if kind == "interactions" else _add_events
    added = add(db, kind, progress(plan.events, len(plan.events)), ids)
    if kind == "interactions":
        ties.refresh(db, added - changed, today, half_life)
        rebuild(db, changed, today, half_life)
    elif kind == "gives":
        gives.refresh(db, added | changed)


def _save_contacts(db: sqlite3.Connection, plan: Plan, today: date) -> dict[int, int]:
    """Add and change people; answers the real id of each planned one."""
    ids: dict[int, int] = {}
    for planned, new in plan.contacts.items():
        if planned < 0:
            ids[planned] = add_contact(db, new, today).id
        else:
            _change_contact(db, planned, new, today)
    for contact_id, via in plan.via.items():
        db.execute("UPDATE contact SET met_via_id = :via WHERE id = :id", {"id": ids.get(contact_id, contact_id), "via": ids.get(via, via)})
    return ids


def _change_contact(db: sqlite3.Connection, contact_id: int, new: NewContact, today: date) -> None:
    fields = {name: getattr(new, name) for name in SCALARS} | {"met_day": new.met_day and new.met_day.isoformat()}
    fields |= {"name": new.name, "search_key": search_key(new.name)}
    assignments = ", ".join(f"{name} = :{name}" for name in fields)
    db.execute(f"UPDATE contact SET {assignments} WHERE id = :id", fields | {"id": contact_id})
    _add_missing_parts(db, contact_id, new, today)


def _add_missing_parts(db: sqlite3.Connection, contact_id: int, new: NewContact, today: date) -> None:
    """Add what a known contact does not have yet; needs, offers and notes would stand twice otherwise."""
    rows = db.execute("SELECT text FROM fact WHERE contact_id = :id AND closed_on IS NULL", {"id": contact_id})
    there = {text.casefold() for (text,) in rows}
    facts: dict[str, Any] = {
        name: tuple(text for text in getattr(new, name) if text.casefold() not in there) for name in ("needs", "offers", "notes")
    }
    lists: dict[str, Any] = {name: getattr(new, name) for name in ("emails", "phones", "aliases", "tags")}
    add_parts(db, contact_id, NewContact(name=new.name, **lists, **facts), today)


def _add_interactions(db: sqlite3.Connection, kind: str, events: Iterable[PlannedEvent], ids: dict[int, int]) -> set[int]:
    """Add interactions with their people and contact-days; answers whom they touched."""
    table, columns = EVENTS[kind]
    first = _next_id(db, table)
    participants: list[tuple[int, str, int]] = []
    days: dict[tuple[int, str], float] = {}
    companies: list[list[int]] = []

    def rows() -> Iterator[dict[str, object]]:
        for event_id, event in enumerate(events, first):
            row = values(event.record.new)
            day, v = str(row["day"]), weight(event.record.new.minutes)  # type: ignore[union-attr]
            company = [ids.get(planned, planned) for planned in event.people]
            if len(company) > 1:
                companies.append(company)
            for contact_id in company:
                participants.append((contact_id, day, event_id))
                days[contact_id, day] = max(v, days.get((contact_id, day), 0.0))
            yield row | {"id": event_id, "uid": new_uid(), "source": SOURCE, "source_key": event.key}

    db.executemany(_insert(table, columns), rows())
    db.executemany("INSERT INTO participant (contact_id, day, interaction_id) VALUES (?, ?, ?)", sorted(participants))
    db.executemany(
        "INSERT INTO contact_day (contact_id, day, v) VALUES (?, ?, ?)"
        " ON CONFLICT (contact_id, day) DO UPDATE SET v = excluded.v WHERE excluded.v > contact_day.v",
        ((contact_id, day, v) for (contact_id, day), v in sorted(days.items())),
    )
    meet(db, companies)
    return {contact_id for contact_id, _ in days}


def _add_events(db: sqlite3.Connection, kind: str, events: Iterable[PlannedEvent], ids: dict[int, int]) -> set[int]:
    """Add gives or asks; answers whom they touched."""
    table, columns = EVENTS[kind]
    first = _next_id(db, table)
    touched: set[int] = set()

    def rows() -> Iterator[dict[str, object]]:
        for event_id, event in enumerate(events, first):
            contact_id = ids.get(event.people[0], event.people[0])
            touched.add(contact_id)
            yield values(event.record.new) | {
                "id": event_id,
                "uid": new_uid(),
                "contact_id": contact_id,
                "to_id": ids.get(event.to, event.to) if event.to else None,
                "source": SOURCE,
                "source_key": event.key,
            }

    db.executemany(_insert(table, ("contact_id", *columns)), rows())
    return touched


def _change(db: sqlite3.Connection, kind: str, event_id: int, event: PlannedEvent, ids: dict[int, int]) -> set[int]:
    """Change what the file says about one event; answers the contacts that it touched, before or after."""
    table, columns = EVENTS[kind]
    people = [ids.get(planned, planned) for planned in event.people]
    given = {*event.record.given, *({"closed_on"} if "status" in event.record.given else ())}
    fields = values(event.record.new) | {
        "to_id": ids.get(event.to, event.to) if event.to else None,
        "contact_id": people[0],
        "id": event_id,
    }
    named = [name for name in columns if name in given] + ([] if kind == "interactions" else ["contact_id"])
    update = f"UPDATE {table} SET {', '.join(f'{name} = :{name}' for name in named)} WHERE id = :id"
    if kind == "interactions":
        db.execute(update, fields)
        return _retake_part(db, event_id, people, str(fields["day"]))
    before = db.execute(f"SELECT contact_id FROM {table} WHERE id = :id", {"id": event_id}).fetchone()
    db.execute(update, fields)
    return {before[0], people[0]}


def _retake_part(db: sqlite3.Connection, interaction_id: int, people: list[int], day: str) -> set[int]:
    """Replace who took part in an interaction; answers everybody who did before or does now."""
    before = {row[0] for row in db.execute("SELECT contact_id FROM participant WHERE interaction_id = :id", {"id": interaction_id})}
    interactions.set_participants(db, interaction_id, people, day)
    return before | set(people)


def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = ("id", "uid", *columns, "source", "source_key")
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"


def _next_id(db: sqlite3.Connection, table: str) -> int:
    """Answer an id that was never given out."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = :table", {"table": table}).fetchone()
    return int(row[0]) + 1 if row else 1
