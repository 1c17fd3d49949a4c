"""Undo, redo and history: what a command did, and undoing it."""

import sqlite3
from datetime import date
from pathlib import Path

from netcli.domain import history as rules
from netcli.domain import records
from netcli.domain.history import Done, Op
from netcli.errors import ConflictError, NotFoundError
from netcli.store import database
from netcli.store.upkeep import history as store
from netcli.store.upkeep import undo as upkeep

DETAILED = 200  # rows of a command that are read one by one; a larger command is reported in numbers


def last(db: sqlite3.Connection, number: int | None) -> Op:
    """Return the command `number`, or the last one to undo.

    Raise NotFoundError, or ConflictError for a command that changed a setting or the whole database.
    """
    found = store.op(db, number) if number else store.last(db)
    if found is None:
        raise NotFoundError("nothing_to_undo")
    if found.word in rules.OUTSIDE:
        before = store.last(db, outside=False)
        raise ConflictError(
            "setting_not_undone" if found.word == "config" else "restore_not_undone",
            number=found.id,
            before=before and before.id,
            word=before and before.word,
        )
    return found


def last_undo(db: sqlite3.Connection, number: int | None) -> Op:
    """Return the undo `number`, or the last one to redo. Raise NotFoundError."""
    found = store.op(db, number) if number else store.last_undo(db)
    if found is None or found.undoes is None:
        raise NotFoundError("nothing_to_redo")
    return found


def plan(db: sqlite3.Connection, op: Op) -> Done:
    """Return what undoing a command would change. Raise ConflictError."""
    upkeep.check(db, op)
    return done(db, store.op(db, op.undoes) if op.undoes else op)


def done(db: sqlite3.Connection, op: Op) -> Done:
    """Return what a command did."""
    tally = store.tally(db, op.id)
    if sum(tally.values()) > DETAILED:
        counted = {record.name for record in records.every() if record.counted and not record.part_of}
        return Done(op, (), {}, tally, sum(number for (_, table), number in tally.items() if table in counted))
    changes = rules.net(store.changes(db, op.id))
    return Done(op, changes, store.names(db, changes), {}, len(rules.counted(changes)))


def note_command(path: Path, word: str, today: date, half_life: float) -> None:
    """Store a command that changes no rows, if there is a database to note it in."""
    if database.check(path):
        with database.writing(path, word, today, half_life) as db:
            store.stay(db)


def undo(db: sqlite3.Connection, op: Op, today: date, half_life: float) -> int:
    """Undo a command and return the number of this undo. Raise ConflictError."""
    upkeep.undo(db, store.op(db, op.id), today, half_life)
    return store.newest(db).id


def commands(db: sqlite3.Connection, most: int | None, who: int | None) -> tuple[list[tuple[Op, Done | None]], int]:
    """Return the last commands, each with what it did, and the number of all."""
    ops = store.ops(db, None, who)
    return [(op, None if op.undoes else done(db, op)) for op in ops[:most]], len(ops)
