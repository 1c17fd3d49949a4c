"""Words about times that are no day, and meetings that did not take place.

Each logged sentence is compared with those of its scripts; tables/said is loaded only if one of them, or a day, is in it.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple

from netcli.domain.language.scripts import SCRIPTS
from netcli.domain.language.tables import Words, words

__all__ = ["NoDayWords", "Words", "no_day", "phrases", "words"]


class NoDayWords(NamedTuple):
    """The words of one language, in their plain form."""

    vague: Words  # phrases that name no one day
    plans: Words  # phrases that begin what is still to be done
    planned: Words  # verbs in the future, anywhere
    no: Words  # not
    called_off: Words
    adjectives: Mapping[str, int]  # stems of monday's (0 to 6), and of yesterday's (-1), today's (-2)
    ordinals: Mapping[str, int]  # of the days of a month
    times: Words  # stems of words that mean a time in any form
    feasts: Words  # stems of feasts, which are a time after a preposition
    day_parts: Words  # nouns for a day, a part of it or a season


def phrases(text: str) -> Words:
    """Return the phrases of a table, which is a text with slashes between them."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("/"))


def no_day(script: str) -> list[NoDayWords]:
    """Load the words of the languages of a script."""
    return [import_module(f"netcli.domain.language.tables.no_day.{code}").NO_DAY for code in SCRIPTS[script]]
