"""How a command that records prints what it recorded."""

import sys

from netcli.render.fields import Item


def recorded(word: str, item: Item, line: str, *, json: bool, one_line: bool = False) -> None:
    """Print what was recorded: a line, or with `json` the object.

    `one_line` writes the object on one line, for a command that prints several.
    """
    if not json:
        sys.stdout.write(f"{line}\n")
        return
    from netcli.render import text  # start-up time: only JSON needs it

    sys.stdout.write(text.lines([item]) if one_line else text.record(word, item))
