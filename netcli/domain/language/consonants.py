"""Names that sound alike in Hebrew and in other letters: דוד כהן and David Cohen.

Hebrew writes consonants and few vowels, so that only consonants can be compared. A word becomes a skeleton of classes,
one letter for the sounds that one Hebrew letter may stand for (b for b, v and w), or that people write either way.
A word in Latin letters (other scripts come folded to them) has one skeleton; a Hebrew word has several, because some of
its letters are sometimes a consonant and sometimes silent.
"""
# ruff: noqa: RUF003 - Hebrew letters are what this is about

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice, product
from unicodedata import combining, normalize

from netcli.domain.person import Person

TAKEN_FROM = 4  # consonants; with fewer, as in Dan, Dana and Dean, too many names look the same
MOST = 64  # skeletons of one word: six letters that may be read in two ways
# How a class may look in a folded name of the other script, for a coarse look at many. j and g are left out: ג׳ is either.
SAME = {sound: (sound,) for sound in "dlmnrt"}
IN_LATIN = SAME | {"b": ("b", "v", "w"), "k": ("k", "c", "q"), "p": ("p", "f"), "s": ("s", "x"), "z": ("z", "ts")}
IN_HEBREW = SAME | {"b": ("v",), "k": ("k", "h", "ts"), "p": ("f",), "s": ("s", "z"), "z": ("z", "ts")}
MOST_TEXTS = 6  # to look for, for one word

WORD = re.compile(r"[^\W\d_](?:'|[^\W\d_])*")
LETTER = re.compile("[א-ת]")
APOSTROPHES = str.maketrans({**dict.fromkeys("׳’ʼ`", "'"), "״": None, '"': None})

# The likeliest reading stands first; ^ is the beginning of a word. ח is the k of Rachel and silent in Hanna. ו is the v of Levi
# and the o of Yosef; two of them, or one that begins a word, are a consonant. י begins Yaakov, Jacob and Israel; later in a
# word it is a vowel, but for the j of Benjamin. ז is the s of Rosenthal. An apostrophe makes foreign sounds: ג׳ is the j of
# John, צ׳ the ch of Chekhov.
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

# Several letters for one sound, as names are spelt in English, German and Polish and as Cyrillic is folded: Дж is dzh.
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
SILENT = re.compile("[aeiouh]|(?!^)y")  # h is silent as ה is, and where it stands for ח that may be silent too

Spelt = tuple[Person, str, str]  # somebody, a name of theirs as it is written, and its folded form


def is_hebrew(text: str) -> bool:
    """Tell whether a text has a Hebrew letter."""
    return not text.isascii() and LETTER.search(text) is not None


def traces(who: str, key: str) -> list[list[str]]:
    """Answer for each word of a name what a folded name that sounds alike may hold: letters that stand in this order.

    This is a coarse look, that a database takes at all names: `dvd` and one of `kn hn tsn` for David Cohen.
    """
    found = (_texts(readings, IN_LATIN if is_hebrew(who) else IN_HEBREW) for readings in _readings(who, key))
    return sorted(filter(any, found), key=len)


def alike(who: str, key: str, found: Iterable[Spelt]) -> tuple[list[Person], list[Person]]:
    """Choose who is called so in the other script; answers whom to take and whom only to offer, each in the order given.

    Every word said must be one of the name. One match that rests on few consonants leaves all of them doubtful.
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
    """Reduce a word to its classes of consonants, in every way it may be read; a Latin word is in lower case."""
    if not is_hebrew(word):
        together = LETTERS.sub(lambda found: TOGETHER[found[0]], word.replace("'", ""))
        return frozenset([SILENT.sub("", TWICE.sub(r"\1", together.translate(CLASSES)))])
    readings = [READINGS.get(sign) or READINGS.get(sign.removeprefix("^"), ("",)) for sign in SIGN.findall(f"^{word}")]
    return frozenset("".join(sounds) for sounds in islice(product(*readings), MOST))


def _readings(name: str, key: str) -> list[frozenset[str]]:
    """Read each word of a name; one without Hebrew is read from its folded form."""
    if not is_hebrew(name):
        return [skeletons(word) for word in key.split()]
    bare = "".join(sign for sign in normalize("NFKD", name) if not combining(sign))  # vowel points are written in few names
    return [skeletons(word) for word in WORD.findall(bare.translate(APOSTROPHES).lower())]


def _texts(readings: frozenset[str], forms: dict[str, tuple[str, ...]]) -> list[str]:
    """Write out the consonants that every reading of a word has."""
    certain = forms.keys() & set.intersection(*map(set, readings))
    texts = [""]
    for sound in min(readings, key=len):
        if sound in certain and len(texts) * len(forms[sound]) <= MOST_TEXTS:
            texts = [text + form for text in texts for form in forms[sound]]
    return [text.replace("kx", "x") for text in texts]  # one x writes both


def _shared(said: Sequence[frozenset[str]], name: Sequence[frozenset[str]]) -> int:
    """Count the consonants by which every word said is another word of a name; 0 when one is not."""
    left, total = list(name), 0
    for word in said:
        match = next((one for one in left if word & one), None)
        if match is None:
            return 0
        left.remove(match)
        total += min(map(len, word & match))
    return total
