"""The words beside a day that change its meaning, as in every tuesday."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from netcli.domain.language.day_around import Around, like
from netcli.domain.language.day_readings import ADVERB, DATE, NTH, OPEN, PLAN, VAGUE, WEEKDAY, Reading
from netcli.domain.language.tables.said.shared import (
    ALL,
    ARTICLES,
    DOUBTFUL_MONTHS,
    EVERY,
    EVES,
    FEASTS,
    HABITS,
    HALVES,
    HE_WAS,
    LED,
    LITTLE,
    NIGHTS,
    OURS,
    ROUGHLY,
    WEEKS,
)

NEAR = 4  # words from a weekday to its month, and from a unit to its `ago`
SHORT = 4  # letters; a shorter month may be another word
DONE_BY_ME = ("תי", "נו")  # a Hebrew verb in the past
LONG = 5  # letters of a weekday that may have another ending: fridays
ENGLISH = frozenset(("st", "nd", "rd", "th"))  # without `the`, such an ordinal may be a place in a race
BEFORE_LAST = {("before", "last"), ("but", "one")}
TOWARDS = ("pe", "la")  # pe la 10 noiembrie
NO_DAY = Reading(VAGUE, ())


class Beside:
    """The words beside the days of one sentence; `is_name` knows the people."""

    def __init__(self, around: Around, today: date, is_name: Callable[[str], bool]) -> None:
        self.around = around
        self.said = around.said
        self.today = today
        self.is_name = is_name
        dates = [table.dates for table in around.tables]
        self.on = frozenset[str]().union(*(one.on for one in dates))
        self.spoken_on = frozenset[str]().union(*(table.dates.on for table in around.spoken))
        self.parts = frozenset[str]().union(*(one.parts for one in dates))
        self.weekdays = frozenset[str]().union(*(one.weekdays for one in dates))
        self.months = frozenset[str]().union(*(one.months for one in dates), *(_months(one.units) for one in dates)) - self.weekdays
        self.units = frozenset(word for table in around.spoken for word in table.dates.units) - self.weekdays
        self.months_too = self.weekdays & frozenset(word for one in dates for word in one.units)  # luni
        self.names = tuple(word for word in self.weekdays if len(word) >= LONG)
        self.frames = frozenset(frame for one in dates for frame in one.ago)

    def every(self, at: int) -> bool:
        """Return whether a day is a habit: every tuesday, co drugi wtorek."""
        if self.around.plain(at) in self.on:
            return False
        near = [self.around.plain(n) for n in (at - 1, at - 2) if n >= 0 and not self.around.edge(n + 1)]
        return not EVERY.isdisjoint(near) or (near[:1] == [ALL] and not self._is_past())

    def _is_past(self) -> bool:
        words = (word.plain for word in self.said)
        return any((word.endswith(DONE_BY_ME) and word not in OURS) or word in HE_WAS for word in words)

    def meaning(self, at: int, last: int, reading: Reading) -> Reading:
        """Return what a phrase means with the words beside it."""
        if reading.sort == WEEKDAY and not self.every(at) and self.no_one_day(at, last):
            return NO_DAY
        if reading.sort in {ADVERB, DATE, NTH, WEEKDAY} and self._is_about(at, last, reading):
            return NO_DAY
        if reading.sort == PLAN and self.around.plain(at - 1) in NIGHTS and not self.around.edge(at):
            return NO_DAY
        if reading.sort == NTH and self._may_count(at, last):
            return Reading(OPEN, (*reading.days, self.today))
        return reading

    def _is_about(self, at: int, last: int, reading: Reading) -> bool:
        """Return whether a day is rough: around the 10th, o săptămână și jumătate."""
        before, two, after = self.around.plain(at - 1), self.around.plain(at - 2), last + 1
        half = self.around.plain(after) in HALVES or (
            self.around.plain(after) in self.around.words.joiners and self.around.plain(after + 1) in HALVES
        )
        if reading.sort == ADVERB:
            return half and not self.around.edge(after)
        if (self.around.plain(at), self.around.plain(at + 1)) == TOWARDS:
            return True
        if self.around.edge(at):
            return False
        week = before == "of" and two in self.units
        return week or before in ROUGHLY or (before in ARTICLES and two in ROUGHLY)

    def _may_count(self, at: int, last: int) -> bool:
        """Return whether an ordinal may be that of another noun: the 2nd try."""
        if self.said[last].number:
            return False
        bare = self.said[at].number and self.around.plain(last) in ENGLISH and not self.around.edge(at)
        if bare and self.around.plain(at - 1) not in self.weekdays:
            return True
        return not (self.around.edge(last + 1) or self.no_noun(last + 1))

    def no_noun(self, number: int) -> bool:
        """Return whether a word is surely not counted by the number before it."""
        word, vocabulary = self.around.plain(number), self.around.words
        known = (
            word in vocabulary.little or word in vocabulary.kind_of or word in vocabulary.case_words or word in LITTLE or word in self.parts
        )
        verb = like(word, self.around.any("past")) or word.endswith(DONE_BY_ME)
        return known or verb or self.said[number].number or self.said[number].text[0].isupper()

    def feast(self, at: int, last: int) -> bool:
        """Return whether a weekday is that of a feast: Good Friday."""
        before = not self.around.edge(at) and self.around.plain(at - 1) in FEASTS
        return before or (not self.around.edge(last + 1) and self.around.plain(last + 1) in FEASTS)

    def no_one_day(self, at: int, last: int) -> bool:
        """Return whether a weekday is that of a feast, a habit or a rough time."""
        around = self.around
        eve = around.plain(at - 1) in EVES and not around.edge(at) and not around.plain(at).startswith("ב")
        after = (around.plain(last + 1), around.plain(last + 2))
        week = not around.edge(last + 1) and (after[0] in WEEKS or after in BEFORE_LAST)
        return (
            eve
            or week
            or around.plain(last) in HABITS
            or self._alone(at, last)
            or self._of_month(last)
            or self.counted(at, last)
            or self.feast(at, last)
            or self._described(at)
        )

    def _described(self, at: int) -> bool:
        """Return whether an unknown word is before a weekday: remembrance sunday."""
        led = (
            not self.around.edge(at)
            and not self.around.edge(at - 1)
            and self.around.plain(at - 2) in LED & self.spoken_on
            and self.around.plain(at) not in self.on
        )
        known = self.on | self.around.words.little | self.parts | self.weekdays
        return led and self.around.plain(at - 1) not in known and not self.said[at - 1].number

    def _alone(self, at: int, last: int) -> bool:
        """Return whether a weekday has an article and no noun: the monday before last."""
        if at != last or self.around.edge(at) or self.around.plain(at - 1) not in self.around.any("articles"):
            return False
        after = last + 1
        if self.around.edge(after) or self.said[after].number:
            return True
        word = self.around.plain(after)
        return word in self.around.any("afterwards") or (word in self.around.words.little and word not in self.around.words.kind_of)

    def _of_month(self, last: int) -> bool:
        """Return whether a weekday is one of a month: the first sunday of june."""
        for number in range(last + 1, last + 1 + NEAR):
            if self.around.edge(number) or self.said[number].number:
                return False
            if self._is_month(number):
                return not self.is_name(self.said[number].text)
        return False

    def _is_month(self, number: int) -> bool:
        word = self.around.plain(number)
        sure = (len(word) >= SHORT and word not in DOUBTFUL_MONTHS) or self.around.plain(number - 1) == "of"
        return sure and word in self.months

    def counted(self, at: int, last: int) -> bool:
        """Return whether a number or a rough count precedes a weekday: one monday."""
        before = self.around.plain(at - 1)
        if at != last or self.around.edge(at):
            return False
        return (
            before.isdecimal()
            or before == "other"
            or any(before in table.dates.numbers or before in table.said.some - table.dates.little for table in self.around.tables)
        )


def _months(units: Mapping[str, str]) -> Iterator[str]:
    return (word for word, unit in units.items() if unit == "m")
