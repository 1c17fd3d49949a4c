"""The echo of what was recorded."""

import sys

from netcli.render.fields import Item


def recorded(word: str, item: Item, line: str, *, json: bool, one_line: bool = False) -> None:
    """Say what was recorded: one line, or the object as JSON, on one line where more of them follow."""
    if not json:
        sys.stdout.write(f"{line}\n")
        return
    from netcli.render import text  # for machines only

    sys.stdout.write(text.lines([item]) if one_line else text.record(word, item))
