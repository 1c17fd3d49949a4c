"""Facts about a person; commands close them by their number."""

import sqlite3
from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from netcli.domain.language.dates import kept_day
from netcli.domain.person import Person
from netcli.domain.records.fact import FACT, Fact
from netcli.store.adding import add
from netcli.store.contacts import PERSON_COLUMNS, id_list
from netcli.store.pauses import UNLISTED

COLUMNS = "fact.id, fact.kind, fact.text, fact.day, fact.closed_on, fact.on_day, fact.why, fact.uid"
FACTS = f"SELECT {COLUMNS} FROM fact WHERE contact_id = :id AND closed_on IS NULL"  # the open ones of a person


class Wanted(NamedTuple):
    """Which facts a list has; None is any value.

    `among` are the contacts of whom it has them.
    """

    who: Person | None = None
    kind: str | None = None
    closed: bool = False
    among: Collection[int] | None = None


def open_facts(db: sqlite3.Connection, contact_id: int, kind: str | None) -> list[Fact]:
    """Return the open facts of a person, of one kind or of all, the oldest first."""
    query = f"{FACTS}{' AND kind = :kind' if kind else ''} ORDER BY id"
    return _facts(db, query, {"id": contact_id, "kind": kind or ""})


def every_open(db: sqlite3.Connection, contact_id: int, today: date) -> list[Fact]:
    """Return the open facts of a person up to a day, the newest first."""
    query = f"{FACTS} AND day <= :today ORDER BY day DESC, id DESC"
    return _facts(db, query, {"id": contact_id, "today": today.isoformat()})


def listed(db: sqlite3.Connection, wanted: Wanted, today: date, most: int | None) -> list[tuple[Fact, Person]]:
    """Return open or closed facts up to a day with their people, the newest first."""
    where, values = _where(wanted, today)
    order = "closed_on DESC, fact.id DESC" if wanted.closed else "fact.day DESC, fact.id DESC"
    query = f"SELECT {COLUMNS}, {PERSON_COLUMNS} FROM fact JOIN contact ON contact.id = contact_id WHERE {where} ORDER BY {order}"
    rows = db.execute(query + (" LIMIT :most" if most is not None else ""), {**values, "most": most})
    return [(_fact(row[:8]), Person(*row[8:])) for row in rows]


def of_people(db: sqlite3.Connection, ids: Collection[int], today: date) -> dict[int, list[Fact]]:
    """Return the open facts of some people that no card has, the oldest first."""
    from netcli.domain.records.contact import FACTS as CARD  # start-up time: only an export needs it

    found: dict[int, list[Fact]] = {}
    query = f"SELECT contact_id, {COLUMNS} FROM fact WHERE closed_on IS NULL AND day <= :today AND contact_id IN ({id_list(ids)}) ORDER BY day, id"
    for who, *row in db.execute(query, {"today": today.isoformat()}):
        if row[1] not in CARD.values():
            found.setdefault(who, []).append(_fact(tuple(row)))
    return found


def count(db: sqlite3.Connection, wanted: Wanted, today: date) -> int:
    """Count the facts that a list has."""
    where, values = _where(wanted, today)
    return int(db.execute(f"SELECT COUNT(*) FROM fact WHERE {where}", values).fetchone()[0])


def _where(wanted: Wanted, today: date) -> tuple[str, dict[str, int | str | None]]:
    """Return the condition of a list, and its values."""
    tests = ["fact.closed_on <= :today" if wanted.closed else "fact.closed_on IS NULL AND fact.day <= :today"]
    tests.append("fact.contact_id = :who" if wanted.who else f"fact.contact_id NOT IN ({UNLISTED})")
    if wanted.kind:
        tests.append("fact.kind = :kind")
    if wanted.among is not None:
        tests.append(f"fact.contact_id IN ({id_list(wanted.among)})")
    return " AND ".join(tests), {"today": today.isoformat(), "who": wanted.who and wanted.who.id, "kind": wanted.kind}


def _facts(db: sqlite3.Connection, query: str, values: Mapping[str, int | str]) -> list[Fact]:
    return [_fact(row) for row in db.execute(query, values)]


def _fact(row: tuple[int, str, str, str, str | None, str | None, str | None, str]) -> Fact:
    """Return the fact of a row with COLUMNS."""
    number, kind, text, day, closed_on, on_day, why, uid = row
    return Fact(number, kind, text, kept_day(day), kept_day(closed_on), on_day, why, uid)


def add_fact(
    db: sqlite3.Connection, contact_id: int, kind: str, text: str, today: date, on_day: str | None = None, why: str | None = None
) -> tuple[int, str]:
    """Store a fact; return its number and uid."""
    return add(db, FACT, Fact(0, kind, text, today, None, on_day, why), {"who": contact_id})


def close_fact(db: sqlite3.Connection, number: int, today: date) -> None:
    """Close a fact."""
    db.execute("UPDATE fact SET closed_on = :day WHERE id = :id", {"id": number, "day": today.isoformat()})
