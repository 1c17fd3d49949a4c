"""A database whose every free text is hostile; SQL filled it, past all cleaning."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from netcli.store.database import UNDO
from netcli.store.search_key import search_key
from tests.blackbox.hostile import COUNT, STRINGS
from tests.commands.network import DATABASE, day
from tests.transcripts import netcli

# Columns that the program parses as a day, a moment or the key of a row; invalid days are tested separately.
READ_AGAIN = {
    ("alembic_version", "version_num"),
    ("contact_summary", "first_day"),
    ("contact_summary", "last_day"),
    ("contact_summary", "previous_day"),
    ("contact_summary", "given_since"),
    ("contact_summary", "received_since"),
    ("decay", "landmark"),
    ("op", "at"),
    ("undo_log", "table_name"),
    ("undo_log", "row_key"),
    ("undo_log", "row_before"),
}
MADE = "made.db"  # a copy of the database as the program made it
ALONE = {"uid", "handle", "source_key"}  # columns that must be unique
STRANGER = 2  # has a hostile handle, and is found as `stranger`
PHONE = "+40700000001"  # of the stranger
FIT = (STRANGER, 9, 15)  # people whose hostile texts are valid, so that `edit` accepts them
FITTING = tuple(text for text in STRINGS if 5 < len(text) < 60 and any(char.isalpha() for char in text) and text.isprintable() is False)
FIRST_CHANGE = 10_000  # the number of a small command on the first person, as is the last command
SILENT = (70, 0, 200, 20)  # days since the last contact, so that ties have every class
CHECK = re.compile(r"CHECK \((?!length)(.+)\)")


class Column(NamedTuple):
    """A column of text, and whether a CHECK limits its values."""

    table: str
    name: str
    checked: bool


def fill(home: Path) -> Path:
    """Make a database in a home and fill it; return its path.

    People with an odd number have plain handles: `n-1`, `n-3` and so on.
    """
    assert netcli("add", "Ana Pop", home=home).returncode == 0
    path = home / DATABASE
    path.with_name(MADE).write_bytes(path.read_bytes())
    with closing(connected(path, logged=True)) as db:
        db.execute("BEGIN")
        for one in range(1, COUNT + 1):
            _op(db)
            _person(db, one)
            if one > 9:  # undo rows of a few commands are enough
                db.execute("DELETE FROM undo_log WHERE op_id = (SELECT MAX(id) FROM op)")
        db.execute("COMMIT")
    with closing(connected(path)) as db:
        db.execute("BEGIN")
        for one in range(1, COUNT + 1):
            _history(db, one)
            _crowd(db, one)
        db.execute("COMMIT")
    assert netcli("doctor", "--fix", home=home).returncode == 0  # the derived rows
    with closing(connected(path)) as db:
        db.execute("BEGIN")
        poison(db, [column for column in columns(db) if not column.checked and column[:2] not in READ_AGAIN])
        _name_some(db)
        db.execute("COMMIT")
    with closing(connected(path, logged=True)) as db:
        db.execute("BEGIN")
        _change_some(db)
        db.execute("COMMIT")
        db.execute("VACUUM")
    return path


def connected(path: Path, *, logged: bool = False) -> sqlite3.Connection:
    """Open a database without netcli; `logged` adds the triggers of undo."""
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;")
    if logged:
        db.executescript(UNDO.read_text("utf-8"))
    return db


def columns(db: sqlite3.Connection) -> Iterator[Column]:
    """Yield every column that holds text."""
    tables = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").fetchall()
    for table, sql in tables:
        checks = " ".join(CHECK.findall(sql))
        for _, name, kind, *_ in db.execute(f'PRAGMA table_info("{table}")').fetchall():
            if kind == "TEXT" or kind.startswith("VARCHAR"):
                yield Column(table, name, re.search(rf"\b{name}\b", checks) is not None)


def poison(db: sqlite3.Connection, chosen: list[Column], *, cut: int | None = None) -> None:
    """Put hostile strings into columns, another one in each row.

    With `cut` they have the form of a day and so many characters, which a CHECK accepts.
    """
    for place, column in enumerate(chosen):
        turns = count(place * 7)
        db.create_function("hostile", 0, lambda turns=turns, column=column: _text(next(turns), column, cut))
        _op(db)
        db.execute(
            f'UPDATE {"OR IGNORE" if cut else ""} "{column.table}" SET "{column.name}" = hostile() WHERE "{column.name}" IS NOT NULL'
        )


def _text(turn: int, column: Column, cut: int | None) -> str:
    text = STRINGS[turn % COUNT]
    if cut is not None:
        text = f"{text:.^{cut}}"[:cut]
        return f"{text[:4]}-{text[5:7]}-{text[8:]}"
    if column[:2] == ("contact", "name"):
        text = text.lstrip("\0")  # SQLite ends a text there
    return f"{text}{turn}" if column.name in ALONE else text


def _name_some(db: sqlite3.Connection) -> None:
    """Give half of the people a plain handle or a folded name, so that they are found.

    Two of them get one alias.
    """
    db.create_function("fold", 1, search_key)
    _op(db)
    db.execute("UPDATE contact SET handle = 'n-' || id WHERE id % 2 = 1")
    db.execute("UPDATE contact SET birthday = '1990-11-22' WHERE id % 3 = 0")
    for table in ("contact", "alias"):
        db.execute(f"UPDATE {table} SET search_key = fold(name) WHERE id % 4 < 2")
    for one in FIT:
        _fit(db, one)
    for one, alias in ((1, "twin"), (3, "twin"), (STRANGER, "twin"), (STRANGER, "stranger"), (STRANGER, "double"), (4, "double")):
        _insert(db, "alias", contact_id=one, name=alias, search_key=alias)
    _insert(db, "contact_point", contact_id=STRANGER, kind="phone", value=PHONE, match_key=PHONE)


def _fit(db: sqlite3.Connection, one: int) -> None:
    """Give a person texts that are hostile and valid; the stranger gets many tags."""
    texts = dict(zip(("name", "org", "title", "city", "country", "met_where"), FITTING[one:], strict=False))
    db.execute(f"UPDATE contact SET birthday = NULL, {', '.join(f'{name} = ?' for name in texts)} WHERE id = ?", (*texts.values(), one))
    db.execute("UPDATE interaction SET time = NULL, amount = NULL WHERE id = 100001")
    db.execute("UPDATE give SET amount = NULL WHERE id = 2")
    for table in ("contact_point", "alias", "tag", "fact"):
        db.execute(f"DELETE FROM {table} WHERE contact_id = ?", (one,))
    for number, text in enumerate(FITTING if one == STRANGER else FITTING[:1]):
        _insert(db, "alias", contact_id=one, name=text, search_key=f"x{number}")
        _insert(db, "tag", contact_id=one, name=text)
    for kind in ("need", "offer", "note", "goal"):
        _insert(db, "fact", contact_id=one, uid=f"fit-{kind}-{one}", kind=kind, text=FITTING[one], day=day(10))


def _change_some(db: sqlite3.Connection) -> None:
    """Add small commands for history and undo: each adds, changes and removes rows."""
    for turn, one in enumerate((*range(1, COUNT + 1), 1)):
        _op(db, STRINGS[turn % COUNT], FIRST_CHANGE + turn)
        db.execute("UPDATE contact SET city = org, org = city WHERE id = ?", (one,))
        db.execute("DELETE FROM fact WHERE contact_id = ? AND kind = 'goal'", (one,))
        _insert(db, "fact", contact_id=one, uid=f"new-{turn}", kind="interest", text=STRINGS[-one], day=day(1))
    # JSON as another program would have escaped it.
    rows = db.execute("SELECT id, row_before FROM undo_log WHERE row_before IS NOT NULL AND id % 2").fetchall()
    db.executemany("UPDATE undo_log SET row_before = ? WHERE id = ?", [(json.dumps(json.loads(before)), id_) for id_, before in rows])


def half_a_letter(db: sqlite3.Connection) -> None:
    """Add a command that removed a lone surrogate, which a text of SQLite cannot hold."""
    _op(db, "rm")
    db.execute("DELETE FROM fact WHERE id = (SELECT MAX(id) FROM fact)")
    db.execute("UPDATE undo_log SET row_before = json_set(row_before, '$.text', '@') WHERE id = (SELECT MAX(id) FROM undo_log)")
    db.execute(
        r"""UPDATE undo_log SET row_before = replace(row_before, '"@"', '"\ud83d \u001b[5m"') WHERE id = (SELECT MAX(id) FROM undo_log)"""
    )


def _op(db: sqlite3.Connection, word: str = "add", number: int | None = None) -> None:
    db.execute("INSERT INTO op (id, at, word) VALUES (?, '2026-11-19T10:00:00.000+00:00', ?)", (number, word))


def _insert(db: sqlite3.Connection, table: str, **cells: Any) -> None:
    db.execute(f"INSERT INTO {table} ({', '.join(cells)}) VALUES ({', '.join('?' * len(cells))})", tuple(cells.values()))


def _person(db: sqlite3.Connection, one: int) -> None:
    texts = dict.fromkeys(("org", "title", "city", "country", "met_where", "birthday"), "x")
    if one == 1:  # the program added this person
        db.execute(f"UPDATE contact SET {', '.join(f'{name} = ?' for name in texts)}, handle = 'n-1'", tuple(texts.values()))
    else:
        key = {"uid": f"{one}", "handle": f"n-{one}", "name": "x", "search_key": "x"}
        _insert(db, "contact", id=one, sphere="both", met_day=day(900), met_via_id=one - 1, **key, **texts)
        _insert(db, "contact_summary", contact_id=one)
        for kind in ("email", "phone"):
            _insert(db, "contact_point", contact_id=one, kind=kind, value="x", match_key="x", label="x")
        _insert(db, "alias", contact_id=one, name="x", search_key="x")
        _insert(db, "tag", contact_id=one, name="x")
    for kind in ("need", "offer", "note", "goal"):
        _insert(db, "fact", contact_id=one, uid=f"{kind}-{one}", kind=kind, text="x", day=day(10))
    _insert(db, "fact", contact_id=one, uid=f"date-{one}", kind="date", text="x", day=day(10), on_day="x")
    _insert(db, "fact", contact_id=one, uid=f"missed-{one}", kind="missed", text="x", day=day(10), why="x")
    _insert(db, "origin", source=f"x{one}", source_key="x", contact_id=one, said="x", original="x")
    _insert(db, "standing", contact_id=one, what="knows_work", answer="no", day=day(5))
    if one > 1:
        _intro(db, one)
        _insert(db, "link", uid=f"link-{one}", contact_id=1, other_id=one, day=day(5), kind="friends", shared="x", weight=0.5)
    if one % 3 == 0:
        _insert(db, "tie_override", contact_id=one, tie="weak", why="x", day=day(5))
    if one % 9 == 0:
        _insert(db, "pause", contact_id=one, kind="archived", day=day(5))
    if one % 11 == 0:
        _insert(db, "pause", contact_id=one, kind="snoozed", day=day(5), until=day(-5))


def _history(db: sqlite3.Connection, one: int) -> None:
    """Give a person interactions and gives, so that every page shows somebody."""
    other = one + 4 if one + 4 <= COUNT else one % 4 + 1
    for times in range(1 + one % 4):
        _met(db, one * 100 + times, day(SILENT[one % 4] + times * 9), one, other)
    for times in range(1 + one % 3):
        direction = "received" if one % 3 else "given"
        gift = {"uid": f"{one}-{times}", "direction": direction, "kind": "introduction", "effort": "small", "text": "x", "to_id": other}
        if times:
            kind = ("referral", "thanks")[times - 1]
            gift |= {
                "kind": kind,
                "status": ("closed", "pending")[one % 2],
                "outcome": "x",
                "outcome_kind": "sale",
                "amount": "x",
                "thanks_for": "x",
            }
        _insert(db, "give", contact_id=one, day=day(times * 9), source="x", source_stamp="x", source_key="x" * 3 + f"{one}-{times}", **gift)


def _crowd(db: sqlite3.Connection, one: int) -> None:
    """Give the first person a record of each type for every hostile string."""
    _insert(db, "alias", contact_id=1, name=f"y{one}", search_key="x")
    _insert(db, "tag", contact_id=1, name=f"y{one}")
    _insert(db, "contact_point", contact_id=1, kind="email", value=f"y{one}", match_key="x", label="x")
    for kind in ("need", "offer", "note"):
        _insert(db, "fact", contact_id=1, uid=f"{kind}-1-{one}", kind=kind, text="x", day=day(10))
    _met(db, 100_000 + one, day(SILENT[one % 4] + one % 40), 1, one)
    favour = {
        "uid": f"crowd-{one}",
        "direction": ("given", "received")[one % 4 == 1],
        "kind": "gift",
        "effort": "small",
        "text": "x",
        "to_id": one,
        "outcome": "x",
        "amount": "x",
        "thanks_for": "x",
    }
    if one % 2:
        _insert(db, "give", contact_id=1, day=day(5 + one), source="x", source_key=f"crowd-{one}", **favour)
    _insert(db, "merged", uid=f"gone-{one}", handle=f"gone-{one}", contact_id=1, day=day(3))
    for direction, status in (("theirs", "open"), ("mine", "open"), ("mine", "answered")):
        closed = (
            {"closed_on": day(1), "outcome": "x", "outcome_kind": "sale", "amount": "x", "kind": "business"} if status == "answered" else {}
        )
        closed |= {"source": "x", "source_stamp": "x", "source_key": f"{direction}-{status}-{one}"} if direction == "mine" else {}
        uid = f"{direction}-{status}-{one}"
        _insert(
            db,
            "ask",
            contact_id=one if one % 2 else 1,
            uid=uid,
            day=day(2 if one % 5 == 0 else 30),
            direction=direction,
            text="x",
            status=status,
            **closed,
        )


def _intro(db: sqlite3.Connection, one: int) -> None:
    """Add an introduction that is open, or made with outcomes or without."""
    steps: list[dict[str, str]] = [{}, {"made_on": day(60)}, *[{"made_on": day(60), "one_outcome": "x", "other_outcome": "x"}] * 7]
    _insert(db, "intro", uid=f"intro-{one}", contact_id=1, other_id=one, day=day(70), why="x", **steps[one % 9])


def _met(db: sqlite3.Connection, number: int, on: str, *people: int) -> None:
    texts = ("time", "place", "purpose", "outcome", "their_outcome", "summary", "amount", "source", "source_stamp")
    words = {**dict.fromkeys(texts, "x"), "kind": "call", "outcome_kind": "sale"}
    _insert(db, "interaction", id=number, uid=f"{number}", day=on, source_key=f"{number}", **words)
    _insert(db, "interaction_tag", interaction_id=number, name="x")
    for who in {*people}:
        _insert(db, "participant", contact_id=who, day=on, interaction_id=number)
