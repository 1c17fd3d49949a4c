"""Balance of giving with each contact, within a window of days.

    B = (g-r)/(g+r+2)
    P_less = sum over i = g+1 .. g+r+1 of C(g+r+1, i) / 2^(g+r+1) = P(my share of giving < 1/2), uniform prior

Given and received are numbers of days; thanks count in neither. One, two or three favours never raise the flag.
Source: docs/model.md, section 4; Clark & Mills 1979; Flynn 2003; Misner's Givers Gain.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from math import comb
from typing import Literal, NamedTuple

from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.records.give import Give, step

State = Literal["received more", "leaning", "giving a lot", "balanced", "too early", "off"]  # off: nothing is counted


class Counts(NamedTuple):
    """Days with something given and received, with one contact, within the window.

    `last_received` and `last_thanks`, the last thank-you that I gave, are ISO days, empty if there is none.
    """

    contact_id: int
    given: int
    received: int
    uncounted: bool = False  # has one of UNCOUNTED_TAGS
    last_received: str = ""
    last_thanks: str = ""
    snoozed: bool = False

    @property
    def thanked(self) -> bool:
        """Return whether a thank-you was given since the last favour received."""
        return bool(self.last_received) and self.last_thanks >= self.last_received


class Balance(NamedTuple):
    """Giving compared with receiving, for one contact."""

    contact_id: int
    given: int
    received: int
    balance: float
    p_less: float
    state: State
    nudge: bool


class BalanceList(NamedTuple):
    """Balances in order, with their people; `total` also counts those not listed.

    `gives` are the counted gives of each contact, if they were asked for.
    """

    balances: list[Balance]
    people: Mapping[int, Person]
    total: int
    gives: Mapping[int, list[Give]]


def balance(given: int, received: int) -> float:
    """Return B, in (-1, 1)."""
    return (given - received) / (given + received + 2)


@cache
def p_less(given: int, received: int) -> float:
    """Return the probability that my share of giving is below 1/2.

    It is computed from exact integers.
    """
    n = given + received + 1
    return sum(comb(n, i) for i in range(given + 1, n + 1)) / (1 << n)


def judge(counts: Counts, model: Model) -> Balance:
    """Return the balance with one contact."""
    probability = p_less(counts.given, counts.received)
    state: State = "off" if counts.uncounted else _state(probability, counts.given + counts.received, model)
    nudge = state == "received more" and not counts.thanked and not counts.snoozed
    return Balance(counts.contact_id, counts.given, counts.received, balance(counts.given, counts.received), probability, state, nudge)


def one_sided(counts: Iterable[Counts], model: Model) -> list[Balance]:
    """Return the balances in which more was received than given, the clearest first."""
    judged = (judge(one, model) for one in counts if one.received > one.given)
    return sorted((one for one in judged if one.state == "received more"), key=lambda one: (-one.p_less, one.contact_id))


def in_window(gives: Iterable[Give], today: date, window: int) -> list[Give]:
    """Return the gives that count on a day, so no thanks; `window` is in days."""
    since = today - timedelta(days=window)
    return [one for one in gives if since < one.day <= today and step(one)]


def _state(probability: float, favours: int, model: Model) -> State:
    if probability >= model.flag_at:
        return "received more"
    if probability >= model.lean_at:
        return "leaning"
    if 1 - probability >= model.flag_at:
        return "giving a lot"
    # Fewer favours than can ever raise a flag allow no statement.
    return "balanced" if favours >= fewest(model.flag_at) else "too early"


def fewest(flag_at: float) -> int:
    """Return the smallest number of one-sided favours that raises the flag.

    P_less(0, r) = 1 - 2^-(r+1).
    """
    r = 0
    while 1 - 2.0 ** -(r + 1) < flag_at:
        r += 1
    return r
