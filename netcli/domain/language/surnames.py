"""Unknown words that may be the surname of somebody else: with emma watson.

In small letters nothing tells a surname from another word, so the reading is never silent.
"""

from collections.abc import Iterable
from typing import NamedTuple

from netcli.domain.language.matching import PART, Match
from netcli.domain.language.mentions import Mention, Reader
from netcli.domain.language.signs import PAST
from netcli.domain.language.tables.shared import ABOUT, ABSENT, AGO, AT, PAST_VERBS
from netcli.domain.language.tokens import Fold, Token
from netcli.domain.person import Person

SHORTEST = 3  # letters of a surname


class Doubt(NamedTuple):
    """A person named by the first name alone, with the unknown word after it.

    `asked` means that it is likely a surname: it is nearly that of the person, or nothing but a little word follows it.
    """

    text: str
    person: Person
    asked: bool


def doubts(reader: Reader, mentions: Iterable[Mention], fold: Fold) -> list[Doubt]:
    """Return the mentions of people that may be of somebody else with another surname."""
    found = []
    for one in mentions:
        after = one.last + 1
        if len(one.people) != 1 or not _by_first_name(reader.matches, one) or not _may_be_a_surname(reader, after):
            continue
        (person,) = one.people
        word, surname = fold(reader.tokens[after].text), fold(person.name).split()[-1]
        likely = _nearly(word, surname) or _stands_as_surname(reader, after)
        found.append(Doubt(f"{one.text} {reader.tokens[after].text}", person, likely))
    return found


def _by_first_name(matches: Iterable[Match], one: Mention) -> bool:
    """Return whether the first name alone means the person, written in small letters."""
    same = [match for match in matches if (match.first, match.last) == (one.first, one.last) and match.person in one.people]
    return all(match.said == PART and not match.surname for match in same) and one.text == one.text.lower() != one.text.upper()


def _may_be_a_surname(reader: Reader, number: int) -> bool:
    """Return whether a word is unknown, and no verb or little word."""
    if number >= len(reader.tokens):
        return False
    token = reader.tokens[number]
    written = token.capital is False and token.adjacent and token.text.isalpha() and len(token.text) >= SHORTEST
    return written and number not in reader.signs.names and not _is_known(reader, token)


def _is_known(reader: Reader, token: Token) -> bool:
    word = token.plain
    if word in reader.signs.words.ordinary or word in ABOUT | ABSENT | AGO | AT | PAST_VERBS or token.spelled in PAST_VERBS:
        return True
    return PAST.fullmatch(token.text.lower()) is not None or word.endswith("ing")


def _stands_as_surname(reader: Reader, number: int) -> bool:
    """Return whether the sentence ends after a word, or a little word follows."""
    if number + 1 >= len(reader.tokens):
        return True
    following = reader.tokens[number + 1]
    return not following.adjacent or following.plain.isdigit() or _is_known(reader, following)


def _nearly(one: str, other: str) -> bool:
    """Return whether two words differ by one slip: a letter more, less or swapped."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, there = one[start:], other[start:]
    swapped = rest[:2] == there[:2][::-1] and rest[2:] == there[2:]
    return rest[1:] == there[1:] or rest[1:] == there or rest == there[1:] or swapped
