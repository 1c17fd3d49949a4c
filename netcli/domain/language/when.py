"""When a sentence happened; tables of days are loaded only if needed."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from netcli.domain.language.days import VAGUE_DAY, DaySaid
from netcli.domain.language.plain import plain
from netcli.domain.language.vocabulary import Vocabulary

STOPS = ".,;:!?…()"
NO_LETTERS = r"[^\w\"״׳-]+"
BETWEEN_DAYS = " ,;:.-–—"  # and before the text


class Reading(NamedTuple):
    """How to read a sentence: `ahead` for days to come, `is_name` for known people."""

    ahead: bool = False
    is_name: Callable[[str], bool] = lambda _: False


def when(text: str, words: Vocabulary, front: date | None, today: date, reading: Reading) -> DaySaid:
    """Return when a sentence says that it happened; `front` is a day before a colon."""
    said = {
        plain(part)
        for run in text.split()
        for part in (run.strip(STOPS), *re.split(NO_LETTERS, run), *(run.strip(STOPS).split("-") if "-" in run else ()))
    }
    if not any(char.isdigit() for char in text) and not _has_sign(said - {""}, words):
        found = DaySaid(front)
    else:
        from netcli.domain.language.day_said import SaidDay  # start-up time: most sentences name no day

        found = SaidDay(text, words, today, ahead=reading.ahead, is_name=reading.is_name).said(front)
    if found.day or found.problem not in {None, VAGUE_DAY}:
        return found
    from netcli.domain.language.misspelt_day import misspelt  # start-up time: not if a day is clear

    return misspelt(text, words, today, ahead=reading.ahead, is_name=reading.is_name) or found


def _has_sign(said: set[str], words: Vocabulary) -> bool:
    """Return whether some words may say a day, or that nothing happened."""
    hebrew = {word[letters:] for word in said if "א" <= word[0] <= "ת" for letters in (1, 2)}  # without prepositions
    every = said | hebrew
    one = any(word in words.signs or word.startswith(words.stems) for word in every)
    return one or any(phrase <= every for phrase in words.sign_phrases)


def without_front(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text without the days and times at its start."""
    start = 0
    for first, last in spans:
        if text[start:first].strip(BETWEEN_DAYS):
            break
        start = last
    return text[start:].strip(BETWEEN_DAYS) if start else text


def without_days(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the text of a plan without days and times, which are wrong later."""
    return re.sub(r"\s+(?=[,;.!?])", "", blanked(text, spans)).strip(BETWEEN_DAYS)


def blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text with days and times replaced by spaces, so that they are no names."""
    for first, last in spans:
        text = text[:first] + " " * (last - first) + text[last:]
    return text
