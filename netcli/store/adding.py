"""Adding a record of any type, by its declaration."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from netcli.domain.records.declaration import RecordType
from netcli.store.uid import new_uid


def add(db: sqlite3.Connection, record: RecordType, new: Any, people: Mapping[str, int | None]) -> tuple[int, str]:  # noqa: ANN401 - the value of any type
    """Store a record; return its number and uid. The caller updates the derived rows.

    `new` is a value with the fields of the record type. `people` are the ids of the contacts that it refers to, by field.
    """
    values = {name: _plain(getattr(new, name)) for name in record.columns} | {"uid": new_uid()}
    values |= {record.field(name).stored_in: contact_id for name, contact_id in people.items()}
    cursor = db.execute(f"INSERT INTO {record.name} ({', '.join(values)}) VALUES ({', '.join(f':{name}' for name in values)})", values)
    return int(cursor.lastrowid or 0), values["uid"]


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field's value
    return value.isoformat() if isinstance(value, date) else value
