"""Reading what an import is compared with: keys of people, and earlier imports."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from netcli.domain.person import ME
from netcli.domain.planning.directory import Directory
from netcli.domain.planning.events import Stored
from netcli.domain.planning.incoming import New
from netcli.domain.planning.origin import Origin, as_said
from netcli.domain.planning.plan import Removed, StoredEvent
from netcli.domain.point import phone_key
from netcli.domain.records.ask import ASK, Ask
from netcli.domain.records.give import GIVE, Give
from netcli.domain.records.interaction import IN_CALENDARS, INTERACTION, Interaction
from netcli.store.search_key import search_key

OWN_SOURCE = "csv"  # netcli's own files, whose keys also hold the uids of records of other sources
OF_UID = {OWN_SOURCE: "uid:", "ics": IN_CALENDARS}  # before the uid in the key of a record that came from elsewhere
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
    """Return how people are found; the old handle of a merged person still works."""
    found = Directory(search_key, phone_key)
    for contact_id, uid, handle, key in db.execute("SELECT id, uid, handle, search_key FROM contact ORDER BY id"):
        found.handles[handle] = found.uids[uid] = contact_id
        found.keys.setdefault(key, {})[contact_id] = None
    found.me = found.handles.get(ME)
    for contact_id, handle, uid in db.execute("SELECT contact_id, handle, uid FROM merged"):
        found.handles[handle] = found.uids[uid] = contact_id
    for contact_id, key in db.execute("SELECT contact_id, search_key FROM alias ORDER BY id"):
        found.keys.setdefault(key, {})[contact_id] = None
    points = "SELECT DISTINCT contact_id, kind, match_key FROM contact_point WHERE kind IN ('email', 'phone') AND match_key <> '' ORDER BY contact_id"
    for contact_id, kind, key in db.execute(points):
        (found.emails if kind == "email" else found.phones).setdefault(key, {})[contact_id] = None
    return found


def linked(db: sqlite3.Connection) -> set[tuple[frozenset[int], str]]:
    """Return the pairs of contacts that are linked, each with the kind."""
    return {(frozenset((one, other)), kind) for one, other, kind in db.execute("SELECT contact_id, other_id, kind FROM link")}


class Own(NamedTuple):
    """What identifies the user: e-mail addresses, and names with addresses of pages."""

    emails: tuple[str, ...]
    names: tuple[str, ...]


def own(db: sqlite3.Connection) -> Own:
    """Return what identifies the user, from the contact with the handle ME."""
    query = (
        "SELECT contact_point.kind, value FROM contact_point JOIN contact ON contact.id = contact_id WHERE handle = :me"
        " UNION SELECT 'name', name FROM contact WHERE handle = :me"
        " UNION SELECT 'name', alias.name FROM alias JOIN contact ON contact.id = contact_id WHERE handle = :me ORDER BY 1, 2"
    )
    rows = db.execute(query, {"me": ME}).fetchall()
    return Own(tuple(text for kind, text in rows if kind == "email"), tuple(text for kind, text in rows if kind in {"name", "url"}))


def origins(db: sqlite3.Connection, source: str) -> list[Origin]:
    """Return what the last import of a source said about people."""
    rows = db.execute("SELECT source_key, contact_id, said, original FROM origin WHERE source = :source", {"source": source})
    return [Origin(key, contact_id, as_said(said), original) for key, contact_id, said, original in rows]


def dated_records(db: sqlite3.Connection, source: str, kinds: Iterable[type[New]], keys: Iterable[str] = ()) -> Stored:
    """Return the dated records of some types that were imported from a source.

    If the keys of a file have uids, it may be netcli's own, and all records are returned.
    """
    every = source == OWN_SOURCE or (source in OF_UID and any(key.startswith(OF_UID[source]) for key in keys))
    return {kind: _of_table(db, source, *EVENTS[kind], every=every) for kind in kinds}


def removed(db: sqlite3.Connection, source: str) -> Removed:
    """Return what `rm` removed, unless undone: people, and the source's dated records."""
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
    """Return the handles, names and addresses of removed people, each with its `op`."""
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


def _of_table(db: sqlite3.Connection, source: str, table: str, columns: tuple[str, ...], *, every: bool) -> dict[str, StoredEvent]:
    values_ = {"source": source}
    where = OF_ALL if every else OF_SOURCE
    people = _people(db, table, where, values_)
    has_tags = table == "interaction"
    names, tags = ((*columns, "tags"), _tags(db)) if has_tags else (columns, {})
    key_of = f"CASE WHEN {OF_SOURCE} THEN source_key ELSE '{OF_UID.get(source, '')}' || uid END"
    rows = db.execute(f"SELECT {key_of}, source_stamp, id, {', '.join(columns)} FROM {table} WHERE {where}", values_)
    return {
        key: StoredEvent(event_id, names, (*row, tags.get(event_id, ())) if has_tags else tuple(row), people.get(event_id, NOBODY), said)
        for key, said, event_id, *row in rows
    }


def _people(db: sqlite3.Connection, table: str, where: str, values_: dict[str, str]) -> dict[int, frozenset[int]]:
    """Return the people of each record; records with one person share their sets."""
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
