"""Who is meant by a name (COMMANDS section 2)."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from netcli.domain.person import Person

NEAREST = 3


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
    """Choose the three people whose names look most like a misspelt one."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    likeness = []
    for person, name in found:
        ratios = []
        for form in (name, *name.split()):
            matcher.set_seq1(form)
            ratios.append(matcher.ratio() if matcher.quick_ratio() > 0.6 else 0.0)
        likeness.append((max(ratios), person.id, person))
    likeness.sort(key=lambda one: (-one[0], one[1]))
    return [person for ratio, _, person in likeness[:NEAREST] if ratio > 0.6]


def _rank(words: list[str], name: list[str]) -> int:
    if all(word in name for word in words):
        return 0
    return 1 if all(any(part.startswith(word) for part in name) for word in words) else 2
