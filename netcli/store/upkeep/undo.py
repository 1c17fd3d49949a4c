"""Undoing a command: its rows are restored, and derived rows are recomputed.

Undo is itself a command with rows in `undo_log`, so redo is the undo of an undo.
"""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Any

from netcli.domain import records
from netcli.domain.history import Op
from netcli.errors import ConflictError
from netcli.store.upkeep import history
from netcli.store.upkeep.derived import rebuild, with_companions
from netcli.store.upkeep.history import Keys, logged_rows, people_of

# Later commands that prevent the undo, because they changed the same row: those in force, and undos of older commands.
IN_THE_WAY = (
    "SELECT op.id, op.word FROM undo_log JOIN op ON op.id = op_id WHERE op_id > :id AND undone_by IS NULL"
    " AND (undoes IS NULL OR undoes < :id)"
    " AND (table_name, row_key) IN (SELECT table_name, row_key FROM undo_log WHERE op_id = :id) ORDER BY op.id DESC LIMIT 1"
)
# Rows that the undo removed although the command did not change them: later rows that refer to an added row.
WENT_ALONG = (
    "SELECT table_name, row_key FROM undo_log WHERE op_id = :this EXCEPT SELECT table_name, row_key FROM undo_log WHERE op_id = :id"
)


def undo(db: sqlite3.Connection, done: Op, today: date, half_life: float) -> None:
    """Restore all rows that a command changed.

    Raise ConflictError if a later command prevents it.
    """
    this = history.newest(db).id
    ids = {"id": done.id, "this": this}
    check(db, done)
    db.execute("PRAGMA defer_foreign_keys = ON")  # to the end of the transaction: a part may be restored before its record
    keys = Keys(db)
    touched = _touched(db, keys, done.id)
    for _, action, table, key, before in logged_rows(db, done.id):
        try:
            _invert(db, keys, action, table, tuple(json.loads(key)), json.loads(before) if before else None)
        except sqlite3.IntegrityError as error:
            raise ConflictError("place_taken", number=done.id, word=done.word) from error
    if along := db.execute(WENT_ALONG, ids).fetchone():
        _refuse_later(db, done, along)
    _check_parents(db, keys, this, done)
    rebuild(db, touched | _touched(db, keys, done.id), today, half_life)
    _mark(db, done, this)


def check(db: sqlite3.Connection, done: Op) -> None:
    """Raise ConflictError if a command is undone, not logged, or its rows changed."""
    if done.undone_by is not None:
        raise ConflictError("already_undone", number=done.id, word=done.word, by=done.undone_by)
    if not history.tally(db, done.id):
        raise ConflictError("changes_forgotten", number=done.id, word=done.word)
    if later := db.execute(IN_THE_WAY, {"id": done.id}).fetchone():
        raise _refusal("changed_later", done, later)


def _refuse_later(db: sqlite3.Connection, done: Op, row: tuple[str, str]) -> None:
    """Raise ConflictError with the command that added a row which undo would remove."""
    values = {"table": row[0], "key": row[1], "id": done.id}
    query = "SELECT op.id, word FROM undo_log JOIN op ON op.id = op_id WHERE table_name = :table AND row_key = :key AND op_id > :id ORDER BY op_id"
    later = db.execute(query, values).fetchone()
    raise _refusal("used_later", done, later)


def _refusal(code: str, done: Op, later: tuple[int, str]) -> ConflictError:
    return ConflictError(code, number=done.id, word=done.word, later=later[0], later_word=later[1])


def _invert(db: sqlite3.Connection, keys: Keys, action: str, table: str, key: tuple[Any, ...], before: dict[str, Any] | None) -> None:
    where = " AND ".join(f'"{name}" = ?' for name in keys[table])
    if before is None:
        db.execute(f'DELETE FROM "{table}" WHERE {where}', key)
    elif action == "changed":
        db.execute(f'UPDATE "{table}" SET {", ".join(f"{_quoted(name)} = ?" for name in before)} WHERE {where}', (*before.values(), *key))
    else:
        columns = ", ".join(_quoted(name) for name in before)
        db.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(before))})', tuple(before.values()))


def _check_parents(db: sqlite3.Connection, keys: Keys, this: int, done: Op) -> None:
    """Raise ConflictError if a restored row refers to a row that was removed later."""
    for table in {row[0] for row in db.execute("SELECT DISTINCT table_name FROM undo_log WHERE op_id = ?", (this,))}:
        mine = ", ".join(f"json_extract(row_key, '$[{place}]')" for place in range(len(keys[table])))
        columns = ", ".join(f'"{name}"' for name in keys[table])
        for _, _, parent, child_column, parent_column, *_ in db.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
            query = (
                f'SELECT 1 FROM "{table}" AS child WHERE ({columns}) IN (SELECT {mine} FROM undo_log WHERE op_id = ? AND table_name = ?)'
                f' AND child."{child_column}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "{parent}" WHERE "{parent_column}" = child."{child_column}")'
                " LIMIT 1"
            )
            if db.execute(query, (this, table)).fetchone():
                raise ConflictError("parent_gone", number=done.id, word=done.word)


def _mark(db: sqlite3.Connection, done: Op, this: int) -> None:
    """Store which command undoes which.

    The undo of an undo redoes its command, which can be an undo too, and so on.
    """
    db.execute("UPDATE op SET undoes = :done WHERE id = :this", {"done": done.id, "this": this})
    db.execute("UPDATE op SET undone_by = :this WHERE id = :done", {"done": done.id, "this": this})
    in_force = False
    while done.undoes is not None:
        db.execute("UPDATE op SET undone_by = :by WHERE id = :id", {"by": done.id if in_force else None, "id": done.undoes})
        done, in_force = history.op(db, done.undoes), not in_force


def _touched(db: sqlite3.Connection, keys: Keys, op_id: int) -> set[int]:
    """Return the ids of contacts whose derived rows depend on the rows of a command.

    Rows are read as they are now, so the result differs before and after the undo.
    """
    values = {"id": op_id}
    found = {row[0] for query in _owners(keys) for row in db.execute(query, values) if row[0] is not None}
    moved = db.execute(
        "SELECT json_extract(row_key, '$[0]') FROM undo_log WHERE op_id = :id AND table_name = 'contact' AND action <> 'changed'", values
    ).fetchall()
    return found | with_companions(db, [row[0] for row in moved])


def _owners(keys: Keys) -> Iterator[str]:
    """Yield queries for contacts whose derived rows depend on rows of command `:id`."""
    for record in records.every():
        if not record.affects:
            continue
        mine = f"FROM undo_log WHERE op_id = :id AND table_name = '{record.name}'"
        for column in record.owner:
            if column in keys[record.name]:
                yield f"SELECT DISTINCT json_extract(row_key, '$[{keys[record.name].index(column)}]') {mine}"
            else:
                yield f"SELECT DISTINCT json_extract(row_before, '$.{column}') {mine}"
                yield f"SELECT DISTINCT {column} FROM {record.name} WHERE id IN (SELECT json_extract(row_key, '$[0]') {mine})"
        for table, column in people_of(record):
            yield f"SELECT DISTINCT {column} FROM {table} WHERE {record.name}_id IN (SELECT json_extract(row_key, '$[0]') {mine})"
        if record.part_of:
            place = keys[record.name].index(f"{record.part_of}_id")
            theirs = f"SELECT json_extract(row_key, '$[{place}]') {mine}"
            for table, column in people_of(records.named(record.part_of)):
                yield f"SELECT DISTINCT {column} FROM {table} WHERE {record.part_of}_id IN ({theirs})"


def _quoted(name: str) -> str:
    return f'"{name}"'
