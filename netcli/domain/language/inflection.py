"""The dictionary forms of inflected names in Russian, Polish, Romanian and Hebrew.

Each rule has a dictionary ending and its endings in other cases. The rules are read backwards: a word may be a form of
several dictionary forms, and it counts as one only if a person of that name is known. So Марианна is no form of Анна, and
гилина none of Гил. All endings are written as `spelled` returns them: ё is е, and ą, ł are a, l.
"""

from functools import lru_cache
from typing import NamedTuple

from netcli.domain.language.plain import spelled
from netcli.domain.language.tables import words

SHORTEST = 1  # letters of a stem: Льва
LONG_STEM = 4  # letters of a stem; an ending of a foreign language hardly follows it by chance

# Dictionary ending, endings of the other cases.
RUSSIAN = (
    ("", "а у ом ем е ым"),
    ("й", "я ю ем е и"),
    ("ь", "я ю ем е и ью"),
    ("а", "ы и е у ой ою ей ею"),
    ("я", "и е ю ей ею"),
    ("ел", "ла лу лом ле"),
    ("ев", "ьва ьву ьвом ьве"),
    ("ец", "ца цу цем цом це"),
    ("ок", "ка ку ком ке"),
    ("ек", "ка ку ком ке ька ьку ьком ьке"),
    ("ий", "ого ому им ом"),
    ("ый", "ого ому ым ом"),
    ("ой", "ого ому ым ом им"),
    ("ая", "ой ую ою"),
)
POLISH = (
    ("", "a owi em iem ie u"),
    ("ek", "ka kowi kiem ku"),
    ("el", "la lowi lem le"),
    ("er", "ra rowi rem rze"),
    ("iec", "ca cowi cem cu"),
    ("ec", "ca cowi cem cu"),
    ("r", "rze"),
    ("t", "cie"),
    ("d", "dzie"),
    ("l", "le"),
    ("a", "y i e ie o ej iej"),
    ("ia", "i ie iu"),
    ("ja", "i"),
    ("ra", "rze"),
    ("ta", "cie"),
    ("da", "dzie"),
    ("ka", "ce"),
    ("ga", "dze"),
    ("la", "le"),
    ("i", "iego iemu im"),
    ("y", "ego emu ym"),
)
ROMANIAN = (("a", "ei"), ("ca", "cai cei"), ("ga", "gai"), ("u", "ului"))
# Endings that no dictionary form of a name has: a word with one of them is surely inflected.
SURE_LATIN = words("owi kowi lowi rowi cowi kiem iego iemu iej dzie ei cai ului")
SURE_ON_A_LONG_STEM = words("em iem lem rem cem rze dze ce iu")
# Russian forms of men's names that are women's names too, and the endings of women's surnames.
ALSO_WOMEN = words(
    spelled(
        "александра валентина евгения валерия августа антонина ивана стефана роберта паула марина кристина мартина юлия"
        " клавдия богдана руслана станислава ярослава владислава мирослава святослава эмилия романа виталия яна жана мишеля петра"
        " даниэля габриэля анатолия олимпия теодора фёдора леона ростислава бронислава даниила"
    )
)
WOMENS_SURNAMES = tuple(spelled("ова ева ина ына ская цкая").split())
HEBREW_PREFIXES = ("ו", "ל", "מ", "ש", "ול", "ומ", "וש", "של", "כש", "וכש")


class Reading(NamedTuple):
    """A possible dictionary form of a word; `sure` if the word is surely inflected."""

    form: str
    sure: bool


def _backwards(rules: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, ...]]:
    """Return the dictionary endings of each ending of another case."""
    found: dict[str, tuple[str, ...]] = {}
    for nominative, others in rules:
        for other in others.split():
            found[spelled(other)] = (*found.get(spelled(other), ()), spelled(nominative))
    return found


RUSSIAN_BACKWARDS = _backwards(RUSSIAN)
LATIN_BACKWARDS = _backwards(POLISH + ROMANIAN)


@lru_cache(maxsize=1024)
def readings(text: str) -> tuple[Reading, ...]:
    """Return the possible dictionary forms of a word, without the word itself."""
    word = spelled(text)
    if ends_in_a_nasal(text):
        return (Reading(word[:-1] + "a", sure=True),)
    if "а" <= word[-1:] <= "я":
        return tuple(Reading(form, _sure_in_russian(word)) for form, _ in _undone(word, RUSSIAN_BACKWARDS))
    if "a" <= word[-1:] <= "z":
        return tuple(Reading(form, _sure_in_latin(form, ending)) for form, ending in _undone(word, LATIN_BACKWARDS))
    if "א" <= word[:1] <= "ת":
        return tuple(
            Reading(word.removeprefix(one), sure=len(word) > len(one) + 2)
            for one in HEBREW_PREFIXES
            if word.startswith(one) and len(word) > len(one) + 1
        )
    return ()


def ends_in_a_nasal(text: str) -> bool:
    """Return whether a word has a nasal ending, as in Polish Janą.

    No name has it, and only names in -a take it: Janą is Jana and not Jan.
    """
    return text[-1:].lower() in {"ą", "ę"}


def _undone(word: str, backwards: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """Return each possible dictionary form with the removed ending, the longest first."""
    found = []
    for length in range(min(4, len(word) - SHORTEST), 0, -1):
        ending = word[-length:]
        found += [(word[:-length] + nominative, ending) for nominative in backwards.get(ending, ())]
    if word[-1:] == "i" and len(word) > SHORTEST:
        found.append((word + "a", "i"))  # Kasi, Zosi
    return [(form, ending) for form, ending in found if form != word]


def _sure_in_russian(word: str) -> bool:
    return word not in ALSO_WOMEN and not word.endswith(WOMENS_SURNAMES)


def _sure_in_latin(form: str, ending: str) -> bool:
    return ending in SURE_LATIN or (ending in SURE_ON_A_LONG_STEM and len(form) >= LONG_STEM)
