"""Days that belong to a thing: monday's call is a meeting, monday's news is none."""

from collections.abc import Iterator, Sequence

from netcli.domain.language.day_around import Around
from netcli.domain.language.day_phrases import DayPhrase
from netcli.domain.language.day_places import LATER, MAIN, TOPIC
from netcli.domain.language.day_readings import OPEN, Reading
from netcli.domain.language.tables.said.shared import ATTENDED, FIRST, SHOWS

ARTICLE = "ul"  # at the end of a Romanian word: prânzul de luni
PREFIXES = frozenset("בהלמו")
NEAR = 3  # words between a day and the meeting that it belongs to


class Owned:
    """The days of one sentence that belong to a thing, with the places of its words."""

    def __init__(self, around: Around, places: Sequence[str], covered: frozenset[int]) -> None:
        self.around = around
        self.places = places
        self.covered = covered

    def of_meetings(self, phrases: Sequence[DayPhrase]) -> Iterator[DayPhrase]:
        """Yield the phrases without those of things; a doubtful one is open."""
        for one in phrases:
            place = self.places[one.first]
            if not one.owned or (place != TOPIC and self._is_meeting(one) and self._attended(one)):
                yield one
            elif place in {MAIN, LATER} and self._is_event(one):
                known = not one.reading.days or self._attended(one)
                yield one if known else one._replace(reading=Reading(OPEN, one.reading.days))

    def _is_meeting(self, one: DayPhrase) -> bool:
        """Return whether a kind of meeting is beside a day: întâlnirea de ieri."""
        return any(self._is_kind(word) for word in self._near(one))

    def _is_event(self, one: DayPhrase) -> bool:
        return self._is_meeting(one) or any(form.startswith(SHOWS) for word in self._near(one) for form in _forms(word))

    def _near(self, one: DayPhrase) -> list[str]:
        after, before = range(one.last + 1, one.last + 1 + NEAR), range(one.first - 1 - NEAR, one.first)
        precedes = self.around.plain(one.first - 1) not in self.around.any("owners")
        clause = self.around.said[one.first].clause
        near = [number for number in (after if precedes else before) if 0 <= number < len(self.around.said)]
        return [self.around.plain(number) for number in near if self.around.said[number].clause == clause]

    def _attended(self, one: DayPhrase) -> bool:
        """Return whether a sentence begins with a meeting, or says that I was there."""
        clause = self.around.said[one.first].clause
        before = [n for n in range(one.first) if self.around.said[n].clause == clause and n not in self.covered]
        words = [self.around.plain(number) for number in before]
        others = [number for number in before if not self._is_little(number)]
        return not others or any(word.startswith(ATTENDED) for word in words)

    def _is_little(self, number: int) -> bool:
        word, around = self.around.plain(number), self.around
        prepositions = frozenset[str]().union(*(one.words.function_words | one.words.place_words | one.dates.on for one in around.spoken))
        little = word in prepositions | FIRST | around.any("owners") | around.words.company_words
        return little or self._is_kind(word) or (number > 0 and around.said[number].text[0].isupper())

    def _is_kind(self, word: str) -> bool:
        return any(form in self.around.words.kind_of for form in _forms(word))


def _forms(word: str) -> tuple[str, ...]:
    """Return a word, and without a Romanian article or Hebrew prefixes."""
    if word.endswith(ARTICLE):
        return word, word.removesuffix(ARTICLE)
    return (word, word[1:], word[2:]) if word[:1] in PREFIXES else (word,)
