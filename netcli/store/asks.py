"""Asks: mine and theirs."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from netcli.domain.person import Person
from netcli.domain.records.ask import ASK, Ask
from netcli.errors import NotFoundError
from netcli.store.contacts import PERSON_COLUMNS

# Whether an ask is open on a day. The ids come from two indexes of few rows; with plain conditions SQLite reads every ask by its
# day (2.7 instead of 0.3 ms for 12 500 asks).
OPEN = (
    "ask.id IN (SELECT id FROM ask WHERE status = 'open' UNION ALL SELECT id FROM ask WHERE closed_on > :today)"
    " AND day <= :today AND (:direction IS NULL OR direction = :direction) AND (:who IS NULL OR contact_id = :who)"
)
CLOSED = "closed_on <= :today AND (:who IS NULL OR contact_id = :who)"
COLUMNS = "ask.id, ask.uid, contact_id, day, direction, text, due, status, closed_on, outcome, why"


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
    return _ask(row[:11]), Person(*row[11:])


def close_ask(db: sqlite3.Connection, number: int, status: str, day: date, outcome: str | None) -> None:
    """Close one ask."""
    db.execute(
        "UPDATE ask SET status = :status, closed_on = :day, outcome = :outcome WHERE id = :number",
        {"number": number, "status": status, "day": day.isoformat(), "outcome": outcome},
    )


def open_asks(
    db: sqlite3.Connection, today: date, direction: str | None = None, who: Person | None = None, most: int | None = None
) -> list[tuple[Ask, Person]]:
    """Return at most `most` asks open on a day, the earliest due first."""
    rows = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM ask JOIN contact ON contact.id = contact_id WHERE {OPEN}"
        " ORDER BY due IS NULL, COALESCE(due, day), day, ask.id LIMIT :most",
        _values(today, direction, who) | {"most": -1 if most is None else most},
    )
    return [(_ask(row[:11]), Person(*row[11:])) for row in rows]


def closed_asks(db: sqlite3.Connection, today: date, who: Person | None = None, most: int | None = None) -> list[tuple[Ask, Person]]:
    """Return the asks closed by a day, the latest closed first; at most `most`."""
    rows = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM ask JOIN contact ON contact.id = contact_id WHERE {CLOSED}"
        " ORDER BY closed_on DESC, ask.id DESC LIMIT :most",
        _values(today, None, who) | {"most": -1 if most is None else most},
    )
    return [(_ask(row[:11]), Person(*row[11:])) for row in rows]


def next_open(db: sqlite3.Connection, today: date, direction: str) -> tuple[Ask, Person] | None:
    """Return the first open ask of one direction, or None."""
    return next(iter(open_asks(db, today, direction, most=1)), None)


def count_open(db: sqlite3.Connection, today: date, direction: str | None = None, who: Person | None = None) -> int:
    """Count the asks that are open on a day."""
    return int(db.execute(f"SELECT COUNT(*) FROM ask WHERE {OPEN}", _values(today, direction, who)).fetchone()[0])


def count_closed(db: sqlite3.Connection, today: date, who: Person | None = None) -> int:
    """Count the asks that are closed by a day."""
    return int(db.execute(f"SELECT COUNT(*) FROM ask WHERE {CLOSED}", _values(today, None, who)).fetchone()[0])


def touched(db: sqlite3.Connection, first: date, last: date) -> list[tuple[Ask, Person]]:
    """Return the asks made or closed in a span, oldest first."""
    rows = db.execute(
        f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM ask JOIN contact ON contact.id = contact_id"
        " WHERE day BETWEEN :first AND :last OR closed_on BETWEEN :first AND :last ORDER BY day, ask.id",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [(_ask(row[:11]), Person(*row[11:])) for row in rows]


def asks(db: sqlite3.Connection, who: Person, today: date) -> list[Ask]:
    """Return every ask of one person up to a day, newest first."""
    query = f"SELECT {COLUMNS} FROM ask WHERE contact_id = :id AND day <= :today ORDER BY day DESC, id DESC"
    return [_ask(row) for row in db.execute(query, {"id": who.id, "today": today.isoformat()})]


def _values(today: date, direction: str | None, who: Person | None) -> dict[str, object]:
    return {"today": today.isoformat(), "direction": direction, "who": who and who.id}


def _ask(row: Iterable[object]) -> Ask:
    number, uid, contact_id, day, direction, text, due, status, closed_on, outcome, why = row
    return Ask(
        date.fromisoformat(str(day)),
        str(direction),
        str(text),
        date.fromisoformat(str(due)) if due else None,
        str(status),
        date.fromisoformat(str(closed_on)) if closed_on else None,
        str(outcome) if outcome is not None else None,
        str(why) if why is not None else None,
        int(str(number)),
        str(uid),
        int(str(contact_id)),
    )
