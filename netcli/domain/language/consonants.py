"""Names that sound alike in Hebrew and in other letters: דוד כהן and David Cohen.

Hebrew writes consonants and few vowels, so only consonants can be compared. Each word has a skeleton of classes. A class is
one letter for the sounds of one Hebrew letter (b for b, v and w), or for sounds with several spellings. A word in Latin
letters (other scripts come folded to them) has one skeleton. A Hebrew word has several, because some of its letters are
sometimes a consonant and sometimes silent.
"""
# ruff: noqa: RUF003 - the comments explain Hebrew letters

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice, product
from unicodedata import combining, normalize

from netcli.domain.person import Person

TAKEN_FROM = 4  # consonants; with fewer, as in Dan, Dana and Dean, too many names are equal
MOST = 64  # skeletons of one word: six letters with two readings each
# The spellings of a class in a folded name of the other script, for the coarse search. j and g are missing: ג׳ is both.
SAME = {sound: (sound,) for sound in "dlmnrt"}
IN_LATIN = SAME | {"b": ("b", "v", "w"), "k": ("k", "c", "q"), "p": ("p", "f"), "s": ("s", "x"), "z": ("z", "ts")}
IN_HEBREW = SAME | {"b": ("v",), "k": ("k", "h", "ts"), "p": ("f",), "s": ("s", "z"), "z": ("z", "ts")}
MOST_TEXTS = 6  # spellings of one word in the coarse search

WORD = re.compile(r"[^\W\d_](?:'|[^\W\d_])*")
LETTER = re.compile("[א-ת]")
APOSTROPHES = str.maketrans({**dict.fromkeys("׳’ʼ`", "'"), "״": None, '"': None})

# The likeliest reading comes first; ^ is the start of a word. ח is the k of Rachel and silent in Hanna. ו is the v of Levi
# and the o of Yosef; two of them, or one at the start of a word, are a consonant. י begins Yaakov, Jacob and Israel; later
# in a word it is a vowel, except for the j of Benjamin. ז is the s of Rosenthal. An apostrophe marks foreign sounds: ג׳ is
# the j of John, צ׳ the ch of Chekhov.
READINGS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("אעה'", ("",)),
    **dict.fromkeys("כךק", ("k",)),
    **dict.fromkeys("טת", ("t",)),
    **dict.fromkeys("סש", ("s",)),
    **dict.fromkeys("צץ", ("z",)),
    **{letter: (sound,) for letter, sound in zip("בגדלמםנןפףר", "bgdlmmnnppr", strict=True)},
    "ז": ("z", "s"),
    "ח": ("k", ""),
    "ו": ("", "b"),
    "וו": ("b",),
    "י": ("", "j"),
    "^ו": ("b",),
    "^וו": ("b",),
    "^י": ("y", "j", ""),
    "ג'": ("j", "g"),
    **dict.fromkeys(("צ'", "ץ'"), ("k",)),
}
SIGN = re.compile(r"\^?(?:וו|[גצץ]'|.)")

# Several letters for one sound in English, German, Polish and folded Cyrillic spelling: Дж is dzh.
TOGETHER = {
    **dict.fromkeys(("tsch", "tch", "ch", "kh", "ck"), "k"),
    **dict.fromkeys(("sch", "sh"), "s"),
    **dict.fromkeys(("ts", "tz", "zh"), "z"),
    **dict.fromkeys(("dzh", "dj"), "j"),
    "ph": "p",
    "th": "t",
    "x": "ks",
}
LETTERS = re.compile("|".join(sorted(TOGETHER, key=len, reverse=True)))
CLASSES = str.maketrans("vwcqf", "bbkkp")
TWICE = re.compile(r"([a-z])\1")
SILENT = re.compile("[aeiouh]|(?!^)y")  # h is silent like ה; ח, which is also written h, may be silent too

Spelt = tuple[Person, str, str]  # a person, one of their names as written, and its folded form


def is_hebrew(text: str) -> bool:
    """Return whether a text has a Hebrew letter."""
    return not text.isascii() and LETTER.search(text) is not None


def traces(who: str, key: str) -> list[list[str]]:
    """Return for each word of a name the letters that similar names have in order.

    The database searches all names with them, coarsely: `dvd` and one of `kn hn tsn` for David Cohen.
    """
    found = (_texts(readings, IN_LATIN if is_hebrew(who) else IN_HEBREW) for readings in _readings(who, key))
    return sorted(filter(any, found), key=len)


def alike(who: str, key: str, found: Iterable[Spelt]) -> tuple[list[Person], list[Person]]:
    """Return the people with this name in the other script, and those to offer only.

    Both are in the order of `found`. Each word of `who` must match its own word of the name. If one match has few
    consonants, all matches are only offered.
    """
    said = _readings(who, key)
    hebrew = is_hebrew(who)
    people: dict[Person, int] = {}
    for person, name, name_key in found:
        if is_hebrew(name) is not hebrew and (shared := _shared(said, _readings(name, name_key))):
            people[person] = max(shared, people.get(person, 0))
    sure = all(shared >= TAKEN_FROM for shared in people.values())
    return (list(people), []) if sure else ([], list(people))


@lru_cache(maxsize=4096)
def skeletons(word: str) -> frozenset[str]:
    """Return every reading of a word (Latin in lower case) as classes of consonants."""
    if not is_hebrew(word):
        together = LETTERS.sub(lambda found: TOGETHER[found[0]], word.replace("'", ""))
        return frozenset([SILENT.sub("", TWICE.sub(r"\1", together.translate(CLASSES)))])
    readings = [READINGS.get(sign) or READINGS.get(sign.removeprefix("^"), ("",)) for sign in SIGN.findall(f"^{word}")]
    return frozenset("".join(sounds) for sounds in islice(product(*readings), MOST))


def _readings(name: str, key: str) -> list[frozenset[str]]:
    """Return the skeletons of each word of a name, or of `key` if it has no Hebrew."""
    if not is_hebrew(name):
        return [skeletons(word) for word in key.split()]
    bare = "".join(sign for sign in normalize("NFKD", name) if not combining(sign))  # few names have vowel points
    return [skeletons(word) for word in WORD.findall(bare.translate(APOSTROPHES).lower())]


def _texts(readings: frozenset[str], forms: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the spellings of the consonants that every reading of a word has."""
    certain = forms.keys() & set.intersection(*map(set, readings))
    texts = [""]
    for sound in min(readings, key=len):
        if sound in certain and len(texts) * len(forms[sound]) <= MOST_TEXTS:
            texts = [text + form for text in texts for form in forms[sound]]
    return [text.replace("kx", "x") for text in texts]  # one letter x for both


def _shared(said: Sequence[frozenset[str]], name: Sequence[frozenset[str]]) -> int:
    """Return the number of equal consonants, or 0 if a word of `said` has no match.

    Each word of `said` needs its own word of `name`.
    """
    left, total = list(name), 0
    for word in said:
        match = next((one for one in left if word & one), None)
        if match is None:
            return 0
        left.remove(match)
        total += min(map(len, word & match))
    return total
