"""The migration of an old database; loaded only for one (see `database._connect`)."""

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
    """Run the missing migrations in one transaction. Raise DatabaseError.

    Each migration sets `user_version` to its number.
    """
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
    """Stop the driver from committing before each CREATE TABLE."""
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA foreign_keys = OFF")  # a migration drops a table and creates it again


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
