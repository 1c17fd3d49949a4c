"""What happened in a period, and my habits, for the report.

A check with a zero denominator is unknown, which is printed as n/a.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from netcli.domain.gains import interest
from netcli.domain.person import Person
from netcli.domain.records.ask import Ask
from netcli.domain.records.give import Give

HABIT_DAYS = 182  # the span of the self-check
BREADTH_DAYS = 365
COOLING = 5  # ties that a report names


class Story(NamedTuple):
    """What happened in a period.

    `met` has the people by kind of interaction, the most often seen first. `asks` and `promises` were opened or closed in
    the period. `late` are open promises and asks of others whose due day has passed.
    """

    met: Mapping[str, Sequence[Person]]
    new: Sequence[Person]
    gives: Sequence[tuple[Give, Person]]
    asks: Sequence[tuple[Ask, Person]]
    promises: Sequence[tuple[Ask, Person]]
    late: Sequence[tuple[Ask, Person]]


class FirstAsk(NamedTuple):
    """The contact-days before my first ask of a person, and the days since the first."""

    meetings: int
    days: int


class Habits(NamedTuple):
    """What the self-check is computed from.

    `asks` are mine, as in Facts. `promises` are those that were due or closed: (due, closed on, status). `people` were met
    within BREADTH_DAYS. `noted` and `told` count facts noted about others and talks in which I told of my work.
    """

    first_asks: Sequence[FirstAsk]
    promises: Sequence[tuple[date | None, date | None, str]]
    people: int
    noted: int = 0
    told: int = 0


class Check(NamedTuple):
    """One line of the self-check: its figures, which are None if unknown.

    relations: the median of `k` contact-days and `days` before a first ask, of `n` people; gave_first: `k` of `n` asks;
    listened: `k` facts noted of `n`; wide_and_deep: `n` people met in a year, `k` close ties; kept: `k` of `n` promises.
    """

    code: Literal["relations", "gave_first", "listened", "wide_and_deep", "kept"]
    k: float | None
    n: int
    days: float | None = None


def self_check(habits: Habits, gave_first: tuple[int, int], close: int) -> list[Check]:
    """Return the five lines of the self-check."""
    first, done = habits.first_asks, [one for one in habits.promises if one[2] != "open" or one[0]]
    listened = interest(habits.noted, habits.told)
    return [
        Check("relations", median(one.meetings for one in first), len(first), median(one.days for one in first)),
        Check("gave_first", gave_first[0], gave_first[1]),
        Check("listened", listened.k, 0 if listened.ratio is None else listened.n),
        Check("wide_and_deep", close, habits.people),
        Check("kept", sum(map(in_time, done)), len(done)),
    ]


def median(values: Iterable[int]) -> float | None:
    """Return the median, or None of nothing; `statistics` would take 9 ms to load."""
    found = sorted(values)
    half = len(found) // 2
    return (found[half] + found[~half]) / 2 if found else None


def in_time(promise: tuple[date | None, date | None, str]) -> bool:
    """Return whether a promise (due, closed on, status) was kept by its due day."""
    due, closed, status = promise
    return status == "kept" and (due is None or (closed is not None and closed <= due))
