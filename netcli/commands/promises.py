"""netcli promises: open promises, or closed ones."""

import typer

from netcli.commands.asks import Closed, listed
from netcli.options import All, Explain, Limit, Whose
from netcli.services.asks import PROMISES


def promises(
    ctx: typer.Context, who: Whose = None, closed: Closed = False, n: Limit = None, every: All = False, explain: Explain = False
) -> None:
    """List open promises of yours, the late ones first.

    Example: netcli promises

    Example: netcli promises ana-pop --closed
    """
    listed(ctx.obj, "promises", PROMISES, who, n, closed=closed, every=every, explain=explain)
