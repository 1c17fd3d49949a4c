"""The folded form under which a name is found: case, accents and script do not matter."""

import unicodedata
from functools import lru_cache

# What the letters of most users become, as anyascii has it: loading it takes a command some 7 % longer.
# fmt: off
BECOMES = {
    "": "ъьאע", "a": "àáâãäåāăąа", "ae": "æ", "b": "б", "c": "çćĉċčћ", "ch": "ч", "d": "ðďđдד", "dj": "ђ", "dz": "ѕ",  # noqa: RUF001 - meant
    "dzh": "џ", "e": "èéêëēĕėęěеэѐё", "f": "фףפ", "g": "ĝğġģгѓґג", "h": "ĥħהח", "i": "ìíîïĩīĭįıиіїѝ", "ie": "є", "ij": "ĳ",
    "j": "ĵј", "k": "ķкќק", "kh": "хךכ", "l": "ĺļľŀłлל", "lj": "љ", "m": "мםמ", "n": "ñńņňŉнןנ", "ng": "ŋ", "nj": "њ",
    "o": "òóôõöøōŏőо", "oe": "œ", "p": "п", "q": "ĸ", "r": "ŕŗřрר", "s": "śŝşšſșсסש", "sh": "ш", "shch": "щ", "ss": "ß",
    "t": "ţťŧțтטת", "th": "þ", "ts": "цץצ", "u": "ùúûüũūŭůűųуў", "v": "вבו", "w": "ŵ", "y": "ýÿŷйыי", "ya": "я", "yu": "ю",
    "z": "źżžзז", "zh": "ж",
}
# fmt: on
LETTERS = str.maketrans({letter: plain for plain, letters in BECOMES.items() for letter in letters})
MOST_WORDS = 20  # that decide: no name has more, and each is a condition of a query, of which there may be no thousand
APOSTROPHES = str.maketrans("", "", "'’ʼʹ`\"")


@lru_cache(maxsize=65536)
def search_key(text: str) -> str:
    """Fold a text to lower-case ASCII words with one space between: `Łukasz Ёлкин` becomes `lukasz elkin`.

    A text without any letter or digit in ASCII form, such as a lone emoji, folds to itself.
    """
    folded = text.lower()
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", folded).translate(LETTERS)
    if not folded.isascii():
        folded = _by_library(text)
    folded = folded.translate(APOSTROPHES)
    words = "".join(char if char.isalnum() else " " for char in folded).split()
    return " ".join(words) or text.strip().lower()


def search_words(text: str) -> list[str]:
    """Answer the folded words by which a name is looked for."""
    return search_key(text).split()[:MOST_WORDS]


def _by_library(text: str) -> str:
    """Transliterate a text with any letter there is."""
    from anyascii import anyascii

    return anyascii(unicodedata.normalize("NFC", text).replace("ё", "е").replace("Ё", "Е")).lower()
