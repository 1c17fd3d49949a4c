"""Needs that meet offers, and rings of people who can help each other.

Source: docs/model.md, section 16.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.fact import Fact
from netcli.domain.topic import BEGINNING, keys

RING = (3, 5)  # people in a ring, at least and at most
MOST_RINGS = 10


class Held(NamedTuple):
    """A fact and the person that it is about."""

    who: Person
    fact: Fact


class Match(NamedTuple):
    """A need that an offer meets; `share` of the need's keys meet, from 0 to 1.

    `known` is whether the two are linked, or were introduced already.
    """

    need: Held
    offer: Held
    share: float
    keys: int
    known: bool = False


def matches(needs: Iterable[Held], offers: Sequence[Held], together: Collection[tuple[int, int]] = ()) -> list[Match]:
    """Return the needs that offers of other people meet, the largest share first.

    Equal shares come by the number of keys that meet, then by names. `together` has the contacts (lower id first) who are linked
    or were introduced.
    """
    index = _Index(offers)
    found = [
        Match(need, offers[place], count / len(wanted), count, _pair(need, offers[place]) in together)
        for need in needs
        if (wanted := keys(need.fact.text))
        for place, count in index.meeting(wanted).items()
        if offers[place].who.id != need.who.id
    ]
    return sorted(found, key=_order)


def _order(one: Match) -> tuple[float, int, str, str, int, int]:
    return -one.share, -one.keys, one.need.who.name, one.offer.who.name, one.need.fact.number, one.offer.fact.number


def _pair(need: Held, offer: Held) -> tuple[int, int]:
    return min(need.who.id, offer.who.id), max(need.who.id, offer.who.id)


class _Index:
    """The places of offers in their sequence, by key and by the beginning of a key."""

    def __init__(self, offers: Sequence[Held]) -> None:
        self.exact, self.beginning = defaultdict[str, set[int]](set), defaultdict[str, set[int]](set)
        for place, offer in enumerate(offers):
            for key in keys(offer.fact.text):
                self.exact[key].add(place)
                if len(key) > BEGINNING:
                    self.beginning[key[:BEGINNING]].add(place)

    def meeting(self, wanted: Collection[str]) -> Mapping[int, int]:
        """Return how many of some keys meet the keys of an offer, by its place."""
        found = Counter[int]()
        for key in wanted:
            found.update(self._places(key))
        return found

    def _places(self, key: str) -> set[int]:
        if len(key) < BEGINNING:
            return self.exact.get(key, set())
        longer = self.beginning.get(key, set()) if len(key) == BEGINNING else self.exact.get(key[:BEGINNING], set())
        return self.exact.get(key, set()) | longer


def rings(found: Iterable[Match]) -> list[list[Match]]:
    """Return at most 10 rings of 3 to 5 people, each once, the shortest first.

    Each match of a ring leads from the one who offers to the one who needs, who offers in the next match.
    """
    best: dict[int, dict[int, Match]] = defaultdict(dict)
    for one in found:  # the best match of two people comes first
        best[one.offer.who.id].setdefault(one.need.who.id, one)
    steps = _in_circles(best)
    rings: list[list[Match]] = []
    for length in range(RING[0], RING[1] + 1):
        for start in sorted(steps):
            for ring in _closed(steps, start, [start], length):
                rings.append(ring)
                if len(rings) == MOST_RINGS:
                    return rings
    return rings


def _in_circles(best: Mapping[int, Mapping[int, Match]]) -> dict[int, dict[int, Match]]:
    """Return the steps between people who both offer and need, which a ring has."""
    steps = {one: dict(others) for one, others in best.items()}
    while True:
        needing = {other for others in steps.values() for other in others}
        kept = {one: {other: each for other, each in others.items() if other in steps} for one, others in steps.items() if one in needing}
        kept = {one: others for one, others in kept.items() if others}
        if kept == steps:
            return steps
        steps = kept


def _closed(steps: Mapping[int, Mapping[int, Match]], start: int, way: list[int], length: int) -> Iterator[list[Match]]:
    """Yield the rings of some length from the person with the lowest id."""
    here = steps.get(way[-1], {})
    if len(way) == length:
        if start in here:
            yield [steps[one][other] for one, other in zip(way, [*way[1:], start], strict=True)]
        return
    for other in sorted(here):
        if other > start and other not in way:
            yield from _closed(steps, start, [*way, other], length)
