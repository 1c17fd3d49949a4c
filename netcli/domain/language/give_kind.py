"""The kind of a give, read from its words in five languages."""

from importlib import import_module

from netcli.domain.language.plain import plain
from netcli.domain.language.scripts import SCRIPTS, scripts

INSIDE = "-'\""  # signs inside words, in their plain form
HEBREW_PREFIXES = "והבלמשכ"  # written together with the next word
Patterns = dict[str, str]  # a pattern of a table, and its kind


def kind_of(text: str) -> str | None:
    """Return the kind that the first telling word of a give means, or None.

    What the give was about, after a word such as `on`, tells nothing: `a book on gifts` has no kind.
    """
    words = _words(text)
    patterns, topic = _tables(scripts(text))
    phrases = {tuple(phrase.split("_")): kind for phrase, kind in patterns.items() if "_" in phrase}
    at = 0
    while at < len(words):
        phrase, kind = _of_phrase(words[at:], phrases)
        if not phrase and at and words[at] in topic:
            return None
        kind = kind or (not phrase and _of_word(words[at], patterns)) or ""
        if kind:
            return kind
        at += phrase or 1
    return None


def _words(text: str) -> list[str]:
    """Return the words of a text in plain form; hyphens and apostrophes join them."""
    letters = "".join(char if char.isalnum() or char in INSIDE else " " for char in plain(text))
    return [word for part in letters.split() if (word := part.strip(INSIDE))]


def _tables(found: tuple[str, ...]) -> tuple[Patterns, frozenset[str]]:
    """Return the patterns for some scripts, and the words before a topic."""
    modules = [import_module(f"netcli.domain.language.give_kinds.{code}") for script in found for code in SCRIPTS[script]]
    patterns = {pattern: kind for one in modules for kind, text in one.KINDS.items() for pattern in plain(text).split()}
    return patterns, frozenset(word for one in modules for word in plain(one.TOPIC).split())


def _of_phrase(words: list[str], phrases: dict[tuple[str, ...], str]) -> tuple[int, str]:
    """Return how many words make the phrase that begins some words, and its kind."""
    for phrase, kind in phrases.items():
        if len(phrase) <= len(words) and all(map(_fits, phrase, words)):
            return len(phrase), kind
    return 0, ""


def _of_word(word: str, patterns: Patterns) -> str:
    """Return the kind of a word, empty if it tells none."""
    for form in (word, word[1:]) if word[0] in HEBREW_PREFIXES else (word,):
        if form in patterns:
            return patterns[form]
        for length in range(len(form), 1, -1):
            if (kind := patterns.get(f"{form[:length]}*")) is not None:
                return kind
    return ""


def _fits(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern
