"""The words and numbers of a sentence with its clauses, for days and times."""

import re
from typing import NamedTuple

from netcli.domain.language.plain import plain

# Digits with their signs are one word: 18.11.2026, 14:00-15:30, 2-3.
TOKEN = re.compile(r"\d+(?:[.:/–-]\d+)*|[^\W\d_]+(?:['’׳\"״-][^\W\d_]+)*(?:(?<=[א-ת])['׳])?")
ENDS = re.compile(r"[,;:!?…()\n\"“”]|\.(?:\s|$)| [–—-]+ |[–—]")
POSSESSIVE = ("'s", "’s")


class Word(NamedTuple):
    """One word or number; `clause` counts the clauses of the sentence."""

    start: int
    end: int
    text: str
    plain: str
    before: str  # the text between it and the previous word
    clause: int
    possessive: bool

    @property
    def number(self) -> bool:
        """Return whether it begins with a digit."""
        return self.text[0].isdigit()


def day_tokens(text: str) -> list[Word]:
    """Return the words and numbers of a text, in linear time."""
    found: list[Word] = []
    clause = end = 0
    for one in TOKEN.finditer(text):
        before = text[end : one.start()]
        clause += bool(found) and ends_clause(before, found[-1])
        said, end = one[0], one.end()
        possessive = said.lower().endswith(POSSESSIVE)
        found.append(Word(one.start(), end, said, plain(said[:-2] if possessive else said), before, clause, possessive))
    return found


def ends_clause(between: str, last: Word) -> bool:
    """Return whether a clause ends between two words; the dot of `Dr.` ends none."""
    if between.strip() == "." and (last.number or len(last.text) <= 2):
        return False
    return bool(ENDS.search(between))
