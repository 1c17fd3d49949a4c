"""Reading when a sentence says that it happened.

A day that belongs to what was talked about is no day of the meeting. If it is not clear which day is meant, there is a
problem instead of a day.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from netcli.domain.language.clock import Clock, TimeSaid
from netcli.domain.language.day_around import Around, like
from netcli.domain.language.day_owned import Owned
from netcli.domain.language.day_phrases import DayPhrase, Finder
from netcli.domain.language.day_places import AGREED, LATER, MAIN, OTHER, REPORT, SECOND, TOPIC, UNSURE, Places
from netcli.domain.language.day_readings import ADVERB, DATE, NTH, OPEN, PLAN, VAGUE, WEEKDAY, Reading
from netcli.domain.language.day_subject import is_of_another
from netcli.domain.language.day_tokens import day_tokens
from netcli.domain.language.days import AHEAD, AMBIGUOUS, CONTRADICTION, IMPOSSIBLE, PAST, TWO_DAYS, VAGUE_DAY, DaySaid
from netcli.domain.language.scripts import scripts
from netcli.domain.language.tables.said import tables
from netcli.domain.language.tables.said.shared import WAS
from netcli.domain.language.unmet import unmet
from netcli.domain.language.vocabulary import Vocabulary

AGAINST = "against"  # the sort of a weekday that contradicts its date; the days are both
NEAR = 3  # words from `before` to its time
JOINED = 2  # words from a day to the one that ends its span
PARTS = frozenset(("de dimineata", "днем", "утром", "вечером"))  # of any day, today if there is no other


class SaidDay:
    """The days and times of one sentence."""

    def __init__(self, text: str, vocabulary: Vocabulary, today: date, *, ahead: bool, is_name: Callable[[str], bool]) -> None:
        self.text = text
        self.today = today
        self.ahead = ahead
        self.is_name = is_name
        found = [one for script in scripts(text) or ("latin",) for one in tables(script)]
        self.around = Around(day_tokens(text), found, vocabulary)
        phrases = Finder(self.around, today, ahead=ahead, is_name=is_name).phrases()
        days = frozenset(n for one in phrases for n in range(one.first, one.last + 1))
        self.times = Clock(self.around, days).times()
        self.covered = days | {n for one in self.times for n in range(one.first, one.last + 1)}
        places = Places(self.around, self.covered, is_name)
        self.places, self.reported = places.places(), places.reported
        merged = self._without_parts(self._spanned(self._negated(self._merged(phrases))))
        self.phrases = list(Owned(self.around, self.places, self.covered).of_meetings(merged))

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
            if before and WEEKDAY in sorts and sorts & {ADVERB, DATE, NTH, OPEN} and self._beside(before, one):
                merged[-1] = DayPhrase(before.first, one.last, _both(before.reading, one.reading), owned=before.owned or one.owned)
            else:
                merged.append(one)
        return merged

    def _spanned(self, found: list[DayPhrase]) -> list[DayPhrase]:
        """Make a span such as `from monday to friday` vague."""
        joins = self.around.any("to") | self.around.any("until") | self.around.any("since")
        spans = {
            number
            for number, (one, other) in enumerate(pairwise(found))
            if (one.reading.sort == PLAN or one.owned)
            and (other.reading.sort == PLAN or self.around.plain(other.first - 1) in joins)
            and other.first - one.last <= JOINED
        }
        vague = Reading(VAGUE, ())
        return [one._replace(reading=vague, owned=False) if {number, number - 1} & spans else one for number, one in enumerate(found)]

    def _negated(self, found: list[DayPhrase]) -> list[DayPhrase]:
        """Make a day after `not` vague: not on monday, but on tuesday."""
        no = self.around.any("no")
        return [one._replace(reading=Reading(VAGUE, ())) if self.around.plain(one.first - 1) in no and one.first else one for one in found]

    def _without_parts(self, found: list[DayPhrase]) -> list[DayPhrase]:
        """Drop a part of any day beside a day: yesterday ... in the morning."""
        whole = [one for one in found if self._words(one) not in PARTS]
        return whole if any(one.exact for one in whole) else found

    def _words(self, one: DayPhrase) -> str:
        return " ".join(self.around.plain(number) for number in range(one.first, one.last + 1))

    def _beside(self, before: DayPhrase, one: DayPhrase) -> bool:
        """Return whether two phrases may mean one day: not every tuesday, today."""
        another = not set(one.reading.days) & set(before.reading.days) and "," in self.around.said[one.first].before
        habit = one.reading.sort == ADVERB and (before.owned or another)
        return one.first == before.last + 1 and not habit and not self.around.said[one.first].before.strip(" ,(.")

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
        if len(days) > 1:
            return self._fault(TWO_DAYS, [one for one, _ in exact], days)
        opened = [one for one in mains if one.reading.sort == OPEN and not set(one.reading.days) & set(days)]
        if opened:
            return self._fault(AMBIGUOUS, opened, opened[0].reading.days)
        vague = [one for one in mains if one.reading.sort == VAGUE and self._place(one) == MAIN]
        if len(days) == 1 and not front and self._of_another(exact):
            return self._fault(AMBIGUOUS, [one for one, _ in exact], tuple(dict.fromkeys((*days, self.today))))
        return self._fault_of(days[0], exact, vague) if days else self._fault_without_day(vague)

    def _of_another(self, exact: Sequence[tuple[DayPhrase, date]]) -> bool:
        """Return whether a day may be that of another person, or of a later clause."""
        if self.ahead:
            return False
        days = {day for _, day in exact}
        weekdays = {WEEKDAY, ADVERB} if all(one.reading.sort == WEEKDAY for one, _ in exact) else {ADVERB}
        later = [
            one for one in self.phrases if self._place(one) in {LATER, UNSURE} and one.reading.sort in weekdays and not self._to_come(one)
        ]
        other = any(one.exact and one.exact <= self.today and one.exact not in days for one in later)
        return other or any(is_of_another(self.around, one.first, self.is_name) for one, _ in exact)

    def _fault_of(self, day: date, exact: Sequence[tuple[DayPhrase, date]], vague: Sequence[DayPhrase]) -> DaySaid | None:
        """Return the fault of the only clear day, or None."""
        week = timedelta(days=7)
        if self._may_come(exact):
            return self._fault(AMBIGUOUS, [exact[0][0]], (day, day + week))
        if (
            vague and exact and all(one.reading.sort in {WEEKDAY, NTH} or self._touches(one, vague) for one, _ in exact)
        ):  # last week on tuesday
            return self._fault(AMBIGUOUS, [*vague, exact[0][0]], (day, day - week))
        return self._wrong_side(day, exact)

    def _touches(self, one: DayPhrase, vague: Sequence[DayPhrase]) -> bool:
        """Return whether a vague phrase is beside a day: a year ago today."""
        return any(other.last + 1 == one.first or one.last + 1 == other.first for other in vague)

    def _fault_without_day(self, vague: Sequence[DayPhrase]) -> DaySaid | None:
        if self._topic_days():
            return None
        return self._unsure() or (self._fault(VAGUE_DAY, vague) if vague else None)

    def _may_come(self, exact: Sequence[tuple[DayPhrase, date]]) -> bool:
        """Return whether a weekday may be the next one: I see Ana on monday."""
        if self.ahead or not exact or any(one.reading.sort not in {WEEKDAY, DATE, NTH} for one, _ in exact):
            return False
        numbers = [number for number, place in enumerate(self.places) if place == MAIN and number not in self.covered]
        present = [number for number in numbers if self._in_present(number)]
        if not present and self._reflexive(numbers):
            return True
        return any(not self._is_noun(number) or (number == numbers[0] and self._has_object(number)) for number in present)

    def _in_present(self, number: int) -> bool:
        word, forms = self.around.plain(number), self.around.any("present")
        if self.around.said[number].text[0].isupper() and not self.around.edge(number):
            return False
        return like(word, forms) or f"{self.around.plain(number - 1)} {word}" in forms

    def _reflexive(self, numbers: Sequence[int]) -> bool:
        """Return whether a reflexive verb is not in the past: wyprowadza sie."""
        words = [self.around.plain(number) for number in numbers]
        reflexive = not self.around.any("reflexive").isdisjoint(words)
        return reflexive and not any(like(word, self.around.any("past")) for word in words)

    def _is_noun(self, number: int) -> bool:
        """Return whether a word such as `meeting` or `call` may be a noun."""
        words = self.around.words
        return self._english() and self.around.plain(number) in words.kind_of.keys() | words.with_words

    def _has_object(self, number: int) -> bool:
        after = self.around.plain(number + 1)
        return number + 1 not in self.covered and after not in self.around.words.little and after not in self.around.any("about")

    def _english(self) -> bool:
        return all(not table.said.bare_hours for table in self.around.spoken)

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
        stayed = [one for one in self.phrases if self._until(one)]
        if stayed:
            return self._fault(VAGUE_DAY, stayed)
        doubtful = [one for one in self.phrases if one.exact and (self.ahead or one.exact <= self.today) and self._doubtful(one)]
        opened = [one for one in self.phrases if one.reading.sort == OPEN and self._place(one) in {TOPIC, REPORT, UNSURE, LATER}]
        vague = [
            one for one in self.phrases if one.reading.sort == VAGUE and (self._place(one) in {UNSURE, LATER, SECOND} or self._after(one))
        ]
        vague = [one for one in vague if self.around.plain(one.first) not in self.around.any("since") and not self._to_come(one)]
        if not opened and all(one.exact == self.today for one in doubtful):
            return self._fault(VAGUE_DAY, vague) if vague else None
        days = [one.exact for one in doubtful if one.exact] + [day for one in opened for day in one.reading.days]
        return self._fault(AMBIGUOUS, doubtful or opened, (*dict.fromkeys(days), self.today))

    def _doubtful(self, one: DayPhrase) -> bool:
        place = self._place(one)
        if place == OTHER and self.around.plain(one.first - 1) in WAS:
            first = self._clause(one)[0]
            return not self.reported and self.places[first] == OTHER and self.around.plain(first) not in self.around.any("clauses")
        if place == LATER:
            return one.reading.sort != PLAN and not self._to_come(one)
        return place in {REPORT, UNSURE, SECOND} or (
            place == TOPIC and one.reading.sort != ADVERB and not (self._of_event(one) or self._after_about(one))
        )

    def _until(self, one: DayPhrase) -> bool:
        """Return whether a stay may have ended on a day: stayed until tuesday."""
        if one.reading.sort != PLAN or self._place(one) != MAIN or self.around.plain(one.first) not in self.around.any("until"):
            return False
        before = [n for n in self._clause(one) if n < one.first]
        return not self.ahead and any(like(self.around.plain(n), self.around.any("past")) for n in before)

    def _clause(self, one: DayPhrase) -> list[int]:
        clause = self.around.said[one.first].clause
        return [number for number, word in enumerate(self.around.said) if word.clause == clause]

    def _after(self, one: DayPhrase) -> bool:
        """Return whether a vague time is after a word such as `before`: no topic."""
        before = [n for n in self._clause(one) if one.first - NEAR <= n < one.first]
        return self._place(one) == TOPIC and any(self.around.plain(n) in self.around.any("afterwards") for n in before)

    def _to_come(self, one: DayPhrase) -> bool:
        """Return whether a later clause is about what is to come: results come friday."""
        words = [n for n in self._clause(one) if n not in self.covered]
        past = any(like(self.around.plain(n), self.around.any("past")) for n in words)
        return not past and any(self._in_present(n) and not self._is_noun(n) for n in words)

    def _of_event(self, one: DayPhrase) -> bool:
        """Return whether a day follows the event it belongs to: the party on saturday."""
        return self.around.plain(one.first - 1) in self.around.words.kind_of

    def _topic_days(self) -> list[tuple[DayPhrase, date]]:
        """Return adverbs after a topic, which are of the talk: talked about X yesterday."""
        found = [
            (one, one.exact) for one in self.phrases if self._place(one) in {TOPIC, AGREED} and one.reading.sort == ADVERB and one.exact
        ]
        return [(one, day) for one, day in found if day <= self.today and not one.owned and not self._after_about(one)]

    def _after_about(self, one: DayPhrase) -> bool:
        before = self.around.plain(one.first - 1)
        return (before != "על" and before in self.around.any("about")) or before == "o"

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
