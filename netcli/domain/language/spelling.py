"""Names in another order, with a title, or in another spelling or script."""

import re

from netcli.domain.language.tables.shared import TITLES

FULL = 2  # words of a name that identify somebody: a given name alone is too common
TITLES_FOLDED = frozenset(one for one in TITLES if one.isascii()) | {"ing", "eng", "drs"}
# The letters of one sound in folded names: `Чебан` folds to `cheban` and `Ceban` to `ceban`, `Țurcan` to `turcan` and `Цуркан` to `tsurkan`.
SOUNDS = (
    dict.fromkeys(("tch", "ch", "cz", "ck", "c", "q"), "k")
    | dict.fromkeys(("shch", "sch", "sh"), "s")
    | dict.fromkeys(("zh", "j", "y"), "i")
    | {"kh": "h", "ph": "f", "ts": "t", "tz": "t", "ks": "x", "w": "v"}
)
SOUND = re.compile("|".join(sorted(SOUNDS, key=len, reverse=True)))
TWICE = re.compile(r"(.)\1+")


def in_order(key: str) -> str:
    """Return the words of a folded full name in order, without titles, or ""."""
    words = key.split()
    words = [word for word in words if word not in TITLES_FOLDED]
    return " ".join(sorted(words)) if len(words) >= FULL else ""


def sounded(key: str) -> str:
    """Return a folded full name as it sounds, its words in order, or ""."""
    return " ".join(sorted(map(_sounded, in_order(key).split())))


def _sounded(word: str) -> str:
    """Return a word with one letter for each sound; an h is silent but at its start."""
    letters = SOUND.sub(lambda found: SOUNDS[found[0]], word)
    return TWICE.sub(r"\1", letters[0] + letters[1:].replace("h", ""))
