"""netcli got: something I received."""

import typer

from netcli.commands.give import record
from netcli.domain.records.give import DEFAULT_EFFORT
from netcli.options import Depth, Effort, Kind, On, Text, To, Who


def got(
    ctx: typer.Context,
    who: Who,
    text: Text,
    kind: Kind = None,
    effort: Effort = DEFAULT_EFFORT,
    to: To = None,
    depth: Depth = None,
    on: On = None,
) -> None:
    """Note something you received; gives in both directions make the picture honest.

    Example: netcli got ion-petrescu "read my offer" --kind advice
    """
    record(ctx.obj, "got", who, text, kind, effort, to, depth, on)
