"""The plain form in which the words of a language are compared: without case, accents and points, in their own script."""

import unicodedata
from functools import lru_cache

OTHER_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "’": "'", "ʼ": "'", "׳": "'", "״": '"', "“": '"', "”": '"'})


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Fold a text within its script: `Łódź` becomes `lodz`, `Ёлкин` `елкин`, a pointed Hebrew word the same without points."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).translate(OTHER_LETTERS)


def spelled(text: str) -> str:
    """Fold a text like `plain`, but keep й, which is another letter than и: `Андрей` becomes `андрей`."""
    return "й".join(plain(part) for part in text.casefold().split("й"))
