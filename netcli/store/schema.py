"""Write schema.sql and undo.sql from tables.py: `python -m netcli.store.schema` (`make schema`)."""

from collections.abc import Iterable, Iterator

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

import netcli.store.tables  # noqa: F401 - declares the tables
from netcli.store.database import SCHEMA, UNDO
from netcli.store.triggers import triggers
from netcli.store.version import APPLICATION_ID, SCHEMA_VERSION

HEADER = "-- Generated from netcli/store/tables.py by `make schema`. Do not edit."


def statements() -> Iterator[str]:
    """Yield every statement that makes a new database, in the order of their dependencies."""
    dialect = sqlite.dialect()
    for table in SQLModel.metadata.sorted_tables:
        yield str(CreateTable(table).compile(dialect=dialect)).strip()
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield str(CreateIndex(index).compile(dialect=dialect)).strip()
    # What Alembic itself would create, so that an old database that was brought up to date is equal to a new one.
    yield "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
    yield f"INSERT INTO alembic_version (version_num) VALUES ('{SCHEMA_VERSION:04d}')"
    yield f"PRAGMA application_id = {APPLICATION_ID}"
    yield f"PRAGMA user_version = {SCHEMA_VERSION}"


def schema() -> str:
    """Answer the whole of schema.sql."""
    return _script(statements())


def undo() -> str:
    """Answer the whole of undo.sql."""
    return _script(triggers())


def _script(lines: Iterable[str]) -> str:
    text = "\n".join(line.rstrip() for statement in lines for line in f"{statement};".splitlines())
    return f"{HEADER}\n{text.expandtabs(4)}\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema(), "utf-8")
    UNDO.write_text(undo(), "utf-8")
