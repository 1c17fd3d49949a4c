"""Topics: whether the words of two texts meet (docs/model.md, section 16)."""

import re
from collections.abc import Collection, Iterable
from functools import cache

from netcli.domain.language.plain import plain

SHORTEST = 3  # letters of a word that counts
STEM = 5  # letters of a key: what follows is mostly an ending
BEGINNING = 4  # letters of a key that may begin a longer one
WORD = re.compile(r"[^\W_]+")


def keys(text: str) -> frozenset[str]:
    """Return the keys of a text: folded words cut to 5 letters, no stop words."""
    return frozenset(word[:STEM] for word in WORD.findall(plain(text)) if len(word) >= SHORTEST and word not in stop_words())


def meeting(key: str, others: Collection[str]) -> bool:
    """Return whether a key meets one of other keys.

    Two keys meet if they are equal, or if the shorter has 4 letters or more and begins the longer.
    """
    return key in others or (len(key) >= BEGINNING and any(_begins(key, other) for other in others))


def _begins(key: str, other: str) -> bool:
    shorter, longer = sorted((key, other), key=len)
    return len(shorter) >= BEGINNING and longer.startswith(shorter)


def share(wanted: Collection[str], offered: Collection[str]) -> float:
    """Return the share of some keys that meet other keys, from 0 to 1."""
    return sum(meeting(key, offered) for key in wanted) / len(wanted) if wanted else 0.0


def stems(topic: Iterable[str]) -> list[str]:
    """Return what a text must contain for its keys to meet those of a topic."""
    return [key[:BEGINNING] for key in topic]


@cache
def stop_words() -> frozenset[str]:
    """Return the folded words of five languages that say nothing about a topic."""
    from netcli.domain.language.tables.stop_words import STOP_WORDS  # start-up time: only topics need them

    return frozenset(map(plain, STOP_WORDS.split()))
