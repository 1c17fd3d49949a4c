"""A text with a day that comes again every year: `wedding 12 June`."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from netcli.domain.language.birthday import read_yearly
from netcli.errors import InvalidValueError

LONGEST = 6  # words of a day: ב-12 ביוני 2027, on the 12th of June 2027
AROUND = " .,;:–—-()"
YEAR = 4  # digits


class _Day(NamedTuple):
    """A day that some words are: from `first` to before `after`."""

    first: int
    after: int
    stored: str


def dated(text: str, today: date) -> tuple[str, str]:
    """Return a text without its day, and the day: `--06-12`, or `2027-06-12`.

    Raise InvalidValueError if there is no day with its month, or more than one, and InvalidDateError if the day has two
    readings.
    """
    words = text.split()
    found = list(_days(words, today))
    if len(found) > 1:
        raise InvalidValueError("dates_in_text", text=text)
    if not found or _is_torn(words, found[0]):
        raise InvalidValueError("date_without_day")
    day = found[0]
    return " ".join([*words[: day.first], *words[day.after :]]).strip(AROUND), day.stored


def _days(words: list[str], today: date) -> Iterator[_Day]:
    """Yield the days in some words; the longest form of each wins."""
    start = 0
    while start < len(words):
        day = _day_at(words, start, today)
        if day:
            yield day
        start = day.after if day else start + 1


def _day_at(words: list[str], first: int, today: date) -> _Day | None:
    for after in range(min(first + LONGEST, len(words)), first, -1):
        said = " ".join(words[first:after]).strip(",;:()–—")
        if any(char.isdigit() for char in said):
            try:
                return _Day(first, after, read_yearly(said, today))
            except InvalidValueError as error:
                if error.problem.code == "ambiguous_day":
                    raise
    return None


def _is_torn(words: list[str], day: _Day) -> bool:
    """Return whether a year is left beside a day, as of 29 February 2027."""
    beside = words[day.after : day.after + 1] + words[: day.first][-1:]
    return any(len(word) == YEAR and word.isdigit() for word in (one.strip(AROUND) for one in beside))
