"""Days in words: a small grammar over the tables of a language.

It compares whole words, so no text takes long. A phrase is a tuple of plain words. Each form of the grammar returns the
day that a phrase means, or None.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta

from netcli.domain.language.plain import plain
from netcli.domain.language.scripts import scripts
from netcli.domain.language.tables import DateWords, languages

NEAREST_LEAP = 8  # years between leap days around 1900
COMING = 2  # the way of `coming friday`, the nearest one
LONGEST_WAY = 3  # words, as in `care a trecut`
LONGEST_PART = 3  # words: in the morning
MOST_PREPOSITIONS = 2  # words, as in `până la`
MOST_DIGITS = 5  # of a count
UNIT_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}  # of a length
BETWEEN = re.compile(r"(?<=[0-9])-?(?=[^\W\d_])|(?<=[^\W\d_])-?(?=[0-9])")  # 3d, 18th

Phrase = tuple[str, ...]
Form = Callable[[Phrase], date | None]


def phrase_of(text: str) -> Phrase:
    """Return the plain words and numbers of a text, without commas and final points."""
    words = (word.rstrip(".") for word in BETWEEN.sub(" ", plain(text).replace(",", " ")).split())
    return tuple(word for word in words if word)


def tables(phrase: Phrase) -> list[DateWords]:
    """Load the tables of the last script in a phrase; a day needs only one script."""
    return [one.dates for one in languages(scripts("".join(phrase))[-1:])]


def spoken_days(text: str, today: date, *, ahead: bool) -> list[date]:
    """Return every day that a text means in some language."""
    phrase = phrase_of(text)
    found = (DayGrammar(table, today, ahead=ahead).day(phrase) for table in tables(phrase))
    return [day for day in found if day is not None]


def spoken_lengths(text: str) -> list[int]:
    """Return every number of days that a text means as a length, in some language."""
    phrase = phrase_of(text)
    found = (DayGrammar(table, date.min, ahead=True).length(phrase) for table in tables(phrase))
    return [days for days in found if days is not None]


class DayGrammar:
    """The grammar of days in one language, on one day; `ahead` is that of `parse_day`."""

    def __init__(self, table: DateWords, today: date, *, ahead: bool) -> None:
        self.table = table
        self.today = today
        self.ahead = ahead

    def day(self, phrase: Phrase) -> date | None:
        """Return the day of the first form that fits, with and without prepositions."""
        return self._first((self._named, self._ago, self._in), [phrase]) or self._first(
            (self._weekday, self._period, self._edge, self._day_month), self._bared(phrase)
        )

    def length(self, phrase: Phrase) -> int | None:
        """Return the days of a count and a unit, or None; a month has 30, a year 365."""
        span = self._span(phrase) if phrase else None
        return None if span is None else span[0] * UNIT_DAYS[span[1]]

    def _first(self, forms: tuple[Form, ...], phrases: list[Phrase]) -> date | None:
        for phrase in phrases:
            for form in forms:
                try:
                    day = form(phrase)
                except (ValueError, OverflowError):  # no such day exists
                    continue
                if day is not None:
                    return day
        return None

    def _bared(self, phrase: Phrase) -> list[Phrase]:
        """Return the readings of a phrase, without abbreviations, articles, prepositions."""
        found = [phrase]
        while len(found) <= MOST_PREPOSITIONS and (rest := self._after_preposition(found[-1])):
            found.append(rest)
        spelled = (tuple(self.table.short.get(" ".join(one), "").split()) or one for one in found)
        return [self._without_little(one) for one in spelled]

    def _after_preposition(self, phrase: Phrase) -> Phrase:
        first, glued = phrase[0], self.table.glued
        if glued and first.startswith(glued) and first != glued:
            return (first.removeprefix(glued), *phrase[1:])
        return phrase[1:] if first in self.table.on or (self.ahead and first in self.table.until) else ()

    def _without_little(self, phrase: Phrase) -> Phrase:
        return tuple(word for word in phrase if word not in self.table.little)

    def _whole(self, phrase: Phrase) -> Phrase:
        """Return a phrase without the part of the day: `friday morning` is friday."""
        for size in range(min(LONGEST_PART, len(phrase) - 1), 0, -1):
            if " ".join(phrase[-size:]) in self.table.parts:
                return phrase[:-size]
        return phrase

    def _named(self, phrase: Phrase) -> date | None:
        days = self.table.days
        steps = days.get(" ".join(phrase), days.get(" ".join(self._whole(phrase))))
        return None if steps is None else self.today + timedelta(days=steps)

    def _ago(self, phrase: Phrase) -> date | None:
        return self._framed(phrase, self.table.ago, -1)

    def _in(self, phrase: Phrase) -> date | None:
        return self._framed(phrase, self.table.ahead, +1)

    def _framed(self, phrase: Phrase, frames: tuple[str, ...], sign: int) -> date | None:
        text = " ".join(phrase)
        for frame in frames:
            before, _, after = frame.partition("…")
            if text.startswith(before) and text.endswith(after) and len(text) > len(frame):
                span = self._span(tuple(text[len(before) : len(text) - len(after)].split()))
                if span:
                    return self._moved(self.today, sign * span[0], span[1])
        return None

    def _span(self, phrase: Phrase) -> tuple[int, str] | None:
        """Read a count and a unit: `3 days`, `a week`, a unit alone, a dual."""
        if (span := self.table.spans.get(" ".join(phrase))) is not None:
            return span
        words = self._without_little(phrase)
        unit = self.table.units.get(words[-1]) if words and words != (words[-1][:1],) else None  # `d` alone is no unit
        count = _number(words[:-1], self.table)
        return None if unit is None or count is None else (count, unit)

    def _moved(self, day: date, count: int, unit: str) -> date:
        if unit in {"d", "w"}:
            return day + timedelta(days=count * (7 if unit == "w" else 1))
        return months_before(day, -count * (12 if unit == "y" else 1))

    def _way(self, phrase: Phrase) -> Iterator[tuple[int | None, str]]:
        """Yield (-1 `last`, 0 `this`, 1 `next`, COMING or None, the other words)."""
        yield None, " ".join(phrase)
        for size in range(1, LONGEST_WAY + 1):
            if size < len(phrase):
                for way, rest in ((phrase[:size], phrase[size:]), (phrase[-size:], phrase[:-size])):
                    if " ".join(way) in self.table.ways:
                        yield self.table.ways[" ".join(way)], " ".join(rest)

    def _weekday(self, phrase: Phrase) -> date | None:
        for way, name in self._way(self._whole(phrase)):
            if name in self.table.weekdays:
                return self._on_weekday(self.table.weekdays[name], way)
        return None

    def _on_weekday(self, number: int, way: int | None) -> date:
        if way == 0:  # of this week; with `ahead` not before today
            day = self._start(self.today, "w") + timedelta(days=(number - self.table.first_weekday) % 7)
            return day + timedelta(days=7) if self.ahead and day < self.today else day
        if way == 1:  # of next week
            return self._start(self.today, "w") + timedelta(days=7 + (number - self.table.first_weekday) % 7)
        if way == COMING or (way is None and self.ahead):
            return self.today + timedelta(days=(number - self.today.weekday() - 1) % 7 + 1)
        back = (self.today.weekday() - number) % 7
        return self.today - timedelta(days=back or (7 if way else 0))

    def _period(self, phrase: Phrase) -> date | None:
        """Read `last week` as seven days ago, and `this week` as today.

        With `ahead`, `this week` is its last day.
        """
        for way, name in self._way(phrase):
            unit = self.table.units.get(name, "d")
            if way is not None and unit != "d":
                return self._end(self.today, unit) if self.ahead and way == 0 else self._moved(self.today, min(way, 1), unit)
        return None

    def _edge(self, phrase: Phrase) -> date | None:
        """Read the start or end of a week, month or year; with `ahead` not before today."""
        for size in range(1, len(phrase)):
            edge = self.table.edges.get(" ".join(phrase[:size]))
            for way, name in self._way(phrase[size:]) if edge else ():
                unit = self.table.units.get(name, "d")
                if unit != "d":
                    at = self._start if edge == "start" else self._end
                    day = at(self._moved(self.today, min(way or 0, 1), unit), unit)
                    over = way is None and self.ahead and day < self.today
                    return at(self._moved(self.today, 1, unit), unit) if over else day
        return None

    def _start(self, day: date, unit: str) -> date:
        if unit == "w":
            return day - timedelta(days=(day.weekday() - self.table.first_weekday) % 7)
        return day.replace(day=1) if unit == "m" else day.replace(month=1, day=1)

    def _end(self, day: date, unit: str) -> date:
        return self._moved(self._start(day, unit), 1, unit) - timedelta(days=1)

    def _day_month(self, phrase: Phrase) -> date | None:
        words = [word for at, word in enumerate(phrase) if not (at and word in self.table.day_marks and phrase[at - 1].isdecimal())]
        if len(words) == 4 and words[3] in self.table.year_marks:
            words.pop()
        if self.table.month_first and len(words) > 1 and words[0] in self.table.months:
            words[:2] = words[1::-1]
        month = self.table.months.get(words[1]) if 2 <= len(words) <= 3 else None
        if month is None or not re.fullmatch(r"[0-9]{1,2}", words[0]):
            return None
        if len(words) == 3:
            return date(int(words[2]), month, int(words[0])) if re.fullmatch(r"[0-9]{4}", words[2]) else None
        return open_day(int(words[0]), month, self.today, ahead=self.ahead)


def _number(words: Phrase, table: DateWords) -> int | None:
    """Read a count in digits or words; a missing count is one, as in `week ago`."""
    text = " ".join(words)
    if re.fullmatch(rf"[0-9]{{1,{MOST_DIGITS}}}", text):
        return int(text)
    return table.numbers.get(text) if text else 1


def months_before(day: date, months: int) -> date:
    """Return the day `months` calendar months before `day`.

    A day that the month does not have becomes its last day.
    """
    # The only library in the domain: calendar arithmetic, imported only if months are counted.
    from dateutil.relativedelta import relativedelta

    return day - relativedelta(months=months)


def open_day(day: int, month: int, today: date, *, ahead: bool) -> date | None:
    """Return the nearest such day up to today, or after today if `ahead`, or None."""
    for step in range(NEAREST_LEAP + 1):
        with suppress(ValueError):
            found = date(today.year + (step if ahead else -step), month, day)
            if (found > today) if ahead else (found <= today):
                return found
    return None
