"""The comparison of names: which people a folded name fits, and which are nearest."""

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import takewhile

from netcli.domain.person import Person

NEAREST = 3
ALIKE = 0.65  # likeness of a name that is worth offering
DIFFERENT = 0.5  # likeness of two unrelated words


def best(key: str, found: Iterable[tuple[Person, str]]) -> list[Person]:
    """Return the best of the people whose folded names contain every word of `key`.

    Names with the whole words are best, then names with words that begin with them, then names that contain them. More than
    one person means that `key` is ambiguous.
    """
    words = key.split()
    ranked: dict[int, list[Person]] = {0: [], 1: [], 2: []}
    seen: set[int] = set()
    for person, name in sorted(found, key=lambda pair: _rank(words, pair[1].split())):
        if person.id not in seen:
            seen.add(person.id)
            ranked[_rank(words, name.split())].append(person)
    return ranked[0] or ranked[1] or ranked[2]


def nearest(key: str, found: Iterable[tuple[Person, str]]) -> list[Person]:
    """Return up to three people whose names are most like a misspelt one.

    Names are compared as a whole, and word by word in any order.
    """
    words = key.split()
    likeness = {word: _likeness(word) for word in (key, *words)}
    alike: dict[Person, float] = {}
    for person, name in found:
        by_word = sum(max(likeness[word](part) for part in name.split()) for word in words) / len(words)
        alike[person] = max(alike.get(person, 0.0), by_word, likeness[key](name))
    ranked = sorted(alike, key=lambda person: -alike[person])
    return [person for person in ranked[:NEAREST] if alike[person] > ALIKE]


def leading(keys: Sequence[str], name: str) -> int:
    """Return how many of some folded words, from the first, are words of a name."""
    words = name.split()
    return max(1, sum(1 for _ in takewhile(lambda key: all(part in words for part in key.split()), keys)))


def compatible(one: str, other: str) -> bool:
    """Return whether two folded names may be of one person.

    Each word of the shorter name must be in the longer one, or be its initial.
    """
    shorter, longer = sorted((one.split(), other.split()), key=len)
    for word in shorter:
        found = next((each for each in longer if each == word or (each[0] == word[0] and 1 in {len(each), len(word)})), None)
        if found is None:
            return False
        longer.remove(found)
    return bool(shorter)


def _likeness(word: str) -> Callable[[str], float]:
    """Return a function for the likeness to `word`: 1 if equal, 0 if unrelated."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(word)

    @cache  # many people share a first name
    def measure(text: str) -> float:
        matcher.set_seq1(text)
        return matcher.ratio() if matcher.real_quick_ratio() > DIFFERENT and matcher.quick_ratio() > DIFFERENT else 0.0

    return measure


def _rank(words: list[str], name: list[str]) -> int:
    if all(word in name for word in words):
        return 0
    return 1 if all(any(part.startswith(word) for part in name) for word in words) else 2
