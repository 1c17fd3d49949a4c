"""Everything that an import is held against: by what people are found, and what came from the same source before."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from netcli.domain.language.dates import kept_day
from netcli.domain.planning.contacts import Known
from netcli.domain.planning.directory import Directory
from netcli.domain.planning.events import Kept
from netcli.domain.planning.incoming import New
from netcli.domain.planning.origin import SCALARS, Origin, as_said
from netcli.domain.planning.plan import KeptEvent, Removed
from netcli.domain.records.ask import ASK, Ask
from netcli.domain.records.contact import Contact
from netcli.domain.records.contact_point import phone_key
from netcli.domain.records.give import GIVE, Give
from netcli.domain.records.interaction import INTERACTION, Interaction
from netcli.store.search_key import search_key

OWN_SOURCE = "csv"  # files of our own, which know what came from elsewhere too, by its uid
REMOVED = "op JOIN undo_log ON op_id = op.id WHERE op.word = 'rm' AND undone_by IS NULL AND undo_log.action = 'removed'"
OF_SOURCE = "COALESCE(source, '') = :source"
OF_ALL = "TRUE"
NOBODY = frozenset[int]()
EVENTS: dict[type[New], tuple[str, tuple[str, ...]]] = {
    Interaction: (INTERACTION.name, INTERACTION.columns),
    Give: (GIVE.name, (*GIVE.columns, "to_id")),
    Ask: (ASK.name, ASK.columns),
}


def directory(db: sqlite3.Connection) -> Directory:
    """Read by what everybody is found; the old names of a merged person still find them."""
    found = Directory(search_key, phone_key)
    for contact_id, uid, handle, key in db.execute("SELECT id, uid, handle, search_key FROM contact ORDER BY id"):
        found.handles[handle] = found.uids[uid] = contact_id
        found.keys.setdefault(key, {})[contact_id] = None
    for contact_id, handle, uid in db.execute("SELECT contact_id, handle, uid FROM merged"):
        found.handles[handle] = found.uids[uid] = contact_id
    for contact_id, key in db.execute("SELECT contact_id, search_key FROM alias ORDER BY id"):
        found.keys.setdefault(key, {})[contact_id] = None
    points = "SELECT DISTINCT contact_id, kind, match_key FROM contact_point WHERE kind IN ('email', 'phone') AND match_key <> '' ORDER BY contact_id"
    for contact_id, kind, key in db.execute(points):
        (found.emails if kind == "email" else found.phones).setdefault(key, {})[contact_id] = None
    return found


def known(db: sqlite3.Connection) -> Known:
    """Read every contact as a file would have it, with who introduced them."""
    parts: dict[int, dict[str, list[str]]] = {}
    for query in (
        "SELECT contact_id, 'aliases', name FROM alias ORDER BY id",
        "SELECT contact_id, CASE kind WHEN 'address' THEN 'addresses' ELSE kind || 's' END, value FROM contact_point ORDER BY id",
        "SELECT contact_id, 'tags', name FROM tag ORDER BY name",
        "SELECT contact_id, kind || 's', text FROM fact WHERE kind IN ('need', 'offer', 'note') AND closed_on IS NULL ORDER BY id",
    ):
        for contact_id, name, value in db.execute(query):
            parts.setdefault(contact_id, {}).setdefault(name, []).append(value)
    found = dict[int, tuple[Contact, int | None]]()
    for contact_id, handle, name, via, *scalars in db.execute(f"SELECT id, handle, name, met_via_id, {', '.join(SCALARS)} FROM contact"):
        fields: dict[str, Any] = dict(zip(SCALARS, scalars, strict=True))
        fields["met_day"] = kept_day(fields["met_day"])
        lists: dict[str, Any] = {key: tuple(texts) for key, texts in parts.get(contact_id, {}).items()}
        found[contact_id] = (Contact(name=name, handle=handle, **fields, **lists), via)
    return found


def origins(db: sqlite3.Connection, source: str) -> list[Origin]:
    """Read what a source said about people when it was last imported."""
    rows = db.execute("SELECT source_key, contact_id, said, original FROM origin WHERE source = :source", {"source": source})
    return [Origin(key, contact_id, as_said(said), original) for key, contact_id, said, original in rows]


def kept(db: sqlite3.Connection, source: str, kinds: Iterable[type[New]]) -> Kept:
    """Read the events of some kinds that came from a source before."""
    return {kind: _kept(db, source, *EVENTS[kind]) for kind in kinds}


def removed(db: sqlite3.Connection, source: str) -> Removed:
    """Read whom the user removed, and what of what came from a source, where that was not taken back."""
    query = (
        f"SELECT table_name, json_extract(row_before, '$.source_key'), op.id FROM {REMOVED}"
        " AND table_name IN ('origin', 'interaction', 'give', 'ask') AND json_extract(row_before, '$.source') = :source"
    )
    kinds = {table: kind for kind, (table, _) in EVENTS.items()}
    found = [(kinds.get(table), key, op) for table, key, op in db.execute(query, {"source": source})]
    return Removed(
        {(kind, key): op for kind, key, op in found if kind}, {key: op for kind, key, op in found if not kind}, _names_of_removed(db)
    )


def _names_of_removed(db: sqlite3.Connection) -> dict[str, int]:
    """Read by what the people were found whom the user removed."""
    found = dict[str, int]()
    for table, column, also in (
        ("contact", "handle", ""),
        ("contact", "search_key", ""),
        ("alias", "search_key", ""),
        ("contact_point", "match_key", " AND json_extract(row_before, '$.kind') = 'email'"),
    ):
        query = f"SELECT json_extract(row_before, '$.{column}'), op.id FROM {REMOVED} AND table_name = '{table}'{also}"
        found.update(db.execute(query))
    return found


def _kept(db: sqlite3.Connection, source: str, table: str, columns: tuple[str, ...]) -> dict[str, KeptEvent]:
    values_ = {"source": source}
    where = OF_ALL if source == OWN_SOURCE else OF_SOURCE
    people = _people(db, table, where, values_)
    has_tags = table == "interaction"
    names, tags = ((*columns, "tags"), _tags(db)) if has_tags else (columns, {})
    key_of = f"CASE WHEN {OF_SOURCE} THEN source_key ELSE 'uid:' || uid END"
    rows = db.execute(f"SELECT {key_of}, source_stamp, id, {', '.join(columns)} FROM {table} WHERE {where}", values_)
    return {
        key: KeptEvent(event_id, names, (*row, tags.get(event_id, ())) if has_tags else tuple(row), people.get(event_id, NOBODY), said)
        for key, said, event_id, *row in rows
    }


def _people(db: sqlite3.Connection, table: str, where: str, values_: dict[str, str]) -> dict[int, frozenset[int]]:
    """Answer the people of each event; those with the same one person share what says so."""
    query = f"SELECT id, contact_id FROM {table} WHERE {where}"
    if table == "interaction":
        query = f"SELECT interaction_id, contact_id FROM participant JOIN interaction ON id = interaction_id WHERE {where}"
    found, alone = dict[int, frozenset[int]](), dict[int, frozenset[int]]()
    for event_id, contact_id in db.execute(query, values_):
        one = alone.setdefault(contact_id, frozenset((contact_id,)))
        found[event_id] = found[event_id] | one if event_id in found else one
    return found


def _tags(db: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    found = dict[int, tuple[str, ...]]()
    for interaction_id, name in db.execute("SELECT interaction_id, name FROM interaction_tag ORDER BY name"):
        found[interaction_id] = (*found.get(interaction_id, ()), name)
    return found
