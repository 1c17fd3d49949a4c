"""Drafting the migration for new tables, columns and indexes (`make migration`).

The draft has the differences between schema.sql, as last generated, and store/tables. Read it before you commit it: you decide
what happens to stored rows.
"""

import sys
from pathlib import Path
from typing import Any

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine
from sqlmodel import SQLModel

import netcli.store.tables  # noqa: F401 - declares the tables
from netcli.store.database import SCHEMA
from netcli.store.schema import VERSIONS, newest

MIGRATION = '''"""{title}."""

import sqlalchemy as sa
from alembic import op

revision = "{number:04d}"
down_revision = "{before:04d}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """{title}; no stored record changes."""
    {body}
'''


def draft(name: str) -> Path | None:
    """Write the migration for what is new; return its path, or None if nothing is."""
    with create_engine("sqlite://").connect() as connection:
        driver: Any = connection.connection.driver_connection
        driver.executescript(SCHEMA.read_text("utf-8"))
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        upgrade = produce_migrations(context, SQLModel.metadata).upgrade_ops
    if upgrade is None or upgrade.is_empty():
        return None
    body = "\n".join(line for line in render_python_code(upgrade).splitlines() if not line.strip().startswith("#")).strip()
    before, title = newest(), name.replace("_", " ").capitalize()
    path = VERSIONS / f"{before + 1:04d}_{name}.py"
    path.write_text(MIGRATION.format(title=title, number=before + 1, before=before, body=body), "utf-8")
    return path


def _is_ours(_object: object, name: str | None, *_: object) -> bool:
    return name is None or not name.startswith("alembic")


if __name__ == "__main__":
    print(draft(sys.argv[1]) or "store/tables and schema.sql are equal")
