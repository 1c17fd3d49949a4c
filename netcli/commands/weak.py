"""netcli weak: weak ties."""

import typer

from netcli.commands.ties import ties
from netcli.options import All, AsOf, Explain, Limit


def weak(ctx: typer.Context, n: Limit = None, every: All = False, explain: Explain = False, as_of: AsOf = None) -> None:
    """List weak ties, the ones that reach where close ties do not.

    Example: netcli weak -n 5
    """
    ties(ctx, None, n, every, explain, as_of)
