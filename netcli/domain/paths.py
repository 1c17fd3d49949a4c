"""Paths to a person through others (docs/model.md, section 8).

The weight of an edge is the probability p that it carries an introduction. A path is worth the product of its
probabilities, so the best one is the shortest with lengths -ln p (Dijkstra).
"""

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush
from math import log
from typing import NamedTuple

from netcli.domain.person import Person
from netcli.domain.ties import Tie

ME = 0  # the node of the user; contacts have their ids
MOST_PATHS = 3
MOST_EDGES = 3  # so at most two people are between
UNKNOWN_WEIGHT = 0.5  # of a link
INTRODUCED = 0.5  # that who introduced the user to somebody would do it again
MET_MOST = 0.9  # however often two people were met together
MET_ENOUGH = 4  # times; more often makes no introduction likelier


class Edge(NamedTuple):
    """Why two contacts know each other, and the probability p of an introduction.

    `why` is link, introduced (by `one`) or met. `kind` and `shared` are those of a link, `times` how often both were met.
    """

    one: int
    other: int
    p: float
    why: str
    kind: str = ""
    shared: str | None = None
    times: int = 0


class Step(NamedTuple):
    """The next person of a path, with the edge there.

    From the user there is a tie instead of an edge.
    """

    person: Person
    p: float
    edge: Edge | None = None
    tie: Tie | None = None


class Path(NamedTuple):
    """One path from the user to a person, and the product of its probabilities."""

    steps: tuple[Step, ...]
    score: float


def linked(one: int, other: int, kind: str, shared: str | None, weight: float | None) -> Edge:
    """Return the edge of a link."""
    return Edge(one, other, UNKNOWN_WEIGHT if weight is None else weight, "link", kind, shared)


def introduced(one: int, other: int) -> Edge:
    """Return the edge between a contact and one whom it introduced to the user."""
    return Edge(one, other, INTRODUCED, "introduced")


def met(one: int, other: int, times: int) -> Edge:
    """Return the edge of two contacts whom the user met together."""
    return Edge(one, other, min(MET_MOST, 1 - 0.5**times), "met", times=times)


def best(edges: Iterable[Edge]) -> dict[frozenset[int], Edge]:
    """Return the likeliest edge of each pair, the first of equal ones."""
    found: dict[frozenset[int], Edge] = {}
    for edge in edges:
        pair = frozenset((edge.one, edge.other))
        if len(pair) == 2 and (pair not in found or edge.p > found[pair].p):
            found[pair] = edge
    return found


def paths(target: int, ties: Mapping[int, float], edges: Mapping[frozenset[int], float], most: int) -> list[tuple[int, ...]]:
    """Return the likeliest paths from the user to a contact; no two share an edge.

    Each is the contacts in order, without the user and with the target. `ties` has p from the user to each contact, `edges` p
    between two contacts.
    """
    lengths: dict[int, dict[int, float]] = {}
    for one, other, p in _directed(ties, edges):
        if p > 0:
            lengths.setdefault(one, {})[other] = -log(p)
    found: list[tuple[int, ...]] = []
    while len(found) < most and (path := _shortest(target, lengths)):
        found.append(path)
        for one, other in zip((ME, *path), path, strict=False):
            del lengths[one][other]
            lengths.get(other, {}).pop(one, None)
    return found


def _directed(ties: Mapping[int, float], edges: Mapping[frozenset[int], float]) -> Iterator[tuple[int, int, float]]:
    yield from ((ME, contact, p) for contact, p in ties.items())
    for pair, p in edges.items():
        one, other = pair
        yield from ((one, other, p), (other, one, p))


def _shortest(target: int, lengths: Mapping[int, Mapping[int, float]]) -> tuple[int, ...]:
    """Return the shortest path of at most MOST_EDGES edges, or an empty one.

    Of equally long paths, the one with the fewest edges and then the lowest ids is returned.
    """
    waiting: list[tuple[float, int, tuple[int, ...]]] = [(0.0, 0, (ME,))]
    done = set[tuple[int, int]]()  # contact and number of edges to it
    while waiting:
        length, count, path = heappop(waiting)
        if path[-1] == target:
            return path[1:]
        if (path[-1], count) in done or count == MOST_EDGES:
            continue
        done.add((path[-1], count))
        for other, more in lengths.get(path[-1], {}).items():
            if other not in path and (count + 1 < MOST_EDGES or other == target):
                heappush(waiting, (length + more, count + 1, (*path, other)))
    return ()
