"""netcli declined: an ask that was declined."""

import typer

from netcli.commands.done import close
from netcli.options import OpenAsk, Outcome


def declined(ctx: typer.Context, ask: OpenAsk, outcome: Outcome = None) -> None:
    """Close an ask that was declined; a no is an answer too.

    Example: netcli declined 6 --outcome "too far this year"
    """
    close(ctx.obj, "declined", "declined", ask, outcome)
