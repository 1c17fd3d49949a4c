"""Writing schema.sql, undo.sql and the version from store/tables (`make schema`)."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

import netcli.store.tables  # noqa: F401 - declares the tables
from netcli.store.database import CHANGES, SCHEMA, UNDO
from netcli.store.triggers import of_added, of_others
from netcli.store.version import APPLICATION_ID

VERSION = Path(__file__).with_name("version.py")
VERSIONS = Path(__file__).parent / "migrations" / "versions"
HEADER = "-- Generated from netcli/store/tables by `make schema`. Do not edit.\n"


def statements() -> Iterator[str]:
    """Yield the statements that create a new database, in the order of dependencies."""
    dialect = sqlite.dialect()
    for table in SQLModel.metadata.sorted_tables:
        yield str(CreateTable(table).compile(dialect=dialect)).strip()
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield str(CreateIndex(index).compile(dialect=dialect)).strip()
    # The table that Alembic creates, so that a migrated database is equal to a new one.
    yield "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
    yield f"INSERT INTO alembic_version (version_num) VALUES ('{newest():04d}')"
    yield f"PRAGMA application_id = {APPLICATION_ID}"
    yield f"PRAGMA user_version = {newest()}"


def newest() -> int:
    """Return the number of the newest migration, which is the version of the schema."""
    return max(int(path.name[:4]) for path in VERSIONS.glob("[0-9]*.py"))


def version() -> str:
    """Return version.py with the version of the schema."""
    return re.sub(r"(?<=SCHEMA_VERSION = )\d+", str(newest()), VERSION.read_text("utf-8"))


def schema() -> str:
    """Return the text of schema.sql."""
    return HEADER + _script(statements())


def undo() -> str:
    """Return the text of undo.sql."""
    return HEADER + _script(of_added()) + CHANGES + _script(of_others())


def _script(lines: Iterable[str]) -> str:
    text = "\n".join(line.rstrip() for statement in lines for line in f"{statement};".splitlines())
    return text.expandtabs(4) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema(), "utf-8")
    UNDO.write_text(undo(), "utf-8")
    VERSION.write_text(version(), "utf-8")
