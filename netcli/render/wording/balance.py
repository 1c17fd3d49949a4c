"""The balance of giving as text, worded as an invitation."""

from collections.abc import Iterable

from netcli.domain.balance import Balance
from netcli.domain.records.give import DIRECTIONS, Give
from netcli.render.wording.counts import counted

TWO_YEARS = 730  # days


def nudge(one: Balance, name: str, window: int) -> str:
    """Return the invitation to give something to a person; `window` is in days."""
    back = "none to them" if one.given == 0 else f"{one.given} to them"
    span = "two years" if window == TWO_YEARS else counted(window, "day")
    return f"In {span} you noted {counted(one.received, 'favour')} from {name} and {back}: something you could offer?"


def summary(one: Balance, name: str, window: int) -> str:
    """Return the line under the ledger of a person; `window` is in days."""
    return f"{name}: {counted(one.given, 'day')} given, {one.received} received in {window} days; {one.state}"


def why(one: Balance, gives: Iterable[Give]) -> str:
    """Return the figures of a balance with the days on which it counted gives."""
    of_each = {way: set[str]() for way in DIRECTIONS}
    for give in gives:
        of_each[give.direction].add(give.day.isoformat())
    days = "; ".join(f"{way}: {', '.join(sorted(found)) or 'never'}" for way, found in of_each.items())
    return f"B {one.balance:+.4f}, P {one.p_less:.6f}; {days}"
