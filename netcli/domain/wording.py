"""Counts and spans as text, for rules that still make text; render/wording/counts.py replaces it."""


def counted(number: int, noun: str) -> str:
    """Count something: `1 day`, `2 days`; people are people."""
    if noun == "person":
        return "1 person" if number == 1 else f"{number} people"
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def ago(gap: int) -> str:
    """Say how long ago in the largest unit that fits: days up to two weeks, weeks up to two months, then months and years."""
    if gap < 2:
        return ("today", "yesterday")[gap]
    for unit, length, limit in (("day", 1.0, 14), ("week", 7.0, 60), ("month", 30.44, 700)):
        if gap < limit:
            return f"{counted(max(1, round(gap / length)), unit)} ago"
    return f"{counted(round(gap / 365.25), 'year')} ago"
