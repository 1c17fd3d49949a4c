"""Counts and spans as text.

Tab loads this module (netcli/complete.py), so it imports next to nothing.
"""

from collections.abc import Mapping, Sequence

PLURALS = {"person": "people", "address": "addresses", "match": "matches"}  # without a plain -s


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: `1 day`, `2 days`, `2 people`."""
    return f"{number} {noun if number == 1 else PLURALS.get(noun, f'{noun}s')}"


def few(texts: Sequence[str], most: int) -> str:
    """Return the first texts, and how many more there are: `a, b and 3 more`."""
    return ", ".join(texts[:most]) + (f" and {len(texts) - most} more" if len(texts) > most else "")


def cut(text: str, most: int = 40) -> str:
    """Return the first line of a text, cut after a word to `most` characters."""
    line = text.partition("\n")[0]
    if len(line) <= most:
        return line
    return f"{line[:most].rpartition(' ')[0] or line[:most]} …"


def along(records: Mapping[str, int]) -> str:
    """Return the records that go with another, by type: `2 interactions, 1 ask`."""
    return ", ".join(counted(number, name) for name, number in records.items() if number)


def ago(gap: int) -> str:
    """Return how long ago a day was, in its largest unit; `gap` is in days.

    Days up to two weeks, weeks up to two months, months up to 700 days, then years.
    """
    if gap < 2:
        return ("today", "yesterday")[gap]
    for unit, length, limit in (("day", 1.0, 14), ("week", 7.0, 60), ("month", 30.44, 700)):
        if gap < limit:
            return f"{counted(max(1, round(gap / length)), unit)} ago"
    return f"{counted(round(gap / 365.25), 'year')} ago"
