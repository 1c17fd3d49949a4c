"""Who is meant by a name (COMMANDS section 2)."""

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from functools import cache

from netcli.domain.person import Person

NEAREST = 3
ALIKE = 0.65  # of a name that is worth offering
DIFFERENT = 0.5  # of a word that has nothing to do with another


def best(key: str, found: Iterable[tuple[Person, str]]) -> list[Person]:
    """Choose among people whose folded names contain every word of `key`.

    A name that has the words whole comes before one where they only begin a word, and that before one that has them
    inside. More than one answer means that the name is ambiguous.
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
    """Choose the three people whose names look most like a misspelt one, as a whole or word by word in any order."""
    words = key.split()
    likeness = {word: _likeness(word) for word in (key, *words)}
    alike: dict[Person, float] = {}
    for person, name in found:
        by_word = sum(max(likeness[word](part) for part in name.split()) for word in words) / len(words)
        alike[person] = max(alike.get(person, 0.0), by_word, likeness[key](name))
    ranked = sorted(alike, key=lambda person: -alike[person])
    return [person for person in ranked[:NEAREST] if alike[person] > ALIKE]


def compatible(one: str, other: str) -> bool:
    """Tell whether two folded names may be of one person: every word of the shorter one is in the longer one, or begins one as an initial."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    for word in shorter:
        found = next((each for each in longer if each == word or (each[0] == word[0] and 1 in {len(each), len(word)})), None)
        if found is None:
            return False
        longer.remove(found)
    return bool(shorter)


def _likeness(word: str) -> Callable[[str], float]:
    """Make the measure of how much a text looks like a word: 1 for the same, 0 for one that is clearly another."""
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
