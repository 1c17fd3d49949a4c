"""netcli offer: what a person offers."""

import typer

from netcli.commands.need import Close, Words, record
from netcli.options import Who


def offer(ctx: typer.Context, who: Who, text: Words = [], close: Close = None) -> None:  # noqa: B006 - typer copies it
    """Record what a person offers; without a text, list their open offers.

    Example: netcli offer vlad-chiriac "a room for twenty"

    Example: netcli offer vlad-chiriac
    """
    record(ctx.obj, "offer", who, text, close)
