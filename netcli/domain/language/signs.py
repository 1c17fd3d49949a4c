"""Signs for and against a word of a sentence being the name of a person.

A missed name is seen in the printed answer; a wrong person would be logged silently. So a word counts as a name only if
nothing speaks against it.
"""

import re
from collections.abc import Collection, Sequence
from functools import cached_property

from netcli.domain.language.inflection import readings
from netcli.domain.language.tables.shared import ABOUT, ABSENT, HEBREW_WITH, ME, OWN_EVENTS, PAST_VERBS, TITLES
from netcli.domain.language.tokens import FULL_STOPS, Token, script
from netcli.domain.language.vocabulary import Vocabulary

JOINING_SIGNS = frozenset(",&+/;")
CLOSING_SIGNS = frozenset(",!&+:)]")
SCOPE_ENDS = FULL_STOPS | frozenset(":()")
# Verbs in the past: at the start of a sentence the word before them is a person, Will came by.
PAST = re.compile(r".{2,}(?:ed|л|ла|ли|лся|лась|лись|ł|ła|ły|ali|ili|yli|ala|ila|yla)")
DONE_BY_ME = ("תי", "נו")  # a Hebrew verb: התקשרתי לדנה
POLISH_LETTERS = frozenset("ąęłńśźż")
THIRD_PERSON = ("il", "al", "yl", "ila", "ala", "yla", "л", "ла")  # ends of verbs in Polish and Russian, in their plain form
VISITED = frozenset(("us", "me", "over"))
SOON = 3  # words within which the verb must follow


def is_polish(sentence: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Return whether a sentence is surely Polish, so its names have Polish endings."""
    return any(token.plain in vocabulary.polish or not POLISH_LETTERS.isdisjoint(token.text.lower()) for token in sentence)


def abbreviates(token: Token, vocabulary: Vocabulary) -> bool:
    """Return whether a single letter may be an initial: it is no word, or has a dot."""
    return token.plain not in vocabulary.little or token.after[:1] == "."


def _is_short_title(token: Token) -> bool:
    """Return whether a word is the Polish p., which is pan or pani."""
    return token.text == "p" and token.after[:1] == "."


def _is_perfect(words: Sequence[Token]) -> bool:
    """Return whether two words are a Romanian verb in the past: a venit, mi-a scris."""
    return len(words) == 2 and words[0].plain.rpartition("-")[2] in {"a", "au"} and words[1].plain.endswith(("t", "s"))


class Signs:
    """The signs around each word of one sentence.

    `names` are the numbers of the words that may be the name of a known person.
    """

    def __init__(self, sentence: Sequence[Token], vocabulary: Vocabulary, names: Collection[int]) -> None:
        self.tokens = sentence
        self.words = vocabulary
        self.names = names

    @cached_property
    def scope(self) -> list[str]:
        """What governs each word: `case` (inflected), `plain`, or an empty text.

        A with-word governs the names, joiners, titles and commas that follow it: with Ana, Bo and Dr Cy.
        """
        found: list[str] = []
        for number, token in enumerate(self.tokens):
            before = self.tokens[number - 1] if number else None
            if before is None or not SCOPE_ENDS.isdisjoint(
                token.before.replace(". ", " ") if before.initial or before.plain in TITLES else token.before
            ):
                found.append("")
            elif before.plain in self.words.with_words or before.plain in HEBREW_WITH:
                found.append("case" if before.plain in self.words.case_words else "plain")
            elif self.name_like(number - 1) or before.plain in self.words.joiners or before.plain in TITLES or _is_short_title(before):
                found.append(found[-1])
            elif (
                number in self.names
                and token.capital is None
                and token.plain[:1] in "למ"
                and before.plain in self.words.kind_of
                and before.plain.endswith(DONE_BY_ME)
            ):
                found.append("plain")
            else:
                found.append("")
        return found

    @cached_property
    def elsewhere(self) -> list[bool]:
        """Whether each word names a person talked about or absent: about Bo, without Cy.

        This ends at the next with-word or sign: talked about Bo with Ana.
        """
        found: list[bool] = []
        for number, token in enumerate(self.tokens):
            before = self.tokens[number - 1].plain if number else ""
            if before in ABOUT or (before == "o" and self._polish) or (before in ABSENT and token.adjacent):
                found.append(True)
            else:
                stays = bool(found) and found[-1] and not token.before.strip(" .")
                found.append(stays and before not in self.words.with_words and token.plain not in self.words.with_words)
        return found

    @cached_property
    def _polish(self) -> bool:
        return is_polish(self.tokens, self.words)

    def company(self, number: int) -> bool:
        """Return whether only people follow the word that governs a word: with, not at."""
        while number and self.scope[number]:
            number -= 1
            if self.tokens[number].plain in self.words.with_words:
                return self.tokens[number].plain in self.words.company_words or self.tokens[number].plain in self.words.kind_of
        return False

    def name_like(self, number: int) -> bool:
        """Return whether a word may be a name, of a known person or not."""
        return number in self.names or bool(self.tokens[number].capital)

    def ordinary(self, number: int) -> bool:
        """Return whether a word belongs to the language, also capitalised: Lunch, Monday."""
        word = self.tokens[number].plain
        return word in self.words.ordinary or word in TITLES

    def blocked(self, first: int, last: int) -> bool:
        r"""Return whether a mark makes these words no name: `\Will`, `**Ana`, `#ana`."""
        for number in range(first, last + 1):
            token = self.tokens[number]
            if (
                self.elsewhere[number]
                or token.before[-1:] in {"\\", "#", "@", "_"}
                or token.before[-2:] == "**"
                or token.after == "**"
                or token.after[:1] in {"@", "_"}
            ):
                return True
        return False

    def whole_run(self, first: int, last: int, *, surname: bool) -> bool:
        """Return whether no other word of a name is beside a part of a name.

        In Grace Kelly, Grace is not Grace Hopper.
        """
        after = last + 1
        if after < len(self.tokens) and (self.in_run(last, after) or self._foreign_initial(after)):
            return False
        before = first - 1
        return not (before >= 0 and self.in_run(before, first) and (surname or not self.tokens[before].first))

    def in_run(self, number: int, following: int) -> bool:
        """Return whether two neighbours are capitalised words of one name."""
        one, other = self.tokens[number], self.tokens[following]
        if number < 0 or not (one.capital and other.capital and other.adjacent) or one.possessive or one.initial or other.initial:
            return False
        return "." not in other.before and not self.ordinary(number) and not self.ordinary(following)

    def called_after(self, first: int, last: int) -> bool:
        """Return whether the name is part of a title: at the Grace Hopper Conference."""
        if last + 1 >= len(self.tokens) or self.scope[first]:
            return False
        after, before = self.tokens[last + 1], self.tokens[first - 1].plain if first else ""
        return bool(after.capital) and after.adjacent and not after.first and before in {"at", "the", "of", "in", "la", "na"}

    def owner(self, last: int) -> bool:
        """Return whether only something of the person is named: Ana's brother.

        At Ana's, or at Ana's birthday, Ana took part.
        """
        if not self.tokens[last].possessive or last + 1 >= len(self.tokens):
            return False
        following = self.tokens[last + 1]
        return not following.before.strip() and following.plain not in OWN_EVENTS and not self.ordinary(last + 1)

    def written_as_name(self, number: int, *, known: bool, surname: bool, name: str) -> bool:
        """Return whether a single word is written as a name, in a place for a name.

        It may be a form of `name`: surely if `known`, and by its surname if `surname`.
        """
        token = self.tokens[number]
        before = self.tokens[number - 1].plain if number else ""
        governed = bool(self.scope[number])
        if token.adjacent and before in self.words.place_words and not governed:
            return False
        if not self.words.places.isdisjoint(self._forms(token)) and before not in self.words.company_words and not self.joined(number):
            return False
        if self._common(token):
            return self._surely_name(number, governed=governed)
        if governed or (token.capital and not token.first) or token.capital is None:
            return True
        if token.capital is False and surname:
            return False
        return self.joined(number) or (known and (bool(token.capital) or script(token.text) == script(name)))

    def joined(self, number: int) -> bool:
        """Return whether a word is joined to another name or to me: Grace and I."""
        if number + 1 >= len(self.tokens):
            return False
        after = self.tokens[number + 1]
        if after.before.strip() in JOINING_SIGNS and after.before.strip():
            return self.name_like(number + 1)
        following = [token.plain for token in self.tokens[number + 1 : number + 3]]
        joining = [word in self.words.joiners or word in self.words.company_words for word in following]
        end = number + 1 + [*joining, False].index(False)
        return end > number + 1 and end < len(self.tokens) and (self.name_like(end) or self.tokens[end].plain in ME)

    def _foreign_initial(self, number: int) -> bool:
        token = self.tokens[number]
        return token.initial and bool(token.capital) and token.adjacent and abbreviates(token, self.words)

    def _common(self, token: Token) -> bool:
        return any(self.words.is_common(form) for form in self._forms(token))

    @staticmethod
    def _forms(token: Token) -> list[str]:
        return [token.plain, *(one.form.replace("й", "и") for one in readings(token.text))]

    def _surely_name(self, number: int, *, governed: bool) -> bool:
        """Return whether a common word is a name here: Will, not will."""
        token = self.tokens[number]
        if token.plain in self.words.months:
            return self._no_month(number) and (governed or (bool(token.capital) and (self.joined(number) or self._acts(number))))
        if token.capital:
            return (
                governed
                or token.possessive
                or not token.first
                or token.after[:1] in CLOSING_SIGNS
                or self.joined(number)
                or self._acts(number)
            )
        virtue = token.capital is False and not self.words.virtues.isdisjoint(self._forms(token))
        if not virtue and not governed and (self._called(number) or self._came(number) or self._did(number)):
            return True
        return governed and (not virtue or self._after_meeting(number))

    def _no_month(self, number: int) -> bool:
        """Return whether no number is beside a word that is a month too."""
        beside = [near for near in (number - 1, number + 1) if 0 <= near < len(self.tokens) and self.tokens[near].text.isdigit()]
        return all(near > number and near + 1 < len(self.tokens) and self._is_unit(near + 1) for near in beside)

    def _is_unit(self, number: int) -> bool:
        """Return whether a word is a unit of a length: call with may 20 min."""
        word = self.tokens[number].plain
        return any(word in language.minutes or word in language.hours for language in self.words.languages)

    def _acts(self, number: int) -> bool:
        """Return whether a verb in the past follows within SOON words: Will came by."""
        following = self.tokens[number + 1 : number + 1 + SOON]
        if _is_perfect(following[:2]):
            return True
        return any(token.spelled in PAST_VERBS or PAST.fullmatch(token.text.lower()) for token in following)

    def _called(self, number: int) -> bool:
        """Return whether a verb of a call is before its subject: dzwonił marek."""
        before = self.tokens[number - 1] if number and self.tokens[number].adjacent else None
        return before is not None and before.plain in self.words.kind_of and before.plain.endswith(THIRD_PERSON)

    def _did(self, number: int) -> bool:
        """Return whether a Romanian verb is beside its subject: a venit ana.

        The word is no common word itself; only a form of it is: an, a year.
        """
        beside = self.tokens[max(number - 2, 0) : number], self.tokens[number + 1 : number + 3]
        return not self.words.is_common(self.tokens[number].plain) and any(map(_is_perfect, beside))

    def _came(self, number: int) -> bool:
        """Return whether a sentence begins with who came: jack stayed with us."""
        following = [token.plain for token in self.tokens[1 : 2 + SOON]]
        return number == 0 and len(following) > 1 and self._acts(0) and not VISITED.isdisjoint(following[1:])

    def _after_meeting(self, number: int) -> bool:
        """Return whether a word for a meeting precedes: lunch with grace.

        In `wait with patience` no such word precedes.
        """
        return any(self.tokens[before].plain in self.words.kind_of for before in (number - 1, number - 2) if before >= 0)
