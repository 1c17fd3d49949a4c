"""Tie strength and classes (MODEL sections 1, 2 and 9).

    S(T) = sum over contact-days d <= T of v * 2^(-(T-d)/h)        R = S * 30 ln2 / h   contact-days per 30 days

A contact-day is a calendar day with at least one direct interaction; v = 1, or sqrt(minutes/30) within 0.5 to 2.
The sum is kept in forward form, S0 = sum v * 2^((d-L)/h), so that S(T) = S0 * 2^(-(T-L)/h) and the order of contacts
by S0 is their order on any later day. Sources: Granovetter 1973; Marsden & Campbell 1984; Urena-Carrion, Saramaki,
Kivela 2020 (days, not calls); Cormode et al. 2009 (forward decay).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from math import exp2, log, sqrt
from typing import NamedTuple

from netcli.domain.model import Model
from netcli.domain.wording import counted

CLASSES = ("close", "weak", "dormant", "new", "unlogged")
USER_CLASSES = ("close", "weak", "dormant")
FARTHEST_LANDMARK = 122  # half-lives between the landmark and today; beyond, the sums are taken anew

# One summary row: contact id, first day, last day (ISO, None when nothing is logged), number of contact-days, S0.
Summary = tuple[int, str | None, str | None, int, float]


class Word(NamedTuple):
    """The user's own word about a tie, with the reason and the day it was said."""

    tie: str
    why: str
    day: date


class Tie(NamedTuple):
    """One tie on one day. Rates are contact-days per 30 days; rate, strength and cadence are None before the first contact."""

    contact_id: int
    tie: str
    computed: str
    word: Word | None
    rate: float | None
    strength: float | None  # per cent
    cadence: float | None  # days between contacts at this rate
    days: int
    first_day: date | None
    last_day: date | None
    gap: int | None  # days since the last contact
    cooling: bool


def weight(minutes: int | None) -> float:
    """Answer v of an interaction: 1 when its length is unknown, else sqrt(minutes/30) within 0.5 to 2."""
    return 1.0 if minutes is None else min(2.0, max(0.5, sqrt(minutes / 30)))


def forward_sum(days: Iterable[tuple[date, float]], landmark: date, half_life: float) -> float:
    """Sum contact-days (day, v) in forward form, S0."""
    zero = landmark.toordinal()
    # A day that a double has no room for is centuries ahead: another program wrote it.
    return sum(v * exp2(min(1000.0, (day.toordinal() - zero) / half_life)) for day, v in days)


def decay_factor(landmark: date, today: date, half_life: float) -> float:
    """Answer S(today) / S0, the same for every contact."""
    # Beyond what a double holds the day is so far from the landmark that nobody's sum is kept there.
    return exp2(min(1000.0, -(today - landmark).days / half_life))


def landmark_too_far(landmark: date, today: date, half_life: float) -> bool:
    """Tell whether the sums should be taken anew from a nearer landmark, before they leave the range of doubles."""
    return abs((today - landmark).days) / half_life > FARTHEST_LANDMARK


def rate(strength_sum: float, half_life: float) -> float:
    """Answer R, contact-days per 30 days, of a decayed sum S."""
    return strength_sum * 30 * log(2) / half_life


def strength(r: float) -> float:
    """Answer the strength of a tie in per cent: 50 at 0.4 contact-days per 30 days."""
    return 100 * r / (r + 0.4)


class Classifier:
    """The classes of ties on one day, first match wins: the user's word, unlogged, dormant, new, close, weak."""

    def __init__(
        self, today: date, landmark: date, model: Model, words: Mapping[int, Word] | None = None, cadences: Mapping[int, int] | None = None
    ) -> None:
        """Take the facts of the day. `cadences` are the days between contacts that the user set for a person."""
        self.today = today
        self.model = model
        self.words = words or {}
        self.cadences = cadences or {}
        self._gaps: dict[str, int] = {}
        self.to_rate = decay_factor(landmark, today, model.half_life) * 30 * log(2) / model.half_life
        self._cooling_until = (today - timedelta(days=model.cooling_gap)).isoformat()
        self._dormant_until = (today - timedelta(days=model.dormant_gap)).isoformat()
        self._new_after = (today - timedelta(days=model.new_gap)).isoformat()

    def computed(self, row: Summary) -> str:
        """Answer the class that follows from the log alone."""
        contact_id, first, last, days, s0 = row
        if first is None or last is None:
            return "unlogged"
        # ISO days compare as text: a large network is classified without reading a date.
        if last <= self._dormant_until and (contact_id not in self.cadences or self.gap(last) >= 2 * self.cadences[contact_id]):
            return "dormant"
        if first > self._new_after and days < self.model.new_days:
            return "new"
        return "close" if s0 * self.to_rate >= self.model.close_rate else "weak"

    def said(self, row: Summary) -> str:
        """Answer the class of a tie: the user's own word, or else the computed one."""
        word = self.words.get(row[0])
        return word.tie if word else self.computed(row)

    def classes(self, rows: Iterable[Summary]) -> Iterator[tuple[str, Summary]]:
        """Answer each row with its class."""
        return ((self.said(row), row) for row in rows)

    def tie(self, row: Summary) -> Tie:
        """Answer everything that is said about one tie."""
        contact_id, first, last, days, s0 = row
        word, said, computed = self.words.get(contact_id), self.said(row), self.computed(row)
        if first is None or last is None:
            return Tie(contact_id, said, computed, word, None, None, None, 0, None, None, None, cooling=False)
        r = s0 * self.to_rate
        cadence = 30 / r if r > 0 else None
        return Tie(
            contact_id,
            said,
            computed,
            word,
            r,
            strength(r),
            cadence,
            days,
            date.fromisoformat(first),
            date.fromisoformat(last),
            self.gap(last),
            cooling=self.cooling(row),
        )

    def cooling(self, row: Summary) -> bool:
        """Tell whether a close tie has been silent three times longer than its own mean gap, and a month at least."""
        _, first, last, days, _ = row
        if first is None or last is None or last > self._cooling_until or days < self.model.cooling_days:
            return False
        mean_gap = (date.fromisoformat(last) - date.fromisoformat(first)).days / (days - 1)
        return self.gap(last) >= self.model.cooling_factor * mean_gap and self.said(row) == "close"

    def strongest(self, rows: Iterable[Summary]) -> Iterator[Summary]:
        """Yield, of rows that come in the order of strength, those among which every close tie is."""
        said_close = {contact_id for contact_id, word in self.words.items() if word.tie == "close"}
        for row in rows:
            if row[4] * self.to_rate < self.model.close_rate and not said_close:
                return
            said_close.discard(row[0])
            yield row

    def distant(self, row: Summary) -> bool:
        """Tell whether a weak or dormant tie has been silent long enough to write to."""
        return bool(row[2]) and self.said(row) in {"weak", "dormant"} and self.gap(row[2] or "") >= self.model.reconnect_gap

    def gap(self, last: str) -> int:
        """Answer the days since an ISO day."""
        gap = self._gaps.get(last)
        if gap is None:  # many contacts share their last day
            gap = self._gaps[last] = (self.today - date.fromisoformat(last)).days
        return gap


def learning(first_day: date | None, today: date, model: Model) -> int | None:
    """Answer which day of learning it is while the log is young, None once classes can be trusted."""
    age = max(1, (today - first_day).days + 1) if first_day else 1
    return age if age <= model.learning_days else None


def why(tie: Tie, model: Model) -> str:
    """Explain a class in one line."""
    if tie.word:
        return f'your own word since {tie.word.day.isoformat()}: "{tie.word.why}"; by the log it would be {tie.computed}'
    if tie.gap is None or tie.rate is None:
        return "no interaction is logged yet"
    last = f"the last contact was {counted(tie.gap, 'day')} ago"
    if tie.computed == "dormant":
        return f"{last} (dormant from {model.dormant_gap})"
    if tie.computed == "new":
        return f"first met on {tie.first_day}, {counted(tie.days, 'contact-day')} so far"
    side = "at least" if tie.computed == "close" else "less than"
    return f"{tie.rate:.2f} contact-days per 30 days, {side} {model.close_rate:g}; {last}"
