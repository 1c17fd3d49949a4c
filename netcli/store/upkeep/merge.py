"""Merging two contacts: all records of `other` move to `kept`.

A row in `merged` has the uid and handle of `other`, so that both still find the person.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from netcli.domain import records
from netcli.domain.person import Person
from netcli.domain.records.declaration import APART, MOVES, NOT_TO_ITSELF, OWN_ROW_WINS, SPECIAL
from netcli.store.pauses import ARCHIVED
from netcli.store.search_key import search_key
from netcli.store.upkeep.derived import rebuild, with_companions

# What a merge does with the rows of a record type that refer to `other`, by the rule of the reference.
RULES = {
    MOVES: ("UPDATE {table} SET {column} = :kept WHERE {column} = :other",),
    # If `kept` has the same row, the row of `other` stays and is deleted with that contact.
    OWN_ROW_WINS: (
        (
            "UPDATE {table} SET {column} = :kept WHERE {column} = :other AND NOT EXISTS"
            " (SELECT 1 FROM {table} AS own WHERE own.{column} = :kept{same})"
        ),
    ),
    NOT_TO_ITSELF: (
        "UPDATE {table} SET {column} = :kept WHERE {column} = :other AND {owner} <> :kept",
        "UPDATE {table} SET {column} = NULL WHERE {column} IN (:kept, :other) AND {owner} = :kept",
    ),
    # The row of `kept` and `other` stays with `other`, and is deleted with that contact.
    APART: ("UPDATE {table} SET {column} = :kept WHERE {column} = :other AND {apart} <> :kept",),
}
SPECIAL_CASES = {
    "pause": (
        # Only a person who was archived in both contacts stays archived.
        f"DELETE FROM pause WHERE kind = 'archived' AND contact_id = :kept AND :other NOT IN ({ARCHIVED})",
        # A snooze of `kept` that is over must not block a running one of `other`.
        "DELETE FROM pause WHERE contact_id = :kept AND until <= :day",
        (
            "UPDATE pause SET contact_id = :kept WHERE contact_id = :other AND until > :day"
            " AND NOT EXISTS (SELECT 1 FROM pause AS own WHERE own.contact_id = :kept AND own.kind = 'snoozed')"
        ),
    ),
    # The ids may have to swap, because the lower id is first. The pair of `kept` and `other` is deleted with `other`.
    "distinct_pair": (
        (
            "INSERT INTO distinct_pair (contact_id, other_id, day)"
            " SELECT CASE WHEN apart < :kept THEN apart ELSE :kept END, CASE WHEN apart < :kept THEN :kept ELSE apart END, day FROM"
            " (SELECT other_id AS apart, day FROM distinct_pair WHERE contact_id = :other"
            " UNION ALL SELECT contact_id AS apart, day FROM distinct_pair WHERE other_id = :other) AS pair"
            " WHERE apart <> :kept ON CONFLICT DO NOTHING"
        ),
    ),
}
TOMBSTONE = (
    "DELETE FROM contact WHERE id = :other",
    "INSERT INTO merged (uid, handle, contact_id, day) VALUES (:uid, :handle, :kept, :day)",
)


def moves() -> Iterator[str]:
    """Yield the statements that move all records of `:other` to `:kept`."""
    for record in records.every():
        for column, rule in record.references:
            owner = record.owner[0] if record.owner else column
            same = "".join(f" AND own.{name} = {record.name}.{name}" for name in record.key if name != column)
            apart = next((name for name in record.owner if name != column), column)
            yield from (
                query.format(table=record.name, column=column, owner=owner, same=same, apart=apart) for query in RULES.get(rule, ())
            )
        if SPECIAL in record.people.values():
            yield from SPECIAL_CASES[record.name]


def merge(
    db: sqlite3.Connection, kept: Person, other: Person, filled: Mapping[str, Any], via: Person | None, today: date, half_life: float
) -> None:
    """Move all records of `other` to `kept`, and remove `other`.

    `filled` has the fields that `kept` gains, `via` is their introducer.
    """
    touched = with_companions(db, (kept.id, other.id))
    for query in (*moves(), *TOMBSTONE):
        db.execute(query, {"kept": kept.id, "other": other.id, "uid": other.uid, "handle": other.handle, "day": today.isoformat()})
    values = {name: value for name, value in filled.items() if name != "met_via"} | ({"met_via_id": via.id} if via else {})
    if values:
        assignments = ", ".join(f"{name} = :{name}" for name in values)
        db.execute(f"UPDATE contact SET {assignments} WHERE id = :id", values | {"id": kept.id})
    if other.name != kept.name:
        alias = {"id": kept.id, "name": other.name, "key": search_key(other.name)}
        db.execute("INSERT INTO alias (contact_id, name, search_key) VALUES (:id, :name, :key) ON CONFLICT DO NOTHING", alias)
    rebuild(db, touched | {kept.id}, today, half_life)
