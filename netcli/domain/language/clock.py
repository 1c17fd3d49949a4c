"""Times of day in a sentence: 14:00-15:30, at 10:30, о 9, la ora 10."""

import re
from typing import NamedTuple

from netcli.domain.language.day_around import Around
from netcli.domain.language.tables.said.shared import NUMBERED

TIME = r"(\d{1,2})[:.](\d{2})"
RANGE = r"(\d{1,2}[:.]\d{2})[-–](\d{1,2}[:.]\d{2})"
WHOLE_DAY = 24 * 60  # minutes
NOON = 12
EARLIEST = 7  # a lower bare hour may be one after noon
BETWEEN = 2  # words between two times: до, pana la


class TimeSaid(NamedTuple):
    """The words `first` to `last`, a time, and the minutes to the second time."""

    first: int
    last: int
    time: str
    minutes: int | None


class Clock:
    """The times of a sentence; `days` are the numbers of words that are days."""

    def __init__(self, around: Around, days: frozenset[int]) -> None:
        self.around = around
        self.said = around.said
        self.days = days
        self.at, self.until, self.to = around.any("at"), around.any("until"), around.any("to")

    def times(self) -> list[TimeSaid]:
        """Return the times in the order of the sentence."""
        found: list[TimeSaid] = []
        at = 0
        while at < len(self.said):
            one = self._range(at) or self._single(at) if self.said[at].number and at not in self.days else None
            if one:
                found.append(one)
            at = one.last + 1 if one else at + 1
        return found

    def _range(self, at: int) -> TimeSaid | None:
        if both := re.fullmatch(RANGE, self.said[at].text):
            start, end = _minutes(both[1]), _minutes(both[2])
            return self._from_to(at, at, start, end)
        start = self._clock(at)
        if start is None:
            return None
        for last in range(at + 1, min(at + BETWEEN + 2, len(self.said))):
            if self.said[last].number:
                signs = self.said[last].before.strip()
                joined = all(self.around.plain(number) in self.to for number in range(at + 1, last))
                if (last > at + 1 and joined) or (last == at + 1 and signs in {"-", "–", "—"}):
                    return self._from_to(at, last, start, self._clock(last))
                return None
        return None

    def _from_to(self, at: int, last: int, start: int | None, end: int | None) -> TimeSaid | None:
        if start is None or end is None or start == end:
            return None
        return TimeSaid(self._first(at), last, _shown(start), (end - start) % WHOLE_DAY)

    def _clock(self, at: int) -> int | None:
        """Return the minutes since midnight of `14:00`, or of `14.00` in its place.

        A time with a dot counts after `at`, or at the end.
        """
        text, before = self.said[at].text, self.around.plain(at - 1)
        if not re.fullmatch(TIME, text):
            return None
        alone = self.around.edge(at + 1) and text.endswith(("0", "5")) and int(text[:2].strip(".:")) > NOON and before not in NUMBERED
        return _minutes(text) if ":" in text or before in self.at or alone else None

    def _single(self, at: int) -> TimeSaid | None:
        if self.around.plain(at - 1) in (self.until | self.to) - self.at and not self.around.edge(at):
            return None
        minutes, last = self._clock(at), at
        hour = minutes is None and self.said[at].text.isdecimal() and len(self.said[at].text) <= 2 and int(self.said[at].text) < 24
        if minutes is None and not hour:
            return None
        minutes = int(self.said[at].text) * 60 if minutes is None else minutes
        named, last = self._hour_word(last)
        after = self._half(at, last)
        if hour and not (named or after) and not self._bare(at):
            return None
        if after:
            minutes, last = (minutes + NOON * 60 if after > 0 and minutes < NOON * 60 else minutes), last + 1
        return TimeSaid(self._first(at), last, _shown(minutes), None)

    def _hour_word(self, last: int) -> tuple[bool, int]:
        """Return whether `o'clock` follows, or a word such as `ora` precedes."""
        hours, after = self.around.any("hours"), self.around.plain(last + 1)
        if after in hours and not self.around.edge(last + 1) and self.around.plain(last - 1) in self.at:
            return True, last + 1
        return self.around.plain(last - 1) in hours, last

    def _half(self, at: int, last: int) -> int:
        """Return 1 if `pm` or `in the evening` follows, -1 for `am`, and 0 otherwise."""
        if self.around.edge(last + 1):
            return 0
        after, before = self.around.plain(last + 1), self.around.plain(at - 1)
        if after in {"am", "pm"} and (not self.said[last + 1].before or before in {"at", "@"}):
            return 1 if after == "pm" else -1
        return 1 if after in self.around.any("later") and after != "pm" and before in self.at else 0

    def _bare(self, at: int) -> bool:
        """Return whether a number after `at` is an hour: nothing is counted with it."""
        if not any(table.said.bare_hours for table in self.around.spoken) or self.around.edge(at):
            return False
        before, hour = self.around.plain(at - 1), int(self.said[at].text)
        sure = any(before in table.said.at for table in self.around.spoken if table.said.bare_hours)
        ends = self.around.edge(at + 1) or at + 1 in self.days or self._no_noun(at + 1)
        return sure and hour >= EARLIEST and ends

    def _no_noun(self, number: int) -> bool:
        word, vocabulary = self.around.plain(number), self.around.words
        return word in vocabulary.little or word in vocabulary.kind_of

    def _first(self, at: int) -> int:
        """Return where a time begins, with its prepositions."""
        first = at
        while (
            first
            and not self.around.edge(first)
            and self.around.plain(first - 1) in self.at | self.around.any("hours")
            and first - 1 not in self.days
        ):
            first -= 1
        return first


def _minutes(text: str) -> int | None:
    hour, minute = (int(part) for part in re.split("[:.]", text))
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _shown(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
