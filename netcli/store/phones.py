"""Phone numbers in E.164, so that two spellings of one number are equal."""

from collections.abc import Callable
from functools import cache

LONGEST = 40  # characters: the rest of a longer text is ignored


def e164(region: str | None) -> Callable[[str], str | None]:
    """Return a function that returns a number in E.164, or None.

    A number without a country code is read as one of the region (RO, DE ...).
    """
    import phonenumbers  # start-up time: its tables take 20 ms, and only a search for duplicates needs them

    @cache
    def read(text: str) -> str | None:
        try:
            number = phonenumbers.parse(international(text[:LONGEST]), region)
        except phonenumbers.NumberParseException:
            return None
        valid = phonenumbers.is_possible_number(number)
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if valid else None

    return read


def international(text: str) -> str:
    """Return a number with its leading 00 replaced by +."""
    bare = text.strip()
    return f"+{bare[2:]}" if bare.startswith("00") else bare
