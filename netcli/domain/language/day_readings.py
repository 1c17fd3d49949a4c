"""The grammar of days inside a sentence, where a vague time is no day."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain.language.day_words import DayGrammar, Phrase
from netcli.domain.language.tables.said import Tables

# The sorts of phrases. The days of OPEN are its readings; PLAN is a day that something is planned for.
ADVERB, WEEKDAY, DATE, NTH, VAGUE, OPEN, PLAN = "adverb", "weekday", "date", "nth", "vague", "open", "plan"
NOW = frozenset(("now", "acum", "teraz", "сеичас", "сеичас же", "עכשיו", "כעת"))
ORDINAL_ENDS = ("ego", "ого", "его")  # of an ordinal that may be a day alone
DAYS = {"d", "w"}  # units that are counted in days
YEAR = r"(?:19|20)\d\d"
MONTH_DAYS = 31


class Reading(NamedTuple):
    """What a phrase means; `days` is empty if it is vague, or if no such day exists."""

    sort: str
    days: tuple[date, ...]
    led: bool = True  # by a preposition, or strong without one


class SaidGrammar(DayGrammar):
    """The forms of days that a sentence may have in one language, on one day."""

    def __init__(self, tables: Tables, today: date, *, ahead: bool) -> None:
        super().__init__(tables.dates, today, ahead=ahead)
        self.said = tables.said
        self.vague, self.ordinals = tables.none.vague, tables.none.ordinals

    def read(self, phrase: Phrase) -> Reading | None:
        """Return what a phrase means as a whole, or None."""
        text = " ".join(phrase)
        if text in NOW or phrase[-1] in self.table.little:
            return None
        if text in self.vague:
            return Reading(VAGUE, ())
        if len(phrase) == 1 and text in self.ordinals and text.endswith(ORDINAL_ENDS):
            return self._nth(self.ordinals[text])
        for form in (self._exact, self._counted, self._planned, self._dated, self._month_day):
            try:
                found = form(phrase)
            except (ValueError, OverflowError):
                return Reading(DATE, ()) if form == self._dated else None
            if found:
                return found
        return None

    def _exact(self, phrase: Phrase) -> Reading | None:
        day = self._named(phrase) or self._in(phrase)
        return Reading(ADVERB, (day,)) if day else None

    def _counted(self, phrase: Phrase) -> Reading | None:
        """Read `3 days ago`; months, years and rough counts are vague."""
        text = " ".join(phrase)
        for frame in self.table.ago:
            before, _, after = frame.partition("…")
            if len(text) > len(frame) and text.startswith(before) and text.endswith(after):
                inner = tuple(text[len(before) : len(text) - len(after)].split())
                if inner and (found := self._ago_of(inner)):
                    return found
        return None

    def _ago_of(self, inner: Phrase) -> Reading | None:
        span = self._span(inner)
        if span and span[1] in DAYS and not self._rough(inner):
            return Reading(ADVERB, (self._moved(self.today, -span[0], span[1]),))
        units = [word for word in inner if word in self.table.units or word.removeprefix("כ") in self.table.units]
        counts = [word for word in inner if word in self.said.some or word in self.table.numbers or word[0].isdigit()]
        known = span is not None or (units and all(word in units or word in counts or word in self.table.little for word in inner))
        return Reading(VAGUE, ()) if known else None

    def _rough(self, inner: Phrase) -> bool:
        """Return whether a count is missing where it is needed, or is `a couple`."""
        words = self._without_little(inner)
        if any(word in self.said.some and word not in self.table.units for word in inner) and " ".join(inner) not in self.said.one:
            return True
        return len(words) == 1 and words[0] in self.table.units and words[0] not in self.said.one

    def _planned(self, phrase: Phrase) -> Reading | None:
        """Read `for friday` as a plan, and `since friday` as the start of a time."""
        first, rest = phrase[0], phrase[1:]
        until = first in self.table.until and not self.ahead
        if not rest or not (until or first in self.said.since) or " ".join(phrase[:2]) in self.table.ways:
            return None
        day = self._exact(rest) or self._dated(rest) or self._month_day(rest)
        if day is None or not day.days:
            return None
        return Reading(PLAN, day.days)

    def _dated(self, phrase: Phrase) -> Reading | None:
        """Read weekdays, days of a month, and spans such as `last week`."""
        if phrase[0] in self.table.little:
            return None
        for number, one in enumerate(self._bared(phrase)):
            if one and (found := self._weekday_said(one, led=number > 0) or self._date_said(one) or self._span_said(one)):
                return found
        return None

    def _weekday_said(self, phrase: Phrase, *, led: bool) -> Reading | None:
        whole = self._whole(phrase)
        for way, name in self._way(whole):
            if name in self.table.weekdays:
                number = self.table.weekdays[name]
                day = self._on_weekday(number, way)
                if way is None:
                    return Reading(WEEKDAY, (day,), led=led or name in self.said.strong or whole != phrase)
                back = (self.today.weekday() - number) % 7
                doubtful = way < 0 and back > 0 and day >= self._start(self.today, "w") and "this" not in phrase
                return Reading(OPEN, (day, day - timedelta(days=7))) if doubtful else Reading(ADVERB, (day,))
        return None

    def _date_said(self, phrase: Phrase) -> Reading | None:
        phrase = self._in_numbers(phrase)
        if (day := self._day_month(phrase)) is not None:
            return Reading(DATE, (day,))
        words = [word for word in phrase if word not in self.table.day_marks]
        shaped = len(words) == 2 and any(word in self.table.months for word in words) and any(_day_number(word) for word in words)
        return Reading(DATE, ()) if shaped and (words[1] in self.table.months or self.table.month_first) else None

    def _in_numbers(self, phrase: Phrase) -> Phrase:
        """Return a phrase with its ordinal as a number: dwudziestego pierwszego maja."""
        numbers = [self.ordinals.get(word, 0) for word in phrase[:-1]]
        sure = bool(numbers) and all(numbers) and sum(numbers) <= MONTH_DAYS
        return (str(sum(numbers)), phrase[-1]) if sure else phrase

    def _span_said(self, phrase: Phrase) -> Reading | None:
        day = self._period(phrase)
        if day and day > self.today and not self.ahead:
            return Reading(ADVERB, (day,))
        return Reading(VAGUE, ()) if day or self._edge(phrase) else None

    def _month_day(self, phrase: Phrase) -> Reading | None:
        """Read `on the 12th`, and a month or a year alone, which is vague."""
        words = self._without_little(phrase)
        if "data" in phrase and len(words) == 2 and words[0] in self.table.on and _day_number(words[1]):
            return self._nth(int(words[1]))  # in data de 12
        led = bool(words) and (words[0] in self.table.on or words[0] == self.table.glued)
        rest = words[1:] if led else words
        if len(rest) == 2 and _day_number(rest[0]) and rest[1] in self.said.marks:
            return self._nth(int(rest[0]))
        if led and len(rest) == 1 and words[0] in self.said.bare and (number := self._number_of(rest[0])):
            return self._nth(number)
        return Reading(VAGUE, ()) if self._is_month(phrase) else None

    def _number_of(self, word: str) -> int:
        """Return the day of a month that a number or its word means, or 0."""
        return int(word) if _day_number(word) else self.ordinals.get(word, self.table.numbers.get(word, 0))

    def _is_month(self, phrase: Phrase) -> bool:
        glued = self.table.glued
        if len(phrase) == 1 and glued and phrase[0].startswith(glued) and phrase[0] in self.table.months:
            return True
        months = [word for word in phrase if word in self.table.months or re.fullmatch(YEAR, word)]
        others = phrase[: len(phrase) - len(months)]
        return bool(months) and phrase[-len(months) :] == tuple(months) and " ".join(others) in (self.said.months | self.table.ways.keys())

    def _nth(self, number: int) -> Reading:
        """Return the most recent day of a month with a number, or the next if `ahead`."""
        day = self.today
        for _ in range(2 * MONTH_DAYS + 1):
            if day.day == number and not (self.ahead and day == self.today):
                return Reading(NTH, (day,))
            day += timedelta(days=1 if self.ahead else -1)
        return Reading(DATE, ())


def _day_number(word: str) -> bool:
    return word.isdecimal() and 1 <= int(word[:3]) <= MONTH_DAYS
