"""Changing the columns and checks of a table, by a copy of the table."""

from collections.abc import Collection, Iterable, Mapping

import sqlalchemy as sa
from alembic import op


def copy_table(
    table: str, changes: Iterable[tuple[str, str]], *, instead: Mapping[str, str] | None = None, dropped: Collection[str] = ()
) -> None:
    """Replace a table by a copy with other columns and checks; keep its next id.

    `changes` are parts of its SQL, each with what replaces that part. `instead` has the SQL that is copied instead of a column
    (`give.kind`). `dropped` are the columns that the copy does not have.
    """
    db, of_table = op.get_bind(), {"table": table}
    (sql,) = db.execute(sa.text("SELECT sql FROM sqlite_master WHERE name = :table"), of_table).one()
    indexes = db.execute(sa.text("SELECT sql FROM sqlite_master WHERE tbl_name = :table AND type = 'index' AND sql NOT NULL"), of_table)
    stored = [index for (index,) in indexes]
    named = db.execute(sa.text("SELECT name FROM pragma_table_info(:table)"), of_table)
    columns = [name for (name,) in named if name not in dropped]
    values = ", ".join((instead or {}).get(f"{table}.{name}", name) for name in columns)
    given = db.execute(sa.text("SELECT seq FROM sqlite_sequence WHERE name = :table"), of_table).all()
    sql = " ".join(sql.split())  # each version wrote its own spaces
    for before, after in changes:
        sql = sql.replace(before, after, 1)
    op.execute("PRAGMA legacy_alter_table = ON")  # references keep the name of the table
    op.rename_table(table, f"{table}_before")
    op.execute("PRAGMA legacy_alter_table = OFF")
    db.exec_driver_sql(sql)
    db.exec_driver_sql(f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table}_before")
    op.drop_table(f"{table}_before")
    for index in stored:
        db.exec_driver_sql(index)
    for (number,) in given:
        db.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :table"), of_table)
        db.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :number)"), of_table | {"number": number})
