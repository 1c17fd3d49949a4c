"""netcli got: something you received."""

import typer

from netcli.commands.give import record
from netcli.domain.records.give import DEFAULT_EFFORT
from netcli.options import Amount, Depth, Effort, Kind, On, Text, To, Who


def got(
    ctx: typer.Context,
    who: Who,
    text: Text,
    kind: Kind = None,
    effort: Effort = DEFAULT_EFFORT,
    to: To = None,
    depth: Depth = None,
    amount: Amount = None,
    on: On = None,
) -> None:
    """Record something you received; the balance needs gives in both directions.

    Example: netcli got ion-petrescu "read my offer" --kind advice

    Example: netcli got ion-petrescu "an order of ten boxes" --kind business --amount "500 EUR"
    """
    record(ctx.obj, "got", "received", who, text, kind, effort, to, depth, amount, on)
