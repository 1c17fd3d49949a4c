"""Balance of giving (MODEL section 4): one count per (contact, day, direction) within the window, asks are neither.

    B = (g-r)/(g+r+2)
    P_less = sum over i = g+1 .. g+r+1 of C(g+r+1, i) / 2^(g+r+1) = P(my share of giving < 1/2), uniform prior

One, two or three favours never raise the flag. Sources: Clark & Mills 1979; Flynn 2003; Misner's Givers Gain.
"""

from collections.abc import Iterable
from functools import cache
from math import comb
from typing import NamedTuple

from netcli.domain.model import Model
from netcli.domain.wording import counted

NUDGES = 5  # a week at the most


class Counts(NamedTuple):
    """Days on which something was given and received, with one contact, within the window."""

    contact_id: int
    given: int
    received: int
    uncounted: bool = False  # kin, mentors, and whoever the user set aside
    thanked: bool = False  # a thank-you was given after the last favour received


class Balance(NamedTuple):
    """Where giving and receiving stand with one contact."""

    contact_id: int
    given: int
    received: int
    balance: float
    p_less: float
    state: str  # received more, leaning, giving a lot, balanced, too early, or off where nothing is counted
    nudge: bool


def balance(given: int, received: int) -> float:
    """Answer B, in (-1, 1)."""
    return (given - received) / (given + received + 2)


@cache
def p_less(given: int, received: int) -> float:
    """Answer the probability that my share of giving is below one half, from exact integers."""
    n = given + received + 1
    return sum(comb(n, i) for i in range(given + 1, n + 1)) / (1 << n)


def judge(counts: Counts, model: Model) -> Balance:
    """Say where giving stands with one contact."""
    probability = p_less(counts.given, counts.received)
    state = "off" if counts.uncounted else _state(probability, counts.given + counts.received, model)
    nudge = state == "received more" and not counts.thanked
    return Balance(counts.contact_id, counts.given, counts.received, balance(counts.given, counts.received), probability, state, nudge)


def one_sided(counts: Iterable[Counts], model: Model) -> list[Balance]:
    """List where more was received than given, the clearest first."""
    judged = (judge(one, model) for one in counts if one.received > one.given)
    return sorted((one for one in judged if one.state == "received more"), key=lambda one: (-one.p_less, one.contact_id))


def words(received: int, given: int, name: str, window: int) -> str:
    """Word the finding as an invitation."""
    back = "none to them" if given == 0 else f"{given} to them"
    span = "two years" if window == 730 else counted(window, "day")
    return f"In {span} you noted {counted(received, 'favour')} from {name} and {back}: something you could offer?"


def _state(probability: float, favours: int, model: Model) -> str:
    if probability >= model.flag_at:
        return "received more"
    if probability >= model.lean_at:
        return "leaning"
    if 1 - probability >= model.flag_at:
        return "giving a lot"
    # Fewer favours than could ever raise a flag: nothing can be said yet.
    return "balanced" if favours >= fewest(model.flag_at) else "too early"


def fewest(flag_at: float) -> int:
    """Answer the smallest number of one-sided favours that raises the flag: P_less(0, r) = 1 - 2^-(r+1)."""
    r = 0
    while 1 - 2.0 ** -(r + 1) < flag_at:
        r += 1
    return r
