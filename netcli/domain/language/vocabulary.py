"""The words that a sentence may use: the tables of all languages of its scripts."""

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from itertools import chain

from netcli.domain.language.scripts import SCRIPTS, scripts
from netcli.domain.language.tables import SentenceWords, Words, languages
from netcli.domain.language.tables.no_day import no_day
from netcli.domain.language.tables.shared import COMPANY, PLACES


class Vocabulary:
    """The words of some languages, in their plain form."""

    def __init__(self, languages: Iterable[SentenceWords], calendar: Words, months: Words, no_day: Words, stems: tuple[str, ...]) -> None:
        """Take the tables.

        `calendar` has the words of days, months and spans. `no_day` has vague times, phrases that say nothing happened, and the
        words around a count: ago. `stems` begin days in any form and feasts, which are signs too.
        """
        self.languages = tuple(languages)
        self.calendar = calendar
        self.months = months
        self.no_day = no_day
        self.stems = stems
        self.places = PLACES
        self.company_words = COMPANY

    @cached_property
    def with_words(self) -> Words:
        """Words that a name follows."""
        return self._all("with_words")

    @cached_property
    def case_words(self) -> Words:
        """Words that an inflected name follows."""
        return self._all("case_words")

    @cached_property
    def joiners(self) -> Words:
        """Words and signs between two names."""
        return self._all("joiners") | {"&", "+"}

    @cached_property
    def place_words(self) -> Words:
        """Words after which a name is a place."""
        return self._all("place_words") - self.with_words

    @cached_property
    def virtues(self) -> Words:
        """Common words that follow a with-word and are no person."""
        return self._all("virtues")

    @cached_property
    def little(self) -> Words:
        """Prepositions, joiners and other words that no name is abbreviated to."""
        return self._all("function_words") | self.with_words | self.joiners | self._all("place_words") | {"i"}

    @cached_property
    def kind_of(self) -> Mapping[str, str]:
        """The kind of interaction of each word that means one."""
        return {word: kind for language in reversed(self.languages) for kind, forms in language.kinds.items() for word in forms}

    def kinds_in(self, said: Iterable[str]) -> Mapping[str, str]:
        """Return the kinds of the words of the languages that some words are in.

        The little words tell it: `list` is a letter in Polish alone. English words are used in all languages, but come last.
        Without a little word, it may be any language.
        """
        told = frozenset(said)
        spoken = [language for language in self.languages if not language.function_words.isdisjoint(told)]
        if not spoken:
            return self.kind_of
        english = [language for language in self.languages[:1] if language not in spoken]
        return {word: kind for language in reversed([*spoken, *english]) for kind, forms in language.kinds.items() for word in forms}

    @cached_property
    def ordinary(self) -> Words:
        """Words that are no part of a name even if they are capitalised."""
        return ((self.little | frozenset(self.kind_of)) - self._all("common")) | self.calendar

    @cached_property
    def signs(self) -> Words:
        """Words each of which may be a day, or say that nothing happened."""
        return frozenset(phrase for phrase in (*self.calendar, *self.no_day) if " " not in phrase and len(phrase) > 1)

    @cached_property
    def sign_phrases(self) -> list[Words]:
        """The words of phrases that say the same; single letters are left out."""
        phrases = [phrase.split() for phrase in (*self.calendar, *self.no_day) if " " in phrase]
        return [frozenset(words) for phrase in phrases if (words := [word for word in phrase if len(word) > 1])]

    @cached_property
    def polish(self) -> Words:
        """Function words that only Polish has."""
        return languages(("latin",))[SCRIPTS["latin"].index("pl")].sentence.function_words

    def is_common(self, word: str) -> bool:
        """Return whether a word belongs to the language, also if people have it as a name."""
        return word in self._common or word in self.ordinary

    @cached_property
    def _common(self) -> Words:
        return self._all("common")

    def _all(self, field: str) -> Words:
        return frozenset[str]().union(*(getattr(language, field) for language in self.languages))


def vocabulary(text: str) -> Vocabulary:
    """Return the words of the languages that a text may be written in."""
    return _of(scripts(text) or ("latin",))  # a text without letters: 1-2-1 means a kind too


@lru_cache(maxsize=8)
def _of(found: tuple[str, ...]) -> Vocabulary:
    spoken = languages(found)
    dates = [one.dates for one in spoken]
    calendar = frozenset[str]().union(
        *(table for one in dates for table in (one.weekdays, one.months, one.units, one.parts, one.days, one.spans))
    )
    months = frozenset[str]().union(*(one.months for one in dates))
    ago = frozenset(" ".join(frame.replace("…", "").split()) for one in dates for frame in one.ago)
    none = [one for script in found for one in no_day(script)]
    stems = tuple(stem for one in none for stem in (*one.adjectives, *one.times, *one.feasts))
    return Vocabulary([one.sentence for one in spoken], calendar, months, ago.union(*chain(*none)), stems)
