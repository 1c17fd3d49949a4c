"""What is known of a person and of the user: goals, interests, skills and others.

    interest = facts noted / (facts noted + talks in which the user told of their work), from 3 on

A colleague whom the user meets often, and of whom no interest is noted, is worth a question.
Source: docs/model.md, section 14.
"""

from collections.abc import Iterable
from typing import NamedTuple

from netcli.domain.language.plain import plain
from netcli.domain.records.fact import GAINS

INTEREST_DAYS = 365
FEWEST = 3  # facts and talks, before which the ratio says nothing
OFTEN = 6  # contact-days of a colleague
COLLEAGUE = "colleague"  # the code of the finding


class Known(NamedTuple):
    """How many of the five are noted of a person (`them`), and of the user (`me`)."""

    them: int
    me: int


class Interest(NamedTuple):
    """The facts noted (`k`), these and the talks (`n`), and their ratio, or None."""

    k: int
    n: int
    ratio: float | None


class Learned(NamedTuple):
    """What follows from the facts of a person; `findings` are codes."""

    gains: Known
    interest: Interest
    findings: tuple[str, ...] = ()


def complete(kinds: Iterable[str]) -> int:
    """Return how many of the five are among the kinds of open facts."""
    return len(set(GAINS).intersection(kinds))


def interest(noted: int, told: int) -> Interest:
    """Return the share of facts noted among these and talks about the user's work."""
    n = noted + told
    return Interest(noted, n, noted / n if n >= FEWEST else None)


def findings(kinds: Iterable[str], org: str | None, my_org: str | None, days: int) -> tuple[str, ...]:
    """Return the codes of what is worth a question, from the kinds of open facts.

    `org` and `my_org` are the organisations of the person and of the user, `days` the number of contact-days.
    """
    same = bool(org and my_org) and plain((org or "").strip()) == plain((my_org or "").strip())
    return (COLLEAGUE,) if same and days >= OFTEN and "interest" not in set(kinds) else ()
