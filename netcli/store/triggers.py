"""The triggers that log each changed row in `undo_log`, so that undo works.

They are made from the tables, written to undo.sql, and created as TEMP triggers by `database.writing`. They are not in the file:
reading commands would spend 1 ms on parsing them, and changes by other programs are not commands that netcli can undo.

An UPDATE that changes nothing is not logged, because a logged row prevents the undo of earlier commands. An UPDATE of the key is
logged as one removed and one added row. The command is the last row of `op`, which `database.writing` adds first.

The triggers of added rows come first, because most commands only add rows (`database.writing`).
"""

from collections.abc import Iterator

from sqlalchemy import Table
from sqlmodel import SQLModel

from netcli.domain import records

OP = "(SELECT COALESCE(MAX(id), 0) FROM op)"


def of_added() -> Iterator[str]:
    """Yield a CREATE TRIGGER statement for the added rows of each logged table."""
    for table in _tables():
        yield _trigger(table, "added", "INSERT", _logged(table, "added", "NEW", "NULL"))


def of_others() -> Iterator[str]:
    """Yield the statements for changed and removed rows."""
    for table in _tables():
        before, same_key = _row(table), _key_stays(table)
        changed, removed = _logged(table, "changed", "NEW", before), _logged(table, "removed", "OLD", before)
        yield _trigger(table, "changed", "UPDATE", changed, f"WHEN {same_key} AND ({_differs(table)}) ")
        if [column.name for column in table.primary_key] != ["id"]:  # an id never changes
            added = _logged(table, "added", "NEW", "NULL")
            yield _trigger(table, "moved", "UPDATE", f"{removed}\n{added}", f"WHEN NOT ({same_key}) ")
        yield _trigger(table, "removed", "DELETE", removed)


def _tables() -> list[Table]:
    return [table for table in SQLModel.metadata.sorted_tables if table.name not in records.DERIVED | records.LOGS]


def _trigger(table: Table, name: str, event: str, body: str, when: str = "") -> str:
    return f"CREATE TEMP TRIGGER {table.name}_{name} AFTER {event} ON {table.name} {when}BEGIN\n{body}\nEND"


def _logged(table: Table, action: str, row: str, before: str) -> str:
    key = ", ".join(f"{row}.{column.name}" for column in table.primary_key)
    return (
        "    INSERT INTO undo_log (op_id, action, table_name, row_key, row_before)\n"
        f"    VALUES ({OP}, '{action}', '{table.name}', json_array({key}), {before});"
    )


def _key_stays(table: Table) -> str:
    return " AND ".join(f"OLD.{column.name} IS NEW.{column.name}" for column in table.primary_key)


def _differs(table: Table) -> str:
    rest = [column.name for column in table.columns if not column.primary_key]
    return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in rest) or "FALSE"


def _row(table: Table) -> str:
    """Return the SQL for the old row as a JSON object.

    An object fits the table even if a later version adds a column.
    """
    fields = ", ".join(f"'{column.name}', OLD.{column.name}" for column in table.columns)
    return f"json_object({fields})"
