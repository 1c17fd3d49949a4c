"""The folded form under which a name is found: case, accents and script do not matter."""

import unicodedata
from functools import lru_cache

APOSTROPHES = str.maketrans("", "", "'’ʼʹ`\"")


@lru_cache(maxsize=65536)
def search_key(text: str) -> str:
    """Fold a text to lower-case ASCII words with one space between: `Łukasz Ёлкин` becomes `lukasz elkin`.

    A text without any letter or digit in ASCII form, such as a lone emoji, folds to itself.
    """
    if text.isascii():
        folded = text
    else:
        # Only names in other scripts pay for the transliteration tables.
        from anyascii import anyascii

        folded = anyascii(unicodedata.normalize("NFC", text).replace("ё", "е").replace("Ё", "Е"))
    folded = folded.lower().translate(APOSTROPHES)
    words = "".join(char if char.isalnum() else " " for char in folded).split()
    return " ".join(words) or text.strip().lower()


def email_key(email: str) -> str:
    """Answer an address as it is compared."""
    return email.strip().lower()


def phone_key(phone: str) -> str:
    """Answer the digits of a phone number, as it is compared; a leading 00 is a plus."""
    digits = "".join(char for char in phone if char.isdigit())
    return digits.removeprefix("00") if phone.strip().startswith("00") else digits
