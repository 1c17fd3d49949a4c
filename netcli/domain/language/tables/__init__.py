"""The languages that sentences and dates are read in: what they have in common. Their words are data, one module each."""

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

Words = frozenset[str]
# The first language of a script comes first where two of them read a word differently.
SCRIPTS = {"latin": ("en", "pl", "ro"), "cyrillic": ("ru",), "hebrew": ("he",)}


class SentenceWords(NamedTuple):
    """The words of a sentence that tell something, all in their plain form (see netcli.domain.plain)."""

    kinds: Mapping[str, Words]  # by kind of interaction: every form of its nouns and verbs
    with_words: Words  # a person follows: with, met, called ...
    case_words: Words  # a name after them is inflected: z, od, dla; с, от, для
    joiners: Words  # and
    place_words: Words  # a name after them may be a place: in
    function_words: Words  # common little words that no other of the languages has: they tell which language is written
    common: Words  # common words that are given names too
    virtues: Words  # of them those that follow a with-word without being a person: to do a thing with grace
    minutes: Words  # the unit, as in 45 min
    hours: Words
    durations: Mapping[str, int]  # whole phrases, in minutes: half an hour
    purpose: Words  # what may stand for `for` in `for: the grant`


def words(text: str) -> Words:
    """Read a table: words with spaces between."""
    return frozenset(text.split())


class DateWords(NamedTuple):
    """The words that days are written with, all in their plain form; a phrase is words with single spaces between."""

    days: Mapping[str, int]  # whole phrases, in days from today: yesterday
    parts: Words  # words and phrases that may follow a day and change nothing: in the morning
    numbers: Mapping[str, int]
    units: Mapping[str, str]  # every form of day, week, month and year: d, w, m or y
    spans: Mapping[str, tuple[int, str]]  # phrases that count without a number: fortnight, a dual
    ago: tuple[str, ...]  # frames, … stands for the count: `… ago`
    ahead: tuple[str, ...]
    weekdays: Mapping[str, int]  # Monday is 0
    months: Mapping[str, int]
    ways: Mapping[str, int]  # -1 last, 0 this, +1 next; before or after what they go with
    edges: Mapping[str, str]  # start or end
    short: Mapping[str, str]  # a phrase said shorter, and the long one that is read in its place
    on: Words  # may stand in front of a day
    until: Words  # stand in front of a day to come only
    little: Words  # articles and the like, which change nothing
    day_marks: Words  # after the number of a day: 18th
    year_marks: Words  # after the number of a year
    month_first: bool = False  # whether `Nov 18` is a day
    glued: str = ""  # a preposition that is written as one with its word
    first_weekday: int = 0  # of a week


class Language(NamedTuple):
    """The tables of one language."""

    sentence: SentenceWords
    dates: DateWords


def scripts(text: str) -> tuple[str, ...]:
    """Answer the scripts of a text that languages are known for."""
    found = {"hebrew" if "א" <= char <= "ת" else "cyrillic" if "Ѐ" <= char <= "ӿ" else "latin" for char in text if char.isalpha()}
    return tuple(script for script in SCRIPTS if script in found)


def languages(found: tuple[str, ...]) -> list[Language]:
    """Load the tables of the languages that are written in some scripts."""
    modules = [import_module(f"netcli.domain.language.tables.{code}") for script in found for code in SCRIPTS[script]]
    return [Language(module.SENTENCE, module.DATES) for module in modules]
