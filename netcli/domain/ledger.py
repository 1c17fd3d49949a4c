"""The ledger of one person: gives with their running difference."""

from collections.abc import Iterable
from typing import NamedTuple

from netcli.domain.records.give import Give, step


class LedgerLine(NamedTuple):
    """One give with the running difference of gives, given minus received."""

    give: Give
    running: int


def ledger(gives: Iterable[Give]) -> list[LedgerLine]:
    """Return gives, oldest first, with the running difference of given and received."""
    lines, running = [], 0
    for give in sorted(gives, key=lambda give: (give.day, give.number)):
        running += step(give)
        lines.append(LedgerLine(give, running))
    return lines
