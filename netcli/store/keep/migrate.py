"""Bring an old database up to date. Loaded only when one was found (see `database._connect`)."""

import sqlite3
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from netcli.errors import DatabaseError

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def upgrade(path: Path, revision: str = "head") -> None:
    """Run the missing migrations in one transaction, each raising `user_version` with its number. Raises DatabaseError."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    event.listen(engine, "connect", _without_autocommit)
    event.listen(engine, "begin", _begin)
    try:
        with engine.connect() as connection, connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
    except (SQLAlchemyError, sqlite3.Error) as error:
        reason = str(error).splitlines()[0]
        raise DatabaseError("not_migrated", path=path, reason=reason) from error


def _without_autocommit(connection: sqlite3.Connection, _: Any) -> None:  # noqa: ANN401 - SQLAlchemy's record
    """Keep the driver from committing before each CREATE TABLE: the transaction is ours."""
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA foreign_keys = OFF")  # a table is dropped to be made anew


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
