"""Guessing the Windows code page of a text from the letters in its words.

Each word adds penalties to each page: for a sign inside the word, letters that no single language has, letters of two scripts,
too many vowels or consonants in a row. The page with the smallest sum is returned.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice

WESTERN, CENTRAL, CYRILLIC, HEBREW = PAGES = ("cp1252", "cp1250", "cp1251", "cp1255")
LATIN = (WESTERN, CENTRAL)
LOOKED_AT = 1 << 16  # bytes of the lines that are read
MOST_LINES = 2_000  # more lines would not change the guess
BROKEN, APART, UNLIKELY, DOUBTFUL = 4.0, 2.0, 1.0, 0.25  # penalties

# By page, the letters of its languages beyond a to z. A word has the letters of one language.
ALPHABETS = {
    # French, Spanish, Portuguese, Italian, German, the north, Dutch and Icelandic
    WESTERN: ("àâæçèéêëîïôœùûüÿ", "áéíñóúüç", "áâãàçéêíóôõú", "àèéìòù", "äöüß", "åäöæøéü", "áéëïöü", "áðéíóúýþæö"),
    # Polish, Romanian, Czech and Slovak, Hungarian, Croatian, German, and French without its graves
    CENTRAL: ("ąćęłńóśźż", "ăâîşţ", "áäčďéěíĺľňóôŕřšťúůýž", "áéíóöőúüű", "ćčđšž", "äöüß", "çëéâîô"),
    CYRILLIC: ("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдеёжзіийклмнопрстуўфхцчшыьэюя"),
    HEBREW: ("אבגדהוזחטיכךלמםנןסעפףצץקרשת",),
}
VOWELS = "aeiouyàâæèéêëîïôœùûüÿáíóúãõìòäöåøýąęăěůőűаеёиоуыэюяєіїў"
CONSONANTS = "bcdfghjklmnpqrstvwxzçñßðþćłńśźżşţčďĺľňŕřšťžđбвгґджзйклмнпрстфхцчшщ"  # noqa: RUF001 - Cyrillic letters
CROWDED_LATIN = rf"[{VOWELS}](?=[{VOWELS}]{{2}})|[{CONSONANTS}](?=[{CONSONANTS}]{{2}})"
CROWDED_CYRILLIC = rf"(?i:[{VOWELS}](?=[{VOWELS}]{{2}})|[{CONSONANTS}](?=[{CONSONANTS}]{{3}})|^[{CONSONANTS}]{{3,}}$)"
BEYOND = r"[^\x00-\x7f](?=[^\x00-\x7f]{2})"  # three in a row: rare in every language with Latin letters
# Patterns that are rare in the languages of a page, with their penalties.
ODD = {
    WESTERN: (
        (APART, r"ñ(?![aeiouáéíóúü])|õ(?!e)|ã(?![oe]|$)"),  # in cp1250 they are ń, ő and ă
        (UNLIKELY, r"[aeouáéíóú]è|è[aeiouáéíóú]|[aeiouáéíóú][øæ]|[øæ][aeiouáéíóú]"),  # č, ř and ć occur beside vowels
        (UNLIKELY, r"[ðþùæÿ]|û(?![rt])|[ìò](?!$)|ã$"),
        (DOUBTFUL, r"ê(?![tlmnvcq])|ñ(?!$)|[èêïûù]$|[cdrs]z"),
        (UNLIKELY, CROWDED_LATIN),
        (APART, BEYOND),
    ),
    CENTRAL: (
        (APART, r"ń(?=[aeiouáéíóúü])|ă[oe]"),
        (UNLIKELY, r"[ĺŕđ]|ő(?=e)|[ďť](?=[bcdfghjklmnpqrstvwxz])|č(?=[gfrsd])|(?!^)č(?=[mv])"),
        (DOUBTFUL, r"ę(?=t)|ř(?=[gndmlbkv])|ć(?=[gkrb])"),
        (UNLIKELY, CROWDED_LATIN),
        (APART, BEYOND),
    ),
    CYRILLIC: (
        (APART, r"[а-яёіїєґ][А-ЯЁІЇЄҐ]"),  # noqa: RUF001 - Cyrillic letters
        (UNLIKELY, r"^[ьъы]|[эъ]$"),
        (DOUBTFUL, r"^[а-яёіїєґ]"),  # names begin with a capital
        (UNLIKELY, CROWDED_CYRILLIC),
    ),
    HEBREW: (
        (UNLIKELY, r"[ךםןףץ](?=\w)"),  # letters that end a word
        (DOUBTFUL, r"[כמנצ]$"),  # letters that do not end a word
    ),
}


def guess(lines: Iterable[bytes]) -> str:
    """Return the likeliest code page of the lines that are not ASCII."""
    text = b"\n".join(islice((line for line in lines if not line.isascii()), MOST_LINES))[:LOOKED_AT]
    words = {word for word in _word_pattern().findall(text) if not word.isascii()}
    return min(PAGES, key=lambda page: sum(_against(word.decode(page, "replace"), page) for word in words))


@cache
def _word_pattern() -> re.Pattern[bytes]:
    """Match bytes that may be letters: not those that are the same sign in all pages."""
    signs = {byte for byte in range(0x80, 0x100) if len({_sign(byte, page) for page in PAGES}) == 1 and _sign(byte, WESTERN)}
    return re.compile(b"[A-Za-z%b]+" % b"".join(b"\\x%02x" % byte for byte in range(0x80, 0x100) if byte not in signs))


def _sign(byte: int, page: str) -> str:
    """Return the sign of a byte in a page, or "" if it is a letter or unused."""
    char = bytes([byte]).decode(page, "replace")
    return "" if char.isalpha() or char == "\ufffd" else char


def _against(word: str, page: str) -> float:
    """Return the penalty of a word in a page."""
    lower = word.lower()
    beyond = {char for char in lower if char > "\x7f"}
    if signs := sum(not char.isalpha() for char in lower):
        found = signs * (BROKEN if len(word) > 1 else UNLIKELY)
    else:
        fits = any(beyond <= letters for letters in _alphabets(page))
        found = 0.0 if fits else APART if page in LATIN else BROKEN
    if page not in LATIN and len(beyond) < len({*lower}):
        found += BROKEN  # letters of two scripts
    text = word if page == CYRILLIC else lower
    return found + sum(weight * len(pattern.findall(text)) for weight, pattern in _odd(page))


@cache
def _alphabets(page: str) -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, ALPHABETS[page]))


@cache
def _odd(page: str) -> tuple[tuple[float, re.Pattern[str]], ...]:
    return tuple((weight, re.compile(pattern)) for weight, pattern in ODD[page])
