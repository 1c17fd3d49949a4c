"""The net below the grammar of days: unread words that look like a time.

Today is taken only if a sentence has no such word. So a day that no table knows is asked about, and is never a wrong one.
"""

import re
from collections.abc import Callable, Iterator

from netcli.domain.language.day_around import Around
from netcli.domain.language.tables.said.shared import (
    AFTER_UNIT,
    AGO,
    BACK,
    BEFORE_FEASTS,
    BORN,
    EDGES,
    EVERY,
    HEBREW_DAYS,
    MANY,
    OF,
    ON_DAYS,
    OVER,
    SINCE,
    SOME_ONE,
    THAT_TIME,
    WAS,
)

NEAR = 4  # words from a unit to its `ago`
LONG = 5  # letters of a weekday that may have another ending: fridays
SHORT = 4  # letters; a shorter month may be another word
SHORT_UNIT = 2  # letters; a shorter unit may be another word
YEAR = r"(?:19|20)\d\d"
FEW_HOURS = 5  # that many hours ago it was today
LAST_DAY = 31  # of a month
HABITS = re.compile(r"[a-z]+days|.+(?:ам|ям|ах|ях)|(?:piatki|wtorki|czwartki|soboty|poniedzialki)")  # on mondays, по вторникам


class Net:
    """The words of one sentence that look like a time; `is_name` knows the people."""

    def __init__(self, around: Around, is_name: Callable[[str], bool]) -> None:
        self.around = around
        self.said = around.said
        self.is_name = is_name
        dates = [table.dates for table in around.spoken]
        self.weekdays = frozenset[str]().union(*(one.weekdays for one in dates))
        self.months = frozenset[str]().union(*(one.months for one in dates)) - self.weekdays
        self.numbers = {
            word: count for table in around.spoken for word, count in (*table.dates.numbers.items(), *table.none.ordinals.items())
        }
        self.units = frozenset(word for one in dates for word in (*one.units, *one.spans)) - self.weekdays
        self.days = frozenset(word for one in dates for word, unit in one.units.items() if unit == "d")
        self.names = tuple(word for word in self.weekdays if len(word) >= LONG)
        self.times = tuple(stem for table in around.tables for stem in table.none.times)
        self.feasts = tuple(stem for table in around.tables for stem in table.none.feasts)
        self.day_parts = frozenset[str]().union(*(table.none.day_parts for table in around.tables))
        self.some = around.any("some")
        self.sure = self.weekdays - self.units - around.any("verbs_too")
        self.past = frozenset(word for one in dates for word, way in one.ways.items() if way < 0)
        self.parts = frozenset[str]().union(*(one.parts for one in dates))
        self.on = frozenset[str]().union(*(one.on for one in dates))
        self.hours = frozenset[str]().union(*(one.hours for one in around.words.languages))
        self.clock = self.hours.union(*(one.minutes for one in around.words.languages))

    def words(self, covered: frozenset[int]) -> Iterator[int]:
        """Yield the numbers of the words; `covered` words are days already."""
        self.covered = covered
        for number in range(len(self.said)):
            if number not in covered and self._caught(number):
                yield number

    def _caught(self, number: int) -> bool:
        word = self.around.plain(number)
        if self.said[number].number:
            return self._is_number_of_day(number)
        return (
            self._is_stem(number, word)
            or (word in AGO and self._is_ago(number, AGO[word]))
            or self._follows_unit(number)
            or self._is_month(number)
            or self._is_feast(number, word)
            or self._is_one_time(number, word)
            or self._is_number_of_day(number)
        )

    def _is_stem(self, number: int, word: str) -> bool:
        """Return whether a word begins as a day or a month, in any form."""
        forms = (word, word[1:], word[2:]) if "א" <= word[0] <= "ת" else (word,)
        if self.around.edge(number) and word in self.around.any("verbs_too") and self.around.plain(number + 1) in WAS:
            return True
        if not any(form.startswith(self.times) for form in forms) and word not in self.sure and not self._is_span(word):
            return False
        named = self.said[number].text[0].isupper() and self.around.plain(number - 1) in self.around.words.with_words
        every = not EVERY.isdisjoint((self.around.plain(number - 1), self.around.plain(number - 2)))
        return not (HABITS.fullmatch(word) or named or every or self.is_name(self.said[number].text))

    def _is_span(self, word: str) -> bool:
        """Return whether a word has weekdays in it: monday-tuesday, thurs-ish."""
        parts = word.split("-") if "-" in word else ()
        sure = any((part in self.weekdays and len(part) >= SHORT) or part.startswith(self.times) for part in parts)
        return sure or (bool(parts) and all(part in self.weekdays for part in parts))

    def _is_ago(self, number: int, step: int) -> bool:
        """Return whether a count or a unit is near `ago`: 3 sleeps ago."""
        word = self.around.plain(number)
        near = self._near(number, step)
        if not self.clock.isdisjoint(self.around.plain(other) for other in near):
            return max(map(self._count, near), default=0) > FEW_HOURS and not self.hours.isdisjoint(map(self.around.plain, near))
        close = near[:1] if word in BACK else near
        if any(self.around.plain(other) in self.units or self.around.plain(other).startswith(self.names) for other in close):
            return True
        return word == "ago" or (
            word != "back" and len(near) > 1 and any(self._count(other) or self.around.plain(other) in self.some for other in near)
        )

    def _near(self, number: int, step: int) -> list[int]:
        """Return the words beside `ago` in its clause, the nearest first."""
        found: list[int] = []
        for other in range(number + step, number + step * (NEAR + 1), step):
            if not 0 <= other < len(self.said) or other in self.covered or self.said[other].clause != self.said[number].clause:
                break
            found.append(other)
        return found

    def _count(self, number: int) -> int:
        word = self.around.plain(number)
        return (
            int(word)
            if word.isdecimal() and len(word) < SHORT
            else self.numbers.get(word, 0) or self.numbers.get(word.removeprefix("כ"), 0)
        )

    def _follows_unit(self, number: int) -> bool:
        """Return whether a unit precedes `before` or `after`: two days before christmas."""
        before, word = self.around.plain(number - 1), self.around.plain(number)
        after_unit = word in self.around.any("afterwards") or word in AFTER_UNIT
        return (
            after_unit
            and number - 1 not in self.covered
            and len(before) >= SHORT_UNIT
            and before in self.units
            and not self.around.edge(number)
        )

    def _is_month(self, number: int) -> bool:
        """Return whether a month has a word that makes it a time: mid november."""
        word, before = self.around.plain(number), {self.around.plain(number - 1), self.around.plain(number - 2)}
        if word not in self.months or self.is_name(self.said[number].text):
            return False
        if self.around.edge(number):
            return self.around.edge(number + 1) and len(word) >= SHORT
        year = re.fullmatch(YEAR, self.around.plain(number + 1))
        return bool(year) or (
            (len(word) >= SHORT or not (EDGES - OF).isdisjoint(before))
            and (not EDGES.isdisjoint(before) or self.around.plain(number - 1) in self.numbers)
        )

    def _is_feast(self, number: int, word: str) -> bool:
        """Return whether a feast is when it was: at christmas, na święta."""
        if not word.startswith(self.feasts):
            return word[:1] == "ב" and word[1:].startswith(self.feasts)
        if self.around.edge(number) or self.around.plain(number + 1) in self.around.words.kind_of:
            return self.around.edge(number + 1) or self.around.plain(number + 1) in self.around.words.kind_of
        return not BEFORE_FEASTS.isdisjoint((self.around.plain(number - 1), self.around.plain(number - 2)))

    def _is_one_time(self, number: int, word: str) -> bool:
        """Return whether a time is of one day: on bonfire night, one evening."""
        near = self._near(number, -1)
        before = [self.around.plain(other) for other in near]
        after = [self.around.plain(near) for near in self._near(number, 1)]
        if word in self.units and (not (EDGES - OF).isdisjoint(before[:2]) or not SINCE.isdisjoint(after)):
            return True
        if not THAT_TIME.isdisjoint(after[:1]) and (word in self.day_parts or word[1:] in self.units):
            return True
        counted = any(map(self._count, near)) or not (self.some | MANY).isdisjoint(before)
        if word in self.units and not BEFORE_FEASTS.isdisjoint(before[1:3]) and not counted:
            return True
        if word not in self.days | self.day_parts:
            return False
        if f"{before[0] if before else ''} {word}" in self.parts:
            return False
        some_one = not SOME_ONE.isdisjoint((*before[:1], *after[:1])) or not self.past.isdisjoint(before[:1])
        led = not (self.on | OVER).isdisjoint(before[1:]) and not any(map(self._count, near))
        then = (word not in self.parts or self.around.any("articles").issuperset(before)) and not self.around.any("afterwards").isdisjoint(
            after[:1]
        )
        of_thing = not ON_DAYS.isdisjoint(before[:1]) and bool(after) and not (before[0] == "на" and after[0].startswith(BORN))
        of_thing = of_thing or (not OF.isdisjoint(after[:1]) and not self.around.any("articles").isdisjoint(before[:1]))
        return some_one or led or then or of_thing or word in HEBREW_DAYS or after[1:2] == ["של"]

    def _is_number_of_day(self, number: int) -> bool:
        """Return whether a number may be the day of a month: on 12."""
        before, count = self.around.plain(number - 1), self._count(number)
        if self.around.edge(number) or not 0 < count <= LAST_DAY or before not in self.on - self.around.any("at"):
            return False
        after = number + 1
        return self.around.edge(after) or after in self.covered or self.around.plain(after) in self.around.words.little
