"""Chains: whom a person led to, and what came of it.

Source: docs/model.md, section 17.
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.outcome import hundredths, is_amount
from netcli.domain.person import Person

UNCOUNTED = "nothing yet"  # an outcome kind that is no outcome


class Way(NamedTuple):
    """How the user came to know a contact through another.

    `how` is met, introduced or referred. `day` is None if it is unknown.
    """

    contact_id: int
    through: int
    how: str
    day: date | None


class Step(NamedTuple):
    """A contact of a chain; the first contact after the root has depth 1."""

    way: Way
    depth: int


class Above(NamedTuple):
    """A person above another in the chain, and the way to the next one below."""

    person: Person
    way: Way


class Result(NamedTuple):
    """What came of an interaction, a give or an ask with a contact."""

    contact_id: int
    record: str
    number: int
    uid: str
    day: date
    kind: str | None
    amount: str | None


class Chain(NamedTuple):
    """A chain from its root down; `above` leads from the root up, nearest first.

    `outcomes` counts results by kind, and `amounts` has their sums by currency.
    """

    root: Person
    steps: Sequence[Step]
    above: Sequence[Way]
    people: Mapping[int, Person]
    results: Sequence[Result]

    @property
    def depth(self) -> int:
        """The number of steps to the farthest contact."""
        return max((step.depth for step in self.steps), default=0)

    @property
    def days(self) -> list[date]:
        """The days of ways and results, sorted."""
        return sorted([step.way.day for step in self.steps if step.way.day] + [one.day for one in self.results])

    @property
    def outcomes(self) -> dict[str, int]:
        """How many results there are of each kind, the most frequent first."""
        return dict(Counter(one.kind for one in unique(self.results) if one.kind and one.kind != UNCOUNTED).most_common())

    @property
    def amounts(self) -> dict[str, int]:
        """The sum of the amounts of each currency, in hundredths."""
        found = Counter[str]()
        for one in unique(self.results):
            if one.amount and is_amount(one.amount):
                number, currency = hundredths(one.amount)
                found[currency] += number
        return dict(found)


def unique(results: Iterable[Result]) -> list[Result]:
    """Return each record once, although several contacts took part in it."""
    return list({(one.record, one.number): one for one in results}.values())


def down(root: int, ways: Iterable[Way]) -> list[Step]:
    """Return the contacts below a root in tree order, each by the earliest way."""
    by_through: dict[int, list[Way]] = {}
    for way in ways:
        by_through.setdefault(way.through, []).append(way)
    seen, children, depths = {root}, dict[int, list[Way]](), {root: 0}
    known = {_key(way): way for some in by_through.values() for way in some}
    heap = [_key(way) for way in by_through.get(root, ())]
    heapq.heapify(heap)
    while heap:
        way = known[heapq.heappop(heap)]
        if way.contact_id in seen:
            continue
        seen.add(way.contact_id)
        depths[way.contact_id] = depths[way.through] + 1
        children.setdefault(way.through, []).append(way)
        for after in by_through.get(way.contact_id, ()):
            heapq.heappush(heap, _key(after))
    return list(_tree(root, children, depths))


def _tree(root: int, children: Mapping[int, Sequence[Way]], depths: Mapping[int, int]) -> Iterator[Step]:
    waiting = list(reversed(children.get(root, ())))
    while waiting:  # no recursion: a chain may be longer than Python's stack
        way = waiting.pop()
        yield Step(way, depths[way.contact_id])
        waiting += reversed(children.get(way.contact_id, ()))


def first(ways: Iterable[Way]) -> Way | None:
    """Return the earliest way to a contact, or None."""
    return min(ways, key=_key, default=None)


def _key(way: Way) -> tuple[date, int, int, str]:
    """Return the key by which ways are ordered: the day, an unknown one last."""
    return way.day or date.max, way.through, way.contact_id, way.how
