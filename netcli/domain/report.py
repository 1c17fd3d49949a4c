"""The weekly give/ask report (MODEL section 6). A zero denominator gives None, which is shown as n/a, never 0 %."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import sqrt
from typing import NamedTuple

from netcli.domain.balance import NUDGES, Balance, words
from netcli.domain.language.dates import monday, week_name
from netcli.domain.model import Model
from netcli.domain.person import Person
from netcli.domain.reconnect import AT_ONCE, Suggestion
from netcli.domain.records.ask import Ask
from netcli.domain.ties import Tie
from netcli.domain.wording import ago

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
    "talks",
    "purposeful",
)
SHOWN_MEANS = ("given", "received", "asks_made", "asks_answered", "their_asks_met", "introductions", "referrals", "new_people")
FEWEST = 3  # gives and receipts before a share is spoken of
Z = 1.959963984540054  # 95 %

# One count: a day (ISO), what was counted (a word of COUNTED), how often.
DayCount = tuple[str, str, int]


class Share(NamedTuple):
    """k of n; `low` and `high` bound the share (Wilson, 95 %), None when n is 0."""

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


class Nudge(NamedTuple):
    """One relationship where more was received than given, worded as an invitation."""

    person: Person
    given: int
    received: int
    text: str


class Step(NamedTuple):
    """One thing to do next: a give, a tie to write to, or a follow-up."""

    kind: str
    person: Person
    text: str


class Facts(NamedTuple):
    """What the report is made from, gathered for one week and the 26 before it."""

    week: date
    as_of: date
    counts: Sequence[DayCount]
    asks: Sequence[tuple[date, date | None]]  # my asks of 26 weeks: their day, and the day I first gave to that person
    their_asks_open: int
    their_next_ask: tuple[Ask, Person] | None  # of the open ones the first that is due
    my_next_ask: tuple[Ask, Person] | None
    eve: Mapping[int, str]  # classes on the eve of the week, of the people seen in it
    close_total: int  # close ties on the eve
    cooling: Sequence[Tie]
    suggestions: Sequence[Suggestion]
    one_sided: Sequence[Balance]
    people: Mapping[int, Person]
    first_day: date | None
    away: Collection[str]


class Report(NamedTuple):
    """The report of one ISO week; means are per week over the weeks before it, away weeks left out."""

    week: str
    first: date
    last: date
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
    nudges: Sequence[Nudge]
    next_steps: Sequence[Step]
    mean4: Mapping[str, float | None]
    mean26: Mapping[str, float | None]
    bars: Sequence[WeekBar]
    away: bool


def report(facts: Facts, model: Model) -> Report:
    """Put the week together."""
    weeks = by_week(facts.counts)
    this = weeks.get(facts.week, Counter())
    classes = Counter(facts.eve.values())
    nudges = [nudge(balance, facts.people[balance.contact_id], model) for balance in facts.one_sided if balance.nudge][:NUDGES]
    return Report(
        week=week_name(facts.week),
        first=facts.week,
        last=facts.week + timedelta(days=6),
        counts={word: this[word] for word in COUNTED},
        their_asks_open=facts.their_asks_open,
        give_share=give_share(this["given"], this["received"]),
        give_per_ask=this["given"] / this["asks_made"] if this["asks_made"] else None,
        give_first=wilson(sum(1 for day, given in facts.asks if given and given <= day), len(facts.asks)),
        purposeful=wilson(this["purposeful"], this["talks"]),
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
    )


def by_week(counts: Iterable[DayCount]) -> dict[date, Counter[str]]:
    """Gather daily counts by the Monday of their ISO week."""
    weeks: dict[date, Counter[str]] = {}
    of_day: dict[str, Counter[str]] = {}  # the week of each day, looked up once
    for day, word, number in counts:
        week = of_day.get(day)
        if week is None:
            week = of_day[day] = weeks.setdefault(monday(date.fromisoformat(day)), Counter())
        week[word] += number
    return weeks


def give_share(given: int, received: int) -> float | None:
    """Answer g/(g+r), or None for fewer than three favours."""
    return given / (given + received) if given + received >= FEWEST else None


def wilson(k: int, n: int) -> Share:
    """Answer k of n with its Wilson 95 % interval (Wilson 1927)."""
    if n == 0:
        return Share(k, n, None, None)
    p = k / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return Share(k, n, max(0.0, middle - half), min(1.0, middle + half))


def means(weeks: Mapping[date, Counter[str]], facts: Facts, number: int) -> dict[str, float | None]:
    """Answer the weekly means over some weeks before the report's, away weeks and weeks before the log left out."""
    before = [facts.week - timedelta(weeks=back) for back in range(1, number + 1)]
    start = monday(facts.first_day) if facts.first_day else facts.week
    counted = [week for week in before if week >= start and week_name(week) not in facts.away]
    if not counted:
        return dict.fromkeys(SHOWN_MEANS)
    known = [weeks[week] for week in counted if week in weeks]
    return {word: sum(week[word] for week in known) / len(counted) for word in SHOWN_MEANS}


def nudge(balance: Balance, person: Person, model: Model) -> Nudge:
    """Word one one-sided relationship."""
    return Nudge(person, balance.given, balance.received, words(balance.received, balance.given, person.name, model.balance_window))


def next_steps(facts: Facts, nudges: Sequence[Nudge]) -> list[Step]:
    """Choose three: something to give, a tie to write to, something to follow up; a kind with nothing to do is left out."""
    steps = (_give_step(facts, nudges), _tie_step(facts), _follow_step(facts))
    return [step for step in steps if step]


def _give_step(facts: Facts, nudges: Sequence[Nudge]) -> Step | None:
    if facts.their_next_ask:
        ask, person = facts.their_next_ask
        return Step("give", person, f"they asked on {ask.day.isoformat()}: {ask.text}")
    if nudges:
        return Step("give", nudges[0].person, nudges[0].text)
    for suggestion in facts.suggestions:
        if suggestion.offer:
            return Step("give", facts.people[suggestion.contact_id], suggestion.offer)
    return None


def _tie_step(facts: Facts) -> Step | None:
    for suggestion in facts.suggestions:
        return Step("reconnect", facts.people[suggestion.contact_id], "; ".join(suggestion.reasons))
    return None


def _follow_step(facts: Facts) -> Step | None:
    if not facts.my_next_ask:
        return None
    ask, person = facts.my_next_ask
    due = f", due {ask.due.isoformat()}" if ask.due else ""
    return Step("follow up", person, f"ask {ask.number}, {ago((facts.as_of - ask.day).days)}{due}: {ask.text}")


def _bar(weeks: Mapping[date, Counter[str]], week: date, away: Collection[str]) -> WeekBar:
    counts, name = weeks.get(week, Counter()), week_name(week)
    return WeekBar(name, counts["given"], counts["received"], counts["asks_made"], name in away)
