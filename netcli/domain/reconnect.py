"""Suggestions of weak, dormant and cooling ties to reconnect, with reasons.

    reach = .4 min(1, ln(1+days)/ln 21) + .3 min(1, ln(1+m)/ln 11) + .3 * 2^(-gap/365)
    score = reach + .2 (1-circ) + .1 [favours went both ways] + .1 [open loop]

The score orders a list of candidates and is printed only on request; it is not a worth of a person.
Source: docs/model.md, section 3; Levin, Walter, Murnighan 2011; Walter et al. 2015; Rajkumar et al. 2022; Burt 1992.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from math import exp2, inf, log
from typing import Literal, NamedTuple

from netcli.domain.person import Person

AT_ONCE = 5  # suggestions in a list
UNKNOWN_CIRCLES = 0.5


class Candidate(NamedTuple):
    """What is known of every candidate, enough to bound the score.

    `together`, the contacts ever met together with this person, bounds m from above. `usual`, the share of active
    contacts in the largest circle of this person, bounds circ from below; None if the person has no circle.
    """

    contact_id: int
    tie: str  # the class
    gap: int  # days
    days: int
    together: int
    both_ways: bool  # favours went both ways
    unreturned: bool  # I received and never gave
    waits: bool  # for me: an ask of theirs, or a promise of mine, is open
    usual: float | None = None
    circles: tuple[str, ...] = ()


class Details(NamedTuple):
    """What is read about candidates that may be listed."""

    shared: int  # m: my active contacts who ever took part in an interaction together with this person
    overlap: float | None  # circ: share of my active contacts in one of this person's circles; None if there is no circle


class Openings(NamedTuple):
    """What is read about candidates that are listed: what one could write about."""

    shared_names: tuple[str, ...] = ()
    open_asks: tuple[str, ...] = ()  # theirs
    promises: tuple[str, ...] = ()  # mine, open
    needs: tuple[str, ...] = ()
    helper: tuple[str, str, str] | None = None  # a need, who could help, and what they offer
    received: int = 0  # favours
    about: tuple[str, ...] = ()  # title and organisation, or else tags
    question: str = ""  # to ask them, the newest open one
    hook: str = ""  # what reminds of the person
    note: str = ""  # the newest open one
    last_talk: str = ""  # the summary of the last interaction that has one


class Reason(NamedTuple):
    """One reason to write to a person: a code, and the values of its text.

    in_touch: `total` contact-days, the last `gap` days ago; both_know: `total` contacts, the first by `names`; promised,
    they_asked: the `text` of my promise or their ask; not_returned: `total` favours received; both_ways and
    outside_circles: no values.
    """

    code: Literal["in_touch", "both_know", "both_ways", "promised", "they_asked", "not_returned", "outside_circles"]
    total: int = 0
    gap: int = 0
    names: tuple[str, ...] = ()
    text: str = ""


class Offer(NamedTuple):
    """One thing that the user could do, with the text of an ask, promise or need.

    `helper` is the name of somebody who could help, and `offered` what they offer.
    """

    code: Literal["answer_ask", "keep_promise", "introduce", "meet_need"]
    text: str
    helper: str = ""
    offered: str = ""


class Suggestion(NamedTuple):
    """One person to write to, with the two strongest reasons and an offer."""

    contact_id: int
    tie: str
    gap: int
    days: int
    shared: int
    reach: float
    score: float
    reasons: tuple[Reason, ...]
    offer: Offer | None
    about: tuple[str, ...] = ()
    last_talk: str = ""
    question: str = ""  # an open question, or what to ask about if there is nothing to offer
    hook: str = ""


class SuggestionList(NamedTuple):
    """Suggestions in order, with their people, and the day of learning of a young log."""

    suggestions: list[Suggestion]
    people: Mapping[int, Person]
    learning: int | None


class Circles:
    """The circles of my active contacts, to compare with those of a candidate."""

    def __init__(self, of_each: Iterable[Sequence[str]], active_gap: int) -> None:
        """Index the circles of each contact who was active within `active_gap` days."""
        self.active_gap = active_gap
        self.members = defaultdict[str, list[int]](list)
        self.active = 0
        for number, circles in enumerate(of_each, 1):
            self.active = number
            for circle in circles:
                self.members[circle].append(number)

    def largest(self, circles: Sequence[str], gap: int) -> float | None:
        """Return the share of active contacts in a person's largest circle, or None."""
        return self._share(max(len(self.members[circle]) for circle in circles), gap) if circles else None

    def overlap(self, circles: Sequence[str], gap: int) -> float | None:
        """Return the share of active contacts in any of a person's circles, or None."""
        if len(circles) < 2:
            return self.largest(circles, gap)
        return self._share(len(set[int]().union(*(self.members[circle] for circle in circles))), gap)

    def _share(self, members: int, gap: int) -> float:
        """Return the share of `members` in the active contacts, without the person."""
        own = gap < self.active_gap
        others = self.active - own
        return (members - own) / others if others else 0.0


def reach(days: int, shared: int, gap: int) -> float:
    """Return how much of a tie there is to come back to, 0 to 1."""
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
    """Return the number that orders the candidates."""
    circ = UNKNOWN_CIRCLES if overlap is None else overlap
    return reached + 0.2 * (1 - circ) + 0.1 * both_ways + 0.1 * open_loop


def suggestions(
    distant: Iterable[Candidate],
    cooling: Iterable[Candidate],
    details: Callable[[Candidate], Details],
    openings: Callable[[Candidate], Openings],
    most: int,
    per_circle: int,
) -> list[Suggestion]:
    """Return the best candidates in order.

    At most `per_circle` of every five are of one circle.

    Cooling ties come after all weak and dormant ones. Both must be given with those who wait for me first, then by
    gap, the shortest first; candidates are read only while an unread one may still win.
    """
    chosen: list[Suggestion] = []
    circles: Counter[str] = Counter()
    in_list = per_circle * -(-most // AT_ONCE)
    for candidate, facts in chain(_best_first(distant, details), _best_first(cooling, details)):
        if all(circles[circle] < in_list for circle in candidate.circles):
            chosen.append(suggestion(candidate, facts, openings(candidate)))
            circles.update(candidate.circles)
        if len(chosen) == most:
            break
    return chosen


def _best_first(candidates: Iterable[Candidate], details: Callable[[Candidate], Details]) -> Iterator[tuple[Candidate, Details]]:
    """Yield candidates by exact score.

    The next candidate, or the details of one, are read only while its upper bound may still win.
    """
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
    """Return the highest score possible for this candidate and those after it.

    Later candidates have a longer gap, and do not wait if this one does not.
    """
    return inf if candidate.waits else 1.0 + _recency(candidate.gap)


def _bound(candidate: Candidate) -> float:
    return _score(candidate, candidate.together, candidate.usual)


def _score(candidate: Candidate, shared: int, overlap: float | None) -> float:
    reached = reach(candidate.days, shared, candidate.gap)
    return score(reached, overlap, both_ways=candidate.both_ways, open_loop=candidate.waits or candidate.unreturned)


def suggestion(candidate: Candidate, facts: Details, openings: Openings) -> Suggestion:
    """Return the suggestion of one candidate."""
    return Suggestion(
        candidate.contact_id,
        candidate.tie,
        candidate.gap,
        candidate.days,
        facts.shared,
        reach(candidate.days, facts.shared, candidate.gap),
        _score(candidate, facts.shared, facts.overlap),
        _reasons(candidate, facts, openings),
        offer := _offer(openings),
        openings.about,
        openings.last_talk,
        openings.question or ("" if offer else openings.note or openings.last_talk),
        openings.hook,
    )


def _reasons(candidate: Candidate, facts: Details, openings: Openings) -> tuple[Reason, ...]:
    """Return the two largest terms of the score, as reasons."""
    reasons = [
        (_history(candidate.days), Reason("in_touch", candidate.days, gap=candidate.gap)),
        (_company(facts.shared), Reason("both_know", facts.shared, names=openings.shared_names)),
        (0.1 * candidate.both_ways, Reason("both_ways")),
        (0.1 * (candidate.waits or candidate.unreturned), _open_loop(openings)),
    ]
    if facts.overlap is not None:
        reasons.append((0.2 * (1 - facts.overlap), Reason("outside_circles")))
    reasons.sort(key=lambda reason: -reason[0])
    return tuple(reason for weight, reason in reasons[:2] if weight > 0)


def _open_loop(openings: Openings) -> Reason:
    if openings.promises:
        return Reason("promised", text=openings.promises[0])
    if openings.open_asks:
        return Reason("they_asked", text=openings.open_asks[0])
    return Reason("not_returned", openings.received)


def _offer(openings: Openings) -> Offer | None:
    if openings.open_asks:
        return Offer("answer_ask", openings.open_asks[0])
    if openings.promises:
        return Offer("keep_promise", openings.promises[0])
    if openings.helper:
        return Offer("introduce", *openings.helper)
    return Offer("meet_need", openings.needs[0]) if openings.needs else None
