"""Alembic's environment, which runs the migrations in keep/migrate.py."""

from collections.abc import Collection, Mapping
from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo

from netcli.store.version import APPLICATION_ID

connection = context.config.attributes["connection"]


def number(ctx: MigrationContext, step: MigrationInfo, heads: Collection[Any], run_args: Mapping[str, Any]) -> None:  # noqa: ARG001 - Alembic's signature
    """Store the number of a migration in the pragmas that `database` checks."""
    connection.exec_driver_sql(f"PRAGMA user_version = {int(step.up_revision_id or 0)}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


context.configure(connection=connection, on_version_apply=number)
context.run_migrations()  # in the transaction of keep/migrate.py
