"""Phone numbers in E.164, so that two spellings of one number are the same."""

from collections.abc import Callable
from functools import cache

LONGEST = 40  # characters that may be a number


def e164(region: str | None) -> Callable[[str], str | None]:
    """Make the reader of numbers: E.164 for one that is complete, or national in a region (RO, DE ...), else nothing."""
    import phonenumbers  # its tables take 20 ms, and only a search for duplicates needs them

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
    """Answer a number with a plus where it begins with 00, as most of the world dials it."""
    bare = text.strip()
    return f"+{bare[2:]}" if bare.startswith("00") else bare
