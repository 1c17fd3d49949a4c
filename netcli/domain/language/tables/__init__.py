"""The tables of words of each language, for reading sentences and days."""

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

from netcli.domain.language.scripts import SCRIPTS

Words = frozenset[str]


class SentenceWords(NamedTuple):
    """The words with a meaning in a sentence, in their plain form (see plain.py)."""

    kinds: Mapping[str, Words]  # by kind of interaction: every form of its nouns and verbs
    with_words: Words  # a person follows: with, met, called ...
    case_words: Words  # a name after them is inflected: z, od, dla; с, от, для
    joiners: Words  # and
    place_words: Words  # a name after them may be a place: in
    function_words: Words  # little words of this language only: they show which language a sentence is in
    common: Words  # common words that are given names too
    virtues: Words  # common words that follow a with-word and are no person: to do a thing with grace
    minutes: Words  # the unit, as in 45 min
    hours: Words
    durations: Mapping[str, int]  # whole phrases, in minutes: half an hour
    purpose: Words  # the words for `for` in `for: the grant`
    learned: Words  # the words for `learned` in `learned: collects maps`; a phrase has two


def words(text: str) -> Words:
    """Return the words of a table, which is a text with spaces between them."""
    return frozenset(text.split())


class DateWords(NamedTuple):
    """The words of days, in their plain form; a phrase has single spaces."""

    days: Mapping[str, int]  # whole phrases, in days from today: yesterday
    parts: Words  # words and phrases that may follow a day and change nothing: in the morning
    numbers: Mapping[str, int]
    units: Mapping[str, str]  # every form of day, week, month and year: d, w, m or y
    spans: Mapping[str, tuple[int, str]]  # phrases that count without a number: fortnight, a dual
    ago: tuple[str, ...]  # frames with … for the count: `… ago`
    ahead: tuple[str, ...]
    weekdays: Mapping[str, int]  # Monday is 0
    months: Mapping[str, int]
    ways: Mapping[str, int]  # -1 last, 0 this, +1 next, +2 coming; before or after a unit or weekday
    edges: Mapping[str, str]  # start or end
    short: Mapping[str, str]  # a short phrase, and the long one with the same meaning
    on: Words  # may precede a day
    until: Words  # may precede a future day only
    little: Words  # articles and similar words without a meaning
    day_marks: Words  # after the number of a day: 18th
    year_marks: Words  # after the number of a year
    month_first: bool = False  # whether `Nov 18` is a day
    glued: str = ""  # a preposition written together with its word
    first_weekday: int = 0  # of a week


class Language(NamedTuple):
    """The tables of one language."""

    sentence: SentenceWords
    dates: DateWords


def languages(found: tuple[str, ...]) -> list[Language]:
    """Load the tables of the languages of some scripts."""
    modules = [import_module(f"netcli.domain.language.tables.{code}") for script in found for code in SCRIPTS[script]]
    return [Language(module.SENTENCE, module.DATES) for module in modules]
