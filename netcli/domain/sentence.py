"""What a sentence says: the day in front, the kind of interaction, and the people whose whole names stand in it."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from netcli.domain.dates import LONGEST, parse_past_day
from netcli.domain.person import Person
from netcli.errors import InvalidDateError

MOST_WORDS = 6  # of a name
KIND_WORDS = {
    "meeting": ("met", "meet", "meeting", "lunch", "coffee", "dinner", "breakfast", "tea", "drinks", "walk", "visit", "visited"),
    "one-to-one": ("one-to-one", "1-2-1", "1-1", "121", "1:1"),
    "call": ("call", "called", "phone", "phoned", "rang", "zoom"),
    "message": ("message", "messaged", "text", "texted", "chat", "chatted", "dm"),
    "email": ("email", "emailed", "e-mail", "e-mailed", "mail", "mailed", "wrote"),
    "event": ("event", "conference", "fair", "party", "concert", "workshop", "meetup"),
}
KIND_OF = {word: kind for kind, words in KIND_WORDS.items() for word in words}
WORD = re.compile(r"\w+(?:[-'’.:]\w+)*")
IN_FRONT = re.compile(r"([^:]{1,64}):(?:\s+|$)")
JOINERS = "\u200c\u200d"  # stand inside words of Persian and Hindi
ONLY_DIGITS = re.compile(r"[\d./-]+")


class Phrase(NamedTuple):
    """A run of words of the sentence; `key` is its folded form."""

    start: int
    end: int
    text: str
    key: str


class Mention(NamedTuple):
    """A phrase that names somebody; more than one person makes it ambiguous."""

    phrase: Phrase
    people: tuple[Person, ...]


def day_in_front(text: str, today: date) -> tuple[date | None, str]:
    """Take a day in front of the sentence, as in `yesterday: lunch with Ana`.

    Answers it with the rest; None where the front is not a day. Raises InvalidDateError for digits that are no clear day.
    """
    front = IN_FRONT.match(text)
    if not front or len(front[1]) > LONGEST:
        return None, text
    try:
        return parse_past_day(front[1], today), text[front.end() :].strip()
    except InvalidDateError as error:
        if ONLY_DIGITS.fullmatch(front[1].strip()) or "not come yet" in error.message:
            raise
        return None, text


def kind_in(text: str) -> str | None:
    """Answer the kind that the first telling word of the sentence stands for."""
    for word in WORD.findall(text.lower()):
        if word in KIND_OF:
            return KIND_OF[word]
    return None


def is_kind(text: str) -> bool:
    """Tell whether a sentence is nothing but the word of a kind, as in `netcli log call --with ana-pop`."""
    return text.strip().lower() in KIND_OF


def phrases(text: str, fold: Callable[[str], str]) -> Iterator[Phrase]:
    """Yield every run of up to six words, as something that may be a name."""
    words = [(found.start(), found.end()) for found in WORD.finditer(_marks_as_letters(text))]
    for first in range(len(words)):
        for last in range(first, min(first + MOST_WORDS, len(words))):
            start, end = words[first][0], words[last][1]
            yield Phrase(start, end, text[start:end], fold(text[start:end]))


def _marks_as_letters(text: str) -> str:
    """Answer a text of the same length in which the signs of Indic and other scripts that stand on letters are letters."""
    if text.isascii():
        return text
    return "".join("x" if unicodedata.category(char)[0] == "M" or char in JOINERS else char for char in text)


def mentions(candidates: list[Phrase], found: Mapping[str, list[Person]]) -> list[Mention]:
    """Choose who is named, the longest phrase first, in the order of the sentence; a person named twice counts once."""
    chosen: list[Mention] = []
    named: set[tuple[Person, ...]] = set()
    for phrase in sorted(candidates, key=lambda phrase: (phrase.start - phrase.end, phrase.start)):
        people = tuple(found.get(phrase.text.lower()) or found.get(phrase.key) or ())
        overlaps = any(phrase.start < other.phrase.end and other.phrase.start < phrase.end for other in chosen)
        if people and people not in named and not overlaps and _written_as_name(phrase.text):
            named.add(people)
            chosen.append(Mention(phrase, people))
    return sorted(chosen, key=lambda mention: mention.phrase.start)


def _written_as_name(text: str) -> bool:
    """Tell whether a phrase may be a name: a single plain word, such as Will, only when it is capitalised where its script has capitals."""
    return not text[0].islower() or " " in text or "-" in text
