"""The weekly give/ask report (docs/model.md, section 6).

A zero denominator gives None, which is printed as n/a, never as 0 %.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import sqrt
from typing import Literal, NamedTuple

from netcli.domain.balance import Balance
from netcli.domain.language.dates import monday, week_name
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.reconnect import AT_ONCE, Offer, Reason, Suggestion
from netcli.domain.records.ask import Ask
from netcli.domain.ties import Tie

WEEKS = 26  # looked back for means and for give-first
BARS = 12  # weeks drawn
COUNTED = (
    "given",
    "received",
    "asks_made",
    "asks_answered",
    "their_asks_met",
    "introductions",
    "referrals",
    "new_people",
)
Z = 1.959963984540054  # 95 %

# One count: a day (ISO), what was counted (a word of COUNTED), how often.
DayCount = tuple[str, str, int]


class Share(NamedTuple):
    """k of n; `low` and `high` bound the share (Wilson, 95 %), None if n is 0."""

    k: int
    n: int
    low: float | None
    high: float | None


class WeekBar(NamedTuple):
    """One week of the bars; `away` weeks are drawn empty and count in no mean."""

    week: str
    given: int
    received: int
    asks_made: int
    away: bool


class Talk(NamedTuple):
    """A meeting, one-to-one or call: whether a purpose and an outcome were noted.

    `favour` is whether something was given to or received from one of its people on that day.
    """

    purpose: bool
    outcome: bool
    favour: bool


class Step(NamedTuple):
    """One thing to do next: give something, write to a tie, or follow up my ask.

    A give answers an ask of theirs, a balance in which they gave more, or an offer; a tie comes with its reasons.
    """

    kind: Literal["give", "reconnect", "follow up"]
    person: Person
    about: Ask | Balance | Offer | tuple[Reason, ...]


class Facts(NamedTuple):
    """What the report of one week is made from: that week and the 26 before it."""

    week: date
    as_of: date
    counts: Sequence[DayCount]
    talks: Sequence[Talk]
    asks: Sequence[tuple[date, date | None]]  # my asks of 26 weeks: their day, and the day I first gave to that person
    their_asks_open: int
    their_next_ask: tuple[Ask, Person] | None  # the open one that is due first
    my_next_ask: tuple[Ask, Person] | None
    eve: Mapping[int, str]  # classes on the eve of the week of the people seen in it, by contact id
    close_total: int  # close ties on the eve
    cooling: Sequence[Tie]
    suggestions: Sequence[Suggestion]
    one_sided: Sequence[Balance]
    people: Mapping[int, Person]
    first_day: date | None
    away: Collection[str]  # weeks
    model: Model


class Report(NamedTuple):
    """The report of one ISO week, as of a day.

    Means are per week over the weeks before it, without away weeks.
    """

    week: str
    first: date
    last: date
    as_of: date
    counts: Mapping[str, int]
    their_asks_open: int
    give_share: float | None
    give_per_ask: float | None
    give_first: Share
    purposeful: Share
    close_seen: int
    close_total: int
    weak_reached: int
    dormant_revived: int
    cooling: Sequence[Tie]
    reconnect: Sequence[Suggestion]
    nudges: Sequence[Balance]
    next_steps: Sequence[Step]
    mean4: Mapping[str, float | None]
    mean26: Mapping[str, float | None]
    bars: Sequence[WeekBar]
    away: bool
    people: Mapping[int, Person]


def report(facts: Facts) -> Report:
    """Return the report of a week."""
    weeks = by_week(facts.counts)
    this = weeks.get(facts.week, Counter())
    classes = Counter(facts.eve.values())
    nudges = [balance for balance in facts.one_sided if balance.nudge][: facts.model.nudges]
    return Report(
        week=week_name(facts.week),
        first=facts.week,
        last=facts.week + timedelta(days=6),
        as_of=facts.as_of,
        counts={word: this[word] for word in COUNTED},
        their_asks_open=facts.their_asks_open,
        give_share=give_share(this["given"], this["received"], facts.model.share_favours),
        give_per_ask=this["given"] / this["asks_made"] if this["asks_made"] else None,
        give_first=wilson(sum(1 for day, given in facts.asks if given and given <= day), len(facts.asks)),
        purposeful=wilson(sum(map(purposeful, facts.talks)), len(facts.talks)),
        close_seen=classes["close"],
        close_total=facts.close_total,
        weak_reached=classes["weak"],
        dormant_revived=classes["dormant"],
        cooling=facts.cooling,
        reconnect=facts.suggestions[:AT_ONCE],
        nudges=nudges,
        next_steps=next_steps(facts, nudges),
        mean4=means(weeks, facts, 4),
        mean26=means(weeks, facts, WEEKS),
        bars=[_bar(weeks, facts.week - timedelta(weeks=back), facts.away) for back in range(BARS - 1, -1, -1)],
        away=week_name(facts.week) in facts.away,
        people=facts.people,
    )


def by_week(counts: Iterable[DayCount]) -> dict[date, Counter[str]]:
    """Return daily counts by the Monday of their ISO week."""
    weeks: dict[date, Counter[str]] = {}
    of_day: dict[str, Counter[str]] = {}  # the week of each day
    for day, word, number in counts:
        week = of_day.get(day)
        if week is None:
            week = of_day[day] = weeks.setdefault(monday(date.fromisoformat(day)), Counter())
        week[word] += number
    return weeks


def purposeful(talk: Talk) -> bool:
    """Return whether a talk had a purpose, and an outcome or a favour to show for it."""
    return talk.purpose and (talk.outcome or talk.favour)


def give_share(given: int, received: int, fewest: float) -> float | None:
    """Return g/(g+r), or None for fewer than `fewest` favours."""
    return given / (given + received) if given + received >= fewest else None


def wilson(k: int, n: int) -> Share:
    """Return k of n with its Wilson 95 % interval (Wilson 1927)."""
    if n == 0:
        return Share(k, n, None, None)
    p = k / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return Share(k, n, max(0.0, middle - half), min(1.0, middle + half))


def means(weeks: Mapping[date, Counter[str]], facts: Facts, number: int) -> dict[str, float | None]:
    """Return the weekly means over a number of weeks before the report.

    Away weeks and weeks before the log do not count; without any other week a mean is None.
    """
    before = [facts.week - timedelta(weeks=back) for back in range(1, number + 1)]
    start = monday(facts.first_day) if facts.first_day else facts.week
    counted = [week for week in before if week >= start and week_name(week) not in facts.away]
    if not counted:
        return dict.fromkeys(COUNTED)
    known = [weeks[week] for week in counted if week in weeks]
    return {word: sum(week[word] for week in known) / len(counted) for word in COUNTED}


def next_steps(facts: Facts, nudges: Sequence[Balance]) -> list[Step]:
    """Return up to three steps: one to give, one to write to a tie, one to follow up."""
    steps = (_give_step(facts, nudges), _tie_step(facts), _follow_step(facts))
    return [step for step in steps if step]


def _give_step(facts: Facts, nudges: Sequence[Balance]) -> Step | None:
    if facts.their_next_ask:
        ask, person = facts.their_next_ask
        return Step("give", person, ask)
    for balance in nudges:
        return Step("give", facts.people[balance.contact_id], balance)
    for suggestion in facts.suggestions:
        if suggestion.offer:
            return Step("give", facts.people[suggestion.contact_id], suggestion.offer)
    return None


def _tie_step(facts: Facts) -> Step | None:
    for suggestion in facts.suggestions:
        return Step("reconnect", facts.people[suggestion.contact_id], suggestion.reasons)
    return None


def _follow_step(facts: Facts) -> Step | None:
    if not facts.my_next_ask:
        return None
    ask, person = facts.my_next_ask
    return Step("follow up", person, ask)


def _bar(weeks: Mapping[date, Counter[str]], week: date, away: Collection[str]) -> WeekBar:
    counts, name = weeks.get(week, Counter()), week_name(week)
    return WeekBar(name, counts["given"], counts["received"], counts["asks_made"], name in away)
