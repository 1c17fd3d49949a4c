"""Tie strength and classes (docs/model.md, sections 1, 2 and 9).

    S(T) = sum over contact-days d <= T of v * 2^(-(T-d)/h)        R = S * 30 ln2 / h   contact-days per 30 days

A contact-day is a calendar day with at least one direct interaction; v = 1, or sqrt(minutes/30) within 0.5 to 2.
The sum is stored in forward form, S0 = sum v * 2^((d-L)/h), so that S(T) = S0 * 2^(-(T-L)/h) and the order of contacts
by S0 is their order on any later day. Sources: Granovetter 1973; Marsden & Campbell 1984; Urena-Carrion, Saramaki,
Kivela 2020 (days, not calls); Cormode et al. 2009 (forward decay).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import exp2, log, sqrt
from typing import NamedTuple

from netcli.domain.model import Model
from netcli.domain.person import Person

CLASSES = ("close", "weak", "dormant", "new", "unlogged")
USER_CLASSES = ("close", "weak", "dormant")
CROWD = 20  # people; in an interaction of so many or more, not everybody met everybody
FARTHEST_LANDMARK = 122  # half-lives between the landmark and today; beyond, the sums are recomputed

# One summary row: contact id, first day, last day (ISO, None if nothing is logged), number of contact-days, S0.
Summary = tuple[int, str | None, str | None, int, float]


class Override(NamedTuple):
    """The class that the user set with `netcli tie`, with its reason and day."""

    tie: str
    why: str
    day: date


class Tie(NamedTuple):
    """One tie on one day.

    Rates are contact-days per 30 days; rate, strength and cadence are None before the first contact.
    """

    contact_id: int
    tie: str
    computed: str
    override: Override | None
    rate: float | None
    strength: float | None  # per cent
    cadence: float | None  # days between contacts at this rate
    days: int
    first_day: date | None
    last_day: date | None
    gap: int | None  # days since the last contact
    cooling: bool


class TieList(NamedTuple):
    """Ties of one day, the strongest first, with their people.

    `counts` are the ties of each class among all that were read; `days` are the contact-days (ISO day, v) that each tie
    was computed from, if they were asked for; `learning` is the day of learning of a young log.
    """

    ties: list[Tie]
    people: Mapping[int, Person]
    counts: Mapping[str, int]
    days: Mapping[int, list[tuple[str, float]]]
    learning: int | None


def weight(minutes: int | None) -> float:
    """Return v of an interaction: sqrt(minutes/30) within 0.5 to 2; 1 if unknown."""
    return 1.0 if minutes is None else min(2.0, max(0.5, sqrt(minutes / 30)))


def forward_sum(days: Iterable[tuple[date, float]], landmark: date, half_life: float) -> float:
    """Return S0, the sum of contact-days (day, v) in forward form."""
    zero = landmark.toordinal()
    # A day for which a double is too small is centuries ahead: another program wrote it.
    return sum(v * exp2(min(1000.0, (day.toordinal() - zero) / half_life)) for day, v in days)


def decay_factor(landmark: date, today: date, half_life: float) -> float:
    """Return S(today) / S0, the same for every contact."""
    # Beyond the range of a double, the day is so far from the landmark that no sum is stored there.
    return exp2(min(1000.0, -(today - landmark).days / half_life))


def landmark_too_far(landmark: date, today: date, half_life: float) -> bool:
    """Return whether sums need a nearer landmark to stay in the range of doubles."""
    return abs((today - landmark).days) / half_life > FARTHEST_LANDMARK


def rate(strength_sum: float, half_life: float) -> float:
    """Return R, contact-days per 30 days, of a decayed sum S."""
    return strength_sum * 30 * log(2) / half_life


def strength(r: float) -> float:
    """Return the strength of a tie in per cent: 50 at 0.4 contact-days per 30 days."""
    return 100 * r / (r + 0.4)


class Company(NamedTuple):
    """Whether contacts were met among few people or in a crowd.

    `days` returns the ISO days on which a contact was met among fewer than CROWD people, oldest first. `crowd_only` returns
    whether the contact was met on a contact-day among more people only; it costs less.
    """

    days: Callable[[int], Sequence[str]]
    crowd_only: Callable[[int, str], bool]


class Classifier:
    """The classes of ties on one day; the first that fits wins.

    In order: the override, unlogged, dormant, new, close, weak.
    """

    def __init__(
        self,
        today: date,
        landmark: date,
        model: Model,
        overrides: Mapping[int, Override] | None = None,
        cadences: Mapping[int, int] | None = None,
        company: Company | None = None,
    ) -> None:
        """Prepare the thresholds of one day.

        Overrides and cadences are by contact id; a cadence is the number of days between contacts that the user set.
        Without `company`, no day counts as one in a crowd.
        """
        self._company = company
        self._met: dict[int, Sequence[str]] = {}  # the days in company of close ties that may cool
        self.today = today
        self.model = model
        self.overrides = overrides or {}
        self.cadences = cadences or {}
        self._gaps: dict[str, int] = {}
        self.to_rate = decay_factor(landmark, today, model.half_life) * 30 * log(2) / model.half_life
        self._cooling_until = (today - timedelta(days=model.cooling_gap)).isoformat()
        self._dormant_until = (today - timedelta(days=model.dormant_gap)).isoformat()
        self._new_after = (today - timedelta(days=model.new_gap)).isoformat()

    def computed(self, row: Summary) -> str:
        """Return the class by the log alone."""
        contact_id, first, last, days, s0 = row
        if first is None or last is None:
            return "unlogged"
        # ISO days compare as text: a large network is classified without reading a date.
        if last <= self._dormant_until and (contact_id not in self.cadences or self.gap(last) >= 2 * self.cadences[contact_id]):
            return "dormant"
        if first > self._new_after and days < self.model.new_days:
            return "new"
        return "close" if s0 * self.to_rate >= self.model.close_rate else "weak"

    def class_of(self, row: Summary) -> str:
        """Return the class of a tie: the override, or else the computed class."""
        override = self.overrides.get(row[0])
        return override.tie if override else self.computed(row)

    def classes(self, rows: Iterable[Summary]) -> Iterator[tuple[str, Summary]]:
        """Yield (class, row) for each summary row."""
        return ((self.class_of(row), row) for row in rows)

    def tie(self, row: Summary) -> Tie:
        """Return the tie of a summary row."""
        contact_id, first, last, days, s0 = row
        override, computed = self.overrides.get(contact_id), self.computed(row)
        tie = override.tie if override else computed
        if first is None or last is None:
            return Tie(contact_id, tie, computed, override, None, None, None, 0, None, None, None, cooling=False)
        r = s0 * self.to_rate
        cadence = 30 / r if r > 0 else None
        return Tie(
            contact_id,
            tie,
            computed,
            override,
            r,
            strength(r),
            cadence,
            days,
            date.fromisoformat(first),
            date.fromisoformat(last),
            self.gap(last),
            cooling=tie == "close" and self._cools(row),
        )

    def cooling(self, row: Summary) -> bool:
        """Return whether a close tie is silent for 3 mean gaps, and 30 days or more.

        Days in a crowd are no habit of meeting and end no silence, so only the other days say it.
        """
        return self.class_of(row) == "close" and self._cools(row)

    def _cools(self, row: Summary) -> bool:
        """Return whether a tie that is close is cooling."""
        contact_id, first, last, days, _ = row
        if first is None or last is None or days < self.model.cooling_days:
            return False
        silent = self._silent(first, last, days)
        if self._company is None or not (silent or self._crowd_at_an_end(self._company, row)):
            return silent
        met = self._met[contact_id] = self._company.days(contact_id)
        return bool(met and self._silent(met[0], met[-1], len(met)))

    def silence(self, row: Summary) -> int | None:
        """Return the days since a cooling tie was met in no crowd, or otherwise the gap."""
        met = self._met.get(row[0])
        last = met[-1] if met else row[2]
        return self.gap(last) if last else None

    def _crowd_at_an_end(self, company: Company, row: Summary) -> bool:
        """Return whether the days in a crowd may hide a silence.

        Those between the first and the last day only make the mean gap shorter.
        """
        contact_id, first, last, *_ = row
        if last and company.crowd_only(contact_id, last):
            return True
        return bool(first and last and last <= self._cooling_until and company.crowd_only(contact_id, first))

    def _silent(self, first: str, last: str, days: int) -> bool:
        """Return whether a number of contact-days ended long ago for their mean gap."""
        if last > self._cooling_until or days < self.model.cooling_days:
            return False
        mean_gap = (date.fromisoformat(last) - date.fromisoformat(first)).days / (days - 1)
        return self.gap(last) >= self.model.cooling_factor * mean_gap

    def strongest(self, rows: Iterable[Summary]) -> Iterator[Summary]:
        """Yield rows, given the strongest first, until every close tie is among them."""
        set_close = {contact_id for contact_id, override in self.overrides.items() if override.tie == "close"}
        for row in rows:
            if row[4] * self.to_rate < self.model.close_rate and not set_close:
                return
            set_close.discard(row[0])
            yield row

    def distant(self, row: Summary) -> bool:
        """Return whether a weak or dormant tie is silent long enough to write to."""
        return bool(row[2]) and self.class_of(row) in {"weak", "dormant"} and self.gap(row[2] or "") >= self.model.reconnect_gap

    def gap(self, last: str) -> int:
        """Return the days since an ISO day."""
        gap = self._gaps.get(last)
        if gap is None:  # many contacts share their last day
            gap = self._gaps[last] = (self.today - date.fromisoformat(last)).days
        return gap


def learning(first_day: date | None, today: date, model: Model) -> int | None:
    """Return the day of learning of a young log; None once classes are reliable."""
    age = max(1, (today - first_day).days + 1) if first_day else 1
    return age if age <= model.learning_days else None
