"""netcli declined: an ask that was declined."""

import typer

from netcli.commands.done import record
from netcli.options import Number, Outcome


def declined(ctx: typer.Context, number: Number, outcome: Outcome = None) -> None:
    """Close an ask that was declined; a no is an answer too.

    Example: netcli declined 6 --outcome "too far this year"
    """
    record(ctx.obj, "declined", "declined", number, outcome)
