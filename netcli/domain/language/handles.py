"""Handles: the readable identifiers made from names."""

from collections.abc import Collection
from itertools import count

LONGEST_HANDLE = 60
UNNAMED = "contact"  # the handle of a name that has no letter or digit in any script


def handle(search_key: str, taken: Collection[str]) -> str:
    """Return a free handle, `[a-z0-9-]+`, for a folded name: `ana-pop`, `ana-pop-2`."""
    plain = search_key.isascii() and search_key.replace(" ", "").isalnum()
    ascii_only = search_key if plain else "".join(char if char.isascii() and char.isalnum() else " " for char in search_key)
    base = "-".join(ascii_only.split())[:LONGEST_HANDLE].strip("-") or UNNAMED
    return next(name for number in count(1) if (name := numbered(base, number)) not in taken)


def numbered(base: str, number: int) -> str:
    """Return a handle with a number above 1 at its end, within LONGEST_HANDLE."""
    ending = f"-{number}"
    return base if number == 1 else base[: LONGEST_HANDLE - len(ending)].rstrip("-") + ending
