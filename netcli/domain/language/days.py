"""The day, time and length that a sentence says, or why it says no one day."""

from datetime import date
from typing import NamedTuple

from netcli.errors import InvalidDateError

# Why a sentence cannot be logged as it is.
TWO_DAYS = "two_days"  # lunch with Ana on monday, dinner on tuesday
AHEAD = "ahead"  # call Ana tomorrow
PAST = "past"  # yesterday, if days to come are wanted
VAGUE_DAY = "vague"  # the other day, last week, in June
AMBIGUOUS = "ambiguous"  # 3/4; or a day that may be that of the meeting, or of what was talked about
CONTRADICTION = "contradiction"  # mon 18.11, which is a Wednesday
IMPOSSIBLE = "impossible"  # 30.2.2026
MISSPELT = "misspelt"  # yestreday
NOT_MET = "not_met"  # did not meet Ana
NOT_YET = "not_yet"  # I will call Ana


class DaySaid(NamedTuple):
    """What a sentence says about when it happened; all empty if it says nothing."""

    day: date | None = None
    time: str | None = None  # HH:MM
    minutes: int | None = None  # from a time to another
    problem: str | None = None  # one of the codes above
    days: tuple[date, ...] = ()  # that it may mean, if there is a problem
    text: str = ""  # the words of the problem, as written
    spans: tuple[tuple[int, int], ...] = ()  # of the days and times that were read


UNMET = (NOT_MET, NOT_YET)


def unclear(said: DaySaid) -> InvalidDateError:
    """Return the error of a sentence that cannot be logged as it is."""
    return InvalidDateError(said.problem or VAGUE_DAY, text=said.text, days=said.days)
