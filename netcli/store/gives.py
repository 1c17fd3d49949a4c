"""Gives, and the counts that balance is judged by."""

import sqlite3
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from netcli.domain.balance import Counts
from netcli.domain.person import UNCOUNTED_TAGS, Person
from netcli.domain.records.give import DIRECTIONS, GIVE, THANKS, Give
from netcli.store.adding import add
from netcli.store.pauses import RESTING

SPAN = "day > :since AND day <= :today"
EVERYBODY = f"SELECT DISTINCT contact_id FROM give WHERE {SPAN}"
GENEROUS = (
    f"SELECT contact_id FROM give WHERE +direction = 'received' AND {SPAN} AND contact_id NOT IN ({RESTING})"
    " GROUP BY +contact_id HAVING COUNT(*) >= :least"
)
UNCOUNTED = ", ".join(repr(tag) for tag in sorted(UNCOUNTED_TAGS))
OF_ONE = f"FROM give WHERE give.contact_id = one.contact_id AND direction = '{{}}' AND {SPAN}"
# Each count reads one short range of an index; materialized, it is taken once.
COUNTS = (
    "WITH counted AS MATERIALIZED (SELECT contact_id,"
    + ",".join(f" (SELECT COUNT(*) FROM (SELECT DISTINCT day {OF_ONE.format(way)})) AS {way}" for way in DIRECTIONS)
    + " FROM ({}) AS one) SELECT contact_id, given, received,"
    f" EXISTS (SELECT 1 FROM tag WHERE tag.contact_id = one.contact_id AND tag.name IN ({UNCOUNTED})),"
    f" EXISTS (SELECT 1 {OF_ONE.format('given')} AND kind = '{THANKS}' AND day >= (SELECT MAX(day) {OF_ONE.format('received')}))"
    " FROM counted AS one"
)


def add_give(db: sqlite3.Connection, new: Give, who: Person, to: Person | None = None) -> tuple[int, str]:
    """Store a give and the first days that follow from it; return its number and uid."""
    number, uid = add(db, GIVE, new, {"who": who.id, "to": to and to.id})
    refresh(db, {who.id})
    return number, uid


def refresh(db: sqlite3.Connection, contacts: Collection[int]) -> None:
    """Keep since when favours were given to, and received from, some contacts."""
    db.executemany(
        "UPDATE contact_summary SET given_since = (SELECT MIN(day) FROM give WHERE contact_id = :id AND direction = 'given'),"
        " received_since = (SELECT MIN(day) FROM give WHERE contact_id = :id AND direction = 'received') WHERE contact_id = :id",
        ({"id": contact_id} for contact_id in contacts),
    )


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


def counts(db: sqlite3.Connection, today: date, window: int) -> Iterator[Counts]:
    """Count, for everybody with any, the days with something given and received within the window."""
    return _counts(db, EVERYBODY, today, window)


def counts_with(db: sqlite3.Connection, who: Person, today: date, window: int) -> Counts:
    """Count the days with something given to and received from one person within the window."""
    return next(_counts(db, "SELECT :id AS contact_id", today, window, id=who.id))


def lopsided(db: sqlite3.Connection, today: date, window: int, least: int) -> Iterator[Counts]:
    """Count where favours were received so many times at the least, and on more days than given; who rests is left out."""
    return (one for one in _counts(db, GENEROUS, today, window, least=least) if one.received > one.given)


def _counts(db: sqlite3.Connection, whom: str, today: date, window: int, **values: int) -> Iterator[Counts]:
    span = {"today": today.isoformat(), "since": (today - timedelta(days=window)).isoformat()}
    for contact_id, given, received, uncounted, thanked in db.execute(COUNTS.format(whom), span | values):
        yield Counts(contact_id, given, received, bool(uncounted), bool(thanked))
