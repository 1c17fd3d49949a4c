"""Taking a command back: each row that it touched is put as it was before, and what follows from them is taken anew.

Undo is itself a command with its own rows in `undo_log`, so that redo is the undo of an undo (SAFETY section 2).
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from netcli.domain.history import Change, Op
from netcli.errors import ConflictError, NotFoundError
from netcli.store.derived import company, rebuild

PAGE = 10_000  # rows of the log read at a time
OPS = "SELECT id, at, word, undoes, undone_by FROM op"
LOGGED = "EXISTS (SELECT 1 FROM undo_log WHERE op_id = op.id)"
# A command that came later and still stands, or took back one that is older than this: it is in the way where it touched the same row.
IN_THE_WAY = (
    "SELECT op.id, op.word FROM undo_log JOIN op ON op.id = op_id WHERE op_id > :id AND undone_by IS NULL"
    " AND (undoes IS NULL OR undoes < :id)"
    " AND (table_name, row_key) IN (SELECT table_name, row_key FROM undo_log WHERE op_id = :id) ORDER BY op.id DESC LIMIT 1"
)
# Rows that went along although the command never touched them: something later refers to what it added.
WENT_ALONG = (
    "SELECT table_name, row_key FROM undo_log WHERE op_id = :this EXCEPT SELECT table_name, row_key FROM undo_log WHERE op_id = :id"
)


def op(db: sqlite3.Connection, number: int) -> Op:
    """Answer one command. Raises NotFoundError."""
    row = db.execute(f"{OPS} WHERE id = :id", {"id": min(number, 2**63 - 1)}).fetchone()
    if row is None:
        raise NotFoundError(f"there is no command {number}", "`netcli history` lists them with their numbers")
    return Op(*row)


def newest(db: sqlite3.Connection) -> Op:
    """Answer the command that is being carried out."""
    return Op(*db.execute(f"{OPS} ORDER BY id DESC LIMIT 1").fetchone())


def state(db: sqlite3.Connection, *, but_last: bool = False) -> tuple[int, str] | None:
    """Tell apart what is kept now from what was kept before: the last command, or the one before it where that is being carried out."""
    row = db.execute(f"SELECT id, at FROM op ORDER BY id DESC LIMIT 1 OFFSET {int(but_last)}").fetchone()
    return tuple(row) if row else None


def last(db: sqlite3.Connection) -> Op | None:
    """Answer the last command that can be taken back."""
    row = db.execute(f"{OPS} WHERE undoes IS NULL AND undone_by IS NULL AND {LOGGED} ORDER BY id DESC LIMIT 1").fetchone()
    return Op(*row) if row else None


def last_undo(db: sqlite3.Connection) -> Op | None:
    """Answer the last undo that still stands, unless something was recorded after it."""
    query = (
        f"{OPS} WHERE undone_by IS NULL AND undoes IN (SELECT id FROM op WHERE undoes IS NULL)"
        f" AND id > (SELECT COALESCE(MAX(id), 0) FROM op WHERE undoes IS NULL AND undone_by IS NULL AND {LOGGED}"
        " AND id NOT IN (SELECT undoes FROM op WHERE undoes IS NOT NULL)) ORDER BY id DESC LIMIT 1"
    )
    row = db.execute(query).fetchone()
    return Op(*row) if row else None


def history(db: sqlite3.Connection, most: int | None, who: int | None = None) -> list[Op]:
    """Answer the last commands, the newest first; those that touched one person, where one is named."""
    narrow = f" WHERE id IN ({TOUCHING})" if who else ""
    rows = db.execute(f"{OPS}{narrow} ORDER BY id DESC LIMIT :most", {"who": who, "key": f"[{who}]", "most": -1 if most is None else most})
    return [Op(*row) for row in rows]


OWNED = {table: f"SELECT id FROM {table} WHERE contact_id = :who" for table in ("give", "ask", "fact", "alias", "contact_point")} | {
    "interaction": "SELECT interaction_id FROM participant WHERE contact_id = :who"
}
TOUCHING = " UNION ".join(
    (
        "SELECT op_id FROM undo_log WHERE table_name = 'contact' AND row_key = :key",
        "SELECT op_id FROM undo_log WHERE json_extract(row_before, '$.contact_id') = :who",
        "SELECT op_id FROM undo_log WHERE table_name IN ('participant', 'tag', 'tie_override', 'pause') AND json_extract(row_key, '$[0]') = :who",
        *(
            f"SELECT op_id FROM undo_log WHERE table_name = '{table}' AND json_extract(row_key, '$[0]') IN ({theirs})"
            for table, theirs in OWNED.items()
        ),
    )
)


def tally(db: sqlite3.Connection, op_id: int) -> Counter[tuple[str, str]]:
    """Count the rows that a command touched, by action and table."""
    query = "SELECT action, table_name, COUNT(*) FROM undo_log WHERE op_id = :id GROUP BY action, table_name"
    return Counter({(action, table): number for action, table, number in db.execute(query, {"id": op_id})})


def changes(db: sqlite3.Connection, op_id: int) -> list[Change]:
    """Answer what a command did, in its order, with what stood there afterwards."""
    keys = _Keys(db)
    found = [
        Change(action, table, tuple(json.loads(key)), json.loads(before) if before else None, _after(db, keys, number, action, table, key))
        for number, action, table, key, before in _rows(db, op_id)
    ]
    return found[::-1]


def names(db: sqlite3.Connection, changes_: Sequence[Change]) -> dict[int, str]:
    """Answer how the people are called whom some changes name, also those who are gone."""
    gone = {change.key[0]: str((change.before or {}).get("name")) for change in changes_ if change.table == "contact" and change.before}
    people = _people(changes_)
    found = gone | dict(db.execute(f"SELECT id, name FROM contact WHERE id IN ({','.join(map(str, people))})").fetchall())
    return found | {one: name for one in people - found.keys() if (name := _last_name(db, one))}


def _last_name(db: sqlite3.Connection, contact_id: int) -> str | None:
    """Answer how somebody who is gone was called when they went."""
    query = (
        "SELECT row_before FROM undo_log WHERE table_name = 'contact' AND row_key = :key AND action = 'removed' ORDER BY id DESC LIMIT 1"
    )
    row = db.execute(query, {"key": f"[{contact_id}]"}).fetchone()
    return str(json.loads(row[0])["name"]) if row else None


def take_back(db: sqlite3.Connection, done: Op, today: date, half_life: float) -> None:
    """Put every row that a command touched as it was before. Raises ConflictError where something later is in the way."""
    this = newest(db).id
    ids = {"id": done.id, "this": this}
    check(db, done)
    db.execute("PRAGMA defer_foreign_keys = ON")  # until the end of this transaction: parts may come before the whole
    keys = _Keys(db)
    touched = _touched(db, done.id)
    for _, action, table, key, before in _rows(db, done.id):
        try:
            _invert(db, keys, action, table, tuple(json.loads(key)), json.loads(before) if before else None)
        except sqlite3.IntegrityError as error:
            raise _refusal(done, "something that came later stands in its place", "") from error
    if along := db.execute(WENT_ALONG, ids).fetchone():
        _refuse_later(db, done, along)
    _check_parents(db, keys, this, done)
    rebuild(db, touched | _touched(db, done.id), today, half_life)
    _mark(db, done, this)


def check(db: sqlite3.Connection, done: Op) -> None:
    """Refuse what was taken back already, is no longer logged, or was touched since. Raises ConflictError."""
    if done.undone_by is not None:
        raise ConflictError(f"command {done.id} ({done.word}) was taken back already, by {done.undone_by}", f"netcli redo {done.undone_by}")
    if not tally(db, done.id):
        raise ConflictError(
            f"what command {done.id} ({done.word}) changed is no longer kept; nothing was changed",
            "`netcli backup list` shows the backups; `netcli restore` brings one back",
        )
    if later := db.execute(IN_THE_WAY, {"id": done.id}).fetchone():
        raise _refusal(
            done, f"command {later[0]} ({later[1]}) changed the same record since", f"take that back first: netcli undo {later[0]}"
        )


def _refuse_later(db: sqlite3.Connection, done: Op, row: tuple[str, str]) -> None:
    """Name the command that added what would have gone along. Raises ConflictError."""
    values = {"table": row[0], "key": row[1], "id": done.id}
    query = "SELECT op.id, word FROM undo_log JOIN op ON op.id = op_id WHERE table_name = :table AND row_key = :key AND op_id > :id ORDER BY op_id"
    later = db.execute(query, values).fetchone()
    raise _refusal(done, f"command {later[0]} ({later[1]}) builds on it", f"take that back first: netcli undo {later[0]}")


def _refusal(done: Op, reason: str, hint: str) -> ConflictError:
    message = f"command {done.id} ({done.word}) cannot be taken back: {reason}; nothing was changed"
    return ConflictError(message, hint or "`netcli history` shows what came later")


def _invert(db: sqlite3.Connection, keys: "_Keys", action: str, table: str, key: tuple[Any, ...], before: dict[str, Any] | None) -> None:
    where = " AND ".join(f'"{name}" = ?' for name in keys[table])
    if before is None:
        db.execute(f'DELETE FROM "{table}" WHERE {where}', key)
    elif action == "changed":
        db.execute(f'UPDATE "{table}" SET {", ".join(f"{_quoted(name)} = ?" for name in before)} WHERE {where}', (*before.values(), *key))
    else:
        columns = ", ".join(_quoted(name) for name in before)
        db.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(before))})', tuple(before.values()))


def _check_parents(db: sqlite3.Connection, keys: "_Keys", this: int, done: Op) -> None:
    """Refuse to bring back what belonged to somebody or something that is gone since. Raises ConflictError."""
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
                raise _refusal(done, "somebody or something it belongs to is gone since", "")


def _mark(db: sqlite3.Connection, done: Op, this: int) -> None:
    """Keep which command took back which. What an undo had taken back stands again when that is undone, and so on down the line."""
    db.execute("UPDATE op SET undoes = :done WHERE id = :this", {"done": done.id, "this": this})
    db.execute("UPDATE op SET undone_by = :this WHERE id = :done", {"done": done.id, "this": this})
    stands = False
    while done.undoes is not None:
        db.execute("UPDATE op SET undone_by = :by WHERE id = :id", {"by": done.id if stands else None, "id": done.undoes})
        done, stands = op(db, done.undoes), not stands


def _touched(db: sqlite3.Connection, op_id: int) -> set[int]:
    """Answer the contacts whose derived rows hang on the rows of a command, as things stand."""
    values = {"id": op_id}
    mine = "FROM undo_log WHERE op_id = :id AND table_name = "
    own = {
        int(row[0])
        for query in (
            f"SELECT json_extract(row_key, '$[0]') {mine}'contact'",
            f"SELECT json_extract(row_key, '$[0]') {mine}'participant'",
            f"SELECT json_extract(row_key, '$[0]') {mine}'tag'",
            "SELECT DISTINCT json_extract(row_before, '$.contact_id') FROM undo_log WHERE op_id = :id AND row_before LIKE '%\"contact_id\"%'",
            f"SELECT contact_id FROM give WHERE id IN (SELECT json_extract(row_key, '$[0]') {mine}'give')",
            f"SELECT contact_id FROM participant WHERE interaction_id IN (SELECT json_extract(row_key, '$[0]') {mine}'interaction')",
            f"SELECT contact_id FROM participant WHERE interaction_id IN (SELECT json_extract(row_key, '$[2]') {mine}'participant')",
        )
        for row in db.execute(query, values)
        if row[0] is not None
    }
    moved = db.execute(f"SELECT json_extract(row_key, '$[0]') {mine}'contact' AND action <> 'changed'", values).fetchall()
    return own | company(db, [row[0] for row in moved])


def _people(changes_: Iterable[Change]) -> set[int]:
    found = {change.key[0] for change in changes_ if change.table in {"contact", "participant"}}
    rows = [row for change in changes_ for row in (change.before, change.after) if row]
    return found | {int(row[name]) for row in rows for name in ("contact_id", "other_id") if row.get(name)}


def _after(db: sqlite3.Connection, keys: "_Keys", number: int, action: str, table: str, key: str) -> dict[str, Any] | None:
    """Answer a row as a change left it: as the next change of it found it, or as it stands now."""
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


def _rows(db: sqlite3.Connection, op_id: int) -> Iterator[tuple[int, str, str, str, str | None]]:
    """Yield the rows of a command in the log, the last first, so many at a time that an import of any size fits in memory."""
    values = {"op": op_id, "below": 2**63 - 1}
    query = (
        f"SELECT id, action, table_name, row_key, row_before FROM undo_log WHERE op_id = :op AND id < :below ORDER BY id DESC LIMIT {PAGE}"
    )
    while page := db.execute(query, values).fetchall():
        yield from page
        values["below"] = page[-1][0]


def _quoted(name: str) -> str:
    return f'"{name}"'


class _Keys(dict[str, list[str]]):
    """The key columns of each table, looked up when a table is first met."""

    def __init__(self, db: sqlite3.Connection) -> None:
        super().__init__()
        self._db = db

    def __missing__(self, table: str) -> list[str]:
        columns = self._db.execute(f'PRAGMA table_info("{table}")').fetchall()
        self[table] = [row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5]]
        return self[table]
