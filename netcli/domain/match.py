"""Needs that meet offers, and rings of people who can help each other.

Source: docs/model.md, section 16.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from heapq import merge
from itertools import groupby
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.records.fact import Fact
from netcli.domain.topic import BEGINNING, keys

RING = (3, 5)  # people in a ring, at least and at most
MOST_RINGS = 10
MOST_OFFERS = 5  # for one need


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


def matches(
    needs: Iterable[Held], offers: Iterable[Held], together: Collection[tuple[int, int]] = (), most: int | None = MOST_OFFERS
) -> list[Match]:
    """Return the needs that offers of other people meet, the largest share first.

    Equal shares come by the number of keys that meet, then by names. A need has its `most` best offers, and beside them those of
    `together`: contacts (lower id first) who are linked or were introduced.
    """
    index = _Index(offers)
    found = (_best(need, index.meeting(keys(need.fact.text)), together, most) for need in needs)
    return sorted((one for some in found for one in some), key=_order)


def _best(
    need: Held, offers: Iterable[tuple[float, int, Held]], together: Collection[tuple[int, int]], most: int | None
) -> Iterator[Match]:
    """Yield the matches of a need, the best first, until `most` are new."""
    new = 0
    for share, count, offer in offers:
        if offer.who.id != need.who.id:
            known = (min(need.who.id, offer.who.id), max(need.who.id, offer.who.id)) in together
            yield Match(need, offer, share, count, known)
            new += not known
        if new == most:
            return


def _order(one: Match) -> tuple[float, int, str, str, int, int]:
    return -one.share, -one.keys, one.need.who.name, one.offer.who.name, one.need.fact.number, one.offer.fact.number


class _Index:
    """Offers by their keys; offers with the same keys are compared once."""

    def __init__(self, offers: Iterable[Held]) -> None:
        self.offers = defaultdict[frozenset[str], list[Held]](list)
        for offer in sorted(offers, key=lambda one: (one.who.name, one.fact.number)):
            self.offers[keys(offer.fact.text)].append(offer)
        self.exact, self.beginning = defaultdict[str, set[frozenset[str]]](set), defaultdict[str, set[frozenset[str]]](set)
        for same in self.offers:
            for key in same:
                self.exact[key].add(same)
                if len(key) > BEGINNING:
                    self.beginning[key[:BEGINNING]].add(same)

    def meeting(self, wanted: Collection[str]) -> Iterator[tuple[float, int, Held]]:
        """Yield (share, keys that meet, offer), the most keys first, then by name."""
        counts = Counter(same for key in wanted for same in self._having(key))
        for count, group in groupby(sorted(counts, key=lambda same: -counts[same]), key=counts.__getitem__):
            offers = (self.offers[same] for same in group)
            for offer in merge(*offers, key=lambda one: (one.who.name, one.fact.number)):
                yield count / len(wanted), count, offer

    def _having(self, key: str) -> Collection[frozenset[str]]:
        if len(key) < BEGINNING:
            return self.exact.get(key, ())
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
