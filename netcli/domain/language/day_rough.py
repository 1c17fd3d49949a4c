"""Words that say roughly when something happened, and that no phrase has read."""

import re
from collections.abc import Callable, Iterator

from netcli.domain.language.day_around import Around
from netcli.domain.language.tables.said.shared import AFTER_UNIT, BACK, EDGES

NEAR = 4  # words from a unit to its `ago`
LONG = 5  # letters of a weekday that may have another ending: fridays
SHORT = 4  # letters; a shorter month may be another word
SHORT_UNIT = 2  # letters; a shorter unit may be another word
YEAR = r"(?:19|20)\d\d"


class Rough:
    """The rough times of one sentence; `is_name` knows the people."""

    def __init__(self, around: Around, is_name: Callable[[str], bool]) -> None:
        self.around = around
        self.said = around.said
        self.is_name = is_name
        dates = [table.dates for table in around.spoken]
        self.weekdays = frozenset[str]().union(*(one.weekdays for one in dates))
        self.months = frozenset[str]().union(*(one.months for one in dates)) - self.weekdays
        self.numbers = frozenset[str]().union(*(one.numbers for one in dates), *(table.none.ordinals for table in around.spoken))
        self.units = frozenset(word for one in dates for word in (*one.units, *one.spans)) - self.weekdays
        self.names = tuple(word for word in self.weekdays if len(word) >= LONG)
        self.frames = frozenset(frame for table in around.tables for frame in table.dates.ago)

    def words(self, covered: frozenset[int]) -> Iterator[int]:
        """Yield the numbers of the words; `covered` words are days already."""
        ago = {(before or after).strip(): -1 if after else 1 for before, _, after in (frame.partition("…") for frame in self.frames)}
        for number, word in enumerate(self.said):
            if number in covered:
                continue
            step = ago.get(word.plain)
            if (
                (step and self._has_unit(number, covered, step))
                or self._follows_unit(number, covered)
                or self._is_month(number)
                or self._is_span(word.plain)
            ):
                yield number

    def _has_unit(self, number: int, covered: frozenset[int], step: int) -> bool:
        """Return whether a unit is near `ago`: a week and a half ago."""
        near = 1 if self.around.plain(number) in BACK else NEAR
        for other in range(number + step, number + step * (near + 1), step):
            if not 0 <= other < len(self.said) or other in covered or self.said[other].clause != self.said[number].clause:
                return False
            if any(self.around.plain(other) in one.minutes | one.hours for one in self.around.words.languages):
                return False
            if self.around.plain(other) in self.units or self.around.plain(other).startswith(self.names):
                return True
        return False

    def _follows_unit(self, number: int, covered: frozenset[int]) -> bool:
        """Return whether a unit precedes `before` or `after`: two days before christmas."""
        before, word = self.around.plain(number - 1), self.around.plain(number)
        after_unit = word in self.around.any("afterwards") or word in AFTER_UNIT
        return (
            after_unit and number - 1 not in covered and len(before) >= SHORT_UNIT and before in self.units and not self.around.edge(number)
        )

    def _is_month(self, number: int) -> bool:
        """Return whether a month has a word that makes it a time: mid november."""
        word, before = self.around.plain(number), {self.around.plain(number - 1), self.around.plain(number - 2)}
        if word not in self.months or self.around.edge(number) or self.is_name(self.said[number].text):
            return False
        year = re.fullmatch(YEAR, self.around.plain(number + 1))
        return bool(year) or (len(word) >= SHORT and (not EDGES.isdisjoint(before) or self.around.plain(number - 1) in self.numbers))

    def _is_span(self, word: str) -> bool:
        """Return whether a word is two weekdays: monday-tuesday."""
        return "-" in word and all(part in self.weekdays for part in word.split("-"))
