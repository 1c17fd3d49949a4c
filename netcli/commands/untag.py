"""netcli untag: remove tags from people."""

import typer

from netcli.app import App
from netcli.commands.tag import Words, change
from netcli.options import filtered


@filtered
def untag(ctx: typer.Context, words: Words = []) -> None:  # noqa: B006 - typer copies it
    """Remove tags from people; those without them stay as they are.

    Example: netcli untag ana-pop choir

    Example: netcli untag --tag choir choir --yes
    """
    app: App = ctx.obj
    change(app, "untag", words)
