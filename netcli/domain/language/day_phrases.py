"""The phrases of a sentence that are read as days, with what stands around them."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from netcli.domain.language.dates import soon_again
from netcli.domain.language.day_around import Around
from netcli.domain.language.day_beside import NO_DAY, Beside
from netcli.domain.language.day_digits import FIRST_YEAR, Digits
from netcli.domain.language.day_net import LONG, Net
from netcli.domain.language.day_readings import ADVERB, DATE, NTH, OPEN, PLAN, WEEKDAY, Reading, SaidGrammar
from netcli.domain.language.tables.said.shared import DOUBTFUL_MONTHS, PARTS, THINGS

LONGEST = 6  # words
MOST = 40  # phrases; no sentence has more
WITH_YEAR = r"\d{4}"
PASSED = frozenset(("trecut", "trecuta"))  # the verb before a day: a trecut luni
HEBREW_PLURALS = ("ים", "ות")
HEBREW_PREFIXES = frozenset("ובהמלכ")


class DayPhrase(NamedTuple):
    """The words `first` to `last` and their meaning; `owned` as in monday's."""

    first: int
    last: int
    reading: Reading
    owned: bool

    @property
    def exact(self) -> date | None:
        """Return the day, unless it is vague, open or impossible."""
        return self.reading.days[0] if self.reading.sort in {ADVERB, WEEKDAY, DATE, NTH} and len(self.reading.days) == 1 else None


class Finder:
    """The day phrases of a sentence, the longest first; `is_name` knows the people."""

    def __init__(self, around: Around, today: date, *, ahead: bool, is_name: Callable[[str], bool]) -> None:
        self.around = around
        self.said = around.said
        self.today = today
        self.ahead = ahead
        self.is_name = is_name
        self.beside = Beside(around, today, is_name)
        self.digits = Digits(around, today, ahead=ahead)
        self.grammars = [SaidGrammar(table, today, ahead=ahead) for table in around.tables]
        self.weekdays = frozenset[str]().union(*(table.dates.weekdays for table in around.tables))
        self.months = frozenset[str]().union(*(table.dates.months for table in around.tables))
        self.hot = _hot(around)
        self.parts = frozenset(word for table in around.tables for word in (*table.dates.parts, *table.dates.units))
        self.origins = around.any("since") - around.any("to")
        self.surnames = self.weekdays.difference(*(table.said.strong for table in around.spoken))
        self.owners, self.articles = around.any("owners"), around.any("articles")

    def phrases(self) -> list[DayPhrase]:
        """Return the phrases in the order of the sentence."""
        found: list[DayPhrase] = []
        at = 0
        while at < len(self.said) and len(found) < MOST:
            phrase = self._longest(at)
            if phrase:
                found.append(phrase)
            at = phrase.last + 1 if phrase else at + 1
        covered = frozenset(number for one in found for number in range(one.first, one.last + 1))
        caught = [DayPhrase(number, number, NO_DAY, owned=False) for number in Net(self.around, self.is_name).words(covered)]
        return sorted(found + caught, key=lambda one: one.first)

    def _longest(self, at: int) -> DayPhrase | None:
        end = next((n for n in range(at + 1, at + LONGEST) if self.around.edge(n)), at + LONGEST)
        for last in range(min(end, len(self.said)) - 1, at - 1, -1):
            if not any(self._is_hot(number) for number in range(at, last + 1)):
                continue
            owned = self._owned(at, last)
            for words, mine in self._variants(at, last):
                reading = self._read(words, at, last)
                if reading and self._fits(at, last, reading):
                    meaning = self.beside.meaning(at, last, reading)
                    return DayPhrase(at, last, meaning, owned=owned or not mine or self._adjectival(at, last, meaning))
        return self._adjective(at)

    def _is_hot(self, number: int) -> bool:
        word = self.said[number]
        return (
            word.number
            or word.plain in self.hot
            or (word.plain[:1] in HEBREW_PREFIXES and (word.plain[1:] in self.hot or word.plain[2:] in self.hot))
        )

    def _variants(self, at: int, last: int) -> list[tuple[tuple[str, ...], bool]]:
        """Return the words, also without a Hebrew prefix that means `and` or `from`."""
        words = tuple(word.plain for word in self.said[at : last + 1])
        found = [(words, True)]
        if words[0][:1] in {"ו", "מ"} and len(words[0]) > 2:
            found.append(((words[0][1:], *words[1:]), words[0][0] == "ו"))
        return found

    def _read(self, words: tuple[str, ...], at: int, last: int) -> Reading | None:
        """Return what words mean; `3.12` in November may be of this year or of the last."""
        found = self._of_past(words, at, last)
        if self.ahead or not found or found.sort != DATE or len(found.days) != 1 or any(re.search(WITH_YEAR, word) for word in words):
            return found
        coming = soon_again(found.days[0], self.today)
        return Reading(OPEN, (*found.days, coming)) if coming else found

    def _of_past(self, words: tuple[str, ...], at: int, last: int) -> Reading | None:
        if self.said[last].number and (digits := self.digits.read(words, at, last)):
            return digits
        found = [one for grammar in self.grammars if (one := grammar.read(words))]
        days = tuple(dict.fromkeys(day for one in found for day in one.days if day.year >= FIRST_YEAR))
        if not found or len(days) <= 1:
            return found[0]._replace(days=days) if found else None
        return Reading(OPEN, days)

    def _fits(self, at: int, last: int, reading: Reading) -> bool:
        """Return whether a phrase means a day here, and is no name, number or verb."""
        if (self._named(at) and not self._spans(last)) or self._goes_on(last) or self._of_verb(at, reading):
            return False
        if reading.sort == WEEKDAY and not reading.led:
            return self._spans(last) or self._bare_fits(at, last)
        if reading.sort == NTH or (reading.sort == WEEKDAY and self._numeral(at, last)):
            return self._nth_fits(at, last)
        if reading.sort == DATE:
            return not self._is_length(last) and not self._doubtful_month(at, last)
        return not (reading.sort == WEEKDAY and self.beside.counted(at, last) and self.around.plain(at) in self.beside.months_too)

    def _spans(self, last: int) -> bool:
        """Return whether the next words end a span: z piątku na sobotę."""
        return self.around.plain(last + 1) in self.around.any("to") and self.around.plain(last + 2) in self.weekdays

    def _of_verb(self, at: int, reading: Reading) -> bool:
        """Return whether the first word belongs to the verb before: swung by monday."""
        word, before = self.around.plain(at), self.around.plain(at - 1)
        by = reading.sort == PLAN and word == "by" and (before.endswith("ed") or before in {"swung", "came", "went"})
        return by or word in PASSED

    def _goes_on(self, last: int) -> bool:
        """Return whether the next word makes another phrase: `in 2w` of `came in 2w ago`."""
        after = self.around.plain(last + 1)
        return any(after == frame.removeprefix("… ") for one in self.around.tables for frame in one.dates.ago)

    def _nth_fits(self, at: int, last: int) -> bool:
        """Return whether no thing is counted: on the 12th floor."""
        if self._is_length(last):
            return False
        after = last + 1
        if self.around.edge(after) or self.beside.no_noun(after):
            return True
        word, led = self.around.plain(after), not self.said[at].number and self.around.plain(last) in self.around.any("marks")
        return (at == 0 or led) and word not in THINGS and not word.endswith(HEBREW_PLURALS)

    def _is_length(self, last: int) -> bool:
        """Return whether a number belongs to the unit after it: with may 20 min."""
        return self.said[last].number and not self.around.edge(last + 1) and self.digits.unit(last + 1)

    def _doubtful_month(self, at: int, last: int) -> bool:
        return any(word.plain in DOUBTFUL_MONTHS and not word.text.isupper() for word in self.said[at : last + 1])

    def _numeral(self, at: int, last: int) -> bool:
        """Return whether a Hebrew weekday is an ordinal with a prefix: ברביעי."""
        return at == last and self.said[at].plain[:1] == "ב" and self.said[at].plain[1:] in self.around.any("verbs_too")

    def _bare_fits(self, at: int, last: int) -> bool:
        """Return whether a weekday without a preposition is one here: sat, пн, pon."""
        around, word = self.around, self.said[at].plain
        before, after = around.plain(at - 1), around.plain(last + 1)
        if before in around.words.with_words or self.said[at].possessive:
            return False
        if (
            self._beside_a_day(at, last)
            or self.beside.feast(at, last)
            or (len(word) >= LONG and self.beside.no_one_day(at, last))
            or (around.edge(at) and around.edge(last + 1))
        ):
            return True
        doubtful = word in around.any("verbs_too")
        if at == 0:
            return not doubtful or after in around.words.kind_of
        hebrew = "א" <= word[0] <= "ת"
        subjects = self.articles | around.any("third") | {"we", "i"}
        return around.edge(last + 1) and not hebrew and not (doubtful and before in subjects)

    def _beside_a_day(self, at: int, last: int) -> bool:
        """Return whether another day or a number is beside a weekday: sat or sun."""
        around, said = self.around, self.said
        if around.plain(at - 1) in around.any("to") and not around.edge(at):
            return True
        either = around.words.joiners | around.any("fillers")
        for joint, other in ((at - 1, at - 2), (last + 1, last + 2)):
            if around.plain(joint) in either and around.plain(other) in self.weekdays:
                return True
        return last + 1 < len(said) and said[last + 1].number and not self._is_length(last + 1)

    def _named(self, at: int) -> bool:
        """Return whether a phrase begins with the name of a known person."""
        return not self.said[at].number and self._like_name(at) and self.is_name(self.said[at].text)

    def _like_name(self, number: int) -> bool:
        word, around = self.said[number], self.around
        if not word.text[0].isupper() and (around.edge(number) or (word.text[0].islower() and self.said[number - 1].text[0].isupper())):
            return False
        before, with_words = around.plain(number - 1), around.words.company_words - around.words.joiners
        if not any(word.plain in table.said.strong for table in around.tables):
            with_words |= around.words.with_words
        if not around.edge(number):
            if before in with_words or (word.plain in self.months and before in around.words.kind_of):
                return True
            if number > 1 and around.plain(number - 2) in with_words and before not in self.articles and word.plain in self.surnames:
                return self.is_name(self.said[number - 1].text) and not any(before in table.dates.on for table in around.tables)
            if self.said[number - 1].text[0].isupper() and before not in self.weekdays:
                return True
        return word.text[0].isupper() and not around.edge(number + 1) and self.said[number + 1].text[0].isupper()

    def _owned(self, at: int, last: int) -> bool:
        if self.said[last].possessive:
            return True
        if self.beside.every(at):
            return True
        before, of_day = self.around.plain(at - 1), self.around.plain(at - 2) in self.parts  # the day of sunday is a day
        return not self.around.edge(at) and (before in self.origins or (before in self.owners and not of_day))

    def _adjectival(self, at: int, last: int, reading: Reading) -> bool:
        """Return whether a weekday belongs to the word after it: the friday report."""
        return reading.sort == WEEKDAY and at == last and not self.around.edge(at) and self.around.plain(at - 1) in self.articles

    def _adjective(self, at: int) -> DayPhrase | None:
        """Read an adjective of a day: вчерашний, poniedziałkowy."""
        word = self.said[at].plain
        for table in self.around.tables:
            for stem, number in table.none.adjectives.items():
                if word.startswith(stem):
                    day = self.today - timedelta(days={-1: 1, -2: 0}.get(number, (self.today.weekday() - number) % 7))
                    return DayPhrase(at, at, Reading(ADVERB, (day,)), owned=self.around.plain(at + 1) not in self.parts | PARTS)
        return None


def _hot(around: Around) -> frozenset[str]:
    """Return the words without which no phrase is a day."""
    phrases = [
        (
            *one.dates.weekdays,
            *one.dates.months,
            *one.dates.days,
            *one.dates.units,
            *one.dates.spans,
            *one.dates.short,
            *one.none.vague,
            *one.none.ordinals,
        )
        for one in around.tables
    ]
    return frozenset(word for some in phrases for phrase in some for word in phrase.split()) - around.words.little
