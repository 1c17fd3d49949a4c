"""The checks of `netcli doctor`, and what was fixed."""

from collections.abc import Sequence

from netcli.errors import Problem
from netcli.render.fields import Item
from netcli.render.lists import show
from netcli.render.output import Output, say
from netcli.render.safe import shown
from netcli.render.wording.problems import worded


def item(name: str, problem: Problem | None) -> Item:
    """Return one check with the fields of doctor."""
    message, hint = worded(problem) if problem else (None, None)
    return {"check": name, "state": "wrong" if problem else "ok", "problem": message, "hint": hint}


def show_fixed(name: str, problem: Problem) -> None:
    """Print on stderr what was fixed."""
    say(f"fixed: {name}: {shown(worded(problem)[0])}")


def show_checks(items: Sequence[Item], out: Output, *, every: bool) -> None:
    """Print the checks that failed, or every check."""
    wrong = [one for one in items if one["problem"]]
    if wrong or every:
        show("doctor", items if every else wrong, out)
