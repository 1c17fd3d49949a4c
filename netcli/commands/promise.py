"""netcli promise: something you promised to somebody."""

import typer

from netcli.commands.asked import record
from netcli.options import About, Due, On, Text, Who


def promise(ctx: typer.Context, who: Who, text: Text, due: Due = None, on: On = None, kind: About = None) -> None:
    """Record something you promised; `done` closes it when you have kept it.

    Example: netcli promise ana-pop "the list of printers" --due friday
    """
    record(ctx.obj, "promise", "promised", who, text, due, on, kind)
