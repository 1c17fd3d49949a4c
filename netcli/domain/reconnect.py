"""Whom to reconnect with (MODEL section 3): weak, dormant and cooling ties, with reasons and one thing to offer.

    reach = .4 min(1, ln(1+days)/ln 21) + .3 min(1, ln(1+m)/ln 11) + .3 * 2^(-gap/365)
    score = reach + .2 (1-circ) + .1 [favours went both ways] + .1 [open loop]

The score orders a list of candidates and is shown only when asked for; it is not a worth of a person.
Sources: Levin, Walter, Murnighan 2011; Walter et al. 2015; Rajkumar et al. 2022; Burt 1992.
"""

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain
from math import exp2, inf, log
from typing import NamedTuple

from netcli.domain.wording import ago, counted

AT_ONCE = 5  # suggestions in a list
PER_CIRCLE = 2  # of them, at the most, from one circle
UNKNOWN_CIRCLES = 0.5


class Candidate(NamedTuple):
    """What is known of everybody at once, enough to bound the score.

    `together`, the contacts ever met together with this person, bounds m from above; `usual`, the share of my active
    contacts in the largest circle of this person, bounds circ from below and is None when circles are unknown.
    """

    contact_id: int
    tie: str  # the class
    gap: int
    days: int
    together: int
    both_ways: bool  # favours went both ways
    unreturned: bool  # I received and never gave
    asked: bool  # they have an open ask
    usual: float | None = None
    circles: tuple[str, ...] = ()


class Details(NamedTuple):
    """What is looked up for those that may be listed."""

    shared: int  # m: my active contacts who ever took part in an interaction together with this person
    overlap: float | None  # circ: share of my active contacts in one of this person's circles; None when circles are unknown


class Openings(NamedTuple):
    """What is looked up for those that are listed: what one could write about."""

    shared_names: tuple[str, ...] = ()
    open_asks: tuple[str, ...] = ()  # of theirs
    needs: tuple[str, ...] = ()
    received: int = 0  # favours


class Suggestion(NamedTuple):
    """One person to write to, with two reasons in words and one thing the user could do for them."""

    contact_id: int
    tie: str
    gap: int
    days: int
    shared: int
    reach: float
    score: float
    reasons: tuple[str, ...]
    offer: str | None


def reach(days: int, shared: int, gap: int) -> float:
    """Answer how much of a tie there is to come back to, 0 to 1."""
    return _history(days) + _company(shared) + _recency(gap)


@cache
def _history(days: int) -> float:
    return 0.4 * min(1.0, log(1 + days) / log(21))


@cache
def _company(shared: int) -> float:
    return 0.3 * min(1.0, log(1 + shared) / log(11))


@cache
def _recency(gap: int) -> float:
    return 0.3 * exp2(-gap / 365)


def score(reached: float, overlap: float | None, *, both_ways: bool, open_loop: bool) -> float:
    """Answer the order of a candidate in the list."""
    circ = UNKNOWN_CIRCLES if overlap is None else overlap
    return reached + 0.2 * (1 - circ) + 0.1 * both_ways + 0.1 * open_loop


def suggestions(
    distant: Iterable[Candidate],
    cooling: Iterable[Candidate],
    details: Callable[[Candidate], Details],
    openings: Callable[[Candidate], Openings],
    most: int = AT_ONCE,
) -> list[Suggestion]:
    """Answer the best candidates in order, at most two of a circle in every five.

    Distance first: cooling close ties come after every weak and dormant one, where there is room. Both come in the order
    of their gap, the shortest first, after those who asked something; they are drawn only while an unseen one may still win.
    """
    chosen: list[Suggestion] = []
    circles: Counter[str] = Counter()
    per_circle = PER_CIRCLE * -(-most // AT_ONCE)
    for candidate, facts in chain(_best_first(distant, details), _best_first(cooling, details)):
        if all(circles[circle] < per_circle for circle in candidate.circles):
            chosen.append(_suggestion(candidate, facts, openings(candidate)))
            circles.update(candidate.circles)
        if len(chosen) == most:
            break
    return chosen


def _best_first(candidates: Iterable[Candidate], details: Callable[[Candidate], Details]) -> Iterator[tuple[Candidate, Details]]:
    """Yield candidates by exact score; draw the next one, or look up details, only while its upper bound may still win."""
    unseen = iter(candidates)
    upcoming = next(unseen, None)
    heap: list[tuple[float, int, Candidate, Details | None]] = []
    while heap or upcoming:
        while upcoming and (not heap or -heap[0][0] <= _most(upcoming)):
            heapq.heappush(heap, (-_bound(upcoming), upcoming.contact_id, upcoming, None))
            upcoming = next(unseen, None)
        _, contact_id, candidate, known = heapq.heappop(heap)
        if known:
            yield candidate, known
        else:
            facts = details(candidate)
            heapq.heappush(heap, (-_score(candidate, facts.shared, facts.overlap), contact_id, candidate, facts))


def _most(candidate: Candidate) -> float:
    """Answer the highest score that this candidate, or one with a longer gap who asked nothing, can have."""
    return inf if candidate.asked else 1.0 + _recency(candidate.gap)


def _bound(candidate: Candidate) -> float:
    return _score(candidate, candidate.together, candidate.usual)


def _score(candidate: Candidate, shared: int, overlap: float | None) -> float:
    reached = reach(candidate.days, shared, candidate.gap)
    return score(reached, overlap, both_ways=candidate.both_ways, open_loop=candidate.asked or candidate.unreturned)


def _suggestion(candidate: Candidate, facts: Details, openings: Openings) -> Suggestion:
    return Suggestion(
        candidate.contact_id,
        candidate.tie,
        candidate.gap,
        candidate.days,
        facts.shared,
        reach(candidate.days, facts.shared, candidate.gap),
        _score(candidate, facts.shared, facts.overlap),
        _reasons(candidate, facts, openings),
        _offer(openings),
    )


def _reasons(candidate: Candidate, facts: Details, openings: Openings) -> tuple[str, ...]:
    """Answer the two strongest parts of the score, in words."""
    reasons = [
        (_history(candidate.days), _contact(candidate)),
        (_company(facts.shared), f"you both know {_listed(openings.shared_names, facts.shared)}"),
        (0.1 * candidate.both_ways, "favours went both ways"),
        (0.1 * (candidate.asked or candidate.unreturned), _loop(openings)),
    ]
    if facts.overlap is not None:
        reasons.append((0.2 * (1 - facts.overlap), "outside your usual circles"))
    reasons.sort(key=lambda reason: -reason[0])
    return tuple(words for weight, words in reasons[:2] if weight > 0)


def _loop(openings: Openings) -> str:
    if openings.open_asks:
        return f"they asked: {openings.open_asks[0]}"
    return f"{counted(openings.received, 'favour')} from them, and none to them yet"


def _offer(openings: Openings) -> str | None:
    if openings.open_asks:
        return f"answer their ask: {openings.open_asks[0]}"
    return f"they need: {openings.needs[0]}" if openings.needs else None


def _contact(candidate: Candidate) -> str:
    when = ago(candidate.gap)
    return f"in touch once, {when}" if candidate.days == 1 else f"in touch on {candidate.days} days, the last {when}"


def _listed(names: tuple[str, ...], total: int) -> str:
    if total <= len(names):
        return " and ".join(names)
    return f"{', '.join(names)} and {total - len(names)} more"
