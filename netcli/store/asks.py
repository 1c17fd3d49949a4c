"""Asks, mine and theirs, and promises."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.ask import ASK, DIRECTIONS, Ask
from netcli.errors import NotFoundError
from netcli.store.contacts import PERSON_COLUMNS

# Whether an ask is open on a day. The ids come from two indexes of few rows; with plain conditions SQLite reads every ask by its
# day (2.7 instead of 0.3 ms for 12 500 asks).
OPEN = (
    "ask.id IN (SELECT id FROM ask WHERE status = 'open' UNION ALL SELECT id FROM ask WHERE closed_on > :today)"
    " AND day <= :today AND direction IN ({}) AND (:who IS NULL OR contact_id = :who)"
)
CLOSED = "closed_on <= :today AND direction IN ({}) AND (:who IS NULL OR contact_id = :who)"
COLUMNS = "ask.id, ask.uid, contact_id, day, direction, text, due, status, closed_on, outcome, why, kind, outcome_kind, amount"
WIDTH = COLUMNS.count(",") + 1


def add_ask(db: sqlite3.Connection, new: Ask, who: Person) -> tuple[int, str]:
    """Store an ask; return its number and uid."""
    from netcli.store.adding import add  # start-up time: lists read only

    return add(db, ASK, new, {"who": who.id})


def numbered(db: sqlite3.Connection, number: int) -> tuple[Ask, Person]:
    """Return one ask and its person. Raise NotFoundError."""
    row = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM ask JOIN contact ON contact.id = contact_id WHERE ask.id = :n",
        {"n": min(number, 2**63 - 1)},
    ).fetchone()
    if row is None:
        raise NotFoundError("no_such_ask", number=number)
    return _ask(row[:WIDTH]), Person(*row[WIDTH:])


def close_ask(db: sqlite3.Connection, closed: Ask) -> None:
    """Store how and when an ask was closed."""
    fields = closed._asdict() | {"closed_on": closed.closed_on and closed.closed_on.isoformat()}
    names = ("status", "closed_on", "outcome", "why", "outcome_kind", "amount")
    assignments = ", ".join(f"{name} = :{name}" for name in names)
    db.execute(f"UPDATE ask SET {assignments} WHERE id = :number", {name: fields[name] for name in (*names, "number")})


def open_asks(
    db: sqlite3.Connection, today: date, directions: Sequence[str] = DIRECTIONS, who: Person | None = None, most: int | None = None
) -> list[tuple[Ask, Person]]:
    """Return at most `most` asks open on a day, the earliest due first."""
    return _listed(db, OPEN, "due IS NULL, COALESCE(due, day), day, ask.id", today, directions, who, most)


def closed_asks(
    db: sqlite3.Connection, today: date, directions: Sequence[str] = DIRECTIONS, who: Person | None = None, most: int | None = None
) -> list[tuple[Ask, Person]]:
    """Return at most `most` asks closed by a day, the latest closed first."""
    return _listed(db, CLOSED, "closed_on DESC, ask.id DESC", today, directions, who, most)


def _listed(
    db: sqlite3.Connection, which: str, order: str, today: date, directions: Sequence[str], who: Person | None, most: int | None
) -> list[tuple[Ask, Person]]:
    rows = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM ask JOIN contact ON contact.id = contact_id"
        f" WHERE {which.format(_quoted(directions))} ORDER BY {order} LIMIT :most",
        {"today": today.isoformat(), "who": who and who.id, "most": -1 if most is None else most},
    )
    return [(_ask(row[:WIDTH]), Person(*row[WIDTH:])) for row in rows]


def due_by(db: sqlite3.Connection, today: date, last: date) -> list[tuple[Ask, Person]]:
    """Return the asks and promises open on a day that are due by another, in order."""
    rows = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM ask JOIN contact ON contact.id = contact_id"
        f" WHERE {OPEN.format(_quoted(DIRECTIONS))} AND due <= :last ORDER BY due, ask.id",
        {"today": today.isoformat(), "who": None, "last": last.isoformat()},
    )
    return [(_ask(row[:WIDTH]), Person(*row[WIDTH:])) for row in rows]


def next_open(db: sqlite3.Connection, today: date, direction: str) -> tuple[Ask, Person] | None:
    """Return the first open ask of one direction, or None."""
    return next(iter(open_asks(db, today, (direction,), most=1)), None)


def count_open(db: sqlite3.Connection, today: date, directions: Sequence[str] = DIRECTIONS, who: Person | None = None) -> int:
    """Count the asks of some directions that are open on a day."""
    return _count(db, OPEN, today, directions, who)


def count_closed(db: sqlite3.Connection, today: date, directions: Sequence[str] = DIRECTIONS, who: Person | None = None) -> int:
    """Count the asks of some directions that are closed by a day."""
    return _count(db, CLOSED, today, directions, who)


def _count(db: sqlite3.Connection, which: str, today: date, directions: Sequence[str], who: Person | None) -> int:
    query = f"SELECT COUNT(*) FROM ask WHERE {which.format(_quoted(directions))}"
    return int(db.execute(query, {"today": today.isoformat(), "who": who and who.id}).fetchone()[0])


def touched(db: sqlite3.Connection, first: date, last: date) -> list[tuple[Ask, Person]]:
    """Return the asks made or closed in a span, oldest first."""
    rows = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM ask JOIN contact ON contact.id = contact_id"
        " WHERE day BETWEEN :first AND :last OR closed_on BETWEEN :first AND :last ORDER BY day, ask.id",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [(_ask(row[:WIDTH]), Person(*row[WIDTH:])) for row in rows]


def made(db: sqlite3.Connection, first: date, last: date, who: Person | None) -> list[tuple[Ask, Person]]:
    """Return the asks of a span of one person, or of everybody, oldest first."""
    rows = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM ask JOIN contact ON contact.id = contact_id"
        " WHERE day BETWEEN :first AND :last AND (:who IS NULL OR contact_id = :who) ORDER BY day, ask.id",
        {"first": first.isoformat(), "last": last.isoformat(), "who": who and who.id},
    )
    return [(_ask(row[:WIDTH]), Person(*row[WIDTH:])) for row in rows]


def asks(db: sqlite3.Connection, who: Person, today: date) -> list[Ask]:
    """Return every ask and promise of one person up to a day, newest first."""
    query = f"SELECT {COLUMNS} FROM ask WHERE contact_id = :id AND day <= :today ORDER BY day DESC, id DESC"
    return [_ask(row) for row in db.execute(query, {"id": who.id, "today": today.isoformat()})]


def _quoted(directions: Sequence[str]) -> str:
    return ", ".join(f"'{direction}'" for direction in directions)


def _ask(row: Iterable[Any]) -> Ask:
    number, uid, contact_id, day, direction, text, due, status, closed_on, *more = row
    return Ask._make((date.fromisoformat(day), direction, text, kept_day(due), status, kept_day(closed_on), *more, number, uid, contact_id))
