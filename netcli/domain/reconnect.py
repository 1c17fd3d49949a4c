"""Whom to reconnect with (MODEL section 3): weak, dormant and cooling ties, with reasons and one thing to offer.

    reach = .4 min(1, ln(1+days)/ln 21) + .3 min(1, ln(1+m)/ln 11) + .3 * 2^(-gap/365)
    score = reach + .2 (1-circ) + .1 [favours went both ways] + .1 [open loop]

The score orders a list of candidates and is shown only when asked for; it is not a worth of a person.
Sources: Levin, Walter, Murnighan 2011; Walter et al. 2015; Rajkumar et al. 2022; Burt 1992.
"""

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from math import exp2, log
from typing import NamedTuple

from netcli.domain.wording import ago, counted

AT_ONCE = 5  # suggestions in a list
PER_CIRCLE = 2  # of them, at the most, from one circle
UNKNOWN_CIRCLES = 0.5


class Candidate(NamedTuple):
    """What is known of everybody at once. `together` bounds m from above: contacts ever met together with this person."""

    contact_id: int
    tie: str
    days: int
    gap: int
    together: int
    both_ways: bool
    open_loop: bool


class Details(NamedTuple):
    """What is looked up for the few that may be listed."""

    shared: int  # m: my active contacts who ever took part in an interaction together with this person
    overlap: float | None  # circ: share of my active contacts in one of this person's circles; None when circles are unknown
    circles: tuple[str, ...] = ()
    shared_names: tuple[str, ...] = ()
    open_asks: tuple[str, ...] = ()  # of theirs
    needs: tuple[str, ...] = ()
    received_unanswered: int = 0  # favours received and none given


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
    return 0.4 * min(1.0, log(1 + days) / log(21)) + 0.3 * min(1.0, log(1 + shared) / log(11)) + 0.3 * exp2(-gap / 365)


def score(reached: float, overlap: float | None, *, both_ways: bool, open_loop: bool) -> float:
    """Answer the order of a candidate in the list."""
    circ = UNKNOWN_CIRCLES if overlap is None else overlap
    return reached + 0.2 * (1 - circ) + 0.1 * both_ways + 0.1 * open_loop


def suggestions(candidates: Iterable[Candidate], details: Callable[[int], Details], most: int = AT_ONCE) -> list[Suggestion]:
    """Answer the best candidates in order, at most two of a circle in every five."""
    chosen: list[Suggestion] = []
    circles: Counter[str] = Counter()
    per_circle = PER_CIRCLE * -(-most // AT_ONCE)
    for suggestion, facts in _best_first(candidates, details):
        if len(chosen) == most:
            break
        if all(circles[circle] < per_circle for circle in facts.circles):
            chosen.append(suggestion)
            circles.update(facts.circles)
    return chosen


def _best_first(candidates: Iterable[Candidate], details: Callable[[int], Details]) -> Iterator[tuple[Suggestion, Details]]:
    """Yield candidates by exact score, looking up details only while a candidate's upper bound may still win."""
    # Distance first: cooling close ties come after every weak and dormant one.
    heap: list[tuple[bool, float, int, Candidate, tuple[Suggestion, Details] | None]] = [
        (candidate.tie == "close", -_bound(candidate), candidate.contact_id, candidate, None) for candidate in candidates
    ]
    heapq.heapify(heap)
    while heap:
        close, _, contact_id, candidate, known = heapq.heappop(heap)
        if known:
            yield known
            continue
        facts = details(contact_id)
        suggestion = _suggestion(candidate, facts)
        heapq.heappush(heap, (close, -suggestion.score, contact_id, candidate, (suggestion, facts)))


def _bound(candidate: Candidate) -> float:
    most = reach(candidate.days, candidate.together, candidate.gap)
    return score(most, 0.0, both_ways=candidate.both_ways, open_loop=candidate.open_loop)


def _suggestion(candidate: Candidate, facts: Details) -> Suggestion:
    reached = reach(candidate.days, facts.shared, candidate.gap)
    total = score(reached, facts.overlap, both_ways=candidate.both_ways, open_loop=candidate.open_loop)
    return Suggestion(
        candidate.contact_id,
        candidate.tie,
        candidate.gap,
        candidate.days,
        facts.shared,
        reached,
        total,
        _reasons(candidate, facts),
        _offer(facts),
    )


def _reasons(candidate: Candidate, facts: Details) -> tuple[str, ...]:
    """Answer the two strongest parts of the score, in words."""
    reasons = [
        (0.4 * min(1.0, log(1 + candidate.days) / log(21)), _history(candidate)),
        (0.3 * min(1.0, log(1 + facts.shared) / log(11)), f"you both know {_listed(facts.shared_names, facts.shared)}"),
        (0.1 * candidate.both_ways, "favours went both ways"),
        (0.1 * candidate.open_loop, _loop(facts)),
    ]
    if facts.overlap is not None:
        reasons.append((0.2 * (1 - facts.overlap), "outside your usual circles"))
    reasons.sort(key=lambda reason: -reason[0])
    return tuple(words for weight, words in reasons[:2] if weight > 0)


def _loop(facts: Details) -> str:
    if facts.open_asks:
        return f"they asked: {facts.open_asks[0]}"
    return f"{counted(facts.received_unanswered, 'favour')} from them, and none to them yet"


def _offer(facts: Details) -> str | None:
    if facts.open_asks:
        return f"answer their ask: {facts.open_asks[0]}"
    return f"they need: {facts.needs[0]}" if facts.needs else None


def _history(candidate: Candidate) -> str:
    when = ago(candidate.gap)
    return f"in touch once, {when}" if candidate.days == 1 else f"in touch on {candidate.days} days, the last {when}"


def _listed(names: tuple[str, ...], total: int) -> str:
    if total <= len(names):
        return " and ".join(names)
    return f"{', '.join(names)} and {total - len(names)} more"
