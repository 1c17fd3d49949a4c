"""Whether a first clause is about another person: Ana moved on monday, we met."""

from collections.abc import Callable

from netcli.domain.language.day_around import Around, like
from netcli.domain.language.tables.said.shared import FIRST_PERSON, TO_ME, VISITS

BEGINNING = 3  # words of a later clause with its verb


def is_of_another(around: Around, number: int, is_name: Callable[[str], bool]) -> bool:
    """Return whether the first clause, with the day, is about another person.

    A later clause must then say what the user did. `number` is a word of the day.
    """
    first = [n for n in range(len(around.said)) if around.said[n].clause == around.said[0].clause]
    if number not in first or not is_name(around.said[0].text) or any(_is_with_me(around, n) for n in first[1:]):
        return False
    after = first[-1] + 1
    return any(_is_my_verb(around, n) for n in range(after, min(after + BEGINNING, len(around.said))))


def _is_my_verb(around: Around, number: int) -> bool:
    is_name = around.said[number].text[0].isupper() and around.plain(number) != "i"
    return not is_name and like(around.plain(number), FIRST_PERSON)


def _is_with_me(around: Around, number: int) -> bool:
    """Return whether a word makes the first clause one about me too."""
    word = around.plain(number)
    ours = word in around.words.kind_of or word in TO_ME
    return ours or word.startswith(VISITS) or _is_my_verb(around, number)
