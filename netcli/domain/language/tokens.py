"""The words of a sentence, with the signs around them."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from netcli.domain.language.cleaning import LONGEST_TEXT
from netcli.domain.language.inflection import readings
from netcli.domain.language.plain import plain, spelled

Fold = Callable[[str], str]

# A Hebrew prefix before a name in other letters; initials; 1:1; words with hyphens, apostrophes and gershayim inside.
WORD = re.compile(
    r"[ולמש]{1,2}(?=[-־][^\W_])|(?:[^\W_]\.)+[^\W_](?![^\W_])|\d+:\d+|[^\W_]+(?:(?:[-'’ʼ׳־]|[\"״](?=[א-ת](?![א-ת])))[^\W_]+)*"
)
RUN = re.compile(r"\S+")
JOINERS = "\u200c\u200d"  # inside words of Persian and Hindi
POSSESSIVE = ("'s", "’s")
FULL_STOPS = frozenset(".!?…\n")


class Token(NamedTuple):
    """One word of a sentence; `before` is the text between it and the previous word."""

    start: int
    end: int
    text: str
    spelled: str
    plain: str
    before: str
    after: str  # the two characters that follow
    capital: bool | None  # None in a script without capitals
    first: bool  # of the sentence, so a capital means nothing
    possessive: bool

    @property
    def initial(self) -> bool:
        """Return whether it is a single letter."""
        return len(self.spelled) == 1 and self.spelled.isalpha()

    @property
    def adjacent(self) -> bool:
        """Return whether only a space, or the dot of an initial, is before it."""
        return self.before.strip(" \u00a0.") == ""


def tokens(text: str) -> list[Token]:
    """Return the words of a sentence, without addresses."""
    bare = RUN.sub(lambda found: " " * len(found[0]) if _is_address(found[0]) else found[0], _marks_as_letters(text[:LONGEST_TEXT]))
    found: list[Token] = []
    end, first = 0, True
    for word in WORD.finditer(bare):
        before = text[end : word.start()]
        first = first or not FULL_STOPS.isdisjoint(before)
        whole = text[word.start() : word.end()]
        possessive = len(whole) > 2 and whole.lower().endswith(POSSESSIVE)
        said = whole[:-2] if possessive else whole
        start, end = word.start(), word.end()
        place = (start, start + len(said))
        found.append(Token(*place, said, spelled(said), plain(said), before, text[end : end + 2], _capital(said), first, possessive))
        first = False
    return found


def keys(sentence: Iterable[Token], fold: Fold) -> set[str]:
    """Return the folded words with which the people of a sentence are looked up."""
    forms = {form for token in sentence for form in (token.text, *(one.form for one in readings(token.text)))}
    return {part for form in forms for part in fold(form).split()}


def script(text: str) -> str:
    """Return the script of the first letter, by Unicode: LATIN, CYRILLIC, HEBREW."""
    letter = next((char for char in text if char.isalpha()), "")
    return unicodedata.name(letter, " ").split(" ")[0] if letter else ""


def _is_address(run: str) -> bool:
    return "@" in run[1:-1] or "://" in run


def _capital(text: str) -> bool | None:
    return text[0].isupper() if text[0].lower() != text[0].upper() else None


def _marks_as_letters(text: str) -> str:
    """Return a text of the same length with combining marks replaced by letters.

    The words of Indic and other scripts then match the pattern of a word.
    """
    if text.isascii():
        return text
    return "".join("x" if unicodedata.category(char)[0] == "M" or char in JOINERS else char for char in text)
