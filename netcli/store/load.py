"""Putting rows of an export (`netcli export jsonl`) back: all of them into an empty database, the missing ones into another.

Rows are known by their uid, or by their whole key. What is kept and differs is a conflict, unless the file is to win. People
are handles in the file and numbers may be taken here: both are mapped. Every row is validated on its own (tables.py).
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from pydantic import ValidationError
from sqlmodel import SQLModel

from netcli.domain.contact import check_birthday
from netcli.domain.interaction import is_time
from netcli.domain.match import Change, Plan
from netcli.domain.names import clean_line, clean_name, clean_text
from netcli.domain.origin import THEIRS
from netcli.domain.records import Skipped
from netcli.errors import InvalidValueError
from netcli.store import contacts, tables
from netcli.store.contacts import POINTS, free_handle
from netcli.store.derived import rebuild
from netcli.store.search_key import search_key

Row = Mapping[str, Any]
KEYS = dict(POINTS.values())
DAYS = frozenset({"day", "due", "closed_on", "met_day", "knows_what_i_do", "until"})
LINES = frozenset({"org", "title", "city", "country", "met_where", "place", "handle"})
TEXTS = frozenset({"text", "purpose", "outcome", "summary", "why", "value"})
EARLIEST = 1900


class Kind(NamedTuple):
    """A table: the class that validates its rows, whom they refer to (column by field), and by which columns one is known."""

    row: type[SQLModel]
    people: Mapping[str, str]
    key: tuple[str, ...]


OWNED = {"contact": "contact_id"}
# In an order in which everything that a row refers to is there before it.
KINDS: dict[str, Kind] = {
    "contact": Kind(tables.ContactRow, {"met_via": "met_via_id"}, ("uid",)),
    "merged": Kind(tables.MergedRow, OWNED, ("uid",)),
    "alias": Kind(tables.AliasRow, OWNED, ("contact_id", "name")),
    "contact_point": Kind(tables.ContactPointRow, OWNED, ("contact_id", "kind", "value")),
    "tag": Kind(tables.TagRow, OWNED, ("contact_id", "name")),
    "fact": Kind(tables.FactRow, OWNED, ("uid",)),
    "tie_override": Kind(tables.TieOverrideRow, OWNED, ("contact_id",)),
    "pause": Kind(tables.PauseRow, OWNED, ("contact_id", "kind")),
    "origin": Kind(tables.OriginRow, OWNED, ("source", "source_key")),
    "distinct_pair": Kind(tables.DistinctRow, OWNED | {"other": "other_id"}, ("contact_id", "other_id")),
    "interaction": Kind(tables.InteractionRow, {}, ("uid",)),
    "participant": Kind(tables.ParticipantRow, OWNED, ("contact_id", "day", "interaction_id")),
    "interaction_tag": Kind(tables.InteractionTagRow, {}, ("interaction_id", "name")),
    "give": Kind(tables.GiveRow, OWNED | {"to": "to_id"}, ("uid",)),
    "ask": Kind(tables.AskRow, OWNED, ("uid",)),
}
NUMBERED = frozenset({"contact", "interaction", "give", "ask", "fact"})
PARTS = frozenset({"participant", "interaction_tag"})


class Load:
    """One import of exported rows, into a database that is open for writing."""

    def __init__(self, db: sqlite3.Connection, *, settle: str | None = None) -> None:
        self.db, self.settle, self.plan = db, settle, Plan()
        self.people: dict[str, int] = {}  # by the handle that the file gives them
        self.numbers: dict[int, int] = {}  # of interactions
        self.via: list[tuple[int, str]] = []

    def run(self, rows: Iterable[tuple[int, Row]], today: date, half_life: float) -> Plan:
        """Put back rows, given with their lines; answers what was done."""
        by_table: dict[str, list[tuple[int, Row]]] = {}
        for line, row in rows:
            by_table.setdefault(str(row.get("table")), []).append((line, row))
        for unknown in by_table.keys() - KINDS.keys():
            self.plan.lost[f"rows of a table that is not known here: {unknown}"] += len(by_table[unknown])
        for table, kind in KINDS.items():
            for line, row in by_table.get(table, ()):
                try:
                    self._put(table, kind, line, row)
                except InvalidValueError as error:
                    self.plan.skipped.append(Skipped(line, error.message))
        self._introduce()
        if self.plan.new or self.plan.changes:
            touched = {row[0] for row in self.db.execute("SELECT id FROM contact")}
            rebuild(self.db, touched, today, half_life)
        return self.plan

    def _put(self, table: str, kind: Kind, line: int, row: Row) -> None:
        """Put one row back. Raises InvalidValueError."""
        values = self._values(table, kind, row)
        where = " AND ".join(f"{name} IS :{name}" for name in kind.key)
        there = self.db.execute(f"SELECT {', '.join(values)} FROM {table} WHERE {where}", values).fetchone()
        if there is None:
            self._add(table, values, row)
            return
        self._learn(table, values, row)
        differences = tuple((name, old, new) for (name, new), old in zip(values.items(), there, strict=True) if old != new)
        if differences and table == "contact":  # the handle may be another one here
            differences = tuple(one for one in differences if one[0] != "handle")
        if not differences:
            self.plan.same += 1
            return
        change = Change(line, 0, f"{table} {row.get('number') or row.get('handle') or row.get('contact') or ''}".strip(), differences)
        if self.settle != THEIRS:
            self.plan.conflicts.append(change)
            return
        self.plan.changes.append(change)
        assignments = ", ".join(f"{name} = :{name}" for name, _, _ in differences)
        self._execute(f"UPDATE {table} SET {assignments} WHERE {where}", values)

    def _values(self, table: str, kind: Kind, row: Row) -> dict[str, Any]:
        """Answer the columns of a row, with the ids of this database. Raises InvalidValueError."""
        values = {name: value for name, value in row.items() if name in kind.row.model_fields}
        values |= dict(self._references(kind, row))
        if table in PARTS:
            number = row.get("interaction")
            if not isinstance(number, int) or number not in self.numbers:
                raise InvalidValueError("part of an interaction that is not in the file", "")
            values["interaction_id"] = self.numbers[number]
        values |= {name: _clean(name, value) for name, value in values.items() if isinstance(value, str)}
        values |= _derived(table, values)
        try:
            return kind.row.model_validate(values, strict=True).model_dump(include=set(values))
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidValueError(f"{'.'.join(map(str, first['loc']))}: {first['msg'].lower()}", "") from None

    def _references(self, kind: Kind, row: Row) -> Iterator[tuple[str, int | None]]:
        for field, column in kind.people.items():
            handle = row.get(field)
            if column == "met_via_id":  # whoever it is may come later
                continue
            if handle is not None and handle not in self.people:
                raise InvalidValueError("about somebody who is not in the file", "")
            yield column, self.people[handle] if handle is not None else None

    def _add(self, table: str, values: dict[str, Any], row: Row) -> None:
        if table == "contact":
            known = self.db.execute("SELECT contact_id FROM merged WHERE uid = :uid", values).fetchone()
            if known:  # merged into somebody here
                self.people[str(row.get("handle"))] = known[0]
                self.plan.same += 1
                return
            values["handle"] = self._free(values["handle"] or values["name"])
        elif table in NUMBERED:
            number = row.get("number")
            taken = self.db.execute(f"SELECT 1 FROM {table} WHERE id = :id", {"id": number}).fetchone()
            if isinstance(number, int) and 0 < number < 2**62 and not taken:
                values["id"] = number
        self._execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(f':{name}' for name in values)})", values)
        self.plan.new += table not in PARTS
        self._learn(table, values, row)

    def _free(self, wanted: str) -> str:
        try:
            return free_handle(self.db, wanted)
        except InvalidValueError:
            return contacts.new_handle(self.db, wanted)

    def _learn(self, table: str, values: Row, row: Row) -> None:
        """Remember which id a row of the file has here."""
        if table not in {"contact", "interaction"}:
            return
        (number,) = self.db.execute(f"SELECT id FROM {table} WHERE uid = :uid", {"uid": values["uid"]}).fetchone()
        if table == "interaction" and isinstance(row.get("number"), int):
            self.numbers[row["number"]] = number
        if table == "contact":
            self.people[str(row.get("handle"))] = number
            if row.get("met_via"):
                self.via.append((number, str(row["met_via"])))

    def _introduce(self) -> None:
        """Keep who introduced whom, where nothing else is known here."""
        query = "UPDATE contact SET met_via_id = :via WHERE id = :id AND met_via_id IS NULL AND id <> :via"
        for contact_id, handle in self.via:
            if handle in self.people:
                self.db.execute(query, {"id": contact_id, "via": self.people[handle]})

    def _execute(self, query: str, values: Row) -> None:
        try:
            self.db.execute(query, dict(values))
        except sqlite3.IntegrityError as error:
            raise InvalidValueError(f"the database refuses it: {error}", "") from None


def _clean(name: str, value: str) -> str:
    """Answer a text as it is kept. Raises InvalidValueError, naming the field."""
    if name in DAYS:
        _check_day(name, value)
    elif name == "birthday":
        check_birthday(value)
    elif name == "time" and not is_time(value):
        raise InvalidValueError(f'time: "{value}" is not one', "")
    cleaner: dict[str, Callable[[str], str]] = {
        "name": clean_name,
        **{field: lambda text: clean_line(text, name) for field in LINES},
        **{field: lambda text: clean_text(text, name) for field in TEXTS},
    }
    return cleaner[name](value) if name in cleaner else value


def _check_day(name: str, value: str) -> None:
    with suppress(ValueError):
        day = date.fromisoformat(value)
        if day.isoformat() == value and day.year >= EARLIEST:
            return
    raise InvalidValueError(f'{name}: "{value[:20]}" is not a day', "")


def _derived(table: str, values: Row) -> dict[str, str]:
    """Compute the columns by which rows are found."""
    if table in {"contact", "alias"}:
        return {"search_key": search_key(str(values.get("name", "")))}
    if table == "contact_point":
        return {"match_key": KEYS.get(str(values.get("kind")), str)(str(values.get("value", "")))}
    return {}
