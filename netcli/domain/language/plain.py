"""The plain form in which words are compared: without case, accents and points.

A word keeps its script.
"""

import unicodedata
from functools import lru_cache

OTHER_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "ʼ": "'", "׳": "'", "״": '"', "“": '"', "”": '"'})


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a text folded within its script: `Łódź` becomes `lodz`, `Ёлкин` `елкин`.

    A Hebrew word loses its points.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).translate(OTHER_LETTERS)


def spelled(text: str) -> str:
    """Return a text folded as by `plain`, but with й kept: `Андрей` becomes `андрей`."""
    return "й".join(plain(part) for part in text.casefold().split("й"))
