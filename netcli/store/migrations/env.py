"""What Alembic runs: the migrations, on the connection that `netcli.store.migrate` opened."""

from collections.abc import Collection, Mapping
from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo

from netcli.store.version import APPLICATION_ID

connection = context.config.attributes["connection"]


def number(ctx: MigrationContext, step: MigrationInfo, heads: Collection[Any], run_args: Mapping[str, Any]) -> None:  # noqa: ARG001 - Alembic's signature
    """Write the number of a migration where the opening of a database looks for it."""
    connection.exec_driver_sql(f"PRAGMA user_version = {int(step.up_revision_id or 0)}")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


context.configure(connection=connection, on_version_apply=number)
context.run_migrations()  # inside the transaction of netcli.store.migrate
