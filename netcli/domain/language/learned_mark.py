"""The mark before what was learned of a person: `tea with Ana learned: sings`."""

import re
from collections.abc import Iterable, Iterator

from netcli.domain.language.plain import plain
from netcli.domain.language.tables import SentenceWords

MARK = r"(?:^|(?<=[\s,;.(]))(?:([^\W\d_]{2,14}) )?([^\W\d_]{2,14}):(?=\s|$)"
ARROW = r"(?:->|→)"
ENDS = " \t,;."


def cut_learned(text: str, languages: Iterable[SentenceWords]) -> tuple[str, tuple[str, ...]]:
    """Return a sentence without its marks, and the texts after them.

    A text ends at the next mark, at the purpose, at the outcome, or with the sentence.
    """
    tables = list(languages)
    learned = frozenset[str]().union(*(one.learned for one in tables))
    purpose = frozenset[str]().union(*(one.purpose for one in tables))
    marks = list(_marks(text, learned))
    if not marks:
        return text, ()
    arrow = re.search(ARROW, text)
    stops = [*(start for start, _ in marks), *(start for start, _ in _marks(text, purpose)), len(text)]
    stops += [arrow.start()] if arrow else []
    spans = [(start, after, min(stop for stop in stops if stop >= after)) for start, after in marks]
    rest = text
    for start, _, end in reversed(spans):
        rest = f"{rest[:start].rstrip(ENDS)} {rest[end:]}".strip()
    return rest, tuple(said for _, after, end in spans if (said := text[after:end].strip(ENDS)))


def _marks(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where a mark begins and where its text does."""
    for found in re.finditer(MARK, text):
        if found[1] and plain(f"{found[1]} {found[2]}") in words:
            yield found.start(1), found.end()
        elif plain(found[2]) in words:
            yield found.start(2), found.end()
