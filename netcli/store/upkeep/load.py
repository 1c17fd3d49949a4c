"""Putting rows of an export (`netcli export jsonl`) back: all of them into an empty database, the missing ones into another.

Rows are known by their uid, or by their whole key. What is kept and differs is a conflict, unless the file is to win. People
are handles in the file and numbers may be taken here: both are mapped. What makes a row that can be kept is in load_rows.py.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any

from netcli.domain.planning.incoming import Skipped
from netcli.domain.planning.origin import of_row
from netcli.domain.planning.plan import Change, Plan
from netcli.errors import InvalidValueError
from netcli.store import contacts
from netcli.store.contacts import free_handle
from netcli.store.upkeep.derived import rebuild
from netcli.store.upkeep.dump import NUMBERED
from netcli.store.upkeep.load_rows import KINDS, PARTS, Row, values


class Load:
    """One import of exported rows, into a database that is open for writing."""

    def __init__(self, db: sqlite3.Connection, *, settle: str | None = None) -> None:
        self.db, self.settle, self.plan = db, settle, Plan()
        self._begin("")

    def _begin(self, file: str) -> None:
        """Forget how another file calls its people and interactions: they are others in this one."""
        self.file = file
        self.people: dict[str, int] = {}  # by the handle that the file gives them
        self.numbers: dict[int, int] = {}  # of interactions
        self.via: list[tuple[int, str]] = []

    def run(self, rows: Iterable[tuple[int, Row | str]], today: date, half_life: float) -> Plan:
        """Put the rows of one file back, and what follows from them; answers what was done."""
        self.put(rows)
        return self.finish(today, half_life)

    def put(self, rows: Iterable[tuple[int, Row | str]], file: str = "") -> None:
        """Put the rows of a file back, given with their lines, or with what is wrong there."""
        self._begin(file)
        by_table: dict[str, list[tuple[int, Row]]] = {}
        skipped = list[Skipped]()
        for line, row in rows:
            if isinstance(row, str):
                skipped.append(Skipped(line, row, file))
            else:
                table = row.get("table")
                by_table.setdefault(table if isinstance(table, str) else "none", []).append((line, row))
        for table in KINDS:
            for line, row in by_table.pop(table, ()):
                try:
                    self._put(table, line, row)
                except InvalidValueError as error:
                    skipped.append(Skipped(line, error.problem, file))
        self.plan.skipped += sorted(skipped, key=lambda one: one.line)
        self.plan.lost.update({f"rows of a table that is not known here: {unknown}": len(rows_) for unknown, rows_ in by_table.items()})
        self._introduce()

    def finish(self, today: date, half_life: float) -> Plan:
        """Compute what follows from the rows of all files, once; answers what was done."""
        if self.plan.new or self.plan.changes:
            touched = {row[0] for row in self.db.execute("SELECT id FROM contact")}
            rebuild(self.db, touched, today, half_life)
        return self.plan

    def _put(self, table: str, line: int, row: Row) -> None:
        """Put one row back. Raises InvalidValueError."""
        new = values(table, row, self.people, self.numbers)
        where = " AND ".join(f"{name} IS :{name}" for name in KINDS[table].key)
        there = self.db.execute(f"SELECT {', '.join(new)} FROM {table} WHERE {where}", new).fetchone()
        if there is None:
            self._add(table, new, row)
            return
        self._learn(table, new, row)
        kept = dict(zip(new, there, strict=True))
        if table == "contact":  # the handle may be another one here
            new["handle"] = kept["handle"]
        verdict, differences = of_row(kept, new, self.settle)
        change = Change(
            line, 0, f"{table} {row.get('number') or row.get('handle') or row.get('contact') or ''}".strip(), differences, self.file
        )
        if verdict == "same":
            self.plan.same += 1
        elif verdict == "conflict":
            self.plan.conflicts.append(change)
        else:
            assignments = ", ".join(f"{name} = :{name}" for name, _, _ in differences)
            self._execute(f"UPDATE {table} SET {assignments} WHERE {where}", new)
            self.plan.changes.append(change)

    def _add(self, table: str, new: dict[str, Any], row: Row) -> None:
        if table == "contact":
            known = self.db.execute("SELECT contact_id FROM merged WHERE uid = :uid", new).fetchone()
            if known:  # merged into somebody here
                self.people[row["handle"]] = known[0]
                self.plan.same += 1
                return
            new["handle"] = self._free(new["handle"] or new["name"])
        elif table in NUMBERED and row.get("number"):
            wanted = {"id": row["number"]}
            if not self.db.execute(f"SELECT 1 FROM {table} WHERE id = :id", wanted).fetchone():
                new |= wanted
        self._execute(f"INSERT INTO {table} ({', '.join(new)}) VALUES ({', '.join(f':{name}' for name in new)})", new)
        self.plan.new += table not in PARTS
        self._learn(table, new, row)

    def _free(self, wanted: str) -> str:
        try:
            return free_handle(self.db, wanted)
        except InvalidValueError:
            return contacts.new_handle(self.db, wanted)

    def _learn(self, table: str, new: Row, row: Row) -> None:
        """Remember which id a row of the file has here."""
        if table not in {"contact", "interaction"}:
            return
        (number,) = self.db.execute(f"SELECT id FROM {table} WHERE uid = :uid", {"uid": new["uid"]}).fetchone()
        if table == "interaction" and row.get("number"):
            self.numbers[row["number"]] = number
        if table == "contact":
            self.people[row["handle"]] = number
            if row.get("met_via"):
                self.via.append((number, row["met_via"]))

    def _introduce(self) -> None:
        """Keep who introduced whom, where nothing else is known here."""
        query = "UPDATE contact SET met_via_id = :via WHERE id = :id AND met_via_id IS NULL AND id <> :via"
        for contact_id, handle in self.via:
            if handle in self.people:
                self.db.execute(query, {"id": contact_id, "via": self.people[handle]})

    def _execute(self, query: str, new: Row) -> None:
        try:
            self.db.execute(query, dict(new))
        except sqlite3.IntegrityError as error:
            raise InvalidValueError(f"the database refuses it: {error}", "") from None
