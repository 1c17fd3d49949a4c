"""A day at the end of a text: `lent a van yesterday`."""

from datetime import date

from netcli.domain.language.dates import parse_day
from netcli.errors import InvalidDateError

LONGEST = 3  # words of such a day
MARKS = ".,;:!?()"


def day_at_end(text: str, today: date, *, ahead: bool) -> tuple[str, date] | None:
    """Return the last words of a text that are a day, and this day, or None.

    It is a past day, or with `ahead` a day to come. Digits alone are no day, and the day is not the whole text.
    """
    words = text.split()
    for size in range(min(LONGEST, len(words) - 1), 0, -1):
        said = " ".join(words[-size:]).strip(MARKS)
        if any(char.isalpha() for char in said):
            try:
                day = parse_day(said, today, ahead=ahead)
            except InvalidDateError:
                continue
            return (said, day) if (day > today if ahead else day < today) else None
    return None
