"""A misspelt day, which must not become today: `yestreday`, `on wensday`.

Only words that stand where a day stands are compared with the words for days of the same first letter.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice

from netcli.domain.language.dates import parse_day
from netcli.domain.language.days import MISSPELT, DaySaid
from netcli.domain.language.plain import plain
from netcli.domain.language.tables.shared import AT
from netcli.domain.language.vocabulary import Vocabulary
from netcli.errors import InvalidDateError

CLAUSE_END = r"[,;:.!?\n]"
WORD = r"[^\W\d_]+"
BEFORE = frozenset(("on", "last", "w", "we", "zeszly", "zeszla", "ostatni", "pe", "in", "в", "во"))  # a day follows them
SHORTEST = 6  # letters of a word for a day; a shorter one is too much like other words
SURE = 8  # letters of one in which another letter is a slip
MOST = 20  # words that are compared; no sentence has more places for a day
LONG = 9  # letters of one in which two slips are clear


def misspelt(text: str, words: Vocabulary, today: date, *, ahead: bool, is_name: Callable[[str], bool]) -> DaySaid | None:
    """Return the problem of the first word that is nearly a day, or None."""
    known = tuple(sorted(word for word in words.calendar if len(word) >= SHORTEST))
    for said in islice(_placed(text), MOST):
        word = plain(said)
        # A day with more letters is a form of it, such as `mondays`.
        if len(word) < SHORTEST - 1 or word.startswith(known) or word in words.ordinary:
            continue
        slips = (one for one in known if one[0] == word[0] and nearly(word, one))
        day = next((day for one in slips if (day := _day(one, today, ahead=ahead))), None)
        if day and not _is_known(word, words) and not is_name(said):  # last, because is_name reads the database
            return DaySaid(problem=MISSPELT, text=said, days=(day, today))
    return None


def _is_known(word: str, words: Vocabulary) -> bool:
    """Return whether a word is of a phrase about days, such as `holidays`."""
    return word in words.signs or any(word in phrase for phrase in words.sign_phrases)


def _placed(text: str) -> Iterator[str]:
    """Yield the words of the clauses that stand where a day may."""
    for clause in re.split(CLAUSE_END, text):
        found = re.findall(WORD, clause)
        for number, word in enumerate(found):
            before = plain(found[number - 1]) if number else ""
            last = number == len(found) - 1 and before not in AT
            if number == 0 or (word[0].islower() and (last or before in BEFORE)):
                yield word


def _day(word: str, today: date, *, ahead: bool) -> date | None:
    """Return the day that a word means, unless it is today, which is no slip."""
    try:
        day = parse_day(word, today, ahead=ahead)
    except InvalidDateError:
        return None
    return day if day != today else None


def nearly(word: str, right: str) -> bool:
    """Return whether a word is another one with a slip of the fingers.

    A letter is missing, too many, or changed places with the next; in a long word there may be another letter, or two slips.
    """
    if abs(len(word) - len(right)) > 2:
        return False
    before, last = list(range(len(right) + 1)), list[int]()
    other = 1 if len(right) >= SURE else 2
    for row, letter in enumerate(word, 1):
        now = [row]
        for column, wanted in enumerate(right, 1):
            best = min(before[column] + 1, now[-1] + 1, before[column - 1] + (0 if letter == wanted else other))
            if row > 1 and column > 1 and letter == right[column - 2] and word[row - 2] == wanted:
                best = min(best, last[column - 2] + 1)
            now.append(best)
        before, last = now, before
    return before[-1] <= (2 if len(right) >= LONG else 1)
