"""The people named in a sentence, by any name, part of a name or inflected form.

A name that several people have is returned with all of them, to be asked about.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from netcli.domain.language.matching import BASE, PART, SURE, KnownName, Match, name_matches
from netcli.domain.language.signs import Signs
from netcli.domain.language.tables.shared import COMMON_HEBREW_SURNAMES, HEBREW_SURNAMES, PARTICLES
from netcli.domain.language.tokens import Fold, Token
from netcli.domain.language.vocabulary import Vocabulary
from netcli.domain.person import Person

LONG_NAME = 5  # letters; a longer word is hardly by chance a form of a person's name


class Mention(NamedTuple):
    """The words `first` to `last`, which name one person, or any of several people."""

    first: int
    last: int
    text: str
    people: tuple[Person, ...]


class Reader:
    """The names in a sentence: known people, and names that no known person has."""

    def __init__(self, sentence: Sequence[Token], known: Iterable[KnownName], vocabulary: Vocabulary, fold: Fold) -> None:
        """Match the known names with the words of the sentence."""
        self.tokens = sentence
        self.matches = name_matches(sentence, known, vocabulary, fold)
        self.signs = Signs(sentence, vocabulary, {number for match in self.matches for number in range(match.first, match.last + 1)})

    def mentions(self) -> list[Mention]:
        """Return who is named, in the order of the sentence, each person once.

        The longest run of words wins over those that overlap with it.
        """
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
        """Return the capitalised names after a with-word that no known person has."""
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

    def _acceptable(self, match: Match) -> bool:
        """Return whether nothing speaks against a match."""
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
        """Return whether a part of a name belongs to the longer name of another person."""
        if not self.signs.whole_run(match.first, match.last, surname=match.surname) or self._other_surname(match.last + 1):
            return True
        if match.said == PART and self.tokens[match.last].plain in PARTICLES:
            return True
        return match.surname and self.tokens[match.first].adjacent and match.first - 1 in self.signs.names

    def _other_surname(self, after: int) -> bool:
        """Return whether the lower-case word `after` is the surname of another person."""
        if after >= len(self.tokens) or self.tokens[after].capital or not self.tokens[after].adjacent or self.signs.ordinary(after):
            return False
        word = self.tokens[after].plain
        if word in COMMON_HEBREW_SURNAMES or (len(word) > LONG_NAME and word.endswith(HEBREW_SURNAMES)):
            return True
        return any(other.surname and other.first == after and other.form == BASE for other in self.matches)

    def _people(self, matches: list[Match]) -> tuple[Person, ...]:
        """Return who a run of words may mean: the fullest names, in the required form."""
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
        """Drop a name that came before, also in part: Ana Pop came late; Ana was tired."""
        found: list[Mention] = []
        for mention in mentions:
            sure = {person for before in found if len(before.people) == 1 for person in before.people}
            again = not sure.isdisjoint(mention.people) and (len(mention.people) == 1 or not self._listed(mention.first))
            if not again and all(mention.people != before.people for before in found):
                found.append(mention)
        return found

    def _listed(self, number: int) -> bool:
        """Return whether a name follows another one in a list: Grace Hopper and Grace."""
        joiner = self.tokens[number - 1].plain in self.signs.words.joiners if number else False
        return joiner or bool(self.tokens[number].before.strip(" ."))
