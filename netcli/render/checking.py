"""The checks of `netcli doctor`, and what was fixed."""

from collections.abc import Sequence

from netcli.render.fields import Item
from netcli.render.lists import show
from netcli.render.output import Output, say
from netcli.render.safe import shown


def item(name: str, problem: str, hint: str) -> Item:
    """Return one check with the fields of doctor."""
    return {"check": name, "state": "wrong" if problem else "ok", "problem": problem or None, "hint": hint if problem else None}


def show_fixed(name: str, problem: str) -> None:
    """Print on stderr what was fixed."""
    say(f"fixed: {name}: {shown(problem)}")


def show_checks(items: Sequence[Item], out: Output, *, every: bool) -> None:
    """Print the checks that failed, or every check."""
    wrong = [one for one in items if one["problem"]]
    if wrong or every:
        show("doctor", items if every else wrong, out)
