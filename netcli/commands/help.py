"""netcli help: topics."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.errors import InvalidValueError
from netcli.render.output import deliver
from netcli.render.topics import TOPICS


def help(  # noqa: A001 - the command's own word
    ctx: typer.Context,
    topic: Annotated[str | None, typer.Argument(metavar="[TOPIC]", help="One of the topics.")] = None,
) -> None:
    """Read about exit codes, dates, names, kinds, formats, the JSON of every command, and how figures are computed.

    Example: netcli help exit-codes

    Example: netcli help schemas
    """
    app: App = ctx.obj
    if topic is None:
        lines = "".join(f"  netcli help {name:<12}{words}\n" for name, (words, _) in TOPICS.items())
        deliver(f"Topics:\n{lines}Every word has its own help: netcli WORD --help\n", app.output())
        return
    if topic not in TOPICS:
        raise InvalidValueError(f'"{topic}" is not a topic', f"the topics are {', '.join(TOPICS)}; a word has its help: netcli WORD --help")
    deliver(TOPICS[topic][1](app.model), app.output())
