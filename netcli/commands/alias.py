"""netcli alias: other names of a person."""

from typing import Annotated

import typer

from netcli.commands.tag import Remove, change
from netcli.options import Who


def alias(
    ctx: typer.Context,
    who: Who,
    names: Annotated[
        list[str], typer.Argument(metavar="[NAME]...", help="Names to add, each in quotes; without any, they are listed.")
    ] = [],  # noqa: B006 - typer copies it
    remove: Remove = [],  # noqa: B006
) -> None:
    """Give a person other names by which they are found, also in a sentence.

    Example: netcli alias ana-pop "Anuța" "Ana Marinescu"
    """
    change(ctx.obj, "alias", "aliases", who, names, remove)
