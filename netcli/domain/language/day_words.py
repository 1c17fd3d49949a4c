"""Days in words: one small grammar over the tables of a language, by whole words, so that it takes the same time for any text.

A phrase is a tuple of plain words. Each form answers the day it stands for, or None where it does not fit.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta

from netcli.domain.language.plain import plain
from netcli.domain.language.tables import DateWords, languages, scripts

NEAREST_LEAP = 8  # years; 1900 was none
LONGEST_WAY = 3  # words, as in `care a trecut`
LONGEST_PART = 3  # words: in the morning
MOST_PREPOSITIONS = 2  # words, as in `până la`
MOST_DIGITS = 5  # of a count
BETWEEN = re.compile(r"(?<=[0-9])-?(?=[^\W\d_])|(?<=[^\W\d_])-?(?=[0-9])")  # 3d, 18th

Phrase = tuple[str, ...]
Form = Callable[[Phrase], date | None]


def phrase_of(text: str) -> Phrase:
    """Split a text into plain words; numbers stand alone, commas and the points of abbreviations fall away."""
    words = (word.rstrip(".") for word in BETWEEN.sub(" ", plain(text).replace(",", " ")).split())
    return tuple(word for word in words if word)


def tables(phrase: Phrase) -> list[DateWords]:
    """Load the tables of the languages that are written in the script of the words; one script is enough for a day."""
    return [one.dates for one in languages(scripts("".join(phrase))[-1:])]


def spoken_days(text: str, today: date, *, ahead: bool) -> list[date]:
    """Answer every day that the text stands for in some language."""
    phrase = phrase_of(text)
    found = (DayGrammar(table, today, ahead=ahead).day(phrase) for table in tables(phrase))
    return [day for day in found if day is not None]


def spoken_adverbs(text: str, today: date) -> list[date]:
    """Answer every day that the text can only stand for as an adverb: never a bare weekday, a month or a number."""
    phrase = phrase_of(text)
    found = (DayGrammar(table, today, ahead=False).adverb(phrase) for table in tables(phrase))
    return [day for day in found if day is not None]


class DayGrammar:
    """What is said in one language on one day; `ahead` leans open forms to what comes, as in `parse_day`."""

    def __init__(self, table: DateWords, today: date, *, ahead: bool) -> None:
        self.table = table
        self.today = today
        self.ahead = ahead

    def day(self, phrase: Phrase) -> date | None:
        """Try each form in turn, with and without the preposition in front."""
        return self._first((self._named, self._ago, self._in), [phrase]) or self._first(
            (self._weekday, self._period, self._edge, self._day_month), self._bared(phrase)
        )

    def adverb(self, phrase: Phrase) -> date | None:
        """Try the forms that are nothing but an adverb of time."""
        if (day := self._first((self._named, self._ago), [phrase])) is not None:
            return day
        forms: tuple[Form, ...] = (self._last_period,) if self._is_bare(phrase) else (self._weekday, self._last_period)
        return self._first(forms, self._bared(phrase))

    def _first(self, forms: tuple[Form, ...], phrases: list[Phrase]) -> date | None:
        for phrase in phrases:
            for form in forms:
                try:
                    day = form(phrase)
                except (ValueError, OverflowError):  # a day that there is not
                    continue
                if day is not None:
                    return day
        return None

    def _bared(self, phrase: Phrase) -> list[Phrase]:
        """Answer the phrase as it can be read: without articles, spelled out, and without prepositions in front."""
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

    def _is_bare(self, phrase: Phrase) -> bool:
        return " ".join(self._without_little(self._whole(phrase))) in self.table.weekdays

    def _whole(self, phrase: Phrase) -> Phrase:
        """Drop the part of the day behind it: `friday morning` is friday."""
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
        """Read how many of which unit: `3 days`, `a week`, a bare unit, a dual."""
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
        """Split `last` from what it goes with; None where it does not stand there."""
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
        if way == 0:  # of this week; for something due it has not passed
            day = self._start(self.today, "w") + timedelta(days=(number - self.table.first_weekday) % 7)
            return day + timedelta(days=7) if self.ahead and day < self.today else day
        if way == 1 or (way is None and self.ahead):
            return self.today + timedelta(days=(number - self.today.weekday() - 1) % 7 + 1)
        back = (self.today.weekday() - number) % 7
        return self.today - timedelta(days=back or (7 if way else 0))

    def _period(self, phrase: Phrase) -> date | None:
        """Read last week as seven days ago; this week as today, or for something due as its last day."""
        for way, name in self._way(phrase):
            unit = self.table.units.get(name, "d")
            if way is not None and unit != "d":
                return self._end(self.today, unit) if self.ahead and way == 0 else self._moved(self.today, way, unit)
        return None

    def _last_period(self, phrase: Phrase) -> date | None:
        day = self._period(phrase)
        return day if day != self.today else None

    def _edge(self, phrase: Phrase) -> date | None:
        """Read the beginning or end of a week, month or year; one that is over is the next one for something due."""
        for size in range(1, len(phrase)):
            edge = self.table.edges.get(" ".join(phrase[:size]))
            for way, name in self._way(phrase[size:]) if edge else ():
                unit = self.table.units.get(name, "d")
                if unit != "d":
                    at = self._start if edge == "start" else self._end
                    day = at(self._moved(self.today, way or 0, unit), unit)
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
    """Read a count in digits or words; none at all is one, as in a week ago."""
    text = " ".join(words)
    if re.fullmatch(rf"[0-9]{{1,{MOST_DIGITS}}}", text):
        return int(text)
    return table.numbers.get(text) if text else 1


def months_before(day: date, months: int) -> date:
    """Go back whole calendar months; a day that month does not have becomes its last one."""
    # The one library a rule leans on: pure calendar arithmetic, loaded only when months are counted.
    from dateutil.relativedelta import relativedelta

    return day - relativedelta(months=months)


def open_day(day: int, month: int, today: date, *, ahead: bool) -> date | None:
    """Find the year of a day without one: the nearest that has it, today included when it is not ahead."""
    for step in range(NEAREST_LEAP + 1):
        with suppress(ValueError):
            found = date(today.year + (step if ahead else -step), month, day)
            if (found > today) if ahead else (found <= today):
                return found
    return None
