"""How a command that records prints what it recorded."""

import sys
from collections.abc import Sequence
from datetime import date

from netcli.render.fields import Item
from netcli.render.output import fitting, say
from netcli.render.safe import safe


def recorded(word: str, item: Item, line: str, *, json: bool, one_line: bool = False) -> None:
    """Print what was recorded: a line, or with `json` the object.

    `one_line` writes the object on one line, for a command that prints several.
    """
    if not json:
        tell(line)
        return
    from netcli.render import text  # start-up time: only JSON needs it

    sys.stdout.write(text.lines([item]) if one_line else text.record(word, item))


def tell(line: str) -> None:
    """Print an answer in words on stdout, broken between words on a terminal."""
    sys.stdout.writelines(f"{part}\n" for one in line.split("\n") for part in fitting(one, sys.stdout))


def suggest_day(record: str, number: int, option: str, text: str, today: date) -> None:
    """Print how to set the day at the end of a text, which is part of the text only."""
    from netcli.domain.language.day_at_end import day_at_end  # start-up time: not if an option gave the day

    if found := day_at_end(text, today, ahead=option == "due"):
        said, day = found
        say(f'hint: "{safe(said)}" was kept as a part of the text; to set the day: netcli edit {record} {number} --{option} {day}')


def recorded_all(word: str, items: Sequence[Item], line: str, *, several: bool, json: bool) -> None:
    """Print what was done to people: a line, or with `json` the object.

    If there may be `several` people, the objects are in a list.
    """
    if several and json:
        from netcli.render import text  # start-up time: only JSON needs it

        sys.stdout.write(text.document(word, items))
    else:
        recorded(word, items[0] if items else {}, line, json=json)
