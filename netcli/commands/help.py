"""netcli help: every command, and topics."""

from typing import Annotated

import typer

from netcli.app import App
from netcli.errors import InvalidValueError
from netcli.render.output import deliver
from netcli.render.topics import ALL, TOPICS, every_command, topics
from netcli.render.wrapping import wrapped_text
from netcli.words import SECTIONS


def help(  # noqa: A001 - the name of the command
    ctx: typer.Context,
    topic: Annotated[str | None, typer.Argument(metavar="[TOPIC]", help="One of the topics, e.g. dates; without it, lists them.")] = None,
) -> None:
    """Read about a topic: exit codes, dates, formats, how figures are computed.

    Example: netcli help all

    Example: netcli help exit-codes
    """
    app: App = ctx.obj
    if topic != "schemas":
        app.refuse_json("help")
    if topic is None:
        text = topics()
    elif topic == ALL:
        text = every_command(SECTIONS)
    elif topic in TOPICS:
        text = TOPICS[topic][1](app.model)
    else:
        raise InvalidValueError("unknown_topic", topic=topic, topics=(ALL, *TOPICS))
    out = app.output()
    deliver(wrapped_text(text, out.width) if out.terminal else text, out)
