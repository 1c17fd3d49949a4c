"""The give/ask report of a period (docs/model.md, section 6).

A zero denominator gives None, which is printed as n/a, never as 0 %.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from math import sqrt
from typing import Literal, NamedTuple

from netcli.domain.balance import Balance
from netcli.domain.birthdays import Birthday
from netcli.domain.due import DueList
from netcli.domain.intros import Waiting
from netcli.domain.language.dates import week_name
from netcli.domain.model import Model
from netcli.domain.period import Period, Unit, period_of
from netcli.domain.person import Person
from netcli.domain.reconnect import AT_ONCE, Offer, Reason, Suggestion
from netcli.domain.records.ask import Ask
from netcli.domain.story import COOLING, Check, Habits, Story, self_check
from netcli.domain.ties import Tie

WEEKS = 26  # looked back for means and for give-first
FEW = 4  # periods of the short mean
BARS = 12  # weeks or months drawn
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


class Bar(NamedTuple):
    """One week or month of the bars; `away` weeks count in no mean."""

    week: str  # or month: its name
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

    A give keeps a promise, answers an ask of theirs or a balance in which they gave more, or is an offer; a tie comes with
    its reasons.
    """

    kind: Literal["give", "reconnect", "follow up"]
    person: Person
    about: Ask | Balance | Offer | tuple[Reason, ...]


class Facts(NamedTuple):
    """What the report of one period is made from: that period and those before it."""

    period: Period
    as_of: date
    counts: Sequence[DayCount]
    talks: Sequence[Talk]
    asks: Sequence[tuple[date, date | None]]  # my asks of 26 weeks: their day, and the day I first gave to that person
    their_asks_open: int
    their_next_ask: tuple[Ask, Person] | None  # the open one that is due first
    my_next_promise: tuple[Ask, Person] | None
    my_next_ask: tuple[Ask, Person] | None
    eve: Mapping[int, str]  # classes on the eve of the period of the people seen in it, by contact id
    close_total: int  # close ties on the eve
    cooling: Sequence[Tie]  # without people of one import only
    suggestions: Sequence[Suggestion]
    one_sided: Sequence[Balance]
    people: Mapping[int, Person]
    first_day: date | None
    away: Collection[str]  # weeks
    model: Model
    story: Story
    habits: Habits
    due: DueList
    dates: Sequence[Birthday]
    intros: Sequence[Waiting] = ()


class Report(NamedTuple):
    """The report of one period, as of a day.

    Means are per period over the periods before it, without away weeks. `mean26` is of weeks only.
    """

    period: Period
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
    bars: Sequence[Bar]
    people: Mapping[int, Person]
    story: Story
    checks: Sequence[Check]
    due: DueList
    dates: Sequence[Birthday]
    intros: Sequence[Waiting] = ()


def report(facts: Facts) -> Report:
    """Return the report of a period."""
    period = facts.period
    periods = by_period(facts.counts, period.unit)
    this = periods.get(period.first, Counter())
    classes = Counter(facts.eve.values())
    nudges = [balance for balance in facts.one_sided if balance.nudge][: facts.model.nudges]
    gave_first = wilson(sum(1 for day, given in facts.asks if given and given <= day), len(facts.asks))
    return Report(
        period=period,
        as_of=facts.as_of,
        counts={word: this[word] for word in COUNTED},
        their_asks_open=facts.their_asks_open,
        give_share=give_share(this["given"], this["received"], facts.model.share_favours),
        give_per_ask=this["given"] / this["asks_made"] if this["asks_made"] else None,
        give_first=gave_first,
        purposeful=wilson(sum(map(purposeful, facts.talks)), len(facts.talks)),
        close_seen=classes["close"],
        close_total=facts.close_total,
        weak_reached=classes["weak"],
        dormant_revived=classes["dormant"],
        cooling=facts.cooling[:COOLING],
        reconnect=facts.suggestions[:AT_ONCE],
        nudges=nudges,
        next_steps=next_steps(facts, nudges),
        mean4=means(periods, facts, FEW),
        mean26=means(periods, facts, WEEKS) if period.unit == "week" else dict.fromkeys(COUNTED),
        bars=bars(facts),
        people=facts.people,
        story=facts.story,
        checks=self_check(facts.habits, (gave_first.k, gave_first.n), facts.close_total),
        due=facts.due,
        dates=facts.dates,
        intros=facts.intros,
    )


def by_period(counts: Iterable[DayCount], unit: Unit) -> dict[date, Counter[str]]:
    """Return daily counts by the first day of their period."""
    periods: dict[date, Counter[str]] = {}
    of_day: dict[str, Counter[str]] = {}  # the period of each day
    for day, word, number in counts:
        period = of_day.get(day)
        if period is None:
            period = of_day[day] = periods.setdefault(period_of(date.fromisoformat(day), unit).first, Counter())
        period[word] += number
    return periods


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


def means(periods: Mapping[date, Counter[str]], facts: Facts, number: int) -> dict[str, float | None]:
    """Return the means over a number of periods before the report.

    Away weeks and periods before the log do not count; without any other period a mean is None.
    """
    unit = facts.period.unit
    start = period_of(facts.first_day, unit).first if facts.first_day else facts.period.first
    before = (facts.period.moved(-back) for back in range(1, number + 1))
    counted = [one.first for one in before if one.first >= start and not _away(one, facts)]
    if not counted:
        return dict.fromkeys(COUNTED)
    known = [periods[first] for first in counted if first in periods]
    return {word: sum(one[word] for one in known) / len(counted) for word in COUNTED}


def bars(facts: Facts) -> list[Bar]:
    """Return the last 12 weeks of a week, or the last 12 months of a longer period."""
    unit: Unit = "week" if facts.period.unit == "week" else "month"
    counts = by_period(facts.counts, unit)
    drawn = ((one, counts.get(one.first, Counter())) for one in period_of(facts.period.last, unit).until(BARS))
    return [Bar(one.name, found["given"], found["received"], found["asks_made"], _away(one, facts)) for one, found in drawn]


def counted_since(period: Period) -> date:
    """Return the first day that the means and bars of a report need."""
    if period.unit == "week":
        return period.moved(-WEEKS).first
    return min(period.moved(-FEW).first, period_of(period.last, "month").moved(1 - BARS).first)


def next_steps(facts: Facts, nudges: Sequence[Balance]) -> list[Step]:
    """Return up to three steps: one to give, one to write to a tie, one to follow up."""
    steps = (_give_step(facts, nudges), _tie_step(facts), _follow_step(facts))
    return [step for step in steps if step]


def _give_step(facts: Facts, nudges: Sequence[Balance]) -> Step | None:
    if opened := [one for one in (facts.my_next_promise, facts.their_next_ask) if one]:
        ask, person = min(opened, key=lambda one: one[0].due or date.max)
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


def _away(period: Period, facts: Facts) -> bool:
    return period.unit == "week" and week_name(period.first) in facts.away
