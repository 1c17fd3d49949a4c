"""netcli asked: something somebody asked of me."""

import typer

from netcli.commands.ask import record
from netcli.options import Due, On, Text, Who


def asked(ctx: typer.Context, who: Who, text: Text, due: Due = None, on: On = None) -> None:
    """Note something somebody asked of you; answering it is a give.

    Example: netcli asked ana-pop "two chairs for the fair" --due friday
    """
    record(ctx.obj, "asked", ctx.obj.person(who), text, due, on)
