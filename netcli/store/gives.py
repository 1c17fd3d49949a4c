"""Gives, and the counts that balance is judged by."""

import sqlite3
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from netcli.domain.balance import Counts
from netcli.domain.give import THANKS, Give
from netcli.domain.person import UNCOUNTED_TAGS, Person
from netcli.store.pauses import RESTING
from netcli.store.uid import new_uid

if TYPE_CHECKING:  # only adding makes one
    from netcli.domain.new_give import NewGive

GIVEN_DAYS = "COUNT(DISTINCT CASE direction WHEN 'given' THEN day END)"
RECEIVED_DAYS = "COUNT(DISTINCT CASE direction WHEN 'received' THEN day END)"
GENEROUS = (
    "SELECT contact_id FROM give WHERE +direction = 'received' AND day > :since AND day <= :today"
    " GROUP BY +contact_id HAVING COUNT(*) >= :least"
)
UNCOUNTED = ", ".join(repr(tag) for tag in sorted(UNCOUNTED_TAGS))


def add_give(db: sqlite3.Connection, new: "NewGive", who: Person, to: Person | None = None) -> tuple[int, str]:
    """Keep one give; answers its number and uid."""
    uid = new_uid()
    cursor = db.execute(
        "INSERT INTO give (uid, contact_id, day, direction, kind, effort, text, to_id, depth)"
        " VALUES (:uid, :id, :day, :direction, :kind, :effort, :text, :to, :depth)",
        {
            "uid": uid,
            "id": who.id,
            "day": new.day.isoformat(),
            "direction": new.direction,
            "kind": new.kind,
            "effort": new.effort,
            "text": new.text,
            "to": to.id if to else None,
            "depth": new.depth,
        },
    )
    refresh(db, {who.id})
    return int(cursor.lastrowid or 0), uid


def refresh(db: sqlite3.Connection, contacts: Collection[int]) -> None:
    """Keep since when favours were given to, and received from, some contacts."""
    db.executemany(
        "UPDATE contact_summary SET given_since = (SELECT MIN(day) FROM give WHERE contact_id = :id AND direction = 'given'),"
        " received_since = (SELECT MIN(day) FROM give WHERE contact_id = :id AND direction = 'received') WHERE contact_id = :id",
        ({"id": contact_id} for contact_id in contacts),
    )


def gives(db: sqlite3.Connection, who: Person, today: date) -> list[Give]:
    """Answer everything given to and received from one person up to a day, oldest first."""
    rows = db.execute(
        "SELECT give.id, give.uid, contact_id, day, direction, kind, effort, text, depth, other.id, other.uid, other.handle, other.name"
        " FROM give LEFT JOIN contact AS other ON other.id = to_id WHERE contact_id = :id AND day <= :today ORDER BY day, give.id",
        {"id": who.id, "today": today.isoformat()},
    )
    found = []
    for number, uid, contact_id, day, direction, kind, effort, text, depth, *to in rows:
        other = Person(*to) if to[0] else None
        found.append(Give(number, uid, contact_id, date.fromisoformat(day), direction, kind, effort, text, depth, other))
    return found


def between(db: sqlite3.Connection, first: date, last: date) -> list[tuple[str, str, str, str, str]]:
    """Answer the gives of a span: day, direction, name, kind and text, oldest first."""
    return db.execute(
        "SELECT day, direction, name, kind, text FROM give JOIN contact ON contact.id = contact_id"
        " WHERE day BETWEEN :first AND :last ORDER BY day, give.id",
        {"first": first.isoformat(), "last": last.isoformat()},
    ).fetchall()


def given_ever(db: sqlite3.Connection, who: Person) -> int:
    """Count what was ever given to one person."""
    query = "SELECT COUNT(*) FROM give WHERE contact_id = :id AND direction = 'given'"
    return int(db.execute(query, {"id": who.id}).fetchone()[0])


def counts(db: sqlite3.Connection, today: date, window: int, who: Person | None = None, *, received_least: int = 0) -> Iterator[Counts]:
    """Count the days with something given and received within the window.

    For everybody, for one person, or where more was received than given, and on so many days at the least.
    """
    values = {
        "today": today.isoformat(),
        "since": (today - timedelta(days=window)).isoformat(),
        "id": who.id if who else None,
        "least": received_least,
    }
    rows = db.execute(
        f"SELECT contact_id, {GIVEN_DAYS}, {RECEIVED_DAYS},"
        f" EXISTS (SELECT 1 FROM tag WHERE tag.contact_id = give.contact_id AND tag.name IN ({UNCOUNTED})),"
        f" MAX(CASE WHEN direction = 'given' AND kind = '{THANKS}' THEN day ELSE '' END) >= MAX(CASE direction WHEN 'received' THEN day ELSE '' END)"
        " FROM give WHERE day > :since AND day <= :today AND (:id IS NULL OR contact_id = :id)"
        # With both directions named, each of the few is two short ranges of an index, and not the whole window again.
        + (
            f" AND direction IN ('given', 'received') AND contact_id IN ({GENEROUS}) AND contact_id NOT IN ({RESTING})"
            if received_least
            else ""
        )
        + f" GROUP BY {'' if received_least else '+'}contact_id"
        + (f" HAVING {RECEIVED_DAYS} > {GIVEN_DAYS}" if received_least else ""),
        values,
    )
    for contact_id, given, received, uncounted, thanked in rows:
        yield Counts(contact_id, given, received, bool(uncounted), bool(thanked))
