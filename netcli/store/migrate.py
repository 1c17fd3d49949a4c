"""Bring an old database up to date. Loaded only when one was found (see `database._connect`)."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(path: Path, revision: str = "head") -> None:
    """Run the missing migrations in one transaction, each raising `user_version` with its number."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA synchronous = EXTRA")
        connection.rollback()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.commit()
