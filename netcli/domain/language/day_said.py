"""Reading when a sentence says that it happened.

A day that belongs to what was talked about is no day of the meeting. If it is not clear which day is meant, there is a
problem instead of a day.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from netcli.domain.language.clock import Clock, TimeSaid
from netcli.domain.language.day_around import Around
from netcli.domain.language.day_phrases import DayPhrase, Finder
from netcli.domain.language.day_places import MAIN, REPORT, SECOND, TOPIC, UNSURE, Places
from netcli.domain.language.day_readings import ADVERB, DATE, NTH, OPEN, VAGUE, WEEKDAY, Reading
from netcli.domain.language.day_tokens import day_tokens
from netcli.domain.language.days import AHEAD, AMBIGUOUS, CONTRADICTION, IMPOSSIBLE, PAST, TWO_DAYS, VAGUE_DAY, DaySaid
from netcli.domain.language.scripts import scripts
from netcli.domain.language.tables.said import tables
from netcli.domain.language.unmet import unmet
from netcli.domain.language.vocabulary import Vocabulary

AGAINST = "against"  # the sort of a weekday that contradicts its date; the days are both
KIND_NEAR = 2  # words between a day and the meeting that it belongs to


class SaidDay:
    """The days and times of one sentence."""

    def __init__(self, text: str, vocabulary: Vocabulary, today: date, *, ahead: bool, is_name: Callable[[str], bool]) -> None:
        self.text = text
        self.today = today
        self.ahead = ahead
        found = [one for script in scripts(text) or ("latin",) for one in tables(script)]
        self.around = Around(day_tokens(text), found, vocabulary)
        phrases = Finder(self.around, today, ahead=ahead, is_name=is_name).phrases()
        days = frozenset(n for one in phrases for n in range(one.first, one.last + 1))
        self.times = Clock(self.around, days).times()
        self.covered = days | {n for one in self.times for n in range(one.first, one.last + 1)}
        self.places = Places(self.around, self.covered).places()
        self.phrases = [one for one in self._merged(phrases) if not one.owned or self._of_meeting(one)]

    def said(self, front: date | None) -> DaySaid:
        """Return the day, time and length; `front` is a day before a colon."""
        time = self._time()
        problem = unmet(self.around, self.covered)
        if problem and not (self.ahead and problem == "not_yet"):
            return DaySaid(problem=problem, text=self.text)
        found = self._problem(front) or self._day(front)
        used = [one for one in self.phrases if self._place(one) in {MAIN, SECOND}] if not found.problem else []
        spans = sorted([self._span(one.first, one.last) for one in used] + ([self._span(time.first, time.last)] if time else []))
        return found._replace(time=time.time if time else None, minutes=time.minutes if time else None, spans=tuple(spans))

    def _merged(self, found: Sequence[DayPhrase]) -> list[DayPhrase]:
        """Make one phrase of a weekday beside its date."""
        merged: list[DayPhrase] = []
        for one in found:
            before = merged[-1] if merged else None
            sorts = {before.reading.sort, one.reading.sort} if before else set()
            if before and one.first == before.last + 1 and WEEKDAY in sorts and sorts & {ADVERB, DATE, NTH, OPEN} and self._beside(one):
                merged[-1] = DayPhrase(before.first, one.last, _both(before.reading, one.reading), owned=before.owned or one.owned)
            else:
                merged.append(one)
        return merged

    def _beside(self, one: DayPhrase) -> bool:
        return not self.around.said[one.first].before.strip(" ,(.")

    def _of_meeting(self, one: DayPhrase) -> bool:
        """Return whether a day is that of a meeting: monday's call, întâlnirea de ieri."""
        kinds = self.around.words.kind_of
        after = range(one.last + 1, one.last + 1 + KIND_NEAR)
        before = range(one.first - 1 - KIND_NEAR, one.first)
        return any(self.around.plain(number) in kinds for number in (after if self._precedes(one) else before))

    def _precedes(self, one: DayPhrase) -> bool:
        return self.around.plain(one.first - 1) not in self.around.any("owners")

    def _place(self, one: DayPhrase) -> str:
        return self.places[one.first]

    def _problem(self, front: date | None) -> DaySaid | None:
        """Return the first fault of the days of the meeting, or None."""
        mains = [one for one in self.phrases if self._place(one) in {MAIN, SECOND}]
        for one in mains:
            if one.reading.sort == AGAINST:
                return self._fault(CONTRADICTION, [one], one.reading.days)
            if one.reading.sort == DATE and not one.reading.days:
                return self._fault(IMPOSSIBLE, [one])
        exact = self._exact(mains)
        days = tuple(dict.fromkeys(([front] if front else []) + [day for _, day in exact]))
        opened = [one for one in mains if one.reading.sort == OPEN and not set(one.reading.days) & set(days)]
        if len(days) > 1:
            return self._fault(TWO_DAYS, [one for one, _ in exact], days)
        if opened:
            return self._fault(AMBIGUOUS, opened, opened[0].reading.days)
        vague = [one for one in mains if one.reading.sort == VAGUE and self._place(one) == MAIN]
        if days:
            doubtful = vague and exact and all(one.reading.sort == WEEKDAY for one, _ in exact)
            return (
                self._fault(AMBIGUOUS, [*vague, exact[0][0]], (days[0], days[0] - timedelta(days=7)))
                if doubtful
                else self._wrong_side(days[0], exact)
            )
        return self._unsure() or (self._fault(VAGUE_DAY, vague) if vague and not self._topic_days() else None)

    def _exact(self, mains: Iterable[DayPhrase]) -> list[tuple[DayPhrase, date]]:
        """Return the clear days; a day to come after the first clause is another matter."""
        found = [(one, one.exact) for one in mains if one.exact]
        first = next((self.around.said[n].clause for n in range(len(self.around.said)) if n not in self.covered), 0)
        near = [(one, day) for one, day in found if self.ahead or day <= self.today or self.around.said[one.first].clause <= first]
        main = [one for one in near if self._place(one[0]) == MAIN]
        return near if main else []

    def _wrong_side(self, day: date, exact: Sequence[tuple[DayPhrase, date]]) -> DaySaid | None:
        if self.ahead:
            return self._fault(PAST, [one for one, _ in exact], (day,)) if day < self.today else None
        return self._fault(AHEAD, [one for one, _ in exact], (day,)) if day > self.today else None

    def _unsure(self) -> DaySaid | None:
        """Return a fault if a day may be that of the meeting, or of something else."""
        topics = self._topic_days()
        if topics:
            return None
        doubtful = [one for one in self.phrases if one.exact and (self.ahead or one.exact <= self.today) and self._doubtful(one)]
        opened = [one for one in self.phrases if one.reading.sort == OPEN and self._place(one) in {TOPIC, REPORT, UNSURE}]
        vague = [one for one in self.phrases if one.reading.sort == VAGUE and self._place(one) == UNSURE]
        if not doubtful and not opened:
            return self._fault(VAGUE_DAY, vague) if vague else None
        days = [one.exact for one in doubtful if one.exact] + [day for one in opened for day in one.reading.days]
        return self._fault(AMBIGUOUS, doubtful or opened, (*dict.fromkeys(days), self.today))

    def _doubtful(self, one: DayPhrase) -> bool:
        place = self._place(one)
        return place in {REPORT, UNSURE, SECOND} or (place == TOPIC and one.reading.sort != ADVERB)

    def _topic_days(self) -> list[tuple[DayPhrase, date]]:
        """Return adverbs after a topic, which are of the talk: talked about X yesterday."""
        found = [(one, one.exact) for one in self.phrases if self._place(one) == TOPIC and one.reading.sort == ADVERB and one.exact]
        return [(one, day) for one, day in found if day <= self.today and not one.owned and not self._after_about(one)]

    def _after_about(self, one: DayPhrase) -> bool:
        before = self.around.plain(one.first - 1)
        return before in self.around.any("about") or before == "o"

    def _day(self, front: date | None) -> DaySaid:
        mains = self._exact([one for one in self.phrases if self._place(one) in {MAIN, SECOND}])
        topics = self._topic_days() if not mains and not front else []
        days = tuple(dict.fromkeys(day for _, day in mains or topics))
        if len(days) > 1:
            return self._fault(TWO_DAYS, [one for one, _ in topics], days)
        return DaySaid(front or (days[0] if days else None))

    def _time(self) -> TimeSaid | None:
        found = [one for one in self.times if self.places[one.first] == MAIN]
        found = found or [one for one in self.times if any(one.first == day.last + 1 or one.last == day.first - 1 for day in self.phrases)]
        return found[0] if len({one.time for one in found}) == 1 else None

    def _span(self, first: int, last: int) -> tuple[int, int]:
        return self.around.said[first].start, self.around.said[last].end

    def _fault(self, problem: str, phrases: Sequence[DayPhrase], days: tuple[date, ...] = ()) -> DaySaid:
        words = ", ".join(self.text[slice(*self._span(one.first, one.last))] for one in phrases)
        return DaySaid(problem=problem, days=days, text=words)


def _both(one: Reading, other: Reading) -> Reading:
    """Return what a weekday and a date beside it mean together."""
    weekday, dated = (one, other) if one.sort == WEEKDAY else (other, one)
    number = weekday.days[0].weekday()
    fitting = tuple(day for day in dated.days if day.weekday() == number)
    if len(fitting) == 1:
        return Reading(DATE, fitting)
    return Reading(AGAINST, (*dated.days, *weekday.days)) if dated.days else dated
