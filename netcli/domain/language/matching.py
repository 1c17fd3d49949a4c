"""The matches between the words of a sentence and the names of known people."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from netcli.domain.language.inflection import ends_in_a_nasal, readings
from netcli.domain.language.plain import plain
from netcli.domain.language.signs import abbreviates, is_polish
from netcli.domain.language.tables.shared import TITLES
from netcli.domain.language.tokens import Fold, Token, script
from netcli.domain.language.vocabulary import Vocabulary
from netcli.domain.person import Person

WHOLE, INITIAL, PART = range(3)  # how much of the name is written, the most first
BASE, SURE, UNSURE = range(3)  # the dictionary form, surely an inflected form, perhaps one


class KnownName(NamedTuple):
    """A name of a known person; an alias counts only as a whole, or with the surname."""

    person: Person
    name: str
    alias: bool = False


class Match(NamedTuple):
    """A person who may be meant by the words `first` to `last`, both included."""

    first: int
    last: int
    person: Person
    said: int  # WHOLE, INITIAL or PART
    form: int  # BASE, SURE or UNSURE
    surname: bool = False
    handle: bool = False


def name_matches(sentence: Sequence[Token], known: Iterable[KnownName], vocabulary: Vocabulary, fold: Fold) -> list[Match]:
    """Return every place in a sentence where a known name may be written."""
    matcher = _Matcher(sentence, vocabulary, fold)
    return [match for one in known for name in _names(one) for match in matcher.matches(one, [fold(word) for word in name])]


class _Matcher:
    """The words of one sentence, with every form in which each may be a name."""

    def __init__(self, sentence: Sequence[Token], vocabulary: Vocabulary, fold: Fold) -> None:
        self.tokens = sentence
        self.words = vocabulary
        self.fold = fold

    def matches(self, one: KnownName, words: list[str]) -> Iterator[Match]:
        """Yield the matches of one name, given as folded words."""
        for first in sorted({*self._places.get(words[0], ()), *self._places.get(words[-1], ())}):
            yield from self._aligned(one, words, first)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The numbers of the words that may be a form of each folded name."""
        places: dict[str, list[int]] = {}
        for number, forms in enumerate(self._forms):
            for word in forms:
                places.setdefault(word, []).append(number)
        return places

    def _aligned(self, one: KnownName, words: list[str], first: int) -> Iterator[Match]:
        """Yield the match of a name that begins at word `first`, if there is one."""
        forms = self._fitting(words, first)
        after = first + len(forms)
        if len(forms) == len(words):
            yield Match(first, after - 1, one.person, WHOLE, _form(forms), handle=one.alias and "-" in one.name)
        elif one.alias:
            return
        elif forms and self._initial(after, words[-1]):
            yield Match(first, after, one.person, INITIAL, _form(forms))
        elif forms:
            yield Match(first, after - 1, one.person, PART, _form(forms))
        elif (surname := self._fits(first, words[-1])) is not None:
            yield self._by_surname(one.person, words, first, surname)

    def _by_surname(self, person: Person, words: list[str], first: int, surname: int) -> Match:
        """Return the match of a surname: before a given name, after an initial, or alone."""
        given = self._fits(first + 1, words[0], adjacent=True) if len(words) == 2 else None
        if given is not None:
            return Match(first, first + 1, person, WHOLE, _form([surname, given]))
        if first and self.tokens[first].adjacent and self._initial(first - 1, words[0], adjacent=False):
            return Match(first - 1, first, person, INITIAL, surname)
        return Match(first, first, person, PART, surname, surname=True)

    def _fitting(self, words: list[str], first: int) -> list[int]:
        """Return the forms of the leading words of a name that begin at word `first`."""
        forms: list[int] = []
        for place, word in enumerate(words):
            form = self._fits(first + place, word, adjacent=place > 0)
            if form is None:
                break
            forms.append(form)
        return forms

    def _fits(self, number: int, word: str, *, adjacent: bool = False) -> int | None:
        """Return in which form a word of the sentence is `word` of a name, or None."""
        if number >= len(self.tokens) or (adjacent and not self.tokens[number].adjacent):
            return None
        return self._forms[number].get(word)

    @cached_property
    def _forms(self) -> list[dict[str, int]]:
        """For each word of the sentence: each folded name that it may be, with the form."""
        found = []
        for token in self.tokens:
            forms: dict[str, int] = {}
            for reading in readings(token.text):
                key = self.fold(reading.form)
                sure = reading.sure or (token.spelled[-1] in "yieo" and script(token.text) == "LATIN" and self._polish)
                forms[key] = min(forms.get(key, UNSURE), SURE if sure else UNSURE)
            if not ends_in_a_nasal(token.text):
                forms[self.fold(token.text)] = BASE
            found.append(forms)
        return found

    @cached_property
    def _polish(self) -> bool:
        return is_polish(self.tokens, self.words)

    def _initial(self, number: int, word: str, *, adjacent: bool = True) -> bool:
        if number >= len(self.tokens) or (adjacent and not self.tokens[number].adjacent):
            return False
        token = self.tokens[number]
        return token.initial and self.fold(token.text)[:1] == word[:1] and abbreviates(token, self.words)


def _names(one: KnownName) -> list[list[str]]:
    """Return a name as words without titles; an alias also with the surname."""
    words, whole = one.name.split(), one.person.name.split()
    words = [word for word in words if plain(word.rstrip(".")) not in TITLES] or words
    return [words, [*words, whole[-1]]] if one.alias and len(words) == 1 and len(whole) > 1 and "-" not in one.name else [words]


def _form(forms: Sequence[int]) -> int:
    """Return the form of a whole name: SURE if one of its words is surely inflected."""
    inflected = [form for form in forms if form != BASE]
    return min(inflected) if inflected else BASE
