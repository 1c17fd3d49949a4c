"""Who is named in a sentence: whole names, their parts from the front, surnames, aliases, initials, in any of their forms.

A name that fits several people is left to be asked about.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from netcli.domain.language.inflection import ends_in_a_nasal, readings
from netcli.domain.language.signs import Signs
from netcli.domain.language.tables.shared import COMMON_HEBREW_SURNAMES, HEBREW_SURNAMES, PARTICLES
from netcli.domain.language.tokens import Fold, Token, script
from netcli.domain.language.vocabulary import Vocabulary
from netcli.domain.person import Person

WHOLE, INITIAL, PART = range(3)  # how much of the name was said, the most first
LONG_NAME = 5  # letters; a longer word is hardly by chance a form of somebody's name
BASE, SURE, UNSURE = range(3)  # as it stands in the dictionary, surely an inflected form, perhaps one


class Known(NamedTuple):
    """One name that somebody has; an alias counts only as a whole, or with the surname."""

    person: Person
    name: str
    alias: bool = False


class Match(NamedTuple):
    """One person who may be meant by a run of words, `first` to `last`, both included."""

    first: int
    last: int
    person: Person
    said: int  # WHOLE, INITIAL or PART
    form: int  # BASE, SURE or UNSURE
    surname: bool = False
    handle: bool = False


class Mention(NamedTuple):
    """A run of words that names somebody; more than one person makes it ambiguous."""

    first: int
    last: int
    text: str
    people: tuple[Person, ...]


class Reader:
    """The reading of one sentence: who is named, and which names nobody known has."""

    def __init__(self, sentence: Sequence[Token], known: Iterable[Known], vocabulary: Vocabulary, fold: Fold) -> None:
        """Take the words, and the names that may stand among them."""
        self.tokens = sentence
        self.fold = fold
        self.signs = Signs(sentence, vocabulary, ())
        self.matches = [match for one in known for name in _names(one) for match in self._matches(one, [fold(word) for word in name])]
        self.signs.names = {number for match in self.matches for number in range(match.first, match.last + 1)}

    def mentions(self) -> list[Mention]:
        """Choose who is named, the longest run of words first, in the order of the sentence; a person named twice counts once."""
        spans: dict[tuple[int, int], list[Match]] = {}
        for match in self.matches:
            if self._acceptable(match):
                spans.setdefault((match.first, match.last), []).append(match)
        chosen: list[Mention] = []
        taken: set[int] = set()
        for (first, last), matches in sorted(spans.items(), key=lambda span: (span[0][0] - span[0][1], span[0][0])):
            if taken.isdisjoint(range(first, last + 1)) and (people := self._people(matches)):
                taken |= set(range(first, last + 1))
                text = " ".join(token.text for token in self.tokens[first : last + 1])
                chosen.append(Mention(first, last, text, people))
        return self._once_each(sorted(chosen))

    def unknown(self, mentions: Iterable[Mention]) -> list[str]:
        """Answer the capitalised names after a with-word that nobody known has."""
        said = {number for mention in mentions for number in range(mention.first, mention.last + 1)}
        names = []
        for number, token in enumerate(self.tokens):
            begins = token.capital and self.signs.company(number) and not self.signs.in_run(number - 1, number)
            if not begins or number in said or self.signs.ordinary(number) or self.signs.blocked(number, number) or token.initial:
                continue
            last = number
            while last + 1 < len(self.tokens) and self.signs.in_run(last, last + 1):
                last += 1
            names.append(" ".join(one.text for one in self.tokens[number : last + 1]))
        return list(dict.fromkeys(names))

    def _matches(self, one: Known, words: list[str]) -> Iterator[Match]:
        for first in sorted({*self._places.get(words[0], ()), *self._places.get(words[-1], ())}):
            yield from self._aligned(one, words, first)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Answer where in the sentence each folded name may stand."""
        places: dict[str, list[int]] = {}
        for number, forms in enumerate(self._forms):
            for word in forms:
                places.setdefault(word, []).append(number)
        return places

    def _aligned(self, one: Known, words: list[str], first: int) -> Iterator[Match]:
        """Yield how the words that begin at one of the sentence fit a name."""
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
        """Answer how a name is said that begins with its last word, or with that alone, or after an initial."""
        given = self._fits(first + 1, words[0], adjacent=True) if len(words) == 2 else None
        if given is not None:
            return Match(first, first + 1, person, WHOLE, _form([surname, given]))
        if first and self.tokens[first].adjacent and self._initial(first - 1, words[0], adjacent=False):
            return Match(first - 1, first, person, INITIAL, surname)
        return Match(first, first, person, PART, surname, surname=True)

    def _fitting(self, words: list[str], first: int) -> list[int]:
        """Answer the forms of the words of a name, from the front, that stand in the sentence one after the other."""
        forms: list[int] = []
        for place, word in enumerate(words):
            form = self._fits(first + place, word, adjacent=place > 0)
            if form is None:
                break
            forms.append(form)
        return forms

    def _fits(self, number: int, word: str, *, adjacent: bool = False) -> int | None:
        """Answer in which form a word of the sentence is a word of a name."""
        if number >= len(self.tokens) or (adjacent and not self.tokens[number].adjacent):
            return None
        return self._forms[number].get(word)

    @cached_property
    def _forms(self) -> list[dict[str, int]]:
        """Answer for each word the folded names that it may be a form of."""
        found = []
        for token in self.tokens:
            forms: dict[str, int] = {}
            for reading in readings(token.text):
                key = self.fold(reading.form)
                sure = reading.sure or (token.spelled[-1] in "yieo" and script(token.text) == "LATIN" and self.signs.polish)
                forms[key] = min(forms.get(key, UNSURE), SURE if sure else UNSURE)
            if not ends_in_a_nasal(token.text):
                forms[self.fold(token.text)] = BASE
            found.append(forms)
        return found

    def _initial(self, number: int, word: str, *, adjacent: bool = True) -> bool:
        if number >= len(self.tokens) or (adjacent and not self.tokens[number].adjacent):
            return False
        token = self.tokens[number]
        return token.initial and self.fold(token.text)[:1] == word[:1] and self.signs.abbreviates(token)

    def _acceptable(self, match: Match) -> bool:
        """Tell whether nothing speaks against a match."""
        if self.signs.blocked(match.first, match.last) or self.signs.owner(match.last):
            return False
        if match.handle or (match.last > match.first and match.said != PART):
            return not self.signs.called_after(match.first, match.last)
        if self._of_somebody_else(match):
            return False
        known = match.form == BASE or (match.form == SURE and len(self.tokens[match.first].text) >= LONG_NAME)
        return match.last > match.first or self.signs.written_as_name(
            match.first, known=known, surname=match.surname, name=match.person.name
        )

    def _of_somebody_else(self, match: Match) -> bool:
        """Tell whether a part of a name belongs to a name that is longer, and another person's."""
        if not self.signs.whole_run(match.first, match.last, surname=match.surname) or self._other_surname(match.last + 1):
            return True
        if match.said == PART and self.tokens[match.last].plain in PARTICLES:
            return True
        return match.surname and self.tokens[match.first].adjacent and match.first - 1 in self.signs.names

    def _other_surname(self, after: int) -> bool:
        """Tell whether a word without a capital that follows is the surname of somebody else."""
        if after >= len(self.tokens) or self.tokens[after].capital or not self.tokens[after].adjacent or self.signs.ordinary(after):
            return False
        word = self.tokens[after].plain
        if word in COMMON_HEBREW_SURNAMES or (len(word) > LONG_NAME and word.endswith(HEBREW_SURNAMES)):
            return True
        return any(other.surname and other.first == after and other.form == BASE for other in self.matches)

    def _people(self, matches: list[Match]) -> tuple[Person, ...]:
        """Answer who may be meant by one run of words: who is named the most fully, in the form that the grammar asks for."""
        most = min(match.said for match in matches)
        matches = [match for match in matches if match.said == most]
        base = [match for match in matches if match.form == BASE]
        sure = [match for match in matches if match.form == SURE]
        fitting = {
            "case": [match for match in matches if match.form != BASE] or base,
            "plain": base or sure,
            "": matches if base else sure,
        }[self.signs.scope[matches[0].first]]
        return tuple(dict.fromkeys(match.person for match in fitting))

    def _once_each(self, mentions: list[Mention]) -> list[Mention]:
        """Leave out a name that was said before, also by a part: Ana Pop came late; Ana was tired."""
        found: list[Mention] = []
        for mention in mentions:
            sure = {person for before in found if len(before.people) == 1 for person in before.people}
            again = not sure.isdisjoint(mention.people) and (len(mention.people) == 1 or not self._listed(mention.first))
            if not again and all(mention.people != before.people for before in found):
                found.append(mention)
        return found

    def _listed(self, number: int) -> bool:
        """Tell whether a name stands beside the one before it in a list: Grace Hopper and Grace."""
        joiner = self.tokens[number - 1].plain in self.signs.words.joiners if number else False
        return joiner or bool(self.tokens[number].before.strip(" ."))


def _names(one: Known) -> list[list[str]]:
    """Answer a name as words; a short one also with the surname: Bob Quimby."""
    words, whole = one.name.split(), one.person.name.split()
    return [words, [*words, whole[-1]]] if one.alias and len(words) == 1 and len(whole) > 1 and "-" not in one.name else [words]


def _form(forms: Sequence[int]) -> int:
    """Answer the form of a whole name: one word that is surely inflected makes the others so."""
    inflected = [form for form in forms if form != BASE]
    return min(inflected) if inflected else BASE
