"""The parts of a name: family, given, further given, prefix (Dr.), suffix (PhD)."""

from collections.abc import Sequence


def renamed(parts: Sequence[str], old: str, new: str) -> list[str]:
    """Return the five parts of a new name; keep parts of the old one that still fit.

    A title or middle name that the old name did not show is kept unseen (a middle name only if the given name stays). One
    that the old name showed is kept if the new name shows it. In the rest, the old family name or else the old given name is
    recognised. Without either, the last word is the family name.
    """
    family, given, middle, before, behind = (" ".join(part.split()) for part in (*parts, "", "", "", "", "")[:5])
    words, shown = new.split(), old.split()
    before, words = _title(before, words, shown, at_end=False)
    behind, words = _title(behind, words, shown, at_end=True)
    first, last = _split(words, given.split(), family.split(), middle.split())
    same = bool(given) and first[: len(given.split())] == given.split()
    if middle and same and first == [*given.split(), *middle.split()]:
        return [" ".join(last), given, middle, before, behind]
    unseen = middle if same and not _within(middle.split(), shown) else ""
    return [" ".join(last), " ".join(first), unseen, before, behind]


def _title(title: str, words: list[str], shown: Sequence[str], *, at_end: bool) -> tuple[str, list[str]]:
    """Return a title, or an empty text if it is dropped, and the words without it."""
    said = title.split()
    if not said or not _within(said, shown):
        return title, words
    there = words[-len(said) :] if at_end else words[: len(said)]
    if there != said or len(words) == len(said):
        return "", words
    return title, words[: -len(said)] if at_end else words[len(said) :]


def _split(words: list[str], given: list[str], family: list[str], middle: list[str]) -> tuple[list[str], list[str]]:
    """Return the words of the given names and of the family name."""
    if family and len(words) > len(family) and words[-len(family) :] == family:
        return words[: -len(family)], family
    for known in ([*given, *middle], given):
        if known and len(words) > len(known) and words[: len(known)] == known:
            return known, words[len(known) :]
    return words[:-1], words[-1:]


def _within(part: Sequence[str], words: Sequence[str]) -> bool:
    return any(list(words[at : at + len(part)]) == list(part) for at in range(len(words) - len(part) + 1)) if part else False
