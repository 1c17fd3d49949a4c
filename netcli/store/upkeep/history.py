"""Reading the log: the commands, and the rows that each command changed."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from netcli.domain import records
from netcli.domain.history import OUTSIDE, Op, RowChange
from netcli.domain.records.declaration import PEOPLE, RecordType
from netcli.errors import NotFoundError
from netcli.store.contacts import id_list

PAGE = 10_000  # rows of the log in memory at a time
OPS = "SELECT id, at, word, undoes, undone_by FROM op"
LOGGED = "EXISTS (SELECT 1 FROM undo_log WHERE op_id = op.id)"


class Keys(dict[str, list[str]]):
    """The key columns of each table, read when a table is first needed."""

    def __init__(self, db: sqlite3.Connection) -> None:
        super().__init__()
        self._db = db

    def __missing__(self, table: str) -> list[str]:
        """Return the key columns of a table."""
        columns = self._db.execute(f'PRAGMA table_info("{table}")').fetchall()
        self[table] = [row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5]]
        return self[table]


def op(db: sqlite3.Connection, number: int) -> Op:
    """Return one command. Raise NotFoundError if there is none with this number."""
    row = db.execute(f"{OPS} WHERE id = :id", {"id": min(number, 2**63 - 1)}).fetchone()
    if row is None:
        raise NotFoundError("no_such_command", number=number)
    return Op(*row)


def newest(db: sqlite3.Connection) -> Op:
    """Return the command that runs now."""
    return Op(*db.execute(f"{OPS} ORDER BY id DESC LIMIT 1").fetchone())


def state(db: sqlite3.Connection, *, but_last: bool = False) -> tuple[int, str] | None:
    """Return (number, time) of the last command, which identifies the stored state.

    With `but_last`, return those of the command before it.
    """
    row = db.execute(f"SELECT id, at FROM op ORDER BY id DESC LIMIT 1 OFFSET {int(but_last)}").fetchone()
    return tuple(row) if row else None


def stay(db: sqlite3.Connection) -> None:
    """Store the command that runs now, although it changes no rows."""
    db.execute("UPDATE op SET word = word WHERE id = (SELECT MAX(id) FROM op)")  # counts as a change


def last(db: sqlite3.Connection, *, outside: bool = True) -> Op | None:
    """Return the last command to undo, or None; `outside` includes those of OUTSIDE."""
    words = f" OR word IN {OUTSIDE}" if outside else ""
    query = f"{OPS} WHERE undoes IS NULL AND undone_by IS NULL AND ({LOGGED}{words}) ORDER BY id DESC LIMIT 1"
    row = db.execute(query).fetchone()
    return Op(*row) if row else None


def last_undo(db: sqlite3.Connection) -> Op | None:
    """Return the last undo that is in force, unless something was recorded after it."""
    query = (
        f"{OPS} WHERE undone_by IS NULL AND undoes IN (SELECT id FROM op WHERE undoes IS NULL)"
        f" AND id > (SELECT COALESCE(MAX(id), 0) FROM op WHERE undoes IS NULL AND undone_by IS NULL AND {LOGGED}"
        " AND id NOT IN (SELECT undoes FROM op WHERE undoes IS NOT NULL)) ORDER BY id DESC LIMIT 1"
    )
    row = db.execute(query).fetchone()
    return Op(*row) if row else None


def ops(db: sqlite3.Connection, most: int | None, who: int | None = None) -> list[Op]:
    """Return the last commands, newest first; with `who`, those about this contact."""
    narrow = f" WHERE id IN ({' UNION '.join(_touching(Keys(db)))})" if who else ""
    rows = db.execute(f"{OPS}{narrow} ORDER BY id DESC LIMIT :most", {"who": who, "most": -1 if most is None else most})
    return [Op(*row) for row in rows]


def _touching(keys: Keys) -> Iterator[str]:
    """Yield queries for the commands that changed a record of contact `:who`."""
    for record in records.every():
        logged = f"SELECT op_id FROM undo_log WHERE table_name = '{record.name}'"
        for column in record.owner:
            if column in keys[record.name]:
                yield f"{logged} AND json_extract(row_key, '$[{keys[record.name].index(column)}]') = :who"
            else:
                yield f"{logged} AND json_extract(row_before, '$.{column}') = :who"
                yield f"{logged} AND json_extract(row_key, '$[0]') IN (SELECT id FROM {record.name} WHERE {column} = :who)"
        for table, column in people_of(record):
            yield f"{logged} AND json_extract(row_key, '$[0]') IN (SELECT {record.name}_id FROM {table} WHERE {column} = :who)"


def people_of(record: RecordType) -> list[tuple[str, str]]:
    """Return the tables and columns with the participants of a record type."""
    return [(field.rows.record, field.rows.column) for field in record.fields if field.kind == PEOPLE and field.rows]


def tally(db: sqlite3.Connection, op_id: int) -> Counter[tuple[str, str]]:
    """Count the rows that a command changed, by action and table."""
    query = "SELECT action, table_name, COUNT(*) FROM undo_log WHERE op_id = :id GROUP BY action, table_name"
    return Counter({(action, table): number for action, table, number in db.execute(query, {"id": op_id})})


def changes(db: sqlite3.Connection, op_id: int) -> list[RowChange]:
    """Return the row changes of a command, in its order, with the rows afterwards."""
    keys = Keys(db)
    found = [
        RowChange(
            action, table, tuple(json.loads(key)), json.loads(before) if before else None, _after(db, keys, number, action, table, key)
        )
        for number, action, table, key, before in logged_rows(db, op_id)
    ]
    return found[::-1]


def names(db: sqlite3.Connection, changes_: Sequence[RowChange]) -> dict[int, str]:
    """Return the names of the people in some changes, also of removed people."""
    gone = {change.key[0]: str((change.before or {}).get("name")) for change in changes_ if change.table == "contact" and change.before}
    people = _people(changes_)
    found = gone | dict(db.execute(f"SELECT id, name FROM contact WHERE id IN ({id_list(people)})").fetchall())
    return found | {one: name for one in people - found.keys() if (name := _last_name(db, one))}


def _last_name(db: sqlite3.Connection, contact_id: int) -> str | None:
    """Return the last name of a contact that was removed, or None."""
    query = (
        "SELECT row_before FROM undo_log WHERE table_name = 'contact' AND row_key = :key AND action = 'removed' ORDER BY id DESC LIMIT 1"
    )
    row = db.execute(query, {"key": f"[{contact_id}]"}).fetchone()
    return str(json.loads(row[0])["name"]) if row else None


def _people(changes_: Iterable[RowChange]) -> set[int]:
    columns = {column for record in records.every() for column in (*record.owner, *dict(record.references))} - {"id"}
    rows = [row for change in changes_ for row in (change.before, change.after) if row]
    found = {change.key[0] for change in changes_ if change.table in {"contact", "participant"}}
    return found | {int(row[name]) for row in rows for name in columns if row.get(name)}


def _after(db: sqlite3.Connection, keys: Keys, number: int, action: str, table: str, key: str) -> dict[str, Any] | None:
    """Return a row after a change: from its next change in the log, or the stored row."""
    if action == "removed":
        return None
    values = {"number": number, "table": table, "key": key}
    query = "SELECT row_before FROM undo_log WHERE id > :number AND table_name = :table AND row_key = :key ORDER BY id LIMIT 1"
    if later := db.execute(query, values).fetchone():
        return json.loads(later[0]) if later[0] else None
    where = " AND ".join(f'"{name}" = ?' for name in keys[table])
    cursor = db.execute(f'SELECT * FROM "{table}" WHERE {where}', json.loads(key))
    row = cursor.fetchone()
    return dict(zip((column[0] for column in cursor.description), row, strict=True)) if row else None


def logged_rows(db: sqlite3.Connection, op_id: int) -> Iterator[tuple[int, str, str, str, str | None]]:
    """Yield the logged rows of a command, the last first.

    They are read in pages, so that an import of any size fits in memory.
    """
    values = {"op": op_id, "below": 2**63 - 1}
    query = (
        f"SELECT id, action, table_name, row_key, row_before FROM undo_log WHERE op_id = :op AND id < :below ORDER BY id DESC LIMIT {PAGE}"
    )
    while page := db.execute(query, values).fetchall():
        yield from page
        values["below"] = page[-1][0]
