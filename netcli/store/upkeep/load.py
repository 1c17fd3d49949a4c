"""Loading an export (`netcli export jsonl`): adding rows that are not stored yet.

A row is identified by its key, which is mostly its uid; load_known.py finds records that have another uid here. A stored row that
differs is a conflict, unless `settle` decides. Handles and numbers of the file may belong to other records here, so both are mapped.
load_rows.py checks the rows.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import Any

from netcli.domain import records
from netcli.domain.planning.incoming import Lost, Skipped
from netcli.domain.planning.origin import Difference, of_row
from netcli.domain.planning.plan import LikelyDuplicate, Plan, PlannedChange
from netcli.domain.records.declaration import RecordType
from netcli.domain.records.interaction import INTERACTION, PARTICIPANT
from netcli.errors import InvalidValueError, Problem
from netcli.store.new_contacts import free_handle, new_handle
from netcli.store.upkeep.derived import rebuild
from netcli.store.upkeep.load_known import Known, differences
from netcli.store.upkeep.load_rows import Row, values

MOVED = "UPDATE participant SET day = :day WHERE day <> :day AND interaction_id = (SELECT id FROM interaction WHERE uid = :uid)"


class Load:
    """One import of exported rows, into a database that is open for writing."""

    def __init__(self, db: sqlite3.Connection, *, settle: str | None = None) -> None:
        self.db, self.settle, self.plan = db, settle, Plan()
        self._begin("")

    def _begin(self, file: str) -> None:
        """Start a file; each file has its own handles and numbers."""
        self.file = file
        self.people: dict[str, int] = {}  # ids by the handle in the file
        self.numbers: dict[int, int] = {}  # ids of interactions by the number in the file
        self.via: list[tuple[int, str]] = []

    def run(self, rows: Iterable[tuple[int, Row | Problem]], today: date, half_life: float) -> Plan:
        """Load the rows of one file and recompute derived rows; return the plan."""
        self.put(rows)
        return self.finish(today, half_life)

    def put(self, rows: Iterable[tuple[int, Row | Problem]], file: str = "") -> None:
        """Load the rows of a file, each with its line number.

        A text instead of a row is the reason why the line is skipped.
        """
        self._begin(file)
        by_table: dict[str, list[tuple[int, Row]]] = {}
        skipped = list[Skipped]()
        for line, row in rows:
            if isinstance(row, Problem):
                skipped.append(Skipped(line, row, file))
            else:
                table = row.get("table")
                by_table.setdefault(table if isinstance(table, str) else "none", []).append((line, row))
        self.known = Known(self.db, by_table)
        for record in records.every():
            for line, row in by_table.pop(record.name, ()):
                try:
                    self._put(record, line, row)
                except InvalidValueError as error:
                    skipped.append(Skipped(line, error.problem, file))
        self.plan.skipped += sorted(skipped, key=lambda one: one.line)
        self.plan.lost.update({Lost.of("unread_table", table=unknown): len(rows_) for unknown, rows_ in by_table.items()})
        self._introduce()

    def finish(self, today: date, half_life: float) -> Plan:
        """Recompute the derived rows, once for all files; return the plan."""
        if self.plan.new or self.plan.changes:
            touched = {row[0] for row in self.db.execute("SELECT id FROM contact")}
            rebuild(self.db, touched, today, half_life)
        return self.plan

    def _put(self, record: RecordType, line: int, row: Row) -> None:
        """Load one row. Raise InvalidValueError if it is invalid."""
        table, new = record.name, values(record, row, self.people, self.numbers)
        if record is PARTICIPANT:  # the interaction may be on another day here
            (new["day"],) = self.db.execute("SELECT day FROM interaction WHERE id = :interaction_id", new).fetchone()
        if (stored := self._stored(record, new)) is not None:
            new = new if table != "contact" else new | {"handle": stored["handle"]}  # the contact may have another handle here
            verdict, changed = of_row(stored, new if record.counted else {}, self.settle)  # the memory of imports stays
            self._note(record, line, row, new, *((changed, ()) if verdict == "changed" else ((), changed)))
        elif table == "contact" and self._merged(new, row):
            self.plan.same += 1
        elif there := self.known.uid(table, new, row.get("handle")):
            new["uid"] = there
            stored = self._stored(record, new) or {}
            self._note(record, line, row, new, *differences(stored, new, self.settle))
        else:
            self._add(record, line, new, row)
            return
        self._learn(table, new, row)

    def _stored(self, record: RecordType, new: Row) -> dict[str, Any] | None:
        """Return the stored row with the key of a row, or None."""
        where = " AND ".join(f"{name} = :{name}" for name in record.key)
        there = self.db.execute(f"SELECT {', '.join(new)} FROM {record.name} WHERE {where}", dict(new)).fetchone()
        return None if there is None else dict(zip(new, there, strict=True))

    def _merged(self, new: Row, row: Row) -> bool:
        """Return whether a contact was merged into another one, and remember that one."""
        known = self.db.execute("SELECT contact_id FROM merged WHERE uid = :uid", dict(new)).fetchone()
        if known:
            self.people[row["handle"]] = known[0]
        return known is not None

    def _note(
        self, record: RecordType, line: int, row: Row, new: Row, changed: tuple[Difference, ...], conflicts: tuple[Difference, ...]
    ) -> None:
        """Store the changes of a stored row, and plan them with its conflicts."""
        label = f"{record.name} {row.get('number') or row.get('handle') or row.get('contact') or ''}".strip()
        if changed:
            where = " AND ".join(f"{name} = :{name}" for name in record.key)
            self._execute(f"UPDATE {record.name} SET {', '.join(f'{name} = :{name}' for name, _, _ in changed)} WHERE {where}", new)
            if record is INTERACTION and any(name == "day" for name, _, _ in changed):
                self.db.execute(MOVED, dict(new))
            self.plan.changes.append(PlannedChange(line, 0, label, changed, self.file))
        if conflicts:
            self.plan.conflicts.append(PlannedChange(line, 0, label, conflicts, self.file))
        self.plan.same += not (changed or conflicts)

    def _add(self, record: RecordType, line: int, new: dict[str, Any], row: Row) -> None:
        table = record.name
        if table == "contact":
            wanted = new["handle"] or new["name"]
            self.plan.duplicates += [
                LikelyDuplicate(line, new["name"], handle, doubt, self.file) for handle, doubt in self.known.namesakes(new)
            ]
            new["handle"] = self._free(wanted)
        elif record.numbered and row.get("number"):
            wanted = {"id": row["number"]}
            if not self.db.execute(f"SELECT 1 FROM {table} WHERE id = :id", wanted).fetchone():
                new |= wanted
        self._execute(f"INSERT INTO {table} ({', '.join(new)}) VALUES ({', '.join(f':{name}' for name in new)})", new)
        self.plan.added[table] += not record.part_of
        self._learn(table, new, row)

    def _free(self, wanted: str) -> str:
        try:
            return free_handle(self.db, wanted)
        except InvalidValueError:
            return new_handle(self.db, wanted)

    def _learn(self, table: str, new: Row, row: Row) -> None:
        """Remember the id of a row, by its handle or number in the file."""
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
        """Store the introducers of contacts that have none."""
        query = "UPDATE contact SET met_via_id = :via WHERE id = :id AND met_via_id IS NULL AND id <> :via"
        for contact_id, handle in self.via:
            if handle in self.people:
                self.db.execute(query, {"id": contact_id, "via": self.people[handle]})

    def _execute(self, query: str, new: Row) -> None:
        try:
            self.db.execute(query, dict(new))
        except sqlite3.IntegrityError as error:
            raise InvalidValueError("row_refused", reason=str(error)) from None
