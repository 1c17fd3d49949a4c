"""The words of one sentence beside the tables of its languages."""

from collections.abc import Sequence

from netcli.domain.language.day_tokens import Word
from netcli.domain.language.tables.said import Tables
from netcli.domain.language.vocabulary import Vocabulary


class Around:
    """The words of a sentence and the tables they are compared with."""

    def __init__(self, said: Sequence[Word], tables: Sequence[Tables], vocabulary: Vocabulary) -> None:
        self.said = said
        self.tables = tables
        self.words = vocabulary
        self.spoken = self._spoken()
        self._fields: dict[str, frozenset[str]] = {}

    def any(self, field: str) -> frozenset[str]:
        """Return the words of a field in the languages that the sentence is likely in."""
        if field not in self._fields:
            self._fields[field] = frozenset[str]().union(
                *(getattr(table.said if hasattr(table.said, field) else table.none, field) for table in self.spoken)
            )
        return self._fields[field]

    def plain(self, number: int) -> str:
        """Return a word in its plain form, or an empty text outside the sentence."""
        return self.said[number].plain if 0 <= number < len(self.said) else ""

    def edge(self, number: int) -> bool:
        """Return whether a clause begins with a word, or the sentence has ended."""
        return not 0 < number < len(self.said) or self.said[number].clause != self.said[number - 1].clause

    def _spoken(self) -> list[Tables]:
        """Return the tables of the languages that have the most words of the sentence.

        A word such as `bo` or `care` means something else in another language of the script.
        """
        said = [word.plain for word in self.said]
        scores = []
        for table in self.tables:
            fields = (
                table.words.function_words,
                table.words.with_words,
                *table.words.kinds.values(),
                table.dates.weekdays,
                table.dates.days,
                table.dates.ways,
            )
            scores.append(sum(word in field for word in said for field in fields))
        return [table for table, score in zip(self.tables, scores, strict=True) if score == max(scores)]


def like(word: str, forms: frozenset[str]) -> bool:
    """Return whether a word is one of some forms, or has one of their endings."""
    return word in forms or any(form[0] == "*" and len(word) > len(form) and word.endswith(form[1:]) for form in forms)
